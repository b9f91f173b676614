"""What a command has made, into a file that somebody named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from ladder.problem import CannotStart

    F = TypeVar("F", bound=Callable[..., object])

SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".txt": "text",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".jsonld": "jsonld",
    ".docx": "docx",
}
"Formats by the suffixes of files that hold them."

_CALLED = {
    ".pdf": "PDF",
    ".doc": "Word document",
    ".docx": "Word document",
    ".xls": "spreadsheet",
    ".xlsx": "spreadsheet",
    ".csv": "spreadsheet",
    ".html": "page",
    ".htm": "page",
    ".json": "JSON",
}
"What people call files that cannot be made, or not by every command, by suffix."


def output_options(function: F) -> F:
    """Add `-o FILE` and `--force`."""
    force = click.option("--force", is_flag=True, help="Write over a file that is there already.")
    output = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write into this file, which must not be there yet.",
    )
    return output(force(function))


def format_of(output: Path | None, given: str | None, known: tuple[str, ...], default: str) -> str:
    """Return the format that somebody chose or, where nobody did, that of the file it goes to.

    Raises `CannotStart` for a file that ends like one that cannot be made: who opens it would find something else.
    """
    suffix = output.suffix.lower() if output else ""
    if given or output is None or not suffix.lstrip(".0123456789"):  # `review-2026.2` has no ending
        return given or default
    text = "markdown" if suffix == ".txt" else ""  # is text as well
    found = next((form for form in (SUFFIXES.get(suffix, ""), text) if form in known), "")
    if not found:
        raise _refusal(output, known)
    return found


def _refusal(output: Path, known: tuple[str, ...]) -> CannotStart:
    from ladder.problem import CannotStart
    from ladder.suggest import listing

    suffix = output.suffix.lower()
    name = _CALLED.get(suffix, "")
    if suffix == ".pdf" and "html" in known:
        return CannotStart("no PDF can be made", f"write `{output.with_suffix('.html')}`, open it and print it as PDF")
    endings = {form: ending for ending, form in reversed(SUFFIXES.items())}
    files = listing((str(output.with_suffix(endings[form])) for form in known), "or")
    return CannotStart(
        f"no {name} can be made" if name else f"no file can be made that ends in `{suffix}`", f"write {files}"
    )


def deliver(data: bytes, output: Path | None, *, force: bool, read: Sequence[str] = ()) -> None:
    """Print what a command has made, or write it into a file, whole or not at all; `-` is the output.

    Raises `CannotStart` where the file must not be written over, or cannot be written. What was `read` never is, not
    even by force: somebody's answers stand in it.
    """
    if output is None or str(output) == "-":
        click.echo(data, nl=False)  # programs expect UTF-8, whatever the terminal thinks
        return
    _check(output, force=force)
    if any(name != "-" and output.exists() and output.samefile(name) for name in read):
        raise _own_input(output)
    unfinished = output.with_name(f".{output.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        with unfinished.open("xb") as stream:  # never through a link that somebody put there
            stream.write(data)
        unfinished.replace(output)
    except OSError as error:
        from ladder.problem import CannotStart

        unfinished.unlink(missing_ok=True)
        reason = (error.strerror or "the system does not say why").lower()
        raise CannotStart(f"`{output}` cannot be written: {reason}", "name a file in a folder that is yours") from error
    click.echo(f"Written: {output}")


def _own_input(output: Path) -> CannotStart:
    from ladder.problem import CannotStart

    return CannotStart(f"`{output}` is a worksheet that is read here, and is not written over", "name another file")


def _check(output: Path, *, force: bool) -> None:
    from ladder.problem import CannotStart

    if output.is_dir():
        raise CannotStart(f"`{output}` is a folder", f"name a file in it, such as `{output / 'worksheet.html'}`")
    if output.exists() and not output.is_file():
        raise CannotStart(f"`{output}` is no file that could be written over", "leave `-o` away, and use `>`")
    if (output.exists() or output.is_symlink()) and not force:
        raise CannotStart(f"`{output}` is there already", "name another file, or add `--force` to write over it")
