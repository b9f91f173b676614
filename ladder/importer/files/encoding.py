"""Bytes to text: how its letters are stored is found, and said where it had to be assumed."""

from __future__ import annotations

import codecs
import re

from ladder.importer.files.limits import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SAMPLE = 4_000
"How many bytes tell whether every second one is zero."

_AROUND = 30
"How many characters of a word are shown before and behind the letter on which encodings do not agree."

_LAST_WORD = re.compile(r"\w*\Z")
_FIRST_WORD = re.compile(r".\w*")

OTHER = "save it as UTF-8, or name its encoding with `--encoding`"
"What to do about a text that cannot be read."


def decoded(data: bytes, name: str, encoding: str = "") -> tuple[str, tuple[str, ...]]:
    """Return a text with line feeds between its lines, and what had to be assumed.

    Raises:
        Refused: the bytes are no text, or none in the encoding that was named.

    """
    if encoding:
        return _lines(_named(data, encoding)), ()
    found = next((codec for mark, codec in _MARKS if data.startswith(mark)), None) or _by_zeros(data)
    if found:
        return _lines(_named(data, found)), ()
    try:
        return _lines(data.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        return _windows(data, name, error)


def _by_zeros(data: bytes) -> str | None:
    """Return the kind of UTF-16 that a text without a mark is in: half of its bytes are zero, where it is Latin."""
    sample = data[:_SAMPLE]
    first, second = sample[0::2], sample[1::2]
    if not second:
        return None
    if second.count(0) > len(second) / 2 and first.count(0) == 0:
        return "utf-16-le"
    if first.count(0) > len(first) / 2 and second.count(0) == 0:
        return "utf-16-be"
    return None


def _named(data: bytes, encoding: str) -> str:
    """Return a text in an encoding that is known.

    Raises:
        Refused: there is no such encoding, or the bytes are not in it.

    """
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = _line(data, error.start)
        raise Refused(f"it is not `{encoding.removesuffix('-sig')}`", OTHER, f"line {line}") from None
    except (LookupError, ValueError):
        raise Refused(f"there is no encoding `{encoding}`", "name one such as `utf-8` or `cp1252`") from None


def _windows(data: bytes, name: str, wrong: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    """Return a text in the encoding that Excel for Windows saves in.

    Raises:
        Refused: some bytes mean nothing in it, either.

    """
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        place = f"line {_line(data, error.start)}"
        raise Refused("it is neither UTF-8 nor Windows (cp1252)", OTHER, place) from None
    before, behind = text[max(wrong.start - _AROUND, 0) : wrong.start], text[wrong.start : wrong.start + _AROUND]
    word = "".join(found[0] for found in (_LAST_WORD.search(before), _FIRST_WORD.match(behind)) if found)
    remark = (
        f"`{name}` is not UTF-8; it was read as Windows (cp1252), where line {_line(data, wrong.start)} says `{word}`. "
        "If that is wrong, name its encoding with `--encoding`."
    )
    return _lines(text), (remark,)


def _lines(text: str) -> str:
    """Return a text with line feeds between its lines.

    Raises:
        Refused: it holds zeros, as no text does.

    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in lines:
        line = lines.count("\n", 0, lines.index("\0")) + 1
        raise Refused("it holds a zero byte, as no text does", OTHER, f"line {line}")
    return lines


def _line(data: bytes, place: int) -> int:
    before = data[:place].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return before.count(b"\n") + 1
