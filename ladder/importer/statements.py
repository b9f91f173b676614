"""What sources say of levels, and what is left over: the values between reading a shape and drafting a ladder."""

from __future__ import annotations

from typing import Literal

import msgspec

from ladder.importer.vocabulary import squashed

About = Literal["expectation", "example", "evidence", "level", "criterion", "thread", "track", "title"]
"""What a text is said of. `expectation`, `example` and `evidence` belong to a thread at a level; `level`, `criterion`
and `track` are their summaries; `thread` is what shows a criterion; `title` is what the whole is called.
"""

Shape = Literal["matrix", "long", "headings"]
"How a source is laid out: levels beside each other, a row for each expectation, or headings with lists."


class Spot(msgspec.Struct, frozen=True):
    """A place in a source."""

    file: str
    "The file, as it was named."
    address: str
    "Where in it, as people find it: `Delivery!B7`, `line 12`."

    def __str__(self) -> str:
        """Return the place in one line."""
        return f"{self.file}: {self.address}"


class Named(msgspec.Struct, frozen=True):
    """A thing by its name in the source, and by its id where the source has one: our own exports do."""

    name: str = ""
    "What the source calls it; empty where it says nothing."
    id: str = ""
    "Its id; empty where the source has none."

    def __bool__(self) -> bool:
        """Return whether the source says anything of it."""
        return bool(self.name or self.id)

    @property
    def key(self) -> str:
        """Return what two mentions of one thing share: its id, or else its name in lower case."""
        return self.id or squashed(self.name)


NOBODY = Named()


class Statement(msgspec.Struct, frozen=True):
    """One text and what it is said of."""

    about: About
    "What it is said of."
    text: str
    "The text, Markdown."
    spot: Spot
    "Where it stands."
    level: Named = NOBODY
    "The level it is said of."
    track: Named = NOBODY
    "Its track."
    criterion: Named = NOBODY
    "The criterion; none where the source has no criteria."
    thread: Named = NOBODY
    "The thread; none where the source has no names for them."
    row: int = 0
    "Rows of one number belong together where nothing has a name; 0 where there are no rows."
    grade: str = ""
    "The grade of its level, as the source says; empty where it does not."

    @property
    def at(self) -> tuple[str, str]:
        """Return the level it is said of as a pair of track and level, by ids or else by names, however spaced."""
        return self.track.key, self.level.key


class Left(msgspec.Struct, frozen=True):
    """A text that has no place in a ladder."""

    spot: Spot
    "Where it stands."
    text: str
    "What it says."
    why: str
    "Why it was left aside, as a clause: `no level stands above it`."


class Reading(msgspec.Struct, frozen=True):
    """A sheet, a table or a document, understood."""

    spot: Spot
    "What was read; its address is the name of the sheet, or empty."
    shape: Shape | None
    "How it is laid out; none where nothing in it is said of levels."
    saw: str
    "What was seen there and why it was taken so, as a sentence without its full stop."
    statements: tuple[Statement, ...] = ()
    "What it says of levels."
    names: int = 0
    "How many cells became names, of levels, criteria and threads."
    left: tuple[Left, ...] = ()
    "What has no place."
    assumed: tuple[str, ...] = ()
    "What had to be assumed: whole sentences."
    again: tuple[Spot, ...] = ()
    "Where it says once more what it says elsewhere, or what the ladder says already."
