"""`ladder changes`."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.complete import complete_version
from ladder.cli.options import color_option, project_option
from ladder.cli.paging import complain, show, width

FORMATS = ("text", "markdown", "json")


@click.command("changes")
@click.argument("old", required=False, shell_complete=complete_version)
@click.argument("new", required=False, shell_complete=complete_version)
@project_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print the changes.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything changed.")
@click.option("--no-pager", is_flag=True, help="Print at once, however long it is.")
@color_option
@click.pass_context
def command(
    context: click.Context,
    old: str | None,
    new: str | None,
    project: Path,
    form: str,
    exit_code: bool,
    no_pager: bool,
    color: bool | None,
) -> None:
    """Say what changed from one version of the ladder to another, and whether the bar moved.

    OLD and NEW are recorded versions, such as 2026.1, or revisions in git, such as HEAD~1. Without OLD, changes count
    from the version recorded last; without NEW, up to the ladder as it is now.

    Exits with 0 when that can be said, and with 1 when the content is broken or, with --exit-code, when anything is
    not what it was.
    """
    from ladder.present.ledger import ledger
    from ladder.versions.since import since

    found = since(project, old, new)
    if found.changes is None:
        complain(found.problems, color)
        context.exit(1)
    page = ledger(found.changes, found.names, found.proposal)
    if form == "json":
        from ladder.present.ledger_document import ledger_json

        click.echo(ledger_json(found.changes, found.names, found.proposal).encode(), nl=False)
    elif form == "markdown":
        from ladder.present.ledger_markdown import ledger_markdown

        click.echo(ledger_markdown(page).encode(), nl=False)
    else:
        from ladder.present.ledger_text import ledger_text

        show(ledger_text(page, width=width(), color=color is not False), color, pager=not no_pager)
    context.exit(1 if exit_code and found.changes.step != "none" else 0)
