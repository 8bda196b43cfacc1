"""Who sits before a notebook."""

from IPython import get_ipython


def has_reader() -> bool:
    """Whether a person sits before this cell: what nbconvert and nbval run may ask nothing."""
    parent = getattr(get_ipython(), "get_parent", dict)()
    return bool(parent.get("content", {}).get("allow_stdin"))
