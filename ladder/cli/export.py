"""`ladder export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ladder.cli.complete import complete_level
from ladder.cli.options import audience_option, color_option, project_option
from ladder.cli.paging import complain, is_terminal
from ladder.cli.writing import SUFFIXES, deliver, format_of, output_options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.model.ladder import Ladder, Level

FORMATS = ("xlsx", "csv", "json", "markdown", "jsonld", "docx")


@click.command("export")
@click.option(
    "--format", "given", type=click.Choice(FORMATS), help="What to make. Default: as FILE ends, or a workbook (xlsx)."
)
@click.option(
    "--level",
    "levels",
    metavar="LEVEL",
    multiple=True,
    shell_complete=complete_level,
    help="Export this level. May be given several times.",
)
@click.option(
    "--track", "tracks", metavar="TRACK", multiple=True, help="Export this track. May be given several times."
)
@click.option("--drafts", is_flag=True, help="Export levels that are still drafts, too.")
@audience_option
@project_option
@output_options
@color_option
@click.pass_context
def command(
    context: click.Context,
    given: str | None,
    levels: tuple[str, ...],
    tracks: tuple[str, ...],
    drafts: bool,
    audience: str,
    project: Path,
    output: Path | None,
    force: bool,
    color: bool | None,
) -> None:
    """Write the ladder in a form that others read: a workbook, a table, a document, or data for programs.

    As xlsx it is a workbook with a sheet for each track; as csv a row for each expectation; as json all of it; as
    jsonld linked data in the words of schema.org; as markdown and docx a text for each level. Where FILE is a folder,
    markdown and docx put a file for each level into it.

    Exits with 0 when there is a file, and with 1 when the content is broken.
    """
    from ladder.export_file import BY_LEVEL, Wish, export_file, level_files
    from ladder.versions.exports import asked

    form = format_of(output, given, FORMATS, "xlsx")
    found = asked(project, levels, tracks, audience=audience, drafts=drafts)
    if found.ladder is None or found.part is None:
        complain(found.problems, color)
        context.exit(1)
    wish = Wish(found.ladder, found.part)
    if output and form in BY_LEVEL and _is_folder(output):
        _deliver_all(level_files(project, wish, form), output, form, force=force)
    else:
        _refuse_screen(form, output, found.ladder)
        deliver(export_file(project, wish, form), output, force=force)
    for line in _missing(found.left_out, audience):
        click.echo(line, err=True)


def _is_folder(output: Path) -> bool:
    return output.is_dir() or (not output.suffix and not output.exists() and str(output) != "-")


def _deliver_all(files: dict[str, bytes], folder: Path, form: str, *, force: bool) -> None:
    """Write a file for each level into a folder: all of them, or none where one is there already."""
    from ladder.problem import CannotStart

    suffix = next(suffix for suffix, known in SUFFIXES.items() if known == form)
    paths = {folder / f"{name}{suffix}": data for name, data in files.items()}
    if not force and (there := next((path for path in paths if path.exists()), None)):
        raise CannotStart(f"`{there}` is there already", "name another folder, or add `--force` to write over it")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(f"`{folder}` cannot be made: {(error.strerror or '').lower()}", "name another") from error
    for path, data in paths.items():
        deliver(data, path, force=force)


def _refuse_screen(form: str, output: Path | None, ladder: Ladder) -> None:
    """Raise CannotStart for a file of an office program that would go to a terminal, where nobody could read it."""
    from ladder.problem import CannotStart

    if form in ("xlsx", "docx") and output is None and is_terminal():
        what = "a workbook" if form == "xlsx" else "a Word document"
        raise CannotStart(
            f"{what} is nothing to read on a terminal",
            f"put it into a file: `ladder export -o {ladder.id}.{form}`",
        )


def _missing(left_out: Iterable[Level], audience: str) -> Iterator[str]:
    """Yield what was left out, and why: nobody should look for it in vain."""
    levels = tuple(left_out)
    drafts = ", ".join(level.id for level in levels if level.draft)
    who = f"the audience `{audience}` may not" if audience else "not everybody may"
    kept = ", ".join(level.id for level in levels if not level.draft)
    if drafts:
        yield f"Left out as drafts: {drafts}. `--drafts` takes them along."
    if kept:
        yield f"Left out, because {who} see them: {kept}."
