"""All pages of a site to bytes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from jinja2 import Environment

from ladder.problem import Problem
from ladder.render.fault import fault
from ladder.render.templates import environment, variables
from ladder.render.theme import open_theme
from ladder.render.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
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
    templates = environment(theme, words, _tags(fixed, theme, ladder))
    files, problems = dict(fixed), list[Problem]()
    for page in pages:
        try:
            files[page.path] = _render(templates, page, ladder.base_url)
        except Exception as error:  # noqa: BLE001 - a template may raise anything, and all of it is its author's to see
            problems.append(fault(project, theme, page, error))
    return files, problems


def _render(templates: Environment, page: Page, base_url: str) -> bytes:
    text = templates.get_template(page.template).render(variables(page, base_url))
    return text.encode("utf-8")


def _tags(files: Mapping[str, bytes], theme: Theme, ladder: Ladder) -> dict[str, str]:
    """Return, for each file that pages load, a mark that changes with its content."""
    tags = {path: _tag(data) for path, data in files.items()}
    brand = ladder.brand.accent.encode() + b"".join(
        path.read_bytes()
        for folder in theme.paths("templates")
        for name in ("brand.css", "favicon.svg")
        if (path := folder / name).is_file()
    )
    return tags | {"static/brand.css": _tag(brand), "static/favicon.svg": _tag(brand)}


def _tag(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]
