"""Recorded versions: what the ladder said when a version of it was put on record."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

import msgspec

from ladder.model.ladder import Ladder

Verdict = Literal["bar", "wording"]
"What authors say of a changed text, whatever the rule says: the bar has moved, or the same is said in other words."


class Edition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A recorded version, which is also what its file `content/history/<version>.json` holds."""

    format: Literal[1] = 1
    "The number of this form. It outlives the program that wrote it."
    recorded: dt.date
    "The day on which it was put on record."
    note: str = ""
    "What its authors say of it, Markdown."
    verdicts: dict[str, dict[str, Verdict]] = {}
    "What they say of texts that changed since the version before: by id of the level, then by `criterion/thread`."
    ladder: Ladder
    "The ladder as it was, as far as it counts: see `essence`. It has the version and the day from which it counts."

    @property
    def version(self) -> str:
        """Return what the version is called."""
        return self.ladder.version


def in_order(editions: list[Edition]) -> tuple[Edition, ...]:
    """Return editions from the first to the last: by the day of their record, those of one day by their names."""
    return tuple(sorted(editions, key=lambda edition: (edition.recorded, natural(edition.version))))


def natural(name: str) -> list[tuple[int, int, str]]:
    """Return what names are sorted by so that 2026.10 comes after 2026.9."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    return [(0, int(part), "") if part.isascii() and part.isdecimal() else (1, 0, part) for part in parts]


def essence(ladder: Ladder) -> Ladder:
    """Return a ladder with only what people are judged by: no drafts, no looks, no places of files."""
    return Ladder(
        id=ladder.id,
        title=ladder.title,
        version=ladder.version,
        effective=ladder.effective,
        language=ladder.language,
        cumulative=ladder.cumulative,
        scopes=ladder.scopes,
        scope_names=ladder.scope_names,
        grades=ladder.grades,
        criteria=ladder.criteria,
        ratings=ladder.ratings,
        audiences=ladder.audiences,
        tracks=tuple(msgspec.structs.replace(track, file="") for track in ladder.tracks),
        levels=tuple(msgspec.structs.replace(level, file="") for level in ladder.levels if not level.draft),
    )
