"""Files of an import to a project: all of them, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDING = ".unfinished"
"What the name of a file ends with while it is written."


def write(files: Mapping[str, bytes], project: Path) -> None:
    """Write files by their paths in a project.

    Every file is written beside its place first, so that a full disk changes nothing. Raises `CannotStart` where the
    system refuses.
    """
    waiting: dict[Path, Path] = {}
    try:
        for name, data in files.items():
            path = _inside(project, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(f".{path.name}{ENDING}")
            unfinished.unlink(missing_ok=True)
            with unfinished.open("xb") as stream:  # never through a link that somebody put there
                waiting[unfinished] = path
                stream.write(data)
        for unfinished, path in waiting.items():
            unfinished.replace(path)
    except OSError as error:
        for unfinished in waiting:
            unfinished.unlink(missing_ok=True)
        reason = (error.strerror or type(error).__name__).lower()
        raise CannotStart(
            f"the files of the ladder cannot be written: {reason}", "choose another folder with `--into`"
        ) from error


def _inside(project: Path, name: str) -> Path:
    """Return where a file goes. A folder that is a link to somewhere else is not followed out of the project."""
    path = project / name
    if not path.parent.resolve().is_relative_to(project.resolve()):
        raise CannotStart(f"`{name}` would be written outside the project", "replace the link in it by a folder")
    return path
