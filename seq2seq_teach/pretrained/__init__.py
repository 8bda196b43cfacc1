"""Models that come with the course, and the command that makes them: see `__main__`."""
