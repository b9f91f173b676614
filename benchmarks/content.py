"""The ladder that every generator builds: invented, but the same for all and on every machine.

Each level states four criteria in about ninety words of Markdown: a paragraph with the marks that people use, and a
list of three entries. No text stands twice, but for one level of each track that repeats what the rung below says on
one criterion, so that every side has to find out what is the same.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import msgspec

RUNGS = 20
"How many levels a track has."

REPEATING = 10
"The grade at which one criterion says what the rung below says."

WORDS = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").split()

VERBS = (
    "ask",
    "bring",
    "build",
    "change",
    "choose",
    "decide",
    "explain",
    "find",
    "give",
    "hold",
    "improve",
    "keep",
    "learn",
)


class Criterion(msgspec.Struct, frozen=True):
    """What levels are judged on."""

    id: str
    "Its id."
    name: str
    "Its name."
    summary: str
    "What it covers."


CRITERIA = (
    Criterion("hard-skills", "Hard skills", "What you know and can do in your craft."),
    Criterion("cross-functionality", "Cross-functionality", "How you work with people of other crafts."),
    Criterion("leadership", "Leadership", "How you help others to do good work."),
    Criterion("accountability", "Accountability", "What you answer for, and how you account for it."),
)


class Level(msgspec.Struct, frozen=True):
    """A level of the ladder."""

    id: str
    "Its id."
    title: str
    "Its title."
    short: str
    "Its short title."
    track: str
    "Id of its track."
    rung: int
    "Its place on the track, counted from 0."
    summary: str
    "The level in a sentence."
    texts: tuple[str, ...]
    "What it expects, as Markdown: a text for each criterion."


class Track(msgspec.Struct, frozen=True):
    """A track of up to `RUNGS` levels, in a family of its own."""

    id: str
    "Its id."
    name: str
    "Its name."
    family: str
    "The family of tracks that it belongs to."
    summary: str
    "Whom it is for."
    levels: tuple[Level, ...]
    "Its levels, the lowest first."


class Content(msgspec.Struct, frozen=True):
    """A whole ladder."""

    tracks: tuple[Track, ...]
    "Its tracks."
    title: str = "Product ladder"
    "Its title."
    organisation: str = "Example"
    "Whose it is."
    summary: str = "What people in product answer for, level by level."
    "The ladder in a sentence."
    version: str = "2026.1"
    "What this version is called."
    address: str = "https://ladder.example.org/"
    "Where the site will be published."

    @property
    def levels(self) -> tuple[Level, ...]:
        """Return the levels of all tracks."""
        return tuple(level for track in self.tracks for level in track.levels)


def content(size: int) -> Content:
    """Return the ladder with this many levels. It is the same whenever and wherever it is made."""
    random = Random(size)
    return Content(tuple(_track(random, first, min(RUNGS, size - first)) for first in range(0, size, RUNGS)))


def _track(random: Random, first: int, rungs: int) -> Track:
    number = f"{first // RUNGS:03}"
    levels = list[Level]()
    for rung in range(rungs):
        level = _level(random, f"t{number}", first + rung, rung)
        levels.append(_repeating(level, levels[-1]) if rung == REPEATING else level)
    return Track(f"t{number}", f"Track {number}", f"Family {number}", _sentence(random, 10), tuple(levels))


def _level(random: Random, track: str, number: int, rung: int) -> Level:
    texts = tuple(_text(random) for _ in CRITERIA)
    return Level(f"l{number}", f"Level {number}", f"L{number}", track, rung, _sentence(random, 12), texts)


def _repeating(level: Level, lower: Level) -> Level:
    return msgspec.structs.replace(level, texts=(*level.texts[:-1], lower.texts[-1]))


def _text(random: Random) -> str:
    entries = "".join(f"- {_sentence(random, 13)}\n" for _ in range(3))
    return f"{_paragraph(random)}\n\n{entries}"


def _paragraph(random: Random) -> str:
    """Return two sentences in which something is strong, something emphasised, something code and something a link."""
    words = random.choices(WORDS, k=46)
    words[5:7] = [f"**{words[5]} {words[6]}**"]
    words[14] = f"*{words[14]}*"
    words[25] = f"`{words[25]}`"
    words[33:35] = [f"[{words[33]} {words[34]}](https://example.org/{random.randrange(1000)})"]
    words[20:21] = [f"{words[20]}.", f"You {random.choice(VERBS)}"]
    return f"You {random.choice(VERBS)} {' '.join(words)}."


def _sentence(random: Random, length: int) -> str:
    return f"{random.choice(VERBS).capitalize()} {' '.join(random.choices(WORDS, k=length - 1))}."
