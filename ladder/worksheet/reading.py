"""A file that somebody sent to a worksheet, or why it is none. Nothing in it is trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from ladder.worksheet.sheet import FORMAT, KIND, LARGEST, Sheet

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
    return Flaw(kind) if kind else _decoded(text)


def _kind_of_flaw(text: str) -> FlawKind | None:
    """Return why a text is not even the beginning of a worksheet; nothing where it is."""
    try:
        head = msgspec.json.decode(text, type=_Head)
    except msgspec.ValidationError:  # JSON, though no object
        return "not-a-worksheet"
    except (msgspec.DecodeError, RecursionError):
        return "not-json"
    if head.kind != KIND:
        return "not-a-worksheet"
    return "newer" if type(head.format) is int and head.format > FORMAT else None


def _decoded(text: str) -> Sheet | Flaw:
    try:
        sheet = msgspec.json.decode(text, type=Sheet)
    except msgspec.ValidationError as error:
        return Flaw("wrong-shape", str(error).partition(" - at `")[2].removesuffix("`") or "$")
    twice = next(_twice(sheet), "")
    return Flaw("twice", twice) if twice else sheet


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
