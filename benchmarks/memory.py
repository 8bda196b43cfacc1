"""What a student costs: memory and processor time of each notebook's kernel, and of the server.

    python -m benchmarks.memory

Every notebook is run from top to bottom in a kernel of its own, with one thread, as on Binder;
at its end the kernel tells how much memory it held at most and how much processor time it took.
The server is a JupyterLab with one notebook open. What was measured is kept in
benchmarks/memory.json, with whose figures docs/teaching.md reckons.
"""

import json
import os
import platform
from pathlib import Path

import nbformat
import psutil

from benchmarks.table import write_rows
from tools import REPO, parser_of
from tools.export.run import run
from tools.look.browser import chromium, jupyterlab, run_all

MEASURED = Path(__file__).with_suffix(".json")

# ru_maxrss would count what the process that started this one had, even before exec.
PROBE = """
import json as _json, pathlib as _pathlib, re as _re, sys as _sys, time as _time

def _peak_mb():
    status = _pathlib.Path("/proc/self/status")
    if status.exists():
        return int(_re.search(r"VmHWM:\\s*(\\d+) kB", status.read_text())[1]) / 1024
    if _sys.platform == "darwin":
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20

_seen = {"tensorflow": "tensorflow" in _sys.modules, "peak_mb": _peak_mb()}
print(_json.dumps({**_seen, "processor_s": _time.process_time()}))
"""


def probed(notebook, folder, **settings):
    """Run a notebook, with a probe as its last cell; → it without the probe, what that saw.

    {"tensorflow": whether it was imported, "peak_mb": MiB held at most, None where the system
    does not tell, "processor_s": seconds}. Other arguments as for `run`.
    """
    notebook.cells.append(nbformat.v4.new_code_cell(PROBE))
    notebook = run(notebook, folder, **settings)
    outputs = notebook.cells.pop().outputs
    printed = "".join(output.text for output in outputs if output.get("name") == "stdout")
    return notebook, json.loads(printed)


def server_mb():
    """MiB of a JupyterLab that shows a notebook, kernels not counted."""
    with jupyterlab() as address, chromium() as browser:
        run_all(browser.new_page(), address("notebooks/01_the_secret_letter.ipynb"))
        server = next(
            child
            for child in psutil.Process().children()
            if "jupyterlab" in " ".join(child.cmdline())
        )
        return server.memory_info().rss / 2**20


def main():
    parser = parser_of("python -m benchmarks.memory", __doc__)
    parser.add_argument("--to", type=Path, default=MEASURED, help="where the figures go")
    options = parser.parse_args()
    each = []
    for path in sorted((REPO / "notebooks").glob("[0-9]*.ipynb")):
        _, seen = probed(nbformat.read(path, as_version=4), path.parent)
        took = {"peak MB": round(seen["peak_mb"]), "processor s": round(seen["processor_s"])}
        each.append({"notebook": path.stem, **took})
        print(each[-1], flush=True)
    how = {"command": "python -m benchmarks.memory", "system": platform.platform()}
    with_ = {"python": platform.python_version(), "processors": os.cpu_count()}
    load = {"load": round(psutil.getloadavg()[0], 1)}
    server = {"server MB": round(server_mb())}
    write_rows(options.to, {**how, **with_, **load, **server}, "notebooks", each)


if __name__ == "__main__":
    main()
