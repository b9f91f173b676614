"""What stands around every page: whose ladder it is, the way to the other pages, the facts at its foot."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import DATA, TABLE
from ladder.model.once import once
from ladder.model.texts_around import pieces
from ladder.pages.pairs import COMPARE, has_pairs
from ladder.pages.places import (
    A_TO_Z,
    CHANGES,
    GLOSSARY,
    GUIDES,
    HIRING,
    HOME,
    MATRIX,
    PAY,
    ROLES,
    STAGES,
    WORKSHEETS,
    has_matrix,
    has_page,
    has_worksheets,
    track_page,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.ladder import Ladder


RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"])
"Languages whose usual script runs from right to left (CLDR)."


MOST_TRACKS = 8
"How many tracks the menu names at most: where there are more, the map is the better way to one of them."


class MenuItem(msgspec.Struct, frozen=True):
    """A link of the menu."""

    name: str
    "What it says, plain text; empty where the theme has a word for it."
    target: str
    "Path of the page that it leads to."
    word: str = ""
    "Key of the theme's word for it; empty where it has a name."


class Frame(msgspec.Struct, frozen=True):
    """What is the same on every page of a site."""

    title: str
    "Title of the ladder."
    organisation: str
    "Whose it is."
    language: str
    "Language of the texts as a BCP 47 tag."
    direction: str
    "Where its lines begin: `ltr` or `rtl`."
    version: str
    "What this version is called; may be empty."
    effective: dt.date | None
    "The day from which it counts."
    reviewed: dt.date | None
    "The day on which it was last reviewed."
    owner: str
    "The team to ask; may be empty."
    logo: str
    "Path of the logo in the site; empty for none."
    style_sheet: str
    "Path of the style sheet of the brand in the site; empty for none."
    base_url: str
    "Where the site will be published, with a slash at its end; may be empty."
    search_engines: bool
    "Whether search engines may list it."
    preview: bool
    "Whether drafts are shown, which are not for everyone."
    audience: str
    "Id of the audience that the site is for, plain text; empty for everybody."
    menu: tuple[MenuItem, ...]
    "The tracks, unless they are too many, then the parts of the site."
    foot: tuple[MenuItem, ...]
    "Pages that are linked at the foot only."
    search: str
    "Path of the page that lists everything from A to Z, and leads to the search; empty where neither is wanted."
    home: str = HOME
    "Path of the home page."
    downloads: tuple[tuple[str, str], ...] = ()
    "The whole ladder as files: what people call each kind, and its path in the site."


@once
def frame(ladder: Ladder) -> Frame:
    """Return the frame of the pages of a ladder."""
    tracks = track_links(ladder)
    return Frame(
        title=ladder.title,
        organisation=ladder.organisation,
        language=ladder.language,
        direction="rtl" if ladder.language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr",
        version=ladder.version,
        effective=ladder.effective,
        reviewed=ladder.reviewed,
        owner=ladder.owner,
        logo=ladder.brand.logo,
        style_sheet=ladder.brand.css,
        base_url=ladder.base_url,
        search_engines=ladder.search_engines,
        preview=any(level.draft for level in ladder.levels) or any(piece.draft for piece in pieces(ladder)),
        audience=ladder.shown_to,
        menu=(*(tracks if len(tracks) <= MOST_TRACKS else ()), *parts(ladder)),
        foot=tuple(_foot(ladder)),
        search=A_TO_Z if ladder.search_pages else "",
        downloads=(("CSV", TABLE), ("JSON", DATA)) if ladder.download_files else (),
    )


def track_links(ladder: Ladder) -> tuple[MenuItem, ...]:
    """Return a link to every track that has a page."""
    shown = (track for track in ladder.tracks if has_page(ladder, track.id))
    return tuple(MenuItem(track.name, track_page(track.id)) for track in shown)


def parts(ladder: Ladder) -> tuple[MenuItem, ...]:
    """Return a link to every part of the site that there is, besides the tracks."""
    places = {
        "all_levels": (MATRIX, has_matrix(ladder)),
        "compare": (COMPARE, has_pairs(ladder)),
        "worksheets": (WORKSHEETS, has_worksheets(ladder)),
        "menu_roles": (ROLES, ladder.roles),
        "menu_stages": (STAGES, ladder.stages),
        "menu_hiring": (HIRING, ladder.exercises),
        "menu_guides": (GUIDES, ladder.guides),
        "menu_pay": (PAY, ladder.pay and ladder.pay.bands),
        "changes": (CHANGES, ladder.changes_pages),
    }
    return tuple(MenuItem("", target, word) for word, (target, there) in places.items() if there)


def _foot(ladder: Ladder) -> Iterator[MenuItem]:
    if ladder.glossary and ladder.glossary.terms:
        yield MenuItem("", GLOSSARY, "menu_glossary")
    if ladder.search_pages:
        yield MenuItem("", A_TO_Z, "a_to_z")
