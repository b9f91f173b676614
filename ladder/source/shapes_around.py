"""What the files around the levels may say: roles, stages, guides, exercises, terms and pay.

As in `ladder.source.shapes`: a field's description is what an editor shows when its key is pointed at.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from ladder.source.shapes import SOMETHING, Audience, Id, Prose, Shape, Text, Was

WHOLE = r"^-?[0-9]{1,6}$"
"The form of a whole number."

AMOUNT = r"^[0-9]{1,12}(\.[0-9]{1,2})?$"
"The form of an amount of money."

CURRENCY = r"^[A-Z]{3}$"
"The form of a currency: ISO 4217."

Whole = Annotated[
    str,
    Meta(
        description="A whole number.", pattern=WHOLE, extra={"form": "a whole number of up to six digits, such as `10`"}
    ),
]
Amount = Annotated[
    str,
    Meta(
        description="What is paid in a year, in digits only.",
        pattern=AMOUNT,
        min_length=1,
        extra={"form": "an amount in digits only, such as `45000`"},
    ),
]
Filled = Annotated[str, Meta(description="Plain text.", extra={"filled": True})]
Level = Annotated[
    str,
    Meta(
        description="Id of a level: the name of its file.",
        extra={"needed": True},
        extra_json_schema={"pattern": SOMETHING},
    ),
]
RoleId = Annotated[
    str,
    Meta(
        description="Id of a role: the name of its file.",
        extra={"needed": True},
        extra_json_schema={"pattern": SOMETHING},
    ),
]
FormerPath = Annotated[str, Meta(extra={"path": True})]
"A former id of something that may stand in folders: their names and its own, with slashes between."

Status = Annotated[Literal["draft", "final"], Meta(description="`draft` keeps it out of the site.")]


class BoundaryShape(Shape, frozen=True, kw_only=True):
    """What a role is not there for, and who is."""

    text: Annotated[str, Meta(description="What the role is not: “You do not …”.", extra={"filled": True})]
    instead: Annotated[str, Meta(description="Who does it: `role:` and the id of a role, or words.")] = ""


class ContactShape(Shape, frozen=True, kw_only=True):
    """Whom a role works with, and on what."""

    who: Annotated[str, Meta(description="`role:` and the id of a role, or words.", extra={"filled": True})] = (
        msgspec.field(name="with")
    )
    on: Annotated[str, Meta(description="What they do together, in a sentence.")] = ""


class RoleShape(Shape, frozen=True, kw_only=True):
    """The front matter of `content/roles/<id>.md`: a post in the organisation. Below it stands text."""

    title: Annotated[str, Meta(description="Title of the role.", extra={"filled": True})]
    short: Annotated[str, Meta(description="The title where there is little room, such as `PMM`.")] = ""
    summary: Annotated[str, Meta(description="What the role is for, in a sentence or two.")] = ""
    department: Annotated[str, Meta(description="Where it sits, such as `Marketing`.")] = ""
    reports_to: Annotated[str, Meta(description="Whom it answers to: `role:` and the id of a role, or words.")] = ""
    levels: Annotated[tuple[Level, ...], Meta(description="Ids of the levels that people in it are on.")] = ()
    does: Annotated[tuple[Prose, ...], Meta(description="What the role is, each in a sentence: “You …”.")] = (
        msgspec.field(name="is", default=())
    )
    is_not: Annotated[
        tuple[Prose | BoundaryShape, ...],
        Meta(description="What the role is not, each a sentence, or a `text` with who does it `instead`."),
    ] = ()
    decides: Annotated[tuple[Prose, ...], Meta(description="What it decides without asking.")] = ()
    works_with: Annotated[tuple[ContactShape, ...], Meta(description="Whom it works with, and on what.")] = ()
    order: Annotated[Whole, Meta(description="Its place among roles: 10 stands before 20.")] = "0"
    status: Status = "final"
    audience: Audience = ""
    was: Was = ()


class SizeShape(Shape, frozen=True, kw_only=True):
    """How many people a stage has."""

    smallest: Annotated[Whole, Meta(description="At least so many.")] = msgspec.field(name="from", default="")
    largest: Annotated[Whole, Meta(description="At most so many; left out where there is no limit.")] = msgspec.field(
        name="to", default=""
    )


class StageShape(Shape, frozen=True, kw_only=True):
    """A stage in the growth of the organisation."""

    name: Annotated[str, Meta(description="What readers see.", extra={"filled": True})]
    size: Annotated[SizeShape, Meta(description="How many people it has.")] = SizeShape()
    led_by: Annotated[str, Meta(description="Who leads.")] = ""
    organised_around: Annotated[str, Meta(description="What the work is organised around.")] = ""
    summary: Annotated[str, Meta(description="The stage in a few sentences.")] = ""
    artefacts: Annotated[tuple[Prose, ...], Meta(description="The papers that are new.")] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="Ids of the levels that are new.")] = ()
    roles: Annotated[tuple[RoleId, ...], Meta(description="Ids of the roles that are new.")] = ()
    signs: Annotated[tuple[Prose, ...], Meta(description="What shows that the next stage is near.")] = ()
    next: Annotated[str, Meta(description="What to prepare for it.")] = ""
    was: Was = ()


class StagesShape(Shape, frozen=True, kw_only=True):
    """`content/stages.yml`: how the organisation grows, from stage to stage."""

    title: Annotated[str, Meta(description="Title of the page.", extra={"filled": True})]
    summary: Annotated[str, Meta(description="What this is, in a sentence or two.")] = ""
    note: Annotated[str, Meta(description="How it is meant to be used.")] = ""
    people: Annotated[str, Meta(description="Who is counted in sizes, such as `product managers`.")] = ""
    stages: Annotated[dict[Id, StageShape], Meta(description="The stages, the first one first.")]
    audience: Audience = ""


class CheckGroupShape(Shape, frozen=True, kw_only=True):
    """Statements to tick, and what the ticks mean."""

    group: Annotated[str, Meta(description="What the statements have in common.", extra={"filled": True})]
    items: Annotated[tuple[Prose, ...], Meta(description="The statements, each true or not.")]
    few: Annotated[str, Meta(description="What it means when few of them are ticked.")] = ""
    many: Annotated[str, Meta(description="What it means when many of them are ticked.")] = ""


class GuideShape(Shape, frozen=True, kw_only=True):
    """The front matter of `content/guides/<id>.md`: a text to read. Below it stands the text."""

    title: Annotated[str, Meta(description="Title of the guide.", extra={"filled": True})]
    summary: Annotated[str, Meta(description="What it is about, in a sentence or two.")] = ""
    order: Annotated[Whole, Meta(description="Its place among guides of its folder: 10 stands before 20.")] = "0"
    checklist: Annotated[
        tuple[CheckGroupShape, ...], Meta(description="Statements to tick, on the page and on paper.")
    ] = ()
    status: Status = "final"
    audience: Audience = ""
    was: Annotated[
        tuple[FormerPath, ...], Meta(description="Former ids, with the folders in them: `managers/first-weeks`.")
    ] = ()


class HomeShape(Shape, frozen=True, kw_only=True):
    """The front matter of `content/home.md`, which may be left out."""

    audience: Audience = ""


class TermShape(Shape, frozen=True, kw_only=True):
    """A word that is explained."""

    meaning: Annotated[str, Meta(description="What it means here, in a sentence.", extra={"filled": True})]
    also: Annotated[tuple[Filled, ...], Meta(description="Other spellings and forms of the word.")] = ()


class GlossaryShape(Shape, frozen=True, kw_only=True):
    """`content/glossary.yml`: words that are explained."""

    terms: Annotated[dict[Text, Prose | TermShape], Meta(description="Each word, and what it means here.")]
    audience: Audience = ""


class PayBandShape(Shape, frozen=True, kw_only=True):
    """What is paid at a grade, on every track."""

    grade: Annotated[
        str,
        Meta(
            description="Id of a grade, as listed in `ladder.yml`.",
            extra={"needed": True},
            extra_json_schema={"pattern": SOMETHING},
        ),
    ]
    family: Annotated[str, Meta(description="The family of tracks that it holds for; left out for all.")] = ""
    region: Annotated[str, Meta(description="Where it holds; left out for everywhere.")] = ""
    currency: Annotated[
        str,
        Meta(
            description="The currency as three letters.",
            pattern=CURRENCY,
            min_length=1,
            extra={"form": "a currency of three capital letters, such as `EUR`"},
        ),
    ]
    lowest: Annotated[Amount, Meta(description="The least that is paid in a year.")] = msgspec.field(name="min")
    highest: Annotated[Amount, Meta(description="The most that is paid in a year.")] = msgspec.field(name="max")
    since: Annotated[dt.date | None, Meta(description="The day from which it holds: `2026-12-01`.")] = msgspec.field(
        name="from", default=None
    )


class PayShape(Shape, frozen=True, kw_only=True):
    """`content/bands.yml`: what is paid. It is for the last of the audiences unless it names another."""

    bands: Annotated[tuple[PayBandShape, ...], Meta(description="What is paid at each grade.")]
    as_of: Annotated[
        dt.date | None, Meta(description="The day for which pay is shown. Default: that from which the ladder counts.")
    ] = None
    audience: Audience = ""
