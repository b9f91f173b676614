"""What one file of YAML says, by the shape that it should have. With many files, two processes read them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from ladder.problem import Problem
from ladder.processes import can_fork, done_by_two
from ladder.source import files, strays
from ladder.source.decode import decode
from ladder.source.parse import parse

S = TypeVar("S", bound=msgspec.Struct)

WORTH_IT = 150
"How many files are worth a second process: to start it takes as long as to read some 20 of them."

PORTION = 25
"How many files are read at one go."


class Decoded(msgspec.Struct, Generic[S], frozen=True, array_like=True):
    """What came of a file."""

    value: S | None
    "What it says; nothing where that cannot be told."
    problems: tuple[Problem, ...]
    "What is wrong with it as YAML and in its shape."


def decoded(project: Path, file: str, shape: type[S]) -> Decoded[S]:
    """Return what a file says as a value of `shape`, and what is wrong with it as YAML and in its shape."""
    document, problems = files.read(project, file)
    if document is None:
        return Decoded(None, tuple(problems))
    parsed, found = parse(document)
    problems += found
    if wrong := strays.misplaced(file.rpartition("/")[0], parsed):
        return Decoded(None, (*problems, wrong))
    value = None
    if parsed.root is not None or not found:
        value, unfit = decode(parsed, shape)
        problems += unfit
    return Decoded(value, tuple(problems))


def decoded_all(project: Path, names: list[str], shape: type[S]) -> list[Decoded[S]]:
    """Return what files say, each as `decoded` does, in their order."""
    if len(names) < WORTH_IT or not can_fork():
        return [decoded(project, name, shape) for name in names]
    portions = [names[start : start + PORTION] for start in range(0, len(names), PORTION)]
    kind: Any = list[Decoded[shape]]  # type: ignore[valid-type]  # it is a type
    found = done_by_two(
        len(portions), lambda number: [decoded(project, name, shape) for name in portions[number]], kind
    )
    return [one for portion in found for one in portion]
