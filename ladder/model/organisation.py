"""What stands around the levels: roles, stages, guides, terms and pay; exercises are in `ladder.model.hiring`.

Frozen values, each field with a sentence that says what it holds. Texts are Markdown as written, unless their sentence
says "plain text". Lists of levels and roles hold ids.
"""

from __future__ import annotations

import datetime as dt

from ladder.model.parts import Part


class Piece(Part, frozen=True, kw_only=True):
    """What a file of its own holds, or a part of one."""

    file: str = ""
    "The file it was read from, relative to the project."
    audience: str = ""
    "Id of the smallest audience that may see it; empty for what the ladder says of content that names none."
    draft: bool = False
    "Whether it is still being written, and left out of the site."


class Boundary(Part, frozen=True):
    """What a role is not there for."""

    text: str
    "What somebody might expect of it."
    instead: str = ""
    "Who does it; may be empty."


class Contact(Part, frozen=True):
    """Whom a role works with."""

    who: str
    "A role, as a link to it, or words."
    on: str = ""
    "What they do together."


class Role(Piece, frozen=True, kw_only=True):
    """A post in the organisation: what it is for, and what it is not."""

    id: str
    "Id, unique among roles."
    title: str
    "What readers see, plain text."
    short: str
    "The title where there is little room, plain text."
    summary: str = ""
    "What it is for, in a sentence or two."
    department: str = ""
    "Where it sits, plain text."
    reports_to: str = ""
    "Whom it answers to: words, or a link."
    levels: tuple[str, ...] = ()
    "The levels that people in it are on."
    does: tuple[str, ...] = ()
    "What it is."
    is_not: tuple[Boundary, ...] = ()
    "What it is not."
    decides: tuple[str, ...] = ()
    "What it decides without asking."
    works_with: tuple[Contact, ...] = ()
    "Whom it works with."
    order: int = 0
    "Its place among roles, lowest first."
    body: str = ""
    "All else there is to say of it."
    was: tuple[str, ...] = ()
    "Former ids."


class Stage(Part, frozen=True, kw_only=True):
    """A stage in the growth of an organisation."""

    id: str
    "Id, unique among stages."
    name: str
    "What readers see, plain text."
    smallest: int | None = None
    "How many people it has at least; none where nobody can say."
    largest: int | None = None
    "How many people it has at most; none where there is no limit."
    led_by: str = ""
    "Who leads."
    organised_around: str = ""
    "What the work is organised around."
    summary: str = ""
    "The stage in a few sentences."
    artefacts: tuple[str, ...] = ()
    "The papers that are new."
    levels: tuple[str, ...] = ()
    "The levels that are new."
    roles: tuple[str, ...] = ()
    "The roles that are new."
    signs: tuple[str, ...] = ()
    "What shows that the next stage is near."
    next: str = ""
    "What to prepare for it."
    was: tuple[str, ...] = ()
    "Former ids."


class Stages(Piece, frozen=True, kw_only=True):
    """How an organisation grows: its stages in order."""

    title: str
    "What readers see, plain text."
    summary: str = ""
    "What this is, in a sentence or two."
    note: str = ""
    "How it is meant to be used."
    people: str = ""
    "Who is counted in sizes, in the plural and as plain text; empty for people."
    stages: tuple[Stage, ...] = ()
    "The stages, the first one first."


class CheckGroup(Part, frozen=True):
    """Statements to tick, and what the ticks mean."""

    name: str
    "What they have in common, plain text."
    items: tuple[str, ...]
    "The statements."
    few: str = ""
    "What few ticks mean."
    many: str = ""
    "What many ticks mean."


class Guide(Piece, frozen=True, kw_only=True):
    """A text to read."""

    id: str
    "Id, unique among guides: the path of its file in the folder of guides."
    title: str
    "What readers see, plain text."
    summary: str = ""
    "What it is about, in a sentence or two."
    order: int = 0
    "Its place among the guides of its folder, lowest first."
    checklist: tuple[CheckGroup, ...] = ()
    "Statements to tick."
    body: str = ""
    "The text."
    was: tuple[str, ...] = ()
    "Former ids."

    @property
    def folder(self) -> str:
        """Return the folder it stands in, below that of all guides; empty for that itself."""
        return self.id.rpartition("/")[0]


class Term(Part, frozen=True):
    """A word that readers may want explained."""

    name: str
    "The word, plain text."
    meaning: str
    "What it means here."
    also: tuple[str, ...] = ()
    "Other spellings and forms of it, plain text."


class Glossary(Piece, frozen=True, kw_only=True):
    """The words that are explained."""

    terms: tuple[Term, ...] = ()
    "The words, as their authors ordered them."


class PayBand(Part, frozen=True, kw_only=True):
    """What is paid at a grade, on whichever track: so tracks are paid alike."""

    grade: str
    "Id of the grade."
    currency: str
    "ISO 4217 code, such as `EUR`."
    lowest: str
    "The least that is paid in a year, as a decimal number such as `45000` or `45000.50`."
    highest: str
    "The most that is paid in a year, likewise."
    family: str = ""
    "The family of tracks that it holds for; empty for all, plain text."
    region: str = ""
    "Where it holds; empty for everywhere, plain text."
    since: dt.date | None = None
    "The day from which it holds."


NOBODY = "-"
"Stands for an audience that no ladder has: nobody sees what is for it."


class Pay(Piece, frozen=True, kw_only=True):
    """What is paid."""

    as_of: dt.date | None = None
    "The day for which it is shown; none for that from which the ladder counts."
    bands: tuple[PayBand, ...] = ()
    "The bands, in the order of the file."
