"""What npm brings: the libraries of pages, and what bundles and checks the instruments."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import REPO, ToolError

FILES = (".npmrc", "package.json", "package-lock.json")


def modules(root: Path = REPO) -> Path:
    """The folder node_modules, installed as `package-lock.json` has it when it is not.

    Raises ToolError without npm, or when it fails.
    """
    folder = root / "node_modules"
    if current(folder):
        return folder
    if not (npm := shutil.which("npm")):
        raise ToolError("npm was not found: install Node.js, then run this again.")
    (root / "build").mkdir(exist_ok=True)
    with TemporaryDirectory(dir=root / "build") as fresh:  # so that half of them never counts
        for name in FILES:
            shutil.copy(root / name, fresh)
        command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(command, cwd=fresh, capture_output=True, text=True, errors="replace")
        if done.returncode:
            why = (done.stderr.strip().splitlines() or ["it gave no reason"])[0]
            raise ToolError(f"npm failed ({why}): is there a network? Run this again.")
        if not current(folder):  # another process may have been faster
            shutil.rmtree(folder, ignore_errors=True)
            os.rename(Path(fresh) / "node_modules", folder)
    return folder


def command(name: str) -> str:
    """The path of a command that one of them brings."""
    path = shutil.which(name, path=modules() / ".bin")
    assert path, f"package.json names nothing that brings {name}"
    return path


def current(folder: Path) -> bool:
    """Whether npm has filled the folder since the lock file was last written."""
    installed, lock = folder / ".package-lock.json", folder.with_name("package-lock.json")
    return installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime
