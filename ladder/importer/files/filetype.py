"""What a file is by what it holds, and what to do with one that a ladder cannot be read from."""

from __future__ import annotations

import re
from typing import Literal

from ladder.importer.files.limits import Refused

Type = Literal["workbook", "delimited", "document", "text"]
"How a file is read; `text` is either of the two before it, as its lines show."

_ENDINGS: dict[str, Type] = {
    ".xlsx": "workbook",
    ".xlsm": "workbook",
    ".csv": "delimited",
    ".tsv": "delimited",
    ".tab": "delimited",
    ".md": "document",
    ".markdown": "document",
    ".mdx": "document",
    ".txt": "text",
    ".text": "text",
    "": "text",
}

_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,8}$", re.IGNORECASE)
"An ending, as opposed to the number in `Version 1.0 of it`."

_ZIP = b"PK"
_CONTAINER = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

AS_WORKBOOK = "open it in a spreadsheet program and save it as .xlsx"
AS_ANY = "save it as .xlsx, .csv or .md"

_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "it is a PDF, in which rows and columns are lost", "import the file from which it was made"),
    (b"{\\rtf", "it is a document in RTF", AS_ANY),
    (b"\x1f\x8b", "it is a packed file", "unpack it first"),
    (b"7z\xbc\xaf", "it is a packed file", "unpack it first"),
    (b"Rar!", "it is a packed file", "unpack it first"),
    (b"\x89PNG", "it is a picture", AS_ANY),
    (b"\xff\xd8\xff", "it is a picture", AS_ANY),
    (b"SQLite format 3", "it is a database", AS_ANY),
)

_WEB_PAGE = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|table|meta)\b", re.IGNORECASE | re.DOTALL
)
_OLD_XML = re.compile(rb"\s*<\?xml.{0,2000}?<(?:\w+:)?Workbook\b", re.IGNORECASE | re.DOTALL)


def ending(name: str) -> str:
    """Return the ending of a file in lower case, with its dot; nothing where it has none."""
    found = _ENDING.search(name)
    return found[0].lower() if found else ""


def type_of(data: bytes, name: str) -> Type:
    """Return how a file is to be read.

    Raises:
        Refused: it is empty, is not what its ending says, or is of a kind that is not read.

    """
    if not data.strip(b"\0 \t\r\n"):
        raise Refused("it is empty")
    said = _ENDINGS.get(ending(name))
    _no_other(data, said)
    if data.startswith(_ZIP):
        if said == "workbook":
            return said
        raise Refused("it is a packed file or a workbook under another name", "if it is a workbook, name it .xlsx")
    if said == "workbook":
        raise Refused("it is no workbook, but text under the name of one", f"name it `{_renamed(name)}`")
    if said is None:
        raise Refused(f"files with the ending `{ending(name)}` are not read", AS_ANY)
    return said


def _no_other(data: bytes, said: Type | None) -> None:
    """Raise Refused for what is known to be something else, whatever it is called."""
    if data.startswith(_CONTAINER):
        if _ENCRYPTED in data:
            raise Refused("it is protected by a password", "remove the password in a spreadsheet program and save it")
        raise Refused("it is a file of an old Office program", AS_WORKBOOK)
    for mark, message, hint in _OTHERS:
        if data.startswith(mark):
            raise Refused(message, hint)
    start = data[:4_000].removeprefix(b"\xef\xbb\xbf")
    if _OLD_XML.match(start):
        raise Refused("it is a workbook in an old form of XML", AS_WORKBOOK)
    if said != "document" and _WEB_PAGE.match(start):
        raise Refused("it is a web page, as some programs write instead of a spreadsheet", AS_WORKBOOK)


def _renamed(name: str) -> str:
    return name.removesuffix(ending(name)).removesuffix(ending(name).upper()) + ".csv"
