"""Notebooks as pages, slides and a site, which need neither Python nor a network."""
