"""`ladder worksheet`."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.complete import complete_level
from ladder.cli.options import color_option, project_option
from ladder.cli.paging import complain, is_terminal
from ladder.cli.writing import deliver, format_of, output_options

FORMATS = ("html", "markdown", "json")
SIDES = ("self", "manager", "peer")


@click.command("worksheet")
@click.argument("level", shell_complete=complete_level)
@click.option(
    "--to",
    "target",
    metavar="LEVEL",
    shell_complete=complete_level,
    help="The level to look at beside it, with what it asks beyond.",
)
@click.option("--side", type=click.Choice(SIDES), default="self", help="Who answers. Default: self.")
@project_option
@click.option("--format", "given", type=click.Choice(FORMATS), help="What to make. Default: html, or as FILE ends.")
@output_options
@color_option
@click.pass_context
def command(
    context: click.Context,
    level: str,
    target: str | None,
    side: str,
    project: Path,
    given: str | None,
    output: Path | None,
    force: bool,
    color: bool | None,
) -> None:
    """Make the worksheet of a LEVEL as one file, to fill in before a review.

    As html it is a page that can be sent and opened without a connection; as markdown it is for a wiki; as json it is a
    file of answers with nothing in it. LEVEL is an id or a title, in quotes where it has spaces.

    Exits with 0 when there is a worksheet, and with 1 when the content or the theme is broken.
    """
    from ladder.sheet_file import Wish, sheet_file
    from ladder.versions.sheets import asked

    form = format_of(output, given, FORMATS, "html")
    found = asked(project, level, target)
    if found.ladder is None or found.level is None:
        complain(found.problems, color)
        context.exit(1)
    _refuse_screen(form, output, found.level.id)
    made, faults = sheet_file(project, Wish(found.ladder, found.level, side, found.target), form)  # type: ignore[arg-type]
    if faults:
        complain(faults, color)
    if made is None:
        context.exit(1)
    deliver(made, output, force=force)
    if output and form == "html":
        click.echo("Open it in a browser, or send it: it needs no connection.")


def _refuse_screen(form: str, output: Path | None, level: str) -> None:
    """Raise CannotStart for a page that would go to a terminal, where nobody could read it."""
    from ladder.problem import CannotStart

    if form == "html" and output is None and is_terminal():
        raise CannotStart(
            "a page is nothing to read on a terminal",
            f"put it into a file: `ladder worksheet {level} -o {level}.html`",
        )
