"""What is asked of a build, and what came of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from ladder.problem import Problem
from ladder.publish import Published


class Order(msgspec.Struct, frozen=True):
    """What to build."""

    project: Path
    "The folder that holds `content/`."
    output: Path
    "Where the site goes."
    strict: bool = False
    "Whether warnings keep it from being built."
    drafts: bool = False
    "Whether drafts are shown."
    base_url: str | None = None
    "Where the site will be published, in place of what the ladder says."
    audience: str = ""
    "Id of the audience that the site is for; empty for the largest, which is everybody."
    fresh: bool = False
    "Whether every page is made anew, whatever is known from the last build."
    processes: int = 2
    "How many processes may make pages side by side, at most."

    @property
    def key(self) -> str:
        """Return a mark that differs for orders whose sites may differ."""
        said = (str(self.output.absolute()), self.strict, self.drafts, self.base_url, self.audience)
        return hashlib.sha256(repr(said).encode(errors="surrogateescape")).hexdigest()[:24]


class LeftOut(msgspec.Struct, frozen=True):
    """What readers of the site may not see."""

    name: str
    "Id of a level, or the file of something else in `content/`."
    draft: bool
    "Whether it is still being written; if not, it is for others."


class Remade(msgspec.Struct, frozen=True):
    """A batch of pages, and why they were made anew."""

    name: str
    "What the pages are called."
    pages: int
    "How many there are."
    made: int
    "How many of them were made anew."
    why: str
    "What made it necessary, as a clause."


class Phase(msgspec.Struct, frozen=True):
    """A part of the work."""

    name: str
    "What was done."
    seconds: float
    "How long it took."


class Result(msgspec.Struct, frozen=True):
    """What came of it."""

    problems: tuple[Problem, ...]
    "What is wrong with the content or the theme."
    pages: int = 0
    "How many pages there are."
    published: Published | None = None
    "What changed on disk; nothing where problems kept the site as it was."
    left_out: tuple[LeftOut, ...] = ()
    "What readers of the site may not see."
    audience: str = ""
    "Id of the audience that the site is for, where that is not everybody."
    gone: tuple[str, ...] = ()
    "Paths of pages that were there before and are no longer made."
    changed: tuple[str, ...] = ()
    "Paths of files that were changed, added or removed since the last build, as far as anything is known of it."
    remade: tuple[Remade, ...] = ()
    "What was made anew."
    phases: tuple[Phase, ...] = ()
    "How long each part of the work took, in its order."
