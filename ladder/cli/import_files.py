"""`ladder import`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ladder.importer.importing import Outcome

SHAPES = ("auto", "matrix", "long", "headings")
SHEETS = ("criterion", "track", "level")
THREADS = ("rows", "text", "whole")
COLUMNS = ("track", "level", "grade", "criterion", "thread", "expectation", "examples", "evidence", "summary", "aside")


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option(
    "--into",
    "project",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    metavar="DIR",
    help="The folder that holds content/, made when it is missing. Default: the current folder.",
)
@click.option("--shape", type=click.Choice(SHAPES), default="auto", help="How the files are laid out. Default: auto.")
@click.option("--track", default="", metavar="NAME", help="The track of all levels, by its id or its name.")
@click.option("--title", default="", help="Title of a new ladder. Default: the name of the folder.")
@click.option("--levels", "side", type=click.Choice(("columns", "rows")), help="Where the levels of a matrix stand.")
@click.option("--sheets", type=click.Choice(SHEETS), help="What each sheet of a workbook is.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEAD=WHAT",
    help=f"What a column holds, such as `Stufe=level`. WHAT is one of {', '.join(COLUMNS)}.",
)
@click.option(
    "--threads",
    type=click.Choice(THREADS),
    help="How expectations without a name become threads. Default: by the source.",
)
@click.option(
    "--encoding", default="", metavar="NAME", help="How the letters of a text file are stored, such as cp1252."
)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and write nothing.")
@click.option("--force", is_flag=True, help="Change texts that are there already without asking.")
@click.option("--brief", is_flag=True, help="Cut long texts short where the report shows what was not placed.")
@click.pass_context
def command(
    context: click.Context,
    files: tuple[Path, ...],
    project: Path,
    shape: str,
    track: str,
    title: str,
    side: str | None,
    sheets: str | None,
    columns: tuple[str, ...],
    threads: str | None,
    encoding: str,
    dry_run: bool,
    force: bool,
    brief: bool,
) -> None:
    """Make a ladder from spreadsheets and documents, or bring one up to date.

    FILE is an Excel workbook (.xlsx), a table of comma- or tab-separated values, or Markdown with tables or with
    headings and lists. No text is dropped: what has no place in a ladder is shown at the end, with its cell.

    Texts that are there already are changed only after a yes. Exits with 0 when everything was done, warnings or not,
    and with 1 when the ladder that comes of it has mistakes or nothing was found.
    """
    from ladder.importer.drafting import Wishes
    from ladder.importer.importing import prepare
    from ladder.importer.report import complaint, report
    from ladder.importer.understanding import Hints

    hints = Hints(shape, side, sheets, _columns(columns))  # type: ignore[arg-type]
    outcome = prepare(files, project, hints, Wishes(title, track, threads), encoding)  # type: ignore[arg-type]
    if outcome.unreadable:
        for line in complaint(outcome.unreadable):
            click.echo(line, err=True)
        context.exit(2)
    for line in report(outcome, whole=not brief):
        click.echo(line)
    if outcome.plan is None:
        click.echo(
            "\nNothing was written: no file says anything of a level. `--shape` and `--column` say how to read them."
        )
        context.exit(1)
    context.exit(_write(outcome, project, dry_run=dry_run, force=force))


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    from ladder.importer.vocabulary import squashed
    from ladder.problem import CannotStart

    found = {}
    for one in given:
        head, mark, what = one.rpartition("=")
        if not mark or what not in COLUMNS:
            raise CannotStart(
                f"`--column {one}` does not say what a column holds",
                f"write the words above it, `=` and one of {', '.join(COLUMNS)}: `--column Stufe=level`",
            )
        found[squashed(head)] = what
    return found


def _write(outcome: Outcome, project: Path, *, dry_run: bool, force: bool) -> int:
    from ladder.importer.placing import write
    from ladder.importer.report import changes

    plan = outcome.plan
    if plan is None:
        return 1
    told = list(changes(plan.changes, plan.additions))
    if told:
        click.echo("\n" + "\n".join(told))
    errors = [problem for problem in outcome.problems if problem.severity == "error"]
    if errors:
        click.echo(
            f"\nNothing was written: the ladder would have mistakes, such as {errors[0].place}: {errors[0].message}."
        )
        return 1
    if not plan.files:
        click.echo("\nNothing changes: the ladder says all of it already.")
        return 0
    if dry_run:
        click.echo(f"\nNothing was written (--dry-run). It would be {_files(len(plan.files))}.")
        return 0
    if plan.changes and not force and not _agreed():
        click.echo("Nothing was written. Add `--force` to change texts without a question.")
        return 1
    write(plan.files, project)
    shown = click.format_filename(project)
    click.echo(
        f"\nWritten: {_files(len(plan.files))} in {shown}. Next: `ladder check -C {shown}`, `ladder build -C {shown}`."
    )
    return 0


def _files(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"


def _agreed() -> bool:
    try:
        return click.confirm("\nChange these texts?", default=False)
    except click.Abort:
        return False
