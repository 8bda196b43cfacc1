"""A notebook, run from top to bottom in a kernel such as a learner has."""

import os
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from tools import ToolError

HIDDEN = ("PYTEST_", "MPLBACKEND", "TF_", "KERAS_")
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")
THREADS += ("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS")


def execute(path):
    """The notebook in a file, run in its folder; → it, with outputs and widget states.

    Raises ToolError where there is no notebook or a cell of it fails.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
    except (OSError, nbformat.reader.NotJSONError) as error:
        raise ToolError(f"{path} is not a notebook: {error}.") from error
    return ran(notebook, path)


def ran(notebook, path):
    """A notebook that stands, or would stand, at `path`, run there; see `execute`."""
    try:
        return run(notebook, Path(path).parent)
    except CellExecutionError as error:
        raise ToolError(f"{path}: a cell fails with {error.ename}: {error.evalue}") from error


def run(notebook, folder, **settings):
    """Run a notebook in `folder`; → it, with its outputs. `settings` are those of NotebookClient.

    The kernel has one thread, as on Binder, and knows nothing of tests around it: under pytest
    it would hide what C libraries write to stderr.
    """
    environment = {key: value for key, value in os.environ.items() if not key.startswith(HIDDEN)}
    client = NotebookClient(
        notebook,
        **{"timeout": 600, "startup_timeout": 300, "kernel_name": "python3", **settings},
        extra_arguments=["--log-level=ERROR"],  # it would warn of its own wire, once a notebook
        resources={"metadata": {"path": str(folder)}},
    )
    return client.execute(env=environment | dict.fromkeys(THREADS, "1"))
