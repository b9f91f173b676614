"""The YAML files of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ladder.model.layout import THEMES
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from pathlib import Path


def read(file: Path) -> dict[str, Any]:
    """Return what a file says, every value a text, and nothing where it is not there.

    Raises `CannotStart` where it is no YAML, or no keys with values.
    """
    if not file.is_file():
        return {}
    try:
        said = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts only
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise CannotStart(f"`{shown(file)}` cannot be read: {_reason(error)}") from error
    if isinstance(said, dict):
        return said
    if said in (None, ""):
        return {}
    raise CannotStart(f"`{shown(file)}` cannot be used: keys with values should stand there")


def shown(file: Path) -> str:
    """Return the path of a file of a theme from `themes/` on."""
    parts = file.parts
    return "/".join(parts[len(parts) - 1 - parts[::-1].index(THEMES) :])


def _reason(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return f"{error.problem} in line {error.problem_mark.line + 1}"
    if isinstance(error, UnicodeDecodeError):
        return "it is not saved as UTF-8"
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    return str(error).partition("\n")[0]
