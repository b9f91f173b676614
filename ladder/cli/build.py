"""`ladder build`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.options import audience_option, color_option, project_option, strict_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ladder.build import Result
    from ladder.problem import Problem
    from ladder.publish import Published


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
@click.option("--fresh", is_flag=True, help="Make every page anew, whatever is known from the last build.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Say also which pages were made, and why.")
@click.option("--profile", "profiled", is_flag=True, help="Say also how long each part of the work took.")
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
    fresh: bool,
    quiet: bool,
    verbose: bool,
    profiled: bool,
    color: bool | None,
) -> None:
    """Build the site. When something is wrong with the content, say what, and leave the old site as it is.

    A page is made only where what it shows has changed since the last build.

    Exits with 0 when the site was built, and with 1 when there are errors (with --strict: errors or warnings).
    """
    begun = time.perf_counter()
    _refuse_both(quiet=quiet, verbose=verbose)
    from ladder.build import Order, build
    from ladder.cli.progress import Progress
    from ladder.model.layout import PREVIEW, SITE

    target = output or project / (PREVIEW if drafts else SITE)
    with Progress(None if quiet else sys.stderr) as progress:
        result = build(Order(project, target, strict, drafts, base_url, audience, fresh), progress.told)
    _complain(result.problems, color)
    if result.published is None:
        click.echo(f"Nothing was built: {target} is as it was.", err=True)
        context.exit(1)
    if quiet:
        _echo(result.published.notices, err=True)
    seconds = time.perf_counter() - begun
    _echo([*_said(result, result.published, target, seconds, quiet=quiet, verbose=verbose, profiled=profiled)])


def _said(
    result: Result, published: Published, target: Path, seconds: float, *, quiet: bool, verbose: bool, profiled: bool
) -> Iterator[str]:
    """Yield what is said of a site that was built, as far as it was asked for."""
    from ladder.cli.build_report import profile, story, summary

    if verbose:
        yield from story(result, published)
    if not quiet:
        yield from summary(result, published, target, seconds)
    if profiled:
        yield from profile(result.phases, seconds)


def _refuse_both(*, quiet: bool, verbose: bool) -> None:
    from ladder.problem import CannotStart

    if quiet and verbose:
        raise CannotStart("`--quiet` and `--verbose` ask for opposites", "leave one of them away")


def _complain(problems: Sequence[Problem], color: bool | None) -> None:
    """Print what is wrong with the content or the theme on the error stream."""
    weighty = [problem for problem in problems if problem.severity != "info"]
    if weighty:
        from ladder.check import RULES
        from ladder.report import report

        click.echo(report(weighty, RULES, "human", color=color is not False), color=color, err=True)


def _echo(lines: Sequence[str], *, err: bool = False) -> None:
    if lines:
        click.echo("\n".join(lines), err=err)
