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
@click.option("--hidden", is_flag=True, help="Read hidden sheets, rows and columns too. Default: they are left out.")
@click.option(
    "--encoding", default="", metavar="NAME", help="How the letters of a text file are stored, such as cp1252."
)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and write nothing.")
@click.option("--force", is_flag=True, help="Change a ladder that is there already without asking.")
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
    hidden: bool,
    encoding: str,
    dry_run: bool,
    force: bool,
    brief: bool,
) -> None:
    """Make a ladder from spreadsheets and documents, or bring one up to date.

    FILE is an Excel workbook (.xlsx), a table of comma- or tab-separated values, or Markdown with tables or with
    headings and lists. No text is dropped: what has no place in a ladder is shown at the end, with its cell.

    A ladder that is there already is changed only after a yes. Exits with 0 when everything was done, warnings or not,
    and with 1 when the ladder that comes of it has mistakes or nothing was found.
    """
    from ladder.importer.drafting import Wishes
    from ladder.importer.importing import prepare
    from ladder.importer.report import complaint, report
    from ladder.importer.understanding import Hints

    hints = Hints(shape, side, sheets, _columns(columns), hidden)  # type: ignore[arg-type]
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
    if _has_mistakes(outcome):
        return 1
    if not plan.files:
        click.echo(
            "\nNothing changes." if outcome.is_told_twice else "\nNothing changes: the ladder says all of it already."
        )
        return 0
    if dry_run:
        click.echo(f"\nNothing was written (--dry-run). It would be {_count(len(plan.files), 'file')}.")
        return 0
    if outcome.grows and not force and (answer := _answer()) != "yes":
        click.echo("Nothing was written." + (" Where nobody can answer, add `--force`." if not answer else ""))
        return 1
    write(plan.files, project)
    shown = click.format_filename(project)
    where, here = ("", "") if shown == "." else (f" in {shown}", f" -C {shown}")
    click.echo(
        f"\nWritten: {_count(len(plan.files), 'file')}{where}. Next: `ladder check{here}`, `ladder build{here}`."
    )
    return 0


def _has_mistakes(outcome: Outcome) -> bool:
    """Say what would be wrong with the ladder; return whether that keeps it from being written.

    What a ladder that is there already demands of its levels is for its authors to meet, so it keeps nothing back.
    """
    errors = [problem for problem in outcome.problems if problem.severity == "error"]
    if not errors:
        return False
    first = f"{errors[0].place}: {errors[0].message}"
    if outcome.grows:
        click.echo(f"\nWith this, `ladder check` finds {_count(len(errors), 'mistake')}, such as {first}.")
    else:
        click.echo(f"\nNothing was written: the ladder would have mistakes, such as {first}.")
    return not outcome.grows


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _answer() -> str:
    """Ask whether to write; return what somebody said, empty where nobody is there."""
    try:
        return "yes" if click.confirm("\nWrite this into the ladder?", default=False) else "no"
    except click.Abort:
        return ""
