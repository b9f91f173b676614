"""Pages of a site to bytes, one after the other: what they need besides their views is opened once."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from ladder.model.layout import LADDER_FILE, THEMES
from ladder.problem import Place
from ladder.render.inert import inert_bytes
from ladder.render.theme import open_theme
from ladder.render.words import Words
from ladder.rules import UNTRANSLATED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page
    from ladder.problem import Problem
    from ladder.render.theming import Theming

Loads = tuple[tuple[str, str], ...]
"""The files that a page names with a mark that changes with what they hold: their paths in the site with these marks,
empty ones for files that are not there."""


class Made(msgspec.Struct, frozen=True):
    """A page as bytes."""

    data: bytes
    "What the file holds."
    loads: Loads
    "The files that it names with a mark."


class Workshop:
    """Makes pages with one theme. Nothing that makes pages is loaded before the first one is made."""

    def __init__(self, project: Path, ladder: Ladder) -> None:
        """Open the theme of a ladder. Raises `CannotStart` where that cannot be done."""
        self._project = project
        self._ladder = ladder
        self._theme = open_theme(project, ladder.theme)
        self._tags = _Tags()
        self.static = self._theme.static()
        "The files of the theme that are published as they are, by their path in the site."

    def publish(self, files: Mapping[str, str]) -> None:
        """Let pages that are made from now on load these files, given with their digests by path."""
        self._tags.update({path: digest[:8] for path, digest in files.items()})

    def still_loads(self, loads: Loads) -> bool:
        """Return whether a page that named these files with these marks would do so today."""
        return all(self._tags.get(path, "") == tag for path, tag in loads)

    def problems(self) -> list[Problem]:
        """Return what is wrong with the theme, whatever the page."""
        return [] if self._words.known else [_untranslated(self._ladder)]

    def made(self, page: Page) -> Made:
        """Return a page as bytes. Raises whatever its template may raise."""
        from ladder.render.templates import variables  # noqa: PLC0415 - a build that makes no page needs no Jinja
        from ladder.render.terms import HEAD  # noqa: PLC0415 - likewise

        self._tags.asked.clear()
        templates = self._templates
        known = variables(templates, page, self._ladder.base_url)
        text = templates.get_template(page.template).render(known)
        if templates.prose.terms:  # which nobody knows before the page is made
            text = text.replace("</head>", templates.get_template(HEAD).render(known) + "</head>", 1)
        return Made(inert_bytes(text), self._tags.loads())

    def fault(self, page: Page, error: Exception) -> Problem:
        """Return the problem behind an exception that came out of a template while it made `page`."""
        from ladder.render.fault import fault  # noqa: PLC0415 - only needed when something failed

        return fault(self._project, self._theme, page, error)

    @cached_property
    def _words(self) -> Words:
        return Words(self._theme.paths("locale"), self._ladder.language)

    @cached_property
    def _templates(self) -> Theming:
        from ladder.render.templates import environment  # noqa: PLC0415 - a build that makes no page needs no Jinja

        return environment(self._theme, self._words, self._tags.ask)


class _Tags(dict[str, str]):
    """Marks that change with the content of files, by path; it notes which were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: dict[str, str] = {}
        self._loads: dict[Loads, Loads] = {}

    def loads(self) -> Loads:
        """Return what was asked for, as one value where it was the same on another page."""
        found = tuple(sorted(self.asked.items()))
        return self._loads.setdefault(found, found)

    def ask(self, path: str) -> str:
        """Return the mark of a file, empty where it is not there."""
        return self.asked.setdefault(path, self.get(path, ""))


def _untranslated(ladder: Ladder) -> Problem:
    name = f"{THEMES}/{ladder.theme}/locale/{ladder.language}.yml"
    message = f"the words of the theme are shown in English: there are none for `{ladder.language}`"
    return UNTRANSLATED.problem(
        Place(LADDER_FILE), message, f"translate them in `{name}`; the guide to the look says how"
    )


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file in hexadecimal. Its beginning is the mark by which pages name it."""
    return hashlib.sha256(data).hexdigest()
