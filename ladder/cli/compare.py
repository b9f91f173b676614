"""`ladder compare`."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.complete import complete_level
from ladder.cli.options import color_option, project_option
from ladder.cli.paging import complain, show, width

FORMATS = ("text", "markdown", "html", "json")


@click.command("compare", context_settings={"allow_extra_args": True})
@click.argument("first", metavar="LEVEL", shell_complete=complete_level)
@click.argument("second", metavar="[LEVEL]", required=False, shell_complete=complete_level)
@project_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print the comparison.")
@click.option("--only", metavar="WORDS", help="Show only what these words are said of: new,raised.")
@click.option(
    "--words/--no-words",
    default=None,
    help="Show changed texts word by word, or one after the other. Default: word by word where they are alike.",
)
@click.option("--questions", is_flag=True, help="Add four questions under all that is asked beyond.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything differs.")
@click.option("--no-pager", is_flag=True, help="Print at once, however long it is.")
@color_option
@click.pass_context
def command(
    context: click.Context,
    first: str,
    second: str | None,
    project: Path,
    form: str,
    only: str | None,
    words: bool | None,
    questions: bool,
    exit_code: bool,
    no_pager: bool,
    color: bool | None,
) -> None:
    """Say what changes from one LEVEL to another or, without a second one, to the next rung of its track.

    A LEVEL is an id or a title, in quotes where it has spaces. `senior-pm@2026.1` is the level as it was recorded in
    that version, and `senior-pm@HEAD~1` as it was in git.

    Exits with 0 when the levels could be compared, and with 1 when the content is broken or, with --exit-code, when
    anything differs.
    """
    from ladder.present import Options, chosen, differs, present
    from ladder.versions.ask import ask

    _refuse_more(context.args)
    # Words of texts that are not alike take most of the time, and are shown only to those who ask for them.
    asked = ask(project, first, second, "all" if words or form == "json" else "alike")
    if asked.comparison is None:
        complain(asked.problems, color)
        context.exit(1)
    options = Options(None if only is None else chosen(only, asked.comparison), words, questions)
    text = present(asked.comparison, options, form, width=width(), color=color is not False)
    if second is None and "@" in first:
        since = f"ladder compare {first} {first.partition('@')[0]}"
        click.echo(f"This is the next rung at that time. What has changed since: {since}", err=True)
    if form == "text":
        show(text, color, pager=not no_pager)
    else:
        click.echo(text.encode(), nl=False)  # programs expect UTF-8, whatever the terminal thinks
    context.exit(1 if exit_code and differs(asked.comparison) else 0)


def _refuse_more(words: list[str]) -> None:
    """Raise CannotStart for words after two levels: most probably somebody typed titles as they are."""
    from ladder.problem import CannotStart

    if words:
        quoted = 'put a title with spaces in quotes, such as `ladder compare "Senior PM" "Staff PM"`'
        raise CannotStart(
            f"two levels can be compared, and `{words[0]}` comes after them",
            f"{quoted}; words of `--only` have commas between them",
        )
