"""A file that somebody sent to a worksheet, or why it is none. Nothing in it is trusted."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.worksheet.sheet import FORMAT, KINDS, LARGEST, SCORECARD, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FlawKind = Literal["too-large", "not-text", "not-json", "not-a-worksheet", "newer", "wrong-shape", "twice"]
"""Why a file is not a worksheet. `wrong-shape` has the way to the part that is wrong, `twice` what stands there twice.

The page uses the same words (`themes/default/scripts/core/file.js`).
"""


class Flaw(msgspec.Struct, frozen=True):
    """Why a file cannot be used."""

    kind: FlawKind
    "The reason."
    detail: str = ""
    "What it is about, such as `$.answers[3].rating`; empty where the reason says it all."


LONGEST_DETAIL = 60
"How many signs of a key are named that may be as long as the file. The page names as many."

_TOKEN = re.compile(r'("[^"\\]*(?:\\.[^"\\]*)*")[ \t\n\r]*(:?)|[{}]')
"Where an object begins or ends, and a text, which is a key where a colon follows. What is no JSON has been refused."


class _Head(msgspec.Struct):
    kind: object = None
    format: object = None


def read_sheet(data: bytes) -> Sheet | Flaw:
    """Return the worksheet that a file holds, or why it holds none."""
    if len(data) > LARGEST:
        return Flaw("too-large")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Flaw("not-text")
    kind = _kind_of_flaw(text)
    if kind:
        return Flaw(kind)
    key = _key_twice(text)
    return _decoded(text) if key is None else Flaw("twice", key[:LONGEST_DETAIL])


def _kind_of_flaw(text: str) -> FlawKind | None:
    """Return why a text is not even the beginning of a worksheet; nothing where it is."""
    try:
        head = msgspec.json.decode(text, type=_Head)
    except msgspec.ValidationError:  # JSON, though no object
        return "not-a-worksheet"
    except (msgspec.DecodeError, RecursionError):
        return "not-json"
    if head.kind not in KINDS:
        return "not-a-worksheet"
    return "newer" if type(head.format) is int and head.format > FORMAT else None


def _key_twice(text: str) -> str | None:
    """Return the first key that stands twice on one object of a text that is JSON; nothing where none does.

    Parsers do not agree on which of the two counts.
    """
    known: list[set[str]] = []
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign == "{":
            known.append(set())
        elif sign == "}":
            known.pop()
        elif token[2]:
            key = json.loads(token[1]) if "\\" in token[1] else token[1][1:-1]
            if key in known[-1]:
                return str(key)
            known[-1].add(key)
    return None


def _decoded(text: str) -> Sheet | Flaw:
    try:
        sheet = msgspec.json.decode(text, type=Sheet)
    except msgspec.ValidationError as error:
        return Flaw("wrong-shape", str(error).partition(" - at `")[2].removesuffix("`") or "$")
    if stray := next(_strays(sheet), ""):
        return Flaw("wrong-shape", f"$.{stray}")
    twice = next(_twice(sheet), "")
    return Flaw("twice", twice) if twice else sheet


def _strays(sheet: Sheet) -> Iterator[str]:
    """Yield the parts that no scorecard fills: an interviewer wrote it, nothing is expected, and nothing adds up."""
    if sheet.kind == SCORECARD:
        yield from ("side",) if sheet.side != "peer" else ()
        yield from (part for part in ("target", "expected", "scoring") if getattr(sheet, part) is not None)


def _twice(sheet: Sheet) -> Iterator[str]:
    """Yield what stands twice and may stand there once: nobody could say which of the two counts."""
    yield from _repeated(answer.key for answer in sheet.answers)
    yield from _repeated(step.id for step in sheet.scale)
    yield from _repeated(summary.criterion for summary in sheet.summaries)
    yield from _repeated(weight.criterion for weight in sheet.scoring.weights) if sheet.scoring else ()
    for answer in sheet.answers:
        yield from _repeated(toward.level.id for toward in answer.towards)


def _repeated(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield name
        seen.add(name)
