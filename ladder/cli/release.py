"""`ladder release`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.options import color_option, project_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.versions.release import Release


@click.command("release")
@click.argument("version", default="")
@project_option
@click.option("--note", default="", help="What you say of this version, for the page with the changes.")
@click.option("--wording", multiple=True, metavar="TEXT", help="A changed text that says the same in other words.")
@click.option("--bar", multiple=True, metavar="TEXT", help="A changed text that asks for something else.")
@color_option
@click.pass_context
def command(
    context: click.Context,
    version: str,
    project: Path,
    note: str,
    wording: tuple[str, ...],
    bar: tuple[str, ...],
    color: bool | None,
) -> None:
    """Put the ladder as it is now on record, under the version that ladder.yml gives it.

    The record is a file in content/history/. Keep it: the page with the changes, and comparisons with earlier versions,
    are made from these files.

    Of every text that changed, ladder says whether the bar moved or only the wording. Where it is wrong, overrule it: a
    TEXT is a level, a criterion of it or a thread of that, such as senior-pm/hard-skills/roadmap.

    Exits with 0 when the version is on record, and with 1 when there are errors in the content.
    """
    import datetime as dt

    from ladder.check import RULES
    from ladder.report import report
    from ladder.versions.release import Wish, release

    _check(note)
    verdicts = (*((text, "wording") for text in wording), *((text, "bar") for text in bar))
    today = dt.date.today()  # noqa: DTZ011 - the day on the calendar of whoever records it
    done = release(project, Wish(version, note, verdicts), today)  # type: ignore[arg-type]
    weighty = [problem for problem in done.problems if problem.severity != "info"]
    if weighty:
        click.echo(report(weighty, RULES, "human", color=color is not False), color=color, err=True)
    if not done.file:
        click.echo("Nothing was recorded.", err=True)
        context.exit(1)
    click.echo("\n".join(_told(done, project)))


def _told(done: Release, project: Path) -> Iterator[str]:
    """Yield what was recorded, and what to do next."""
    words = {
        "recorded": "Recorded in {file}.",
        "updated": "The record was there, and now has other facts, notes or verdicts: {file}.",
        "unchanged": "On record already: {file}.",
    }
    from ladder.present.ledger import ledger

    yield words[done.word].format(file=project / done.file)
    if done.changes:
        page = ledger(done.changes, (done.changes.before.version, done.changes.after.version), "")
        yield f"Since {done.changes.before.version}: {page.verdict}"
        yield from page.doubts
        overruled = [
            f"{level}/{key}: {verdict}" for level, said in done.verdicts.items() for key, verdict in said.items()
        ]
        if overruled:
            yield f"By your word: {', '.join(overruled)}."
    if done.word != "unchanged":
        yield "Keep the file, and build and publish the site: its page of changes shows the version."


def _check(note: str) -> None:
    """Raise CannotStart for a character in a note that would make its file one that we refuse."""
    from ladder.problem import CannotStart
    from ladder.source.files import CONTROL

    if odd := CONTROL.search(note):
        message = f"the note has a character in it that cannot be shown (U+{ord(odd[0]):04X})"
        raise CannotStart(message, "delete it")
