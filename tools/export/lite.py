"""The course as a Lab that runs in the browser: JupyterLite, with a Python that is Pyodide.

    python -m tools.export.lite [--pyodide FOLDER]        in build/lite

The Lab, our wheel, the pure wheels it needs and the notebooks lie in the folder. NumPy, Matplotlib
and what else is compiled come from Pyodide's own server, or from FOLDER, a whole distribution.
Where FOLDER lacks the pure wheels of its list, as the package on npm does, PyPI's take their place.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat

from course import ours, python_in
from tools import REPO
from tools.export.site import built, notebooks

# In an environment of their own: in the course's, JupyterLab would load their kernel, too.
MAKERS = ("jupyterlite-core==0.8.6", "jupyterlite-pyodide-kernel==0.8.6", "jupyter-server")
EXTENSIONS = ("anywidget==0.11.0", "ipywidgets==8.1.9")
PYTHON = "3.14"  # that of the Pyodide that this kernel is for
# What the package needs of pure Python, and Pyodide has not.
PURE = (*EXTENSIONS, "jupyterlab_widgets", "psygnal", "comm", "typing_extensions")
PURE += ("koreanize-matplotlib", "sacrebleu", "portalocker", "colorama", "tabulate")
KERNEL = ("micropip", "ipython", "jedi", "traitlets", "packaging")  # what starts a kernel
NEEDS_TENSORFLOW = ("05_",)


def pip(*command):
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *command], env=ours(), check=True)


def wheels(folder, names):
    """Fetch these wheels of pure Python, without what they need."""
    for_browser = ["--python-version", PYTHON, "--implementation", "py", "--abi", "none"]
    for_browser += ["--platform", "any", "--only-binary", ":all:"]
    pip("download", "--no-deps", *for_browser, "--dest", folder, *names)


def our_wheel(folder):
    """Build it for the browser's Python, which TensorFlow alone keeps the course from."""
    source = folder.with_name("source")
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(REPO / "seq2seq_teach", source / "seq2seq_teach", ignore=compiled)
    for name in ("README.md", "LICENSE"):
        shutil.copy(REPO / name, source)
    project = (REPO / "pyproject.toml").read_text(encoding="utf-8")
    project = project.replace('requires-python = ">=3.11,<3.14"', 'requires-python = ">=3.11"')
    (source / "pyproject.toml").write_text(project, encoding="utf-8")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, source)


def filled(pyodide):
    """Put beside a Pyodide the pure wheels of its list that start a kernel, where they lack."""
    path = pyodide / "pyodide-lock.json"
    lock = json.loads(path.read_text(encoding="utf-8"))
    listed, wanted, todo = lock["packages"], {}, list(KERNEL)
    while todo:
        package = listed[todo.pop().lower().replace("_", "-")]
        if package["name"] not in wanted and not (pyodide / package["file_name"]).exists():
            wanted[package["name"]] = package
            todo += package["depends"]
    if not wanted:
        return
    wheels(pyodide, [f"{name}=={package['version']}" for name, package in wanted.items()])
    found = {
        one.name.partition("-")[0].lower().replace("_", "-"): one for one in pyodide.glob("*.whl")
    }
    for name, package in wanted.items():
        wheel = found[name.lower().replace("_", "-")]
        package |= {
            "file_name": wheel.name,
            "sha256": hashlib.sha256(wheel.read_bytes()).hexdigest(),
        }
    path.write_text(json.dumps(lock), encoding="utf-8")


def build(folder, pyodide=None):
    """Make the Lab in `folder`; → its first page."""
    work = folder.with_name(f"{folder.name}-work")
    shutil.rmtree(work, ignore_errors=True)
    contents, pypi = work / "contents", work / "pypi"
    pypi.mkdir(parents=True)
    our_wheel(pypi)
    wheels(pypi, PURE)
    if pyodide:
        shutil.copytree(pyodide, work / "static" / "pyodide")
        filled(work / "static" / "pyodide")
    for language, paths in notebooks().items():
        for path in paths:
            if not path.name.startswith(NEEDS_TENSORFLOW):
                (contents / language).mkdir(parents=True, exist_ok=True)
                nbformat.write(built(path), contents / language / path.name)
    python = python_in(work / "venv")
    subprocess.run([sys.executable, "-m", "venv", work / "venv"], env=ours(), check=True)
    install = [python, "-m", "pip", "--quiet", "install", *MAKERS, *EXTENSIONS]
    subprocess.run(install, env=ours(), check=True)
    settings = {"contents": ["contents"], "output_dir": str(folder.resolve()), "apps": ["lab"]}
    settings |= {"no_sourcemaps": True}
    config = {"LiteBuildConfig": settings}
    (work / "jupyter_lite_config.json").write_text(json.dumps(config), encoding="utf-8")
    page = {"jupyter-lite-schema-version": 0, "jupyter-config-data": {"exposeAppInBrowser": True}}
    (work / "jupyter-lite.json").write_text(json.dumps(page), encoding="utf-8")
    made = [python, "-m", "jupyterlite_core", "build"]
    subprocess.run(made, cwd=work, env=ours(), check=True, stdout=subprocess.DEVNULL)
    return folder / "lab" / "index.html"


def main(argv=None):
    parser = argparse.ArgumentParser(
        prog="python -m tools.export.lite",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--to", type=Path, default=REPO / "build" / "lite", metavar="FOLDER")
    parser.add_argument("--pyodide", type=Path, metavar="FOLDER")
    options = parser.parse_args(argv)
    print(build(options.to, options.pyodide))


if __name__ == "__main__":
    main()
