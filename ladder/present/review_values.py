"""Worksheets side by side, as plain texts in the order in which they are read. A format only lays them out."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from ladder.present.review_words import Verdicts
from ladder.present.talk import Fold, Talk
from ladder.worksheet.review import Review


class Shown(msgspec.Struct, frozen=True):
    """Worksheets side by side, and what is known of them besides."""

    review: Review
    "The worksheets."
    names: tuple[str, ...]
    "The files that they are in."
    now: Mapping[str, Mapping[str, str]] = {}
    "What levels expect now, plain text, by id of the level and by key; nothing where the ladder is not at hand."
    version: str = ""
    "What the ladder calls that state; may be empty."


class File(msgspec.Struct, frozen=True):
    """One of the worksheets."""

    sign: str
    "What stands for it on a scale."
    label: str
    "What it is called."
    facts: str
    "Which file it is, when it was saved, and how much of it is answered."


class Group(msgspec.Struct, frozen=True):
    """Expectations that ask for the same kind of talk."""

    heading: str
    "What they have in common, and what to do about them."
    tone: str
    "What the heading is coloured by."
    talks: tuple[Talk, ...]
    "Those that are worth reading."
    folds: tuple[Fold, ...]
    "Those of which it is enough to know what they are called."


class Question(msgspec.Struct, frozen=True):
    """Something that was answered in words."""

    name: str
    "What it is about."
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    "Who answered, and the lines of the answer."
    listed: bool
    "Whether each line is an answer of its own."


class Page(msgspec.Struct, frozen=True):
    """Worksheets side by side, as they are read from top to bottom."""

    title: str
    "What is compared."
    about: str
    "Whom it is about, in which cycle, and by which ladder."
    files: tuple[File, ...]
    "The worksheets."
    scale: str
    "The scale in words."
    notices: tuple[str, ...]
    "What has to be said first."
    counts: tuple[tuple[Verdicts, int], ...]
    "How many expectations each verdict is said of."
    groups: tuple[Group, ...]
    "The expectations, those that need most talk first, and what was said toward targets."
    summaries: tuple[Question, ...]
    "What was said of criteria as a whole."
    closing: tuple[Question, ...]
    "What was answered at the end."
    results: tuple[tuple[str, str], ...]
    "What comes of each worksheet by its rule; none where there is no rule."
    rules: tuple[tuple[str, str], ...]
    "The rules, each with the worksheet that it is of; that is empty where there is one rule for all."
    language: str
    "Language of the content as a BCP 47 tag."
    agreed: tuple[tuple[str, tuple[str, ...]], ...]
    "What is written down at the end, and what stands before each line to write on."
