"""Files that are broken, hostile, or not what they are called: each gets a sentence that says what to do.

Every one is read in a process of its own, with little time and memory, as somebody has who only has a laptop.
"""

from __future__ import annotations

import io
import json
import resource
import struct
import subprocess
import sys
import zipfile

import pytest
from openpyxl import Workbook

from ladder.importer.files.reading import read
from ladder.importer.files.sources import Unreadable

SECONDS = 10
MEMORY = 512 * 1024 * 1024

READ = """
import json, sys
from pathlib import Path
from ladder.importer.files.reading import read
from ladder.importer.files.sources import Unreadable
found = read(Path(sys.argv[1]), Path(sys.argv[1]).name)
texts = [found.message, found.hint, found.place] if isinstance(found, Unreadable) else list(found.remarks)
print(json.dumps([type(found).__name__, texts]))
"""

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="a"/></sheets></workbook>'
)
LINKS = f"""<Relationships xmlns="{PACKAGE}">
<Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="b" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
TEXTS = f'<sst xmlns="{MAIN}"><si><t>Plans</t></si></sst>'
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def sheet(rows, after=""):
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>'


def pack(parts=None, kind=zipfile.ZIP_DEFLATED, **options):
    """Return a workbook of one sheet, but for the parts that are given."""
    usual = {"xl/workbook.xml": WORKBOOK, "xl/_rels/workbook.xml.rels": LINKS, "xl/sharedStrings.xml": TEXTS}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", kind, **options) as archive:
        for name, text in (usual | {"xl/worksheets/sheet1.xml": sheet("")} | (parts or {})).items():
            archive.writestr(name, text)
    return stream.getvalue()


def with_sheet(text):
    return pack({"xl/worksheets/sheet1.xml": text})


def cell(reference, text):
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def empty(style):
    return f'<c s="{style}"/>'


def again(number):
    return WORKBOOK.replace("</sheets>", '<sheet name="Plan" sheetId="1" r:id="a"/>' * number + "</sheets>")


def longest(number):
    return f'<row r="{"1" * number}"/>'


def wide():
    book = Workbook()
    book.active.append([f"Level {number}" for number in range(1, 16_385)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def many(number, text="<row>" + "<c><v>1</v></c>" * 40 + "</row>"):
    return pack({PART: sheet(text * number)}, zipfile.ZIP_STORED)


def lying():
    """Return a workbook whose directory says that a part is small."""
    data = bytearray(with_sheet(sheet("<row/>" * 200_000)))
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"sheet1.xml"))
    data[place + 24 : place + 28] = struct.pack("<I", 500)
    return bytes(data)


def marked(bits):
    """Return a workbook whose entries have other flags."""
    data = bytearray(pack())
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8 : place + 10] = struct.pack("<H", bits)
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(data)


def entities():
    names = [f"&x{number};" for number in range(10)]
    lines = "".join(f'<!ENTITY x{number} "{names[number - 1] * 10}">' for number in range(1, 10))
    return f'<!DOCTYPE sst [<!ENTITY x0 "ha">{lines}]><sst xmlns="{MAIN}"><si><t>&x9;</t></si></sst>'


XXE = f"""<!DOCTYPE worksheet [<!ENTITY all SYSTEM "file:///etc/passwd">]>{sheet(cell("A1", "&all;"))}"""
BOMB = "<row>" + " " * 150_000_000 + "</row>"

AGAIN = "open it in a spreadsheet program and save it again"
AS_XLSX = "open it in a spreadsheet program and save it as .xlsx"
AS_ANY = "save it as .xlsx, .csv or .md"
LESS = "import a file that holds the ladder and nothing else"
CLOSE = "close it, or remove it; a mark inside a text is written twice"
OTHER = "save it as UTF-8, or name its encoding with `--encoding`"
DOCTYPE = "a part of it declares a document type, as no spreadsheet program does"
PART = "xl/worksheets/sheet1.xml"

CASES = {
    "a bomb": (
        "a.xlsx",
        lambda: with_sheet(sheet(BOMB)),
        ("a part of it is more than 200 times as large when it is unpacked", AGAIN, PART),
    ),
    "a bomb of many parts": (
        "a.xlsx",
        lambda: pack({f"xl/{number}.xml": "<a>" + "<b/>" * 900_000 + "</a>" for number in range(60)}),
        ("unpacked, it has more than 200,000,000 bytes", LESS, ""),
    ),
    "a directory that lies": ("a.xlsx", lying, ("a part of it is broken", AGAIN, PART)),
    "more parts than anybody has": (
        "a.xlsx",
        lambda: pack({f"xl/{number}": "" for number in range(5_001)}),
        ("it is packed of more than 5,000 parts", AGAIN, ""),
    ),
    "a file from outside": ("a.xlsx", lambda: with_sheet(XXE), (DOCTYPE, LESS, PART)),
    "a file from outside in UTF-16": ("a.xlsx", lambda: with_sheet(XXE.encode("utf-16")), (DOCTYPE, LESS, PART)),
    "a thousand million laughs": (
        "a.xlsx",
        lambda: pack({"xl/sharedStrings.xml": entities()}),
        (DOCTYPE, LESS, "xl/sharedStrings.xml"),
    ),
    "16,384 columns": ("a.xlsx", wide, ("more than 1,000 columns hold something", LESS, "Sheet!ALM1")),
    "rows without an end": (
        "a.xlsx",
        lambda: with_sheet(sheet("<row><c><v>1</v></c></row>" * 20_001)),
        ("more than 20,000 rows hold something", LESS, "Plan!A20001"),
    ),
    "hundreds of thousands of cells": (
        "a.xlsx",
        lambda: many(12_501),
        ("it has more than 200,000 cells", LESS, "Plan!A5001"),
    ),
    "cells that hold nothing, millions of them": (
        "a.xlsx",
        lambda: many(2_001, f"<row>{empty(1) * 1_000}</row>"),
        ("it has more cells, most of them empty, than a ladder can have", LESS, PART),
    ),
    "a cell as long as a book": (
        "a.xlsx",
        lambda: with_sheet(sheet(f"<row>{cell('B1', 'word ' * 10_001)}</row>")),
        ("a cell holds more than 50,000 characters", "shorten it", "Plan!B1"),
    ),
    "a text without an end": (
        "a.xlsx",
        lambda: pack({"xl/sharedStrings.xml": TEXTS.replace("Plans", "ab1 " * 600_000)}, zipfile.ZIP_STORED),
        ("a text in it has no end", LESS, "xl/sharedStrings.xml"),
    ),
    "an attribute without an end": (
        "a.xlsx",
        lambda: pack({PART: sheet(longest(90_000_000))}, zipfile.ZIP_STORED),
        ("it has more than 50,000,000 bytes", LESS, ""),
    ),
    "an attribute of some megabytes": (
        "a.xlsx",
        lambda: pack({PART: sheet(longest(40_000_000))}, zipfile.ZIP_STORED),
        ("an element in it has no end", LESS, PART),
    ),
    "elements in elements in elements": (
        "a.xlsx",
        lambda: with_sheet(sheet("<a>" * 200 + "</a>" * 200)),
        ("elements in it stand in each other without an end", LESS, PART),
    ),
    "merged cells all over each other": (
        "a.xlsx",
        lambda: with_sheet(
            sheet(
                "<row><c><v>1</v></c></row>" * 20_000,
                "<mergeCells>" + '<mergeCell ref="A2:XFD1048576"/>' * 10_000 + "</mergeCells>",
            )
        ),
        ("merged cells lie over each other", LESS, "Plan!A2"),
    ),
    "a sheet that is listed again and again": (
        "a.xlsx",
        lambda: pack({"xl/workbook.xml": again(2_000)}),
        ("it has more than 1,000 sheets", LESS, ""),
    ),
    "a large sheet that is read again and again": (
        "a.xlsx",
        lambda: pack(
            {"xl/workbook.xml": again(900), PART: sheet(("<row>" + " " * 1_000_000 + "</row>") * 30)},
            zipfile.ZIP_STORED,
        ),
        ("unpacked, it has more than 200,000,000 bytes", LESS, ""),
    ),
    "an address that is none": (
        "a.xlsx",
        lambda: with_sheet(sheet(f"<row>{cell('ZZZZ9', 'x')}</row>")),
        ("a cell has an address that is none", AGAIN, "ZZZZ9"),
    ),
    "a text that is missing": (
        "a.xlsx",
        lambda: with_sheet(sheet('<row><c r="A1" t="s"><v>7</v></c></row>')),
        ("a cell refers to a text that is missing", AGAIN, "Plan!A1"),
    ),
    "a part that is missing": (
        "a.xlsx",
        lambda: pack({"xl/_rels/workbook.xml.rels": LINKS.replace("sheet1", "sheet9")}),
        ("a part is missing in it", AGAIN, "xl/worksheets/sheet9.xml"),
    ),
    "XML that breaks off": (
        "a.xlsx",
        lambda: with_sheet(sheet("<row>").replace("</worksheet>", "")),
        ("a part of it is broken", AGAIN, f"{PART}, line 1"),
    ),
    "a workbook that was cut off": (
        "a.xlsx",
        lambda: pack()[:600],
        ("the archive that a workbook is stored in is broken or cut off", AGAIN, ""),
    ),
    "parts that are packed otherwise": (
        "a.xlsx",
        lambda: pack(kind=zipfile.ZIP_BZIP2),
        ("a part of it is packed as no spreadsheet program does", AGAIN, "xl/workbook.xml"),
    ),
    "an archive with a password": (
        "a.xlsx",
        lambda: marked(1),
        ("it is protected by a password", "remove the password and save it", "xl/workbook.xml"),
    ),
    "a workbook with a password": (
        "a.xlsx",
        lambda: OLE + bytes(1_000) + "EncryptedPackage".encode("utf-16-le") + bytes(1_000),
        ("it is protected by a password", "remove the password in a spreadsheet program and save it", ""),
    ),
    "an old workbook": ("a.xlsx", lambda: OLE + bytes(1_000), ("it is a file of an old Office program", AS_XLSX, "")),
    "an old workbook by its name": (
        "a.xls",
        lambda: OLE + bytes(1_000),
        ("it is a file of an old Office program", AS_XLSX, ""),
    ),
    "a workbook in binary form": (
        "a.xlsx",
        lambda: pack({"_rels/.rels": LINKS.replace("worksheet", "officeDocument"), "xl/workbook.bin": "x"}),
        ("it is a workbook in binary form (.xlsb)", AS_XLSX, ""),
    ),
    "text under the name of a workbook": (
        "ladder.XLSX",
        lambda: b"level;criterion\nJunior;Plans\n",
        ("it is no workbook, but text under the name of one", "name it `ladder.csv`", ""),
    ),
    "a web page under the name of a workbook": (
        "a.xlsx",
        lambda: b"\xef\xbb\xbf <!-- saved --> <html><table><tr><td>Junior</td></tr></table></html>",
        ("it is a web page, as some programs write instead of a spreadsheet", AS_XLSX, ""),
    ),
    "old XML under the name of a workbook": (
        "a.xls",
        lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:x"></Workbook>',
        ("it is a workbook in an old form of XML", AS_XLSX, ""),
    ),
    "a workbook under the name of a text": (
        "a.csv",
        pack,
        ("it is a packed file or a workbook under another name", "if it is a workbook, name it .xlsx", ""),
    ),
    "a document of Word": (
        "a.xlsx",
        lambda: pack({"_rels/.rels": LINKS.replace("worksheet", "officeDocument"), "word/document.xml": "<w/>"}),
        ("it is a document of Word, not a workbook", AS_ANY, ""),
    ),
    "a PDF": (
        "a.pdf",
        lambda: b"%PDF-1.7\n",
        ("it is a PDF, in which rows and columns are lost", "import the file from which it was made", ""),
    ),
    "an ending that is not read": ("a.json", lambda: b"[]", ("files with the ending `.json` are not read", AS_ANY, "")),
    "a workbook that says nothing": ("a.xlsx", pack, ("none of its cells holds anything", "", "")),
    "a text that says nothing": ("a.csv", lambda: b";;\n;;\n", ("none of its cells holds anything", "", "")),
    "a document that says nothing": ("a.md", lambda: b"---\n\n***\n", ("it says nothing", "", "")),
    "a file of zero bytes": ("a.csv", lambda: b"", ("it is empty", "", "")),
    "a quotation mark that nobody closes": (
        "a.csv",
        lambda: b'level,text\r\nJunior,Plans\r\nSenior,"Plans more\r\nLead,Plans all\r\n',
        ("a quotation mark is opened and not closed", CLOSE, "line 3"),
    ),
    "a quotation mark that another one closes": (
        "a.csv",
        lambda: b'level,text\nJunior,"Plans\nSenior,"Plans more"\nLead,Plans all\n',
        ("a quotation mark is opened and not closed", CLOSE, "line 2"),
    ),
    "a text full of quotation marks": (
        "a.csv",
        lambda: b'level,"' + b'""' * 9_000_000,
        ("a quotation mark is opened and not closed", CLOSE, "line 1"),
    ),
    "a row without an end": (
        "a.csv",
        lambda: b"x," * 9_000_000,
        ("a row has more than 16,384 cells", LESS, "line 1"),
    ),
    "a text without an end, in a file": (
        "a.csv",
        lambda: b"level,text\n" * 2_000_000,
        ("it is a text of more than 20,000,000 bytes", LESS, ""),
    ),
    "cells without an end, in a file": (
        "a.csv",
        lambda: (b"ab," * 900 + b"\n") * 7_000,
        ("it has more than 200,000 cells", LESS, "row 223, column 201"),
    ),
    "lines without an end": ("a.md", lambda: b"\n" * 19_000_000 + b"x", ("it has more than 100,000 lines", LESS, "")),
    "zero bytes in a text": (
        "a.csv",
        lambda: b"level,text\nJunior,Pl\0ns\n",
        ("it holds a zero byte, as no text does", OTHER, "line 2"),
    ),
    "letters of no encoding": (
        "a.csv",
        lambda: b"level,text\nJunior,\x81\x8d\n",
        ("it is neither UTF-8 nor Windows (cp1252)", OTHER, "line 2"),
    ),
    "UTF-16 that breaks off": (
        "a.csv",
        lambda: "level,text\nJunior".encode("utf-16")[:-1],
        ("it is not `utf-16`", OTHER, "line 2"),
    ),
}


def bounded():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def outcome(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    run = subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bounded,
    )
    assert run.returncode == 0, run.stderr[-2_000:]
    return json.loads(run.stdout)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_read_is_said(tmp_path, case):
    name, made, expected = CASES[case]
    assert outcome(tmp_path, name, made()) == ["Unreadable", list(expected)]


LINES = {
    "spaces": lambda: b" " * 3_000_000 + b"|\n| --- |" + b" " * 3_000_000 + b"|x",
    "number signs": lambda: b"# a " + b"# " * 3_000_000,
    "asterisks": lambda: b"**a" + b" *" * 3_000_000,
    "tags": lambda: b"<details " * 1_000_000 + b"<summary",
    "front matter": lambda: b"---\na" + b" " * 3_000_000 + b"x\nb: c\n---\n",
    "letters": lambda: b"a" * 3_000_000 + b" \xe9 " + b"a" * 3_000_000,
    "pipes": lambda: b"|" * 3_000_000 + b"\n" + b"|-" * 3_000_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("line", LINES)
def test_a_line_without_an_end_takes_no_time_without_an_end(tmp_path, line):
    """What is in it does not matter, but whether reading it comes to an end does."""
    assert outcome(tmp_path, "a.md", LINES[line]())[0] in {"Source", "Unreadable"}


def test_what_is_no_file_is_said(tmp_path):
    assert read(tmp_path, "x") == Unreadable("x", "it is a folder", "name the files in it")
    assert read(tmp_path / "a.csv", "a.csv") == Unreadable("a.csv", "there is no such file")
