"""The course as a Lab that runs in the browser: JupyterLite, with a Python that is Pyodide.

The Lab, our wheel, the pure wheels it needs and the notebooks lie in the folder. NumPy, Matplotlib
and what else is compiled come from Pyodide's own server, or from a folder with a distribution of
it. Where that lacks the pure wheels of its list, as the package on npm does, PyPI's take their
place.
"""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat

from course import ours, python_in, small
from seq2seq_teach.language import Text
from tools import REPO, ToolError
from tools.export.site import built, notebooks
from tools.export.without_tensorflow import without_tensorflow
from tools.notebooks import colab

# In an environment of their own: in the course's, JupyterLab would load their kernel, too.
MAKERS = ("jupyterlite-core==0.8.6", "jupyterlite-pyodide-kernel==0.8.6", "jupyter-server")
EXTENSIONS = ("anywidget", "ipywidgets")
PYTHON = "3.14"  # that of the Pyodide that this kernel is for
# What the package needs of pure Python, and Pyodide has not.
PURE = (*EXTENSIONS, "jupyterlab_widgets", "psygnal", "comm", "typing_extensions")
PURE += ("koreanize-matplotlib", "sacrebleu", "portalocker", "colorama", "tabulate")
KERNEL = ("micropip", "ipython", "jedi", "traitlets", "packaging")  # what starts a kernel
KERNEL_SETTINGS = {"disablePyPIFallback": True}  # all it may ask for lies in the Lab or in Pyodide

TITLE = Text("Only in this Lab: get the course", "이 Lab에서만: 강좌 설치하기")
LACKING = Text(
    "NumPy or Matplotlib, which the course computes and draws with, did not come from where this "
    "Lab has its Pyodide: check the network, choose Kernel > Restart Kernel and run this cell "
    "again; if it still fails, whoever made the site needs the whole of Pyodide for `--pyodide`.",
    "강좌가 계산하고 그림을 그리는 데 쓰는 넘파이나 Matplotlib를 이 Lab의 Pyodide가 있는 곳에서 "
    "받지 못했습니다. 네트워크를 확인하고 Kernel > Restart Kernel을 고른 다음 이 셀을 다시 "
    "실행하세요. 그래도 안 되면 사이트를 만든 사람이 `--pyodide`에 Pyodide 전체를 넣어야 합니다.",
)


def code(language):
    """What the first cell of a notebook runs in the Lab; anywhere else it does nothing.

    What cannot be fetched piplite leaves out without a word: only an import tells.
    """
    return f"""# @title {getattr(TITLE, language)}
if __import__("sys").platform == "emscripten":
    import piplite

    await piplite.install("seq2seq_teach", keep_going=True)
    try:
        __import__("numpy"), __import__("matplotlib")
    except ImportError:
        raise RuntimeError(
            {getattr(LACKING, language)!r}
        ) from None"""


def for_the_lab(notebook, language):
    """A notebook as the Lab has it: its kernel, and its way to the package in place of Colab's.

    What needs TensorFlow is there to be read.
    """
    notebook = without_tensorflow(notebook, language)
    kernel = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
    notebook.metadata.kernelspec = kernel
    for cell in notebook.cells:
        if colab.TAG in cell.metadata.get("tags", ()):
            cell.source = code(language)
    return notebook


def run(command, **settings):
    """Run a command. Raises ToolError with its last words when it fails."""
    done = subprocess.run(
        command, env=ours(), capture_output=True, text=True, errors="replace", **settings
    )
    if done.returncode:
        why = ((done.stderr or done.stdout).strip().splitlines() or ["it gave no reason"])[-1]
        raise ToolError(
            f"The Lab could not be made ({why}): it needs packages from PyPI, so check the "
            "network, or make the site without `--lab`."
        )


def pip(*command, python=sys.executable):
    run([python, "-m", "pip", "--quiet", "--disable-pip-version-check", *command])


def pinned(names):
    """What pip is asked for: the versions of the course, where it has these packages."""
    pins = {pin.partition("==")[0]: pin for pin in small()}
    return [pins.get(name, name) for name in names]


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
    """Make the Lab in `folder`, anew; `pyodide` is a folder with a distribution to lie in it.

    Raises ToolError where that is none, and when PyPI brings no packages.
    """
    if pyodide and not (pyodide / "pyodide-lock.json").is_file():
        raise ToolError(
            f"There is no pyodide-lock.json in {pyodide}: give the folder of a Pyodide that was "
            "downloaded and unpacked."
        )
    shutil.rmtree(folder, ignore_errors=True)
    with TemporaryDirectory(ignore_cleanup_errors=True) as work:
        _build(folder, pyodide, Path(work))


def _build(folder, pyodide, work):
    pypi = work / "pypi"
    pypi.mkdir()
    our_wheel(pypi)
    wheels(pypi, pinned(PURE))
    if pyodide:
        shutil.copytree(pyodide, work / "static" / "pyodide")
        filled(work / "static" / "pyodide")
    for language, paths in notebooks().items():
        contents = work / "contents" / language
        contents.mkdir(parents=True)
        for path in paths:
            nbformat.write(for_the_lab(built(path), language), contents / path.name)
    settings = {"contents": ["contents"], "output_dir": str(folder.resolve()), "apps": ["lab"]}
    settings |= {"no_sourcemaps": True}
    kernels = {"@jupyterlite/pyodide-kernel-extension:kernel": KERNEL_SETTINGS}
    page = {"exposeAppInBrowser": True, "litePluginSettings": kernels}
    for name, content in {
        "jupyter_lite_config.json": {"LiteBuildConfig": settings},
        "jupyter-lite.json": {"jupyter-lite-schema-version": 0, "jupyter-config-data": page},
    }.items():
        (work / name).write_text(json.dumps(content), encoding="utf-8")
    run([sys.executable, "-m", "venv", work / "venv"])
    python = python_in(work / "venv")
    pip("install", *MAKERS, *pinned(EXTENSIONS), python=python)
    # Ours, too: it brings what covers answers.
    pip("install", "--no-deps", *pypi.glob("seq2seq_teach-*"), python=python)
    run([python, "-m", "jupyterlite_core", "build"], cwd=work)
