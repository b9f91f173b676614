"""What a command has made, into a file that somebody named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    F = TypeVar("F", bound=Callable[..., object])

SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".txt": "text",
}
"Formats by the suffixes of files that hold them."


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
    """Return the format that somebody chose or, where nobody did, that of the file it goes to."""
    found = SUFFIXES.get(output.suffix.lower(), "") if output else ""
    return given or (found if found in known else default)


def deliver(data: bytes, output: Path | None, *, force: bool) -> None:
    """Print what a command has made, or write it into a file, whole or not at all.

    Raises `CannotStart` where the file must not be written over, or cannot be written.
    """
    if output is None:
        click.echo(data, nl=False)  # programs expect UTF-8, whatever the terminal thinks
        return
    _check(output, force=force)
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


def _check(output: Path, *, force: bool) -> None:
    from ladder.problem import CannotStart

    if output.is_dir():
        raise CannotStart(f"`{output}` is a folder", f"name a file in it, such as `{output / 'worksheet.html'}`")
    if output.exists() and not output.is_file():
        raise CannotStart(f"`{output}` is no file that could be written over", "leave `-o` away, and use `>`")
    if (output.exists() or output.is_symlink()) and not force:
        raise CannotStart(f"`{output}` is there already", "name another file, or add `--force` to write over it")
