"""docs/teaching: complete, in both languages, its sums right, its figures those measured."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections import Counter
from math import ceil
from pathlib import Path
from statistics import median
from urllib.parse import parse_qs, urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from benchmarks import disk, grading, hub, memory
from seq2seq_teach.exercises import exercises_of, kept, progress
from tools import REPO
from tools.export.site import notebooks
from tools.grade import judge
from tools.grade import run as running
from tools.grade import words as say
from tools.grade.__main__ import main as grade
from tools.grade.fence import Limits
from tools.grade.handins import handed_in

FILES = {"en": "docs/teaching.md", "ko": "docs/teaching.ko.md"}
LEFT_OUT = {"Sources", "Exercises", "참고한 자료", "연습"}
ALONE = "notebook 5, the others", "5번, 나머지는"  # a row of what is open at the same time
each_language = pytest.mark.parametrize("language", FILES)


def text(language):
    return (REPO / FILES[language]).read_text(encoding="utf-8")


def tables(language):
    """Each table as its rows of cells, the first row its head."""
    html = MarkdownIt().enable("table").render(text(language))
    return [
        [[cell.text for cell in row(["th", "td"])] for row in table("tr")]
        for table in BeautifulSoup(html, "html.parser")("table")
    ]


def row_of(language, first):
    """The row of any table that begins so."""
    return next(row for table in tables(language) for row in table if row[0] == first)


@each_language
def test_links_lead_to_files_and_headings(language):
    links = re.findall(r"\]\(([^)]+)\)", text(language))
    assert len(links) > 4
    for link in links:
        path, _, anchor = link.partition("#")
        file = REPO / "docs" / path if path else REPO / FILES[language]
        headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.M)
        anchors = {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in headings}
        assert not anchor or anchor in anchors, link


def test_both_languages_have_the_same_tables_and_numbers():
    english, korean = tables("en"), tables("ko")
    assert [len(table) for table in english] == [len(table) for table in korean]
    numbers = [
        [re.findall(r"[\d.]+", cell) for table in both for row in table for cell in row]
        for both in (english, korean)
    ]
    texts = [cell for table in english for row in table for cell in row]
    for cell, here, there in zip(texts, *numbers, strict=True):
        assert here == there or not re.match(r"\d", cell), cell
    assert re.findall("    .*repo2docker .*", text("en")) == re.findall(
        "    .*repo2docker .*", text("ko")
    )


@each_language
def test_what_a_student_costs_adds_up(language):
    sums = [row for table in tables(language) for row in table if " + " in row[1]]
    assert len(sums) == 3
    alone = {
        int(row[1].removesuffix(" MB"))
        for table in tables(language)
        for row in table
        if re.fullmatch(r"\d+ MB", row[1])
    }
    for _, one, *many in sums:
        parts, total = one.removesuffix(" MB").split(" = ")
        parts = [int(part) for part in parts.split(" + ")]
        assert sum(parts) == int(total) and {*parts} <= alone
        assert many == [f"{students * int(total) / 1000:.1f} GB" for students in (30, 100, 300)]


@each_language
def test_beside_notebook_5_one_other_hardly_fits_and_two_do_not(language):
    *others, eighth = (int(row[1].removesuffix(" MB")) for row in measured(language))
    fifth = others.pop(4)
    (sums,) = {row[1] for table in tables(language) for row in table if row[0].startswith(ALONE)}
    server = int(re.search(r"\+ (\d+) =", sums)[1])
    others = sorted([*others, eighth])
    assert others[-1] < 256  # "far below it"
    assert 0.9 * 1024 < fifth + server + others[0] and fifth + server + others[-1] < 1.1 * 1024
    assert fifth + server + others[0] + others[1] > 1024


@each_language
def test_the_processors_are_those_of_the_sum(language):
    seconds = max(int(row[2].rstrip(" s초")) for row in measured(language))
    before = None
    for students in (30, 100, 300):
        _, all_at_once, processors, waiting = row_of(language, str(students))
        work = students * seconds
        assert re.match(rf"{students} × {seconds} = {work}\D", all_at_once)
        assert int(re.match(r"\d+", processors)[0]) == ceil(work / 240)
        if before:
            assert int(re.match(r"\d+", waiting)[0]) == round(work / before / 60)
        before = ceil(work / 240)


def measured(language):
    """The rows of what was measured, one for each notebook."""
    table = next(table for table in tables(language) if re.fullmatch(r"\d+ MB", table[1][1]))
    assert len(table) == 10  # its head, eight notebooks, the server
    return table[1:9]


@each_language
def test_what_a_student_costs_is_what_was_measured(language):
    told = json.loads(memory.MEASURED.read_text(encoding="utf-8"))
    each = told["notebooks"]
    assert [one["notebook"] for one in each] == [path.stem for path in notebooks()["en"]]
    rows = [[re.search(r"\d+", cell)[0] for cell in row[1:]] for row in measured(language)]
    assert rows == [[f"{one['peak MB']}", f"{one['processor s']}"] for one in each]
    (server,) = [row for table in tables(language) for row in table if "JupyterLab" in row[0]]
    assert server[1] == f"{told['server MB']} MB"
    assert "x86_64" in told["system"] and told["python"].startswith("3.11.")
    assert told["processors"] == 2


def test_what_is_said_of_disks_is_what_was_measured():
    mb = json.loads(disk.MEASURED.read_text(encoding="utf-8"))["MB"]
    for language in FILES:
        assert f"{mb['learn'] / 1000:.1f} GB" in text(language)
        assert re.search(rf"\b{mb['copy']} MB", text(language))
    assert mb["small"] < 500 and round(mb["learn"] / 1000) == 2
    for name in ("README.md", "CONTRIBUTING.md", "course.py"):
        said = (REPO / name).read_text(encoding="utf-8")
        assert re.search(r"\b2 GB", said)
        assert {*re.findall(r"(\d+) MB", said)} <= {f"{round(mb['quick'], -1)}", "500", "10"}, name


@each_language
def test_eight_students_of_a_hub_cost_what_was_measured_and_lose_nothing(language):
    told = json.loads(hub.MEASURED.read_text(encoding="utf-8"))
    each = told["each"]
    assert len(each) == told["students"] == 8 and {one["language"] for one in each} == {"en", "ko"}
    assert all(all(one["stays"].values()) and len(one["stays"]) == 4 for one in each)
    (said,) = re.findall(r"^.*`python -m benchmarks\.hub`.*$", text(language), re.M)
    of = {name: [one[name] for one in each] for name in each[0] if " " in name}
    figures = [max(of["peak MB"]), max(of["processor s"]), told["together MB"]]
    figures += [told["seconds"][what] for what in ("run notebook 4", "train in notebook 5")]
    for what in ("change", "picture"):
        figures.append(median(of[f"key to {what}, median ms"]))
        figures.append(max(of[f"key to {what}, slowest ms"]))
    for figure in figures:
        assert re.search(rf"\b{figure:.0f} ?(?:MB|s\b|초|ms)", said), figure
    again, load = sum(one["reloads"] for one in each), told["load"].values()
    assert {"en": "eight times", "ko": "여덟 번"}[language] in said and again == 8
    assert 15 < min(load) and max(load) < 25  # "some twenty"


@each_language
def test_the_link_and_its_program_are_those_that_were_tried_on_a_hub(language):
    told = json.loads(hub.MEASURED.read_text(encoding="utf-8"))
    assert hub.template(language) in told["links"] and told["puller"] in text(language)
    address = hub.link(language, "http://127.0.0.1:8000", "file:///x/seq2seq_teach")
    asked = parse_qs(urlsplit(address).query)
    assert asked["repo"] == ["file:///x/seq2seq_teach"] and asked["branch"] == ["main"]
    path = REPO.joinpath(*asked["urlpath"][0].split("/")[3:])
    assert address.startswith("http://127.0.0.1:8000/hub/") and path.is_file()


@each_language
def test_what_a_learner_has_done_is_kept_where_it_says(language, tmp_path, monkeypatch):
    said, name = text(language), "SEQ2SEQ_TEACH_PROGRESS"
    monkeypatch.delenv(name, raising=False)
    for variable in ("JUPYTER_DATA_DIR", "XDG_DATA_HOME", "JUPYTER_PLATFORM_DIRS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    where = re.search(r"`(~/.*progress\.txt)`", said)
    if sys.platform == "linux":
        assert where and kept.place() == Path(where[1]).expanduser()
    own = re.search(rf"`{name}=~/(\S+) python course\.py`", said)
    assert own and rf"`set {name}=%USERPROFILE%\{own[1]}`" in said
    monkeypatch.setenv(name, str(tmp_path / own[1]))
    kept.note("encode", "done")
    assert kept.place() == tmp_path / own[1] and kept.place().is_file()
    assert "`progress(forget=True)`" in said
    progress(forget=True)
    assert not kept.place().exists() and kept.known() == {}


@each_language
@pytest.mark.skipif("sys.platform != 'linux'", reason="--parents is GNU's")
def test_what_is_collected_on_a_hub_is_graded_by_home(language, tmp_path, monkeypatch, capsys):
    lines = re.search(r"    mkdir handed-in\n    .*\n    python course.py (.*)\n", text(language))
    assert lines
    collect, collected = lines[0].strip().splitlines()[:2], lines[1].split()
    asked = parse_qs(urlsplit(hub.link(language, "http://127.0.0.1:8000", "x")).query)
    folder = Path(*asked["urlpath"][0].split("/")[2:4])  # where the link leads to
    for who in ("kim", "lee"):
        for path in notebooks()["en"] + notebooks()["ko"]:
            copy = tmp_path / "homes" / who / folder / path.relative_to(REPO / "notebooks")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    script = "\n".join(collect).replace("cd /home ", f"cd {shlex.quote(str(tmp_path / 'homes'))} ")
    (tmp_path / "teacher").mkdir()
    monkeypatch.chdir(tmp_path / "teacher")
    subprocess.run(["sh", "-e", "-c", script], check=True, env={**os.environ, "OLDPWD": ""})
    monkeypatch.setattr(
        running,
        "together",
        lambda left, *_: ((key, [judge.Verdict("4.1", "done")], []) for key in left),
    )
    found = handed_in(Path("handed-in"))
    assert [one.who for one in found] == ["kim", "kim", "lee", "lee"]
    assert {number[0] for one in found for number in one.asks} == {"4"}
    assert collected[0] == "grade" and grade([*collected[1:], "--language", language]) == 0
    assert say.whose(names="kim, lee") in capsys.readouterr().err


@each_language
def test_grading_takes_as_long_as_it_says(language):
    limits, minutes = Limits(), {"en": "{} minutes", "ko": "{}분"}[language]
    (said,) = [line for line in text(language).splitlines() if "`check`" in line and " 90" in line]
    for seconds in (limits.seconds, limits.seconds_together):
        assert re.search(rf"\b{seconds:.0f}(?: seconds|초|\.)", said)
    assert minutes.format(f"{limits.seconds_in_all / 60:.0f}") in said


@each_language
def test_a_class_of_a_hundred_is_graded_as_fast_as_was_measured(language):
    told = json.loads(grading.MEASURED.read_text(encoding="utf-8"))
    (said,) = re.findall(r"^.*`python -m benchmarks\.grading`.*$", text(language), re.M)
    assert {*told} == {"4", "5"} and told["4"]["seconds"] <= 600
    for notebook, one in told.items():
        states, count = one["states"], 100 * len(exercises_of(notebook))
        assert (one["notebooks"], one["jobs"], one["processors"]) == (100, 2, 2)
        assert sum(states.values()) == count and {*states} == {"done", "wrong", "not started"}
        assert states["not started"] == count / 5  # whose notebooks are as they were handed out
        for figure, unit in (("seconds", "s|초"), ("processor s", "s|초"), ("peak MB", "MB")):
            assert re.search(rf"\b{one[figure]} ?(?:{unit})", said), (notebook, figure)


@each_language
def test_it_says_on_what_machine_it_was_measured(language):
    assert re.search(
        r"`python -m benchmarks\.memory`[^.]*x86-64|x86-64.*benchmarks", text(language)
    )


@each_language
def test_the_plan_has_every_section_with_its_minutes(language):
    plans = [
        table
        for table in tables(language)
        if table[0][:2] in (["section", "minutes"], ["절", "분"])
    ]
    for plan, path in zip(plans, notebooks()[language], strict=True):
        prose = [
            cell.source for cell in nbformat.read(path, 4).cells if cell.cell_type == "markdown"
        ]
        sections = re.findall(r"^## (.*)$", "\n".join(prose), re.M)
        wanted = [title.replace("`", "") for title in sections if title not in LEFT_OUT]
        assert [row[0] for row in plan[2:]] == wanted
        minutes = [int(row[1]) for row in plan[1:]]
        assert min(minutes) > 0
        lesson = sum(n for n in minutes if n < 45)  # the clinic is a lesson of its own
        assert 45 <= lesson <= 50


MINUTES = {"en": r"\*\*(\d+) minutes?", "ko": r"\*\*(\d+)분"}


@each_language
def test_the_plan_gives_a_section_the_minutes_that_the_speakers_notes_give_it(language):
    plans = [table for table in tables(language) if table[0][1] in ("minutes", "분")]
    for plan, path in zip(plans, notebooks()[language], strict=True):
        section, noted = plan[1][0], Counter()
        for cell in nbformat.read(path, 4).cells:
            heading = re.search(r"^## (.*)$", cell.source, re.M)
            if heading and cell.cell_type == "markdown":
                section = heading[1].replace("`", "")
            for note in re.findall(MINUTES[language], cell.metadata.get("notes", "")):
                noted[section] += int(note)
        # The clinic is a lesson of its own; what has no notes is done at home or beside the deck.
        for title, minutes, _ in plan[1:]:
            assert int(minutes) == noted[title] or int(minutes) == 45 or not noted[title], title
        said = re.search(
            r"fill (\d+) minutes|슬라이드는 (\d+)분",
            nbformat.read(path, 4).cells[0].metadata.get("notes", ""),
        )
        assert not said or int(said[1] or said[2]) == noted.total()


@pytest.mark.skipif("os.name == 'nt'", reason="images are made on Linux")
def test_the_image_keeps_the_course_out_of_the_home_folder(monkeypatch):
    from repo2docker.__main__ import make_r2d

    monkeypatch.chdir(REPO)
    command = shlex.split(re.search("    jupyter-(repo2docker .*)", text("en"))[1])
    app = make_r2d(command[1:])
    assert app.target_repo_dir == "/srv/seq2seq_teach" and not app.run
    assert "nbgitpuller" in app.appendix and app.repo == "."
    pins = (REPO / "tests" / "requirements.txt").read_text(encoding="utf-8")
    assert re.search(r"jupyter-repo2docker==\S+", text("en"))[0] in pins.split()
