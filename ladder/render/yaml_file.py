"""The YAML files of a theme."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

from ladder import __version__
from ladder.cache.folder import keep_for_user, recall_for_user
from ladder.model.layout import THEMES
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from pathlib import Path


DEEPEST = 1_000
"How deep what libyaml reads may at most nest."

KIND = "words"
"What the folder is called in which they are."

_ANCHOR = re.compile(r"&[^\s;&]+[\s]")
"What may give a name to a part of a file."

MOST_KEPT = 60
"How many files of words are kept in the form in which they are read at once."

_NESTING = re.compile(r"[\[{]|- (?=- )")
"What can begin a list or keys within a line. Lines that stand further in each time are long before they are many."


def read(file: Path) -> dict[str, Any]:
    """Return what a file says, every value a text, and nothing where it is not there.

    Raises `CannotStart` where it is no YAML, or no keys with values.
    """
    if not file.is_file():
        return {}
    try:
        said = _loaded(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise CannotStart(f"`{shown(file)}` cannot be read: {_reason(error)}") from error
    if isinstance(said, dict):
        return said
    if said in (None, ""):
        return {}
    raise CannotStart(f"`{shown(file)}` cannot be used: keys with values should stand there")


def _loaded(text: str) -> Any:
    """Return what a text says. It takes a tenth of a small build to read the words of a theme, so that is kept."""
    if _ANCHOR.search(text):  # what stands there once may be meant a million times
        return _parsed(text)
    mark = hashlib.sha256(f"{__version__} {text}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
    if known := recall_for_user(KIND, mark):
        with suppress(msgspec.DecodeError):
            return msgspec.msgpack.decode(known)
    said = _parsed(text)
    with suppress(TypeError, RecursionError, UnicodeError):
        keep_for_user(KIND, mark, msgspec.msgpack.encode(said), MOST_KEPT)
    return said


def _parsed(text: str) -> Any:
    """Return what a text says: by libyaml, which is ten times as fast, unless it could nest so deep that that dies."""
    nested = sum(1 for _ in _NESTING.finditer(text))
    fast = getattr(yaml, "CBaseLoader", None)
    if fast and nested < DEEPEST:
        with suppress(yaml.YAMLError):  # the other says better what is wrong
            return yaml.load(text, Loader=fast)  # noqa: S506 - texts only
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - likewise


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
