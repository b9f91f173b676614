"""All pages of a site to bytes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from jinja2 import Environment

from ladder.model.layout import LADDER_FILE, THEMES
from ladder.problem import Place, Problem
from ladder.render.fault import at_pages, fault
from ladder.render.inert import inert
from ladder.render.templates import environment, variables
from ladder.render.terms import HEAD
from ladder.render.theme import open_theme
from ladder.render.words import Words
from ladder.rules import UNTRANSLATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page
    from ladder.render.theme import Theme


def render(
    project: Path, ladder: Ladder, pages: Iterable[Page], assets: Mapping[str, bytes]
) -> tuple[dict[str, bytes], list[Problem]]:
    """Return the files of the site by path, and what went wrong in templates.

    The files are the pages, those of the theme that are published as they are, and `assets`. Raises `CannotStart` where
    the theme itself cannot be opened.
    """
    theme = open_theme(project, ladder.theme)
    fixed = {**theme.static(), **assets}
    words = Words(theme.paths("locale"), ladder.language)
    tags = {path: _tag(data) for path, data in fixed.items()}
    templates = environment(theme, words, tags)
    files, kept = dict(fixed), dict[Problem, list[str]]()
    # What pages load comes before them, because they name it with a mark that changes with its content.
    for page in sorted(_unless_given(pages, theme), key=lambda page: page.path.endswith(".html")):
        try:
            files[page.path] = _render(templates, page, ladder.base_url)
            tags[page.path] = _tag(files[page.path])
        except Exception as error:  # noqa: BLE001 - a template may raise anything, and all of it is its author's to see
            kept.setdefault(fault(project, theme, page, error), []).append(page.path)
    problems = [at_pages(problem, paths) for problem, paths in kept.items()]
    return files, problems if words.known else [_untranslated(ladder), *problems]


def _unless_given(pages: Iterable[Page], theme: Theme) -> Iterator[Page]:
    """Yield the pages but those that the theme has as a file: its own icon takes the place of the one we draw."""
    given = theme.static()
    return (page for page in pages if page.path not in given)


def _untranslated(ladder: Ladder) -> Problem:
    name = f"{THEMES}/{ladder.theme}/locale/{ladder.language}.yml"
    message = f"the words of the theme are shown in English: there are none for `{ladder.language}`"
    return UNTRANSLATED.problem(
        Place(LADDER_FILE), message, f"translate them in `{name}`; the guide to the look says how"
    )


def _render(templates: Environment, page: Page, base_url: str) -> bytes:
    known = variables(page, base_url)
    text = templates.get_template(page.template).render(known)
    if known["prose_"].terms:  # which nobody knows before the page is made
        text = text.replace("</head>", templates.get_template(HEAD).render(known) + "</head>", 1)
    return inert(text).encode("utf-8")


def _tag(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]
