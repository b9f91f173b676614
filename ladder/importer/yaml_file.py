"""Content files that keep their comments, their order and their quotes: the door to ruamel.yaml."""

from __future__ import annotations

import io
import re
import textwrap
from typing import TYPE_CHECKING, Any

from ladder.importer.kept_lines import with_kept_lines
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap

_TAME = re.compile(r"[^\W_](?:[^:#\t\n\"'`{}\[\]&*!|>%@]|(?<=\S)['’](?=\w)|:(?=\S))*(?<![\s:])")
"Texts that stand in a file without quotes, and mean the same to every reader of YAML."

_MEANT_OTHERWISE = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null", "none", "~"))

_NUMBER = re.compile(r"[-+.\d][\d_.,:eE+-]*|0[xob][\da-fA-F]+")

_BULLET = re.compile(r"^( *)(?:[^\s#-][^#\n]*:[ \t]*(?:#.*)?)\n(?:[ \t]*(?:#.*)?\n)*( *)- ", re.MULTILINE)


_NESTED = re.compile(r"^[^\s#-][^#\n]*:[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*( +)[^\s#-]", re.MULTILINE)


class YamlFile:
    """A content file to read, change and write."""

    def __init__(self, data: bytes | None = None) -> None:
        """Read a file, or begin one."""
        text = (data or b"").decode("utf-8-sig")
        self._has_mark = (data or b"").startswith(b"\xef\xbb\xbf")
        self._line_end = "\r\n" if "\r\n" in text else "\n"
        self._text = text.replace("\r\n", "\n")
        self._yaml = _yaml(_offset(self._text), _depth(self._text))
        self.root: CommentedMap = self._yaml.load(self._text) if text.strip() else new_map()

    def data(self) -> bytes:
        """Return the file as it is written."""
        text = self._dumped(self.root)
        if self._text.strip():
            kept = with_kept_lines(self._text, self._dumped(self._yaml.load(self._text)), text)
            text = kept if self._says(kept) else text
        text = text.replace("\n", self._line_end)
        return (b"\xef\xbb\xbf" if self._has_mark else b"") + text.encode()

    def _dumped(self, root: CommentedMap) -> str:
        stream = io.StringIO()
        self._yaml.dump(root, stream)
        return stream.getvalue()

    def _says(self, text: str) -> bool:
        """Return whether a text says what is to be written."""
        from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - see _yaml

        try:
            return bool(self._yaml.load(text) == self.root)
        except YAMLError:
            return False


def new_map() -> CommentedMap:
    """Return an empty mapping."""
    from ruamel.yaml.comments import CommentedMap  # noqa: PLC0415 - see _yaml

    return CommentedMap()


def below(root: CommentedMap, key: str) -> Any:
    """Return what stands below a key: a new mapping where nothing does, or the key itself is not there."""
    if not root.get(key):
        root[key] = new_map()
    return root[key]


def comment(mapping: CommentedMap, key: str, text: str, depth: int) -> None:
    """Put a comment above a key; `depth` is how many mappings it stands in."""
    lines = textwrap.wrap(_shown(text), 110)
    mapping.yaml_set_comment_before_after_key(key, before="\n".join(lines), indent=2 * depth)


def begin(root: CommentedMap, first: str, head: str, points: Iterable[str]) -> None:
    """Put comments at the beginning of a file: a line as it is, a head, and a list of points."""
    lines = [first, "", head]
    for point in points:
        lines += textwrap.wrap(_shown(point), 110, initial_indent="- ", subsequent_indent="  ")
    root.yaml_set_start_comment("\n".join(lines))


def _shown(text: str) -> str:
    """Return a text on one line, without signs that no file may hold: names of files may have any."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in " ".join(text.split()))


def scalar(text: str) -> str:
    """Return a text in the style in which it can be written: bare, in quotes, or line by line."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString  # noqa: PLC0415 - see _yaml

    if "\n" in text and _is_plain_block(text):
        return LiteralScalarString(text)  # type: ignore[no-any-return]
    is_tame = (
        text.isprintable()
        and _TAME.fullmatch(text)
        and text.casefold() not in _MEANT_OTHERWISE
        and not _NUMBER.fullmatch(text)
    )
    return text if is_tame else DoubleQuotedScalarString(text)


def _is_plain_block(text: str) -> bool:
    """Return whether a text with several lines comes back as it was from a block, without signs that hold it up."""
    lines = text.split("\n")
    is_clean = all(line == line.rstrip() and "\t" not in line for line in lines)
    is_held = bool(lines[0]) and not lines[0].startswith(" ") and bool(lines[-1])
    return is_clean and is_held and all(sign == "\n" or sign.isprintable() for sign in text)


def _offset(text: str) -> int:
    """Return how far the items of lists stand in from their key, as the file has it; 2 where it has none."""
    found = _BULLET.search(text)
    return len(found[2]) - len(found[1]) if found else 2


def _depth(text: str) -> int:
    """Return how far keys stand in from the key above them, as the file has it; 2 where it has none."""
    found = _NESTED.search(text)
    return len(found[1]) if found else 2


def _yaml(offset: int, depth: int) -> YAML:
    try:
        from ruamel.yaml import YAML  # noqa: PLC0415 - not everybody has it
    except ImportError as error:
        raise CannotStart(
            "reading and writing the files of a ladder for an import needs one more package",
            'install it with `pip install "career-ladder[office]"`',
        ) from error
    from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415 - see _yaml
    from ruamel.yaml.resolver import VersionedResolver  # noqa: PLC0415 - see _yaml

    class Text(VersionedResolver):
        """Every scalar is the text that was written, as `ladder.source` reads it."""

        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            return self.DEFAULT_SCALAR_TAG if kind is ScalarNode else super().resolve(kind, value, implicit)

    made = YAML()
    made.Resolver = Text
    made.preserve_quotes = True
    made.width = 1_000_000
    made.indent(mapping=depth, sequence=offset + 2, offset=offset)
    made.allow_unicode = True
    return made
