"""What the fenced process does when it is asked: run cells, call functions, tell what came."""

import ast
import inspect
import io
import pickle
import random
from contextlib import suppress
from typing import IO

from seq2seq_teach import exercises, use_language
from seq2seq_teach.exercises import sandbox
from seq2seq_teach.exercises.exercise import untouched
from seq2seq_teach.exercises.sandbox import Outcome, TooLong, attempt
from tools.grade.cells import compiled, needed_for
from tools.grade.wire import LARGEST_MESSAGE, plain, receive, send, to_json


class Students:
    """The student's functions: one conversation, from the first message to the last.

    From the judge comes pickle, which is trusted here; back goes plain data.
    """

    def __init__(self, asked: IO[bytes], answers: IO[bytes], language: str):
        self.asked, self.answers = asked, answers
        self.functions: list = []
        use_language(language)
        for name in ("check", "hint", "solution", "progress"):
            setattr(exercises, name, lambda *_, **__: None)

    def serve(self, held: list[str]) -> None:
        self.tell({"held": held})
        while (content := receive(self.asked)) is not None:
            what, *details = self.understood(content)
            if what == "open":
                self.tell(self.open(*details))
            else:
                self.tell({"ready": True})  # TensorFlow, should it be needed, has been loaded
                self.tell(self.call(*details))

    def tell(self, message: dict) -> None:
        content = to_json(message)
        if len(content) > LARGEST_MESSAGE:  # nothing is expected that is so large
            content = to_json({**message, "value": ["strange", "too much"], "after": None})
        send(self.answers, content)

    def understood(self, content: bytes):
        """A message; where it stands for a function of the judge, one that asks the judge."""
        unpickler = pickle.Unpickler(io.BytesIO(content))
        unpickler.persistent_load = self.function_of_judge
        return unpickler.load()

    def function_of_judge(self, number: int):
        def ask(*inputs):
            self.tell({"ask": number, "inputs": self.plain(inputs)})
            content = receive(self.asked)
            result, error = self.understood(content or b"")
            if error:
                raise error
            return result

        return ask

    def plain(self, given):
        return plain(given, self.number_of)

    def number_of(self, function) -> int:
        self.functions.append(function)
        return len(self.functions) - 1

    def open(self, name: str, cells: list[str], seconds: float) -> dict:
        """Run what a function needs, and tell what there is of that name."""
        sandbox.SECONDS = seconds
        needed = tried(needed_for, name, cells)
        if needed.error:
            return self.failed(needed)
        if needed.value is None:
            return {"kind": "missing"}
        names = {"__name__": "__main__"}
        first = Outcome()
        for tree in needed.value:
            outcome = tried(run, tree, names)
            first = first if first.error else outcome
        if name not in names:
            return self.failed(first) if first.error else {"kind": "missing"}
        answer = names[name]
        if attempt(untouched, answer).value:
            return {"kind": "untouched"}
        if not callable(answer):
            return {"kind": "value", "value": self.plain(answer)}
        signature = attempt(inspect.signature, answer).value
        parameters = signature and [
            [one.name, int(one.kind), one.default is not one.empty]
            for one in signature.parameters.values()
        ]
        return {"kind": "function", "number": self.number_of(answer), "parameters": parameters}

    def call(self, number: int, inputs: tuple, seconds: float, chance) -> dict:
        sandbox.SECONDS = seconds
        if chance:
            random.setstate(chance)
        outcome = tried(self.functions[number], *inputs)
        if outcome.error:
            return self.failed(outcome)
        after = [plain(one) for one in inputs]
        return {"value": self.plain(outcome.value), "after": after, "printed": outcome.printed}

    def failed(self, outcome: Outcome) -> dict:
        error, words, reasons = outcome.error, "", None
        with suppress(Exception):
            words = str(error)[:2000]
        with suppress(Exception):
            reasons = plain(list(error.args)) if error else None
        late = isinstance(error, TooLong)
        name, printed = type(error).__name__, outcome.printed
        about = {"error": name, "words": words, "reasons": reasons, "late": late}
        return {"kind": "error", "printed": printed, **about}


def tried(function, *inputs) -> Outcome:
    try:
        return attempt(function, *inputs)
    except KeyboardInterrupt as error:  # the student's own: nobody else sits here
        return Outcome(error=error)


def run(tree: ast.stmt, names: dict) -> None:
    exec(compiled(tree), names)
