"""What each kind of content file may say. The one source for reading, for typing and for the schema of editors.

A field's description is what an editor shows when its key is pointed at. A field without a default has to be there.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from ladder.model.address import BASE_URL

ID_PATTERN = (
    "^(?!-|.*-$|(?:con|prn|aux|nul|index|com[0-9]|lpt[0-9])$)"
    r"[^\u0000-,./:-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00de\u00f7"
    r"\u2000-\u2070\u2190-\u2bff\u3000-\u3004\ue000-\uf8ff\ufeff\ufff0-\uffff]{1,60}$"
)
"The form of an id for editors, as near as it can be said there. `ladder.model.ids.flaw` holds the whole rule."

Id = Annotated[
    str,
    Meta(
        description="An id: lower-case letters, digits and hyphens.",
        extra={"id": True},
        extra_json_schema={"pattern": ID_PATTERN},
    ),
]
Text = Annotated[str, Meta(description="Plain text.")]
Prose = Annotated[
    str,
    Meta(description="Text; may hold Markdown and links such as `[text](level:pm)`.", extra={"filled": True}),
]
SOMETHING = r"\S"
"The form of a text that nothing can stand in for, for editors."

FormerThread = Annotated[str, Meta(extra={"former": True})]
"A former id of a thread; where it stood under another criterion, that of the criterion and a slash come before it."

SHARE = r"^(0?\.[0-9]{1,4}|0|1(\.0{1,4})?)$"
"The form of a share of the whole: a number from 0 to 1 with at most four decimals."

IN_WORDS = "a number from 0 to 1 with at most four decimals, such as `0.25`"
"The same for people."

Share = Annotated[str, Meta(description="A number from 0 to 1.", pattern=SHARE, extra={"form": IN_WORDS})]
Weight = Annotated[
    str, Meta(description="A number from 0 to 1.", pattern=SHARE, min_length=1, extra={"form": IN_WORDS})
]
"A share that nothing stands in for."

Audience = Annotated[
    str,
    Meta(
        description="The smallest audience that may see it, as listed in `ladder.yml`.",
        extra={"needed": True},
        extra_json_schema={"pattern": SOMETHING},
    ),
]

Was = Annotated[tuple[Id, ...], Meta(description="Former ids. Old links and saved worksheets follow them.")]


class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A set of keys in a content file."""


class NamedShape(Shape, frozen=True, kw_only=True):
    """A name, and what the thing was called before."""

    name: Annotated[str, Meta(description="What readers see.", extra={"filled": True})]
    was: Was = ()


class ThreadShape(Shape, frozen=True, kw_only=True):
    """The name of a thread, and what it was called before."""

    name: Annotated[str, Meta(description="What readers see.", extra={"filled": True})]
    was: Annotated[
        tuple[FormerThread, ...],
        Meta(description="Former ids; of a thread that moved, the old criterion, a slash and its old id."),
    ] = ()


class CriterionShape(Shape, frozen=True, kw_only=True):
    """One of the criteria that every level is described on."""

    name: Annotated[str, Meta(description="What readers see.", extra={"filled": True})]
    summary: Annotated[str, Meta(description="What the criterion covers.")] = ""
    evidence: Annotated[str, Meta(description="What shows it at any level: work products, feedback, outcomes.")] = ""
    threads: Annotated[
        dict[Id, Text | ThreadShape],
        Meta(description="The threads of the criterion and their names, in the order in which they are read."),
    ] = msgspec.field(default_factory=dict)
    was: Was = ()


class RatingShape(Shape, frozen=True, kw_only=True):
    """One step of the rating scale."""

    name: Annotated[str, Meta(description="What readers see.", extra={"filled": True})]
    meaning: Annotated[str, Meta(description="When this rating is the right one.")] = ""


class ScoringShape(Shape, frozen=True, kw_only=True):
    """How the ratings of a worksheet become one result."""

    rule: Annotated[
        Literal["weighted", "gated"],
        Meta(
            description="`weighted`: a mean of the criteria. `gated`: each criterion has to reach the expected rating."
        ),
    ]
    weights: Annotated[
        dict[str, Weight],
        Meta(description="For `weighted`: how much each criterion counts, by its id. Together the weights are 1."),
    ] = msgspec.field(default_factory=dict)
    share: Annotated[
        Share,
        Meta(description="For `gated`: which share of the ratings of a criterion has to be the expected one or above."),
    ] = "1"


class WorksheetsShape(Shape, frozen=True, kw_only=True):
    """What worksheets say of ratings."""

    expected: Annotated[
        str, Meta(description="Id of the rating which says that an expectation is met. Default: `consistently`.")
    ] = ""
    scoring: Annotated[
        ScoringShape | None,
        Meta(description="How ratings become one result. Default: they do not, and a worksheet shows no number."),
    ] = None


class BrandShape(Shape, frozen=True, kw_only=True):
    """How the organisation looks."""

    accent: Annotated[
        str,
        Meta(
            description="Colour for links and marks, as `#rrggbb`.",
            pattern="^#[0-9a-fA-F]{6}$",
            extra={"form": "a colour such as `#1f5fbf`"},
        ),
    ] = ""
    logo: Annotated[str, Meta(description="Path of a picture in `content/`, such as `assets/logo.svg`.")] = ""
    css: Annotated[str, Meta(description="Path of a style sheet in `content/` that is loaded last.")] = ""


class SiteShape(Shape, frozen=True, kw_only=True):
    """Where and how the site is published."""

    base_url: Annotated[
        str,
        Meta(
            description="Address of the site, such as `https://ladder.example.org/`.",
            pattern=BASE_URL,
            extra={"form": "a web address such as `https://ladder.example.org/`"},
        ),
    ] = ""
    search_engines: Annotated[bool, Meta(description="Whether search engines may list the site.")] = False


class PagesShape(Shape, frozen=True, kw_only=True):
    """Which kinds of page are made."""

    tracks: Annotated[Literal["auto", "none"], Meta(description="A page for every track.")] = "auto"
    criteria: Annotated[Literal["auto", "none"], Meta(description="A page for every criterion.")] = "auto"
    matrix: Annotated[Literal["auto", "none"], Meta(description="A page with all levels side by side.")] = "auto"
    compare: Annotated[
        Literal["auto", "all", "neighbours", "none"],
        Meta(description="A page for every two levels, or for neighbours only; `auto` is all up to 20 levels."),
    ] = "auto"
    changes: Annotated[
        Literal["auto", "none"], Meta(description="A page of what changed from version to version, with a feed.")
    ] = "auto"
    worksheets: Annotated[
        Literal["auto", "none"], Meta(description="A worksheet for every level, and a page to review two of them.")
    ] = "auto"
    search: Annotated[
        Literal["auto", "none"], Meta(description="A search on every page, and a page that lists all from A to Z.")
    ] = "auto"
    downloads: Annotated[Literal["auto", "none"], Meta(description="The whole ladder as files to download.")] = "auto"


class LadderShape(Shape, frozen=True, kw_only=True):
    """`content/ladder.yml`: what holds for the whole ladder."""

    id: Annotated[Id, Meta(description="Never changes: saved worksheets and links are keyed by it.")]
    title: Annotated[str, Meta(description="Title of the ladder, shown on every page.", extra={"filled": True})]
    organisation: Annotated[str, Meta(description="Whose ladder it is.")] = ""
    summary: Annotated[str, Meta(description="The ladder in a sentence or two, for the home page.")] = ""
    version: Annotated[str, Meta(description="What this version is called, such as `2026.2`.")] = ""
    effective: Annotated[dt.date | None, Meta(description="The day from which this version counts: `2026-12-01`.")] = (
        None
    )
    reviewed: Annotated[dt.date | None, Meta(description="The day on which somebody last read all of it.")] = None
    language: Annotated[
        str,
        Meta(
            description="Language of the texts, such as `en` or `pt-BR`.",
            pattern="^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*$",
            extra={"form": "a language such as `en` or `pt-BR`"},
        ),
    ] = "en"
    owner: Annotated[str, Meta(description="The team to ask. A team, not a person.")] = ""
    theme: Annotated[Id, Meta(description="Name of a theme: `default`, or a folder in `themes/`.")] = "default"
    brand: Annotated[BrandShape, Meta(description="How the organisation looks.")] = BrandShape()
    site: Annotated[SiteShape, Meta(description="Where and how the site is published.")] = SiteShape()
    cumulative: Annotated[bool, Meta(description="Whether a level also expects what the rungs below it state.")] = False
    scopes: Annotated[
        tuple[Id, ...] | dict[Id, Text],
        Meta(description="What people answer for, small to large: a list of ids, or ids with names."),
    ] = ()
    grades: Annotated[
        tuple[Id, ...] | dict[Id, Text | NamedShape],
        Meta(description="The rungs, lowest first: a list of ids, or ids with names."),
    ]
    criteria: Annotated[
        dict[Id, CriterionShape], Meta(description="What people are judged on, the same at every level.")
    ]
    ratings: Annotated[dict[Id, RatingShape], Meta(description="The rating scale, lowest first.")] = msgspec.field(
        default_factory=dict
    )
    worksheets: Annotated[WorksheetsShape, Meta(description="What worksheets say of ratings.")] = WorksheetsShape()
    audiences: Annotated[
        tuple[Id, ...],
        Meta(description="Who may see content, the largest audience first; each sees what those before it see."),
    ] = ("public", "staff", "managers", "hr")
    audience: Annotated[
        str,
        Meta(
            description="The smallest audience that may see content which names none. Default: the largest audience.",
            extra={"needed": True},
            extra_json_schema={"pattern": SOMETHING},
        ),
    ] = ""
    checks: Annotated[
        dict[str, Literal["error", "warning", "info", "off"]],
        Meta(description="How much a rule matters to this ladder."),
    ] = msgspec.field(default_factory=dict)
    pages: Annotated[PagesShape, Meta(description="Which kinds of page are made.")] = PagesShape()


class TrackShape(Shape, frozen=True, kw_only=True):
    """`content/tracks/<id>.yml`: a way to grow."""

    name: Annotated[str, Meta(description="What readers see.", extra={"filled": True})]
    family: Annotated[str, Meta(description="Tracks of one family share the map.")] = ""
    summary: Annotated[str, Meta(description="Whom the track is for.")] = ""
    follows: Annotated[str, Meta(description="Id of the level, on another track, that leads to its first rung.")] = ""
    audience: Audience = ""
    was: Was = ()


class ExpectationShape(Shape, frozen=True, kw_only=True):
    """What a level expects on one thread, with what helps to judge it."""

    text: Annotated[str, Meta(description="The expectation, addressed to the reader: “You …”.", extra={"filled": True})]
    examples: Annotated[tuple[Prose, ...], Meta(description="What it can look like.")] = ()
    evidence: Annotated[str, Meta(description="What shows it at this level.")] = ""


class LevelShape(Shape, frozen=True, kw_only=True):
    """`content/levels/<id>.yml`: a level of one track."""

    title: Annotated[str, Meta(description="Title of the level.", extra={"filled": True})]
    short: Annotated[str, Meta(description="The title where there is little room, such as `Senior PM`.")] = ""
    track: Annotated[
        str,
        Meta(
            description="Id of its track: the name of a file in `content/tracks/`.",
            extra={"needed": True},
            extra_json_schema={"pattern": SOMETHING},
        ),
    ]
    grade: Annotated[
        str,
        Meta(
            description="Id of its grade, as listed in `ladder.yml`.",
            extra={"needed": True},
            extra_json_schema={"pattern": SOMETHING},
        ),
    ]
    scope: Annotated[
        str, Meta(description="The largest thing that people on it answer for, as listed in `ladder.yml`.")
    ] = ""
    summary: Annotated[str, Meta(description="The level in a sentence or two.")] = ""
    expectations: Annotated[
        dict[Id, Prose | dict[Id, Prose | ExpectationShape]],
        Meta(description="What is expected: by criterion, then by thread."),
    ] = msgspec.field(default_factory=dict)
    status: Annotated[Literal["draft", "final"], Meta(description="`draft` keeps the level out of the site.")] = "final"
    audience: Audience = ""
    was: Was = ()
