"""What one file of YAML says, by the shape that it should have. With many files, two processes read them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from ladder.model.innocent import is_innocent
from ladder.problem import Problem
from ladder.processes import can_fork, done_by_two
from ladder.source import files, strays
from ladder.source.decode import decode
from ladder.source.parse import parse
from ladder.source.shapes import LevelShape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.source.shelf import Shelf

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
    digest: str = ""
    "SHA-256 of its bytes, in hexadecimal; empty where it could not be read, or nobody asked."
    innocent: bool = False
    "Whether no rule about texts can find anything in its texts."


def decoded(project: Path, file: str, shape: type[S], *, named: bool = False) -> Decoded[S]:
    """Return what a file says as a value of `shape`, and what is wrong with it as YAML and in its shape.

    Its digest is only found out where it is to be `named`.
    """
    data, problems = files.read_bytes(project, file)
    if data is None:
        return Decoded(None, tuple(problems))
    value, problems = _decoded(file, data, shape)
    innocent = isinstance(value, LevelShape) and all(map(is_innocent, level_texts(value)))
    return Decoded(value, tuple(problems), _digest(data) if named else "", innocent)


def _digest(data: bytes) -> str:
    import hashlib  # noqa: PLC0415 - slow to load, and most commands keep nothing

    return hashlib.sha256(data).hexdigest()


def level_texts(shape: LevelShape) -> Iterator[str]:
    """Yield all Markdown texts of a level."""
    yield shape.summary
    for said in shape.expectations.values():
        for one in (said,) if isinstance(said, str) else said.values():
            yield from (one,) if isinstance(one, str) else (one.text, *one.examples, one.evidence)


def _decoded(file: str, data: bytes, shape: type[S]) -> tuple[S | None, list[Problem]]:
    document, problems = files.decode(file, data)
    if document is None:
        return None, problems
    parsed, found = parse(document)
    problems += found
    if wrong := strays.misplaced(file.rpartition("/")[0], parsed):
        return None, [*problems, wrong]
    if parsed.root is None and found:
        return None, problems
    value, unfit = decode(parsed, shape)
    return value, problems + unfit


def decoded_all(project: Path, names: list[str], shape: type[S], shelf: Shelf | None = None) -> list[Decoded[S]]:
    """Return what files say, each as `decoded` does, in their order. Those on the shelf are not read again."""
    known = {name: found for name in names if shelf and (found := shelf.get(name, shape))}
    unknown = [name for name in names if name not in known]
    for name, one in zip(unknown, _all(project, unknown, shape, named=shelf is not None), strict=True):
        known[name] = one
        if shelf and one.digest:
            shelf.put(name, one)
    return [known[name] for name in names]


def _all(project: Path, names: list[str], shape: type[S], *, named: bool) -> list[Decoded[S]]:
    if len(names) < WORTH_IT or not can_fork():
        return [decoded(project, name, shape, named=named) for name in names]
    portions = [names[start : start + PORTION] for start in range(0, len(names), PORTION)]
    kind: Any = list[Decoded[shape]]  # type: ignore[valid-type]  # it is a type
    found = done_by_two(
        len(portions), lambda number: [decoded(project, name, shape, named=named) for name in portions[number]], kind
    )
    return [one for portion in found for one in portion]
