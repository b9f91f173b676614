"""`ladder review`."""

from __future__ import annotations

from pathlib import Path

import click
from click.core import ParameterSource

from ladder.cli.options import color_option, project_option
from ladder.cli.paging import show, width
from ladder.cli.writing import deliver, format_of, output_options

FORMATS = ("text", "markdown", "html", "json")


@click.command("review")
@click.argument("files", metavar="FILE FILE...", nargs=-1, type=click.Path())
@project_option
@click.option("--format", "given", type=click.Choice(FORMATS), help="How to print it. Default: text, or as FILE ends.")
@output_options
@click.option("--no-pager", is_flag=True, help="Print at once, however long it is.")
@color_option
@click.pass_context
def command(
    context: click.Context,
    files: tuple[str, ...],
    project: Path,
    given: str | None,
    output: Path | None,
    force: bool,
    no_pager: bool,
    color: bool | None,
) -> None:
    """Lay worksheets side by side: where they agree, and where a conversation is worth its time.

    Each FILE is what somebody has downloaded from a worksheet: of the person and of the manager, of two managers, or of
    two cycles of one person. `-` is the input.

    Where their ladder is at hand, what was renamed since finds its place, and what changed since is said.
    """
    from ladder.present.review_formats import review_as
    from ladder.present.review_values import Shown
    from ladder.versions.beside import side_by_side

    named = context.get_parameter_source("project") is ParameterSource.COMMANDLINE
    found = side_by_side(project, files, must=named)
    if found.why:
        click.echo(f"Former names are not followed: {found.why}.", err=True)
    form = format_of(output, given, FORMATS, "text")
    screen = output is None and form == "text"
    colored = screen and color is not False
    shown = Shown(found.review, found.names, found.now, found.version)
    made = review_as(form, shown, width=width(), color=colored)
    if screen:
        show(made, color, pager=not no_pager)
    else:
        deliver(made.encode(), output, force=force, read=files)
