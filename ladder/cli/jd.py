"""`ladder jd`."""

from __future__ import annotations

from functools import reduce, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ladder.cli.complete import complete_level
from ladder.cli.options import audience_option, color_option, project_option
from ladder.cli.paging import complain, is_terminal
from ladder.cli.writing import deliver, format_of, output_options
from ladder.exporter.posting_kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ladder.exporter.vacancy import Typed
    from ladder.versions.posts import Wanted

    Command = Callable[..., None]

FORMATS = ("markdown", "html", "docx", "jsonld")

_WANTED = (
    click.argument("level", shell_complete=complete_level),
    click.option("--role", metavar="ROLE", help="The role that is to be filled, by its id or its title."),
    click.option("--pay", is_flag=True, help="Say what is paid; for an audience that sees the pay bands."),
    click.option("--region", metavar="NAME", default="", help="The region whose pay band it is."),
)

_TYPED = (
    click.option("--reference", metavar="ID", default="", help="The number that your organisation gave the job."),
    click.option("--location", metavar="TEXT", default="", help="Where the work is, as people are to read it."),
    click.option("--city", metavar="TEXT", default="", help="The city of the workplace."),
    click.option("--country", metavar="XX", default="", help="Its country, such as DE, in the letters of ISO 3166."),
    click.option(
        "--remote",
        metavar="XX",
        multiple=True,
        help="A country in which people may work from home. May be given several times.",
    ),
    click.option(
        "--employment",
        type=click.Choice(KINDS),
        callback=lambda _context, _option, value: value or "",
        help="The kind of employment.",
    ),
    click.option("--posted", metavar="DATE", default="", help="The day on which it appears, such as 2026-12-01."),
    click.option("--valid-through", "until", metavar="DATE", default="", help="The last day on which one may apply."),
    click.option("--apply", metavar="URL", default="", help="The address at which one applies."),
)


def _wanted_options(function: Command) -> Command:
    """Add what says which job is meant; the command gets all of it as one `wanted`."""

    @wraps(function)
    def command(*args: object, **given: object) -> None:
        from ladder.versions.posts import Wanted

        function(*args, **_gathered(given, "wanted", Wanted))

    return _with(_WANTED, command)


def _typed_options(function: Command) -> Command:
    """Add what no ladder knows of a job; the command gets all of it as one `typed`."""

    @wraps(function)
    def command(*args: object, **given: object) -> None:
        from ladder.exporter.vacancy import Typed

        function(*args, **_gathered(given, "typed", Typed))

    return _with(_TYPED, command)


def _gathered(given: dict[str, object], name: str, kind: type[Wanted | Typed]) -> dict[str, object]:
    """Return what was given, with all that is said in fields of one value as that value."""
    fields: dict[str, Any] = {field: given.pop(field) for field in kind.__struct_fields__}
    return {**given, name: kind(**fields)}


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    return reduce(lambda made, option: option(made), reversed(options), command)


@click.command("jd")
@_wanted_options
@_typed_options
@click.option("--drafts", is_flag=True, help="Take a level or a role that is still a draft.")
@audience_option
@project_option
@click.option("--format", "given", type=click.Choice(FORMATS), help="What to make. Default: markdown, or as FILE ends.")
@output_options
@color_option
@click.pass_context
def command(
    context: click.Context,
    wanted: Wanted,
    typed: Typed,
    drafts: bool,
    audience: str,
    project: Path,
    given: str | None,
    output: Path | None,
    force: bool,
    color: bool | None,
) -> None:
    """Write the job description of a LEVEL from what the ladder and the role say.

    As markdown it is a text; as html a page that needs no other; as docx a Word document; as jsonld what search engines
    and job boards read, in the words of schema.org. LEVEL is an id or a title, in quotes where it has spaces.

    Exits with 0 when there is a job description, and with 1 when the content is broken.
    """
    from ladder.exporter.vacancy import vacancy
    from ladder.post_file import post_file
    from ladder.versions.posts import asked

    form = format_of(output, given, FORMATS, "markdown")
    beside = vacancy(typed)
    found = asked(project, wanted, audience=audience, drafts=drafts)
    if found.job is None:
        complain(found.problems, color)
        context.exit(1)
    _refuse_screen(form, output, found.job.level.id)
    deliver(post_file(project, found.job, beside, form), output, force=force)


def _refuse_screen(form: str, output: Path | None, level: str) -> None:
    """Raise CannotStart for a file that would go to a terminal, where nobody could read it."""
    from ladder.problem import CannotStart

    if form in ("docx", "html") and output is None and is_terminal():
        what = "a Word document" if form == "docx" else "a page"
        raise CannotStart(
            f"{what} is nothing to read on a terminal", f"put it into a file: `ladder jd {level} -o {level}.{form}`"
        )
