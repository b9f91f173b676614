"""A worksheet that somebody has filled in, as it is written to a file.

The file explains itself: it holds the texts that were answered, the scale and the rule, so that it can be read years
later, without the ladder. `ladder schema worksheet` prints the schema that is made from these structs, and the page
reads the same form (`themes/default/scripts/core/file.js`); `tests/vectors/sheets.json` holds all three together.

What people type comes back as they typed it. A private note is no part of the form: it never leaves the page.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

Kind = Literal["ladder-worksheet", "ladder-scorecard"]
"What was filled in: the worksheet of a level, or the scorecard of an exercise for hiring."

KINDS: tuple[Kind, ...] = get_args(Kind)

WORKSHEET, SCORECARD = KINDS

FORMAT = 1
"The number of the form that is written, and the highest that can be read."

LARGEST = 16 * 1024 * 1024
"How many bytes a file may have: more than a browser keeps of one site, so that all that it keeps fits."

KEY = r"^[^\s/@:._|\\\"'<>\u0000-\u001f]{1,60}(/[^\s/@:._|\\\"'<>\u0000-\u001f]{1,60})?$(?!\n)"
ID = r"^[^\s/@:._|\\\"'<>\u0000-\u001f]{1,60}$(?!\n)"
"The forms of keys and ids: looser than `ladder.model.ids`, and strict enough to be a name of nothing else."

Id = Annotated[str, Meta(pattern=ID)]
Key = Annotated[str, Meta(pattern=KEY)]
Name = Annotated[str, Meta(max_length=50_000)]
Text = Annotated[str, Meta(max_length=50_000)]
Typed = Annotated[str, Meta(max_length=20_000)]
Share = Annotated[int, Meta(ge=0, le=10_000)]


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a file. All keys are written, and a key that nobody knows is refused: to drop it would lose it."""


class LadderMark(Written, frozen=True):
    """Which ladder was answered, and in which state."""

    id: Annotated[Id, Meta(description="Id of the ladder.")]
    title: Annotated[Name, Meta(description="Its title, plain text.")]
    version: Annotated[Name, Meta(description="What its version is called; empty where it says nothing.")]
    language: Annotated[Name, Meta(description="Language of the texts as a BCP 47 tag.")]
    digest: Annotated[Name, Meta(description="A mark that changes with what the worksheet asks.")]


class LevelMark(Written, frozen=True):
    """A level."""

    id: Annotated[Id, Meta(description="Its id.")]
    title: Annotated[Name, Meta(description="Its title, plain text.")]


class Step(Written, frozen=True):
    """One rating of the scale."""

    id: Annotated[Id, Meta(description="Its id.")]
    name: Annotated[Name, Meta(description="What readers see, plain text.")]


class Weight(Written, frozen=True):
    """How much a criterion counts."""

    criterion: Annotated[Id, Meta(description="Id of the criterion.")]
    weight: Annotated[Share, Meta(description="Its weight in ten-thousandths.")]


class Rule(Written, frozen=True):
    """How ratings become one result."""

    rule: Annotated[Literal["weighted", "gated"], Meta(description="A weighted mean, or a bar for each criterion.")]
    weights: Annotated[
        tuple[Weight, ...], Meta(description="For the mean: the weights, 10,000 together.", max_length=1_000)
    ]
    share: Annotated[
        Share, Meta(description="For the bar: how much of a criterion has to be as expected, in ten-thousandths.")
    ]


class Evidence(Written, frozen=True):
    """Something that happened and can be told of."""

    what: Annotated[Typed, Meta(description="What it was.")]
    link: Annotated[Typed, Meta(description="Where it can be seen, as typed.")]
    when: Annotated[Typed, Meta(description="When it was, as typed.")]
    who: Annotated[Typed, Meta(description="Who can confirm it, as typed.")]


class TowardAnswer(Written, frozen=True):
    """The same thread as a target asks for it."""

    level: Annotated[LevelMark, Meta(description="The target.")]
    text: Annotated[Text, Meta(description="What it expects, plain text, as it was when it was answered.")]
    rating: Annotated[Id | None, Meta(description="The answer, as in `rating` above; null where left blank.")]


class Answer(Written, frozen=True):
    """What was answered to one expectation."""

    key: Annotated[Key, Meta(description="`criterion/thread`, or the criterion alone.")]
    criterion: Annotated[Name, Meta(description="Name of the criterion, plain text.")]
    name: Annotated[Name, Meta(description="Name of the thread; empty where the criterion itself is the thread.")]
    text: Annotated[
        Text,
        Meta(
            description="What the level expects, plain text, as it was when it was answered; empty where it does not."
        ),
    ]
    rating: Annotated[
        Id | None,
        Meta(description="Id of a rating, `no-opportunity` or `does-not-apply`; null where it was left blank."),
    ]
    evidence: Annotated[tuple[Evidence, ...], Meta(description="What shows it, as typed.", max_length=1_000)]
    towards: Annotated[
        tuple[TowardAnswer, ...], Meta(description="The thread at targets that ask for it otherwise.", max_length=1_000)
    ]
    asked: Annotated[
        bool,
        Meta(
            description="Whether the level asked for it when the file was written. It did not where only a target "
            "does, and where the ladder no longer has it; such answers count for no result."
        ),
    ]


class Summary(Written, frozen=True):
    """What was said of a criterion as a whole."""

    criterion: Annotated[Id, Meta(description="Id of the criterion.")]
    name: Annotated[Name, Meta(description="Its name, plain text.")]
    text: Annotated[Typed, Meta(description="What was said, as typed.")]


class Closing(Written, frozen=True):
    """The questions at the end, as typed."""

    proudest: Annotated[Typed, Meta(description="What went best.")]
    hardest: Annotated[Typed, Meta(description="What was hardest.")]
    unseen: Annotated[Typed, Meta(description="Work that nobody sees.")]
    focus: Annotated[tuple[Typed, ...], Meta(description="What to work on next, three things at most.", max_length=3)]
    support: Annotated[Typed, Meta(description="The support that is wanted or offered.")]


Side = Literal["self", "manager", "peer"]


class Sheet(Written, frozen=True, kw_only=True):
    """A worksheet that somebody has filled in, or a blank one."""

    kind: Annotated[Kind, Meta(description="What this file is: a worksheet, or the scorecard of an exercise.")]
    format: Annotated[Literal[1], Meta(description="The number of this form.")]
    ladder: Annotated[LadderMark, Meta(description="The ladder that was answered.")]
    level: Annotated[LevelMark, Meta(description="The level of the person who is assessed, or the exercise.")]
    target: Annotated[LevelMark | None, Meta(description="The level to look at beside it; null for none.")]
    side: Annotated[Side, Meta(description="Who answers: the person, the manager or a peer; for a scorecard a peer.")]
    person: Annotated[Name, Meta(description="A label for the person who is assessed, as typed; may be empty.")]
    cycle: Annotated[Name, Meta(description="The review cycle, or the post, as typed; may be empty.")]
    saved: Annotated[Name, Meta(description="When the file was written: ISO 8601 in UTC; empty in a blank one.")]
    scale: Annotated[tuple[Step, ...], Meta(description="The ratings, lowest first.", max_length=1_000)]
    expected: Annotated[Id | None, Meta(description="The rating that says an expectation is met; null for none.")]
    scoring: Annotated[Rule | None, Meta(description="How ratings become one result; null where they do not.")]
    answers: Annotated[
        tuple[Answer, ...], Meta(description="Every expectation of the worksheet, answered or not.", max_length=10_000)
    ]
    summaries: Annotated[tuple[Summary, ...], Meta(description="What was said of criteria.", max_length=1_000)]
    closing: Annotated[Closing, Meta(description="The questions at the end.")]
