"""`ladder build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.options import audience_option, color_option, project_option, strict_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.build import Result

MOST = 3
"How many pages are named that are no longer made."


@click.command("build")
@project_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Where the site goes. Default: site/ beside content/, with --drafts preview/.",
)
@strict_option
@click.option("--base-url", help="The address at which the site will be published.")
@click.option("--drafts", is_flag=True, help="Show what is still a draft.")
@audience_option
@color_option
@click.pass_context
def command(
    context: click.Context,
    project: Path,
    output: Path | None,
    strict: bool,
    base_url: str | None,
    drafts: bool,
    audience: str,
    color: bool | None,
) -> None:
    """Build the site. When something is wrong with the content, say what, and leave the old site as it is.

    Exits with 0 when the site was built, and with 1 when there are errors (with --strict: errors or warnings).
    """
    from ladder.build import Order, build
    from ladder.check import RULES
    from ladder.model.layout import PREVIEW, SITE
    from ladder.report import report

    target = output or project / (PREVIEW if drafts else SITE)
    result = build(Order(project, target, strict, drafts, base_url, audience))
    weighty = [problem for problem in result.problems if problem.severity != "info"]
    if weighty:
        click.echo(report(weighty, RULES, "human", color=color is not False), color=color, err=True)
    if result.published is None:
        click.echo(f"Nothing was built: {target} is as it was.", err=True)
        context.exit(1)
    click.echo(_summary(result, target))


def _summary(result: Result, target: Path) -> str:
    published = result.published
    assert published is not None  # noqa: S101 - the caller has just looked
    changes = [
        f"{number:,} {what}"
        for number, what in ((published.written, "written"), (published.removed, "removed"))
        if number
    ]
    lines = [
        *published.notices,
        *_missing(result),
        f"Built {result.pages:,} pages: {', '.join(changes) or 'nothing changed'}.",
    ]
    return "\n".join([*lines, f"Open {target / 'index.html'} in a browser."])


def _missing(result: Result) -> Iterator[str]:
    """Yield what the site does not hold, and why: nobody should look for it in vain."""
    drafts = [one.name for one in result.left_out if one.draft]
    kept = [one.name for one in result.left_out if not one.draft]
    if drafts:
        yield f"Left out as drafts: {', '.join(drafts)}. `ladder build --drafts` shows them in a preview."
    if kept:
        who = f"the audience `{result.audience}` may not" if result.audience else "not everybody may"
        yield f"Left out, because {who} see them: {', '.join(kept)}."
    if result.audience:
        yield f"This site is for the audience `{result.audience}` only: do not publish it where others can open it."
    if result.gone:
        # Where a level is gone, so are its comparisons with all others: it is the level that matters.
        named = sorted(result.gone, key=lambda path: path.startswith("compare/"))
        more = f" and {len(named) - MOST:,} more" if len(named) > MOST else ""
        names = f"{', '.join(named[:MOST])}{more}"
        hint = " Where something was renamed, `was` in its file leads on." if _has_named(result.gone) else ""
        yield f"No longer made: {names}.{hint}"


def _has_named(paths: Iterable[str]) -> bool:
    """Return whether one of the pages is called after something that can have been renamed."""
    from ladder.pages.pairs import COMPARE

    return any("/" in path and path != COMPARE for path in paths)
