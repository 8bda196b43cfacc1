"""What notebooks load of the instruments, against its sources."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tools import ToolError, assets, npm
from tools.export.page import TEMPLATES

pytestmark = pytest.mark.skipif(
    not shutil.which("npm") and not os.environ.get("CI"), reason="npm was not found"
)


def test_what_is_committed_is_what_the_sources_make():
    assert assets.differing() == []


def test_a_file_that_differs_is_named(tmp_path, monkeypatch):
    for static in assets.STATIC:
        shutil.copytree(assets.PACKAGE / static, tmp_path / static)
    monkeypatch.setattr(assets, "PACKAGE", tmp_path)
    static = tmp_path / "widgets" / "static"
    (static / "progress.css").write_text(".s2s { color: red }\n")
    (static / "predict.js").unlink()
    (static / "forgotten.js").touch()
    said = assets.main(["--check"])
    assert said.endswith(": forgotten.js, predict.js, progress.css")


@pytest.mark.parametrize("planted", ["/(?<=a)b/.test(x)", "/[a&&b]/v.test(x)"])
def test_what_an_older_browser_cannot_read_stops_the_build(planted, tmp_path, monkeypatch, capfd):
    planted_in = tmp_path / "main.js"
    planted_in.write_text(f"export default (x) => {planted};\n")
    monkeypatch.setattr(assets, "instruments", lambda **_: [f"old={planted_in}", "--format=esm"])
    assert assets.main(["--check"]) == 1 and "safari15" in capfd.readouterr().err
    planted_in.write_text("export default (x) => x?.y ?? /\\p{L}/u.test(x);\n")
    assert "old.js" in assets.main(["--check"])


def test_what_a_page_says_itself_an_older_browser_can_read(tmp_path):
    """Nothing of it is made into anything older: no bundler stands between it and a reader."""
    scripts = [
        path.read_text("utf-8")
        for part in ("page", "site")
        for path in (TEMPLATES / part).glob("*.js")
    ]
    for path in TEMPLATES.rglob("*.j2"):
        inside = re.findall(
            r"<script(?: type=\"module\")?>(.*?)</script>", path.read_text("utf-8"), re.S
        )
        plain = [re.sub(r"\{%.*?%\}", "", script) for script in inside]
        scripts += [re.sub(r"\{\{.*?\}\}", "_", script) for script in plain]
    assert len(scripts) > 6
    esbuild, files = npm.command("esbuild"), []
    for n, script in enumerate(scripts):
        files.append(tmp_path / f"{n}.js")
        files[-1].write_text(script, encoding="utf-8")
    for name, how in {"as it is": ["--target=esnext"], "older": assets.OLDEST}.items():
        subprocess.run([esbuild, *files, f"--outdir={tmp_path / name}", *how], check=True)
    for file in files:
        now, older = (
            (tmp_path / name / file.name).read_text("utf-8") for name in ("as it is", "older")
        )
        assert now == older


@pytest.mark.parametrize(
    "found, says",
    [(None, "npm was not found: install Node"), (sys.executable, r"npm failed \(.*network")],
    ids=["missing", "failing"],
)
def test_without_npm_one_sentence_says_what_to_do(tmp_path, monkeypatch, found, says):
    for name in npm.FILES:
        (tmp_path / name).touch()
    monkeypatch.setattr(npm.shutil, "which", lambda name: found)
    with pytest.raises(ToolError, match=f"^{says}.*\\.$"):
        npm.modules(tmp_path)
    assert not (tmp_path / "node_modules").exists()
