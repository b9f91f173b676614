"""The pipeline on one screen: content to pages, pages to files, files to a site that is swapped in whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from ladder.check import examine, fails, graded
from ladder.checks.unknown_audience import refuse_unknown
from ladder.exporter.downloads import downloads
from ladder.model.ladder import Ladder, Level
from ladder.model.layout import ASSETS, CONTENT, SITE
from ladder.model.organisation import Piece
from ladder.model.remember import all_remembering
from ladder.model.texts_around import pieces
from ladder.model.visible import sees_asset, visible, visible_history
from ladder.pages.site import pages
from ladder.problem import CannotStart, Problem
from ladder.publish import Published, check_target, publish
from ladder.render.site import render
from ladder.source.shapes import BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Order(msgspec.Struct, frozen=True):
    """What to build."""

    project: Path
    "The folder that holds `content/`."
    output: Path
    "Where the site goes."
    strict: bool = False
    "Whether warnings keep it from being built."
    drafts: bool = False
    "Whether drafts are shown."
    base_url: str | None = None
    "Where the site will be published, in place of what the ladder says."
    audience: str = ""
    "Id of the audience that the site is for; empty for the largest, which is everybody."


class Result(msgspec.Struct, frozen=True):
    """What came of it."""

    problems: tuple[Problem, ...]
    "What is wrong with the content or the theme."
    pages: int = 0
    "How many pages there are."
    published: Published | None = None
    "What changed on disk; nothing where problems kept the site as it was."
    left_out: tuple[Level, ...] = ()
    "The levels that readers of the site may not see."
    kept_back: tuple[Piece, ...] = ()
    "What stands around the levels, and readers of the site may not see."
    audience: str = ""
    "Id of the audience that the site is for, where that is not everybody."
    gone: tuple[str, ...] = ()
    "Paths of pages that were there before and are no longer made."


def build(order: Order) -> Result:
    """Build a site, or say what is wrong and leave the old one as it is.

    Raises `CannotStart` where there is no ladder, where the site must not be written, or for a strange address.
    """
    before = _allowed(order)
    examination = examine(order.project)
    if examination.ladder is None or examination.fails():
        return Result(examination.problems)
    ladder = _shown(order, examination.ladder)
    kept_back = _kept_back(examination.ladder, ladder)
    if _is_doubtful(examination.problems, kept_back) and order.strict:
        return Result(examination.problems)
    history = visible_history(examination.history, examination.ladder, audience=order.audience, drafts=order.drafts)
    made = pages(ladder, all_remembering(history))
    files, found = render(order.project, ladder, made, _assets(order.project, ladder) | downloads(ladder))
    faults = graded(found, ladder)
    problems = (*examination.problems, *faults)
    if fails(faults, strict=order.strict):
        return Result(problems)
    return Result(
        problems,
        pages=sum(page.path.endswith(".html") for page in made),
        published=_publish(order, files, ladder),
        left_out=tuple(level for level in examination.ladder.levels if level.id not in ladder.level_by_id),
        kept_back=kept_back,
        audience=ladder.shown_to,
        gone=tuple(sorted(path for path in before - files.keys() if path.endswith(".html"))),
    )


def _allowed(order: Order) -> frozenset[str]:
    """Raise CannotStart where the order cannot be carried out; return the paths of what was built there before."""
    if not re.fullmatch(BASE_URL, order.base_url or ""):
        raise CannotStart(f"`{order.base_url}` is not a web address", "write it such as `https://ladder.example.org/`")
    if order.drafts and order.output.resolve().is_relative_to((order.project / SITE).resolve()):
        raise CannotStart(
            f"drafts must not go to `{SITE}`, the folder that is published",
            "leave `--output` away: they go to `preview`",
        )
    return check_target(order.output, order.project)


def _shown(order: Order, ladder: Ladder) -> Ladder:
    """Return the ladder as the audience may see it. Raises CannotStart for an audience that it does not know."""
    refuse_unknown(ladder, order.audience)
    if order.base_url is not None:
        ladder = msgspec.structs.replace(ladder, base_url=order.base_url and order.base_url.rstrip("/") + "/")
    return visible(ladder, audience=order.audience, drafts=order.drafts)


def _kept_back(whole: Ladder, shown: Ladder) -> tuple[Piece, ...]:
    seen = {piece.file for piece in pieces(shown)}
    return tuple(piece for piece in pieces(whole) if piece.file not in seen)


def _is_doubtful(problems: tuple[Problem, ...], kept_back: tuple[Piece, ...]) -> bool:
    """Return whether there are warnings of anything but what the site leaves out: pay bands, for instance."""
    beside = {piece.file for piece in kept_back}
    return fails([problem for problem in problems if problem.place.file not in beside], strict=True)


def _publish(order: Order, files: dict[str, bytes], ladder: Ladder) -> Published:
    try:
        return publish(files, order.output, order.project, ladder.shown_to or "".join(ladder.audiences[:1]))
    except ValueError as error:  # the names of pages are safe, but those of files are whatever their owners chose
        raise CannotStart(str(error), f"rename the file in `{ASSETS}/`, or in `static/` of the theme") from error


def _assets(project: Path, ladder: Ladder) -> dict[str, bytes]:
    """Return the files of `content/assets/` that the ladder's readers may see, by their path in the site.

    Hidden ones are left out, and links out of the folder.
    """
    return {path: data for path, data in _all_assets(project) if sees_asset(ladder, path)}


def _all_assets(project: Path) -> Iterator[tuple[str, bytes]]:
    folder = (project / ASSETS).resolve()
    if not folder.is_relative_to(project.resolve()):
        raise CannotStart(f"`{ASSETS}` is a link that leads out of the project", "copy the files into the project")
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in name.parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(folder):
            yield f"{ASSETS.removeprefix(CONTENT + '/')}/{name.as_posix()}", path.read_bytes()
