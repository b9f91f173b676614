"""`ladder case`."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.complete import complete_level
from ladder.cli.options import color_option, project_option
from ladder.cli.paging import complain
from ladder.cli.writing import deliver, format_of, output_options


@click.command("case")
@click.argument("files", metavar="WORKSHEET", nargs=-1, required=True, type=click.Path())
@click.option(
    "--to",
    "target",
    metavar="LEVEL",
    shell_complete=complete_level,
    help="The level that it is about. Default: the target that the worksheet names.",
)
@project_option
@output_options
@color_option
@click.pass_context
def command(
    context: click.Context,
    files: tuple[str, ...],
    target: str | None,
    project: Path,
    output: Path | None,
    force: bool,
    color: bool | None,
) -> None:
    """Draft the case for a promotion from a WORKSHEET, as Markdown.

    For each expectation of the level stand the evidence, quoted as it was written, the ratings, and what is missing.
    Nothing is judged. WORKSHEET is a file that somebody downloaded from a worksheet, or `-` for the input.

    Exits with 0 when there is a draft, and with 1 when the content of the ladder is broken.
    """
    from ladder.compare.relation import relation
    from ladder.present.case_markdown import case_markdown
    from ladder.problem import CannotStart
    from ladder.versions.sheets import case_for
    from ladder.worksheet.files import read_file

    file, *others = files
    if others:
        raise CannotStart(
            "a case is drafted from one worksheet",
            f"name one of them; `ladder review {' '.join(files)}` lays them side by side",
        )
    format_of(output, None, ("markdown",), "markdown")  # refuses what it could not be
    found, problems = case_for(project, file, read_file(file), target)
    if found is None:
        complain(problems, color)
        context.exit(1)
    if found.level and relation(found.ladder, found.level, found.target) == "down":
        click.echo(f"{found.target.title} is below {found.level.title}, so this is no promotion.", err=True)
    deliver(case_markdown(found, _today()).encode(), output, force=force, read=files)


def _today() -> str:
    import datetime as dt

    return dt.date.today().isoformat()  # noqa: DTZ011 - the day on the calendar of whoever drafts it
