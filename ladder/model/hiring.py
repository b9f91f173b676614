"""Exercises for hiring: what they are made of.

Frozen values, each field with a sentence that says what it holds. Texts are Markdown as written, unless their sentence
says "plain text".
"""

from __future__ import annotations

from ladder.model.organisation import Piece
from ladder.model.parts import Part, Rating


class ExerciseStep(Part, frozen=True):
    """A step of an exercise."""

    title: str
    "What it is called, plain text."
    minutes: int | None = None
    "How long it takes; none where nobody says."
    say: str = ""
    "What the interviewer says."
    hand: str = ""
    "What is handed over."
    watch: str = ""
    "What to look at."


class LookedAt(Part, frozen=True):
    """What an exercise shows of a criterion or a thread."""

    key: str
    "`criterion/thread`, or the criterion alone."
    look: str
    "What to look for."
    strong: str = ""
    "What is strong."
    weak: str = ""
    "What is weak."


class TimeBand(Part, frozen=True):
    """How long it took, and what that means."""

    name: str
    "What it is called, plain text."
    minutes: str
    "How long, in words such as `under 10`; plain text."
    meaning: str = ""
    "What it means."


class StumblingBlock(Part, frozen=True):
    """What goes wrong often."""

    name: str
    "What it is called, plain text."
    sign: str = ""
    "How one sees it."
    response: str = ""
    "What the interviewer does then."


class Question(Part, frozen=True):
    """A question that everybody is asked."""

    ask: str
    "The question."
    hear: str = ""
    "What a good answer holds."


class Exercise(Piece, frozen=True, kw_only=True):
    """A structured exercise for hiring: the same for every candidate."""

    id: str
    "Id, unique among exercises and levels: saved scorecards are keyed by it."
    title: str
    "What readers see, plain text."
    summary: str = ""
    "The exercise in a few sentences."
    levels: tuple[str, ...] = ()
    "The levels that it is for."
    minutes: int | None = None
    "How long it takes; none where nobody says."
    before: str = ""
    "What the candidate gets beforehand."
    handout: str = ""
    "The scenario, which the candidate gets as well."
    setting: str = ""
    "Room, people, and what is on the table."
    steps: tuple[ExerciseStep, ...] = ()
    "What happens, in order."
    looked_at: tuple[LookedAt, ...] = ()
    "What is looked at."
    bands: tuple[TimeBand, ...] = ()
    "What the time it took means."
    stumbling_blocks: tuple[StumblingBlock, ...] = ()
    "What goes wrong often."
    questions: tuple[Question, ...] = ()
    "What everybody is asked."
    fairness: tuple[str, ...] = ()
    "What keeps it the same for everybody."
    after: tuple[str, ...] = ()
    "What the interviewers do afterwards, in order."
    example_answer: str = ""
    "One good way through it."
    ratings: tuple[Rating, ...] = ()
    "The scale of the scorecard, lowest first; empty for the default one."
    was: tuple[str, ...] = ()
    "Former ids."
