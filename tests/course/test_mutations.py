"""The list of faults to plant: each can be planted, and somebody is asked for it first."""

import pytest

from benchmarks.mutations import FILE, Fault, faults, main, planted, suite
from tools import REPO, ToolError

FAULTS = faults(FILE.read_text(encoding="utf-8"))


def test_there_are_many_and_each_is_another():
    assert len(FAULTS) >= 72 and len(set(FAULTS)) == len(FAULTS)
    assert sum(fault.path.endswith(".js") for fault in FAULTS) >= 12
    assert len({fault.path for fault in FAULTS}) > 15


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name[:60])
def test_a_fault_can_be_planted_and_the_suite_its_module_are_there(fault):
    text = (REPO / fault.path).read_text(encoding="utf-8")
    with_it = planted(fault, text)
    assert fault.line != fault.instead and with_it != text
    assert with_it.count("\n") == text.count("\n")
    if fault.path.endswith(".py"):
        compile(with_it, fault.path, "exec")
    assert (REPO / suite(fault, "module")[0]).exists()


@pytest.mark.parametrize("text", ["x = 1\n", "y = 2\n  y = 2\n"])
def test_a_line_that_does_not_stand_there_once_is_named(text):
    with pytest.raises(ToolError, match=r"a\.py has [02] lines that say: y = 2"):
        planted(Fault("a.py", "y = 2", "y = 3"), text)


def test_a_fault_in_javascript_is_looked_for_in_a_browser_alone():
    fault = Fault("seq2seq_teach/widgets/shared/engine.js", "a", "b")
    parts = ("module", "unit", "keras", "browser")
    asked = [suite(fault, part) for part in parts]
    assert asked == [["tests/browser/test_engine.py"], [], [], ["tests/browser"]]


def test_nothing_planted_is_nothing_missed(capsys):
    assert main(["--only", "no such line"]) == 0
    assert capsys.readouterr().out.startswith("0 faults: ")
