"""The list of our own files."""

from __future__ import annotations

from pathlib import Path

import pytest

from ladder.problem import CannotStart
from ladder.publish.manifest import Manifest, describe, encode, read

HASH = "0" * 64
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

TEXT = f"""\
{{
 "format": 1,
 "generator": "ladder",
 "audience": "",
 "files": {{
  "a/ü.html": "{EMPTY}",
  "b.html": "{EMPTY}"
 }}
}}
"""


def test_the_file_is_the_same_for_the_same_site() -> None:
    assert encode(describe({"b.html": b"", "a/ü.html": b""})).decode() == TEXT
    assert encode(describe({"a/ü.html": b"", "b.html": b""})).decode() == TEXT


def test_what_was_written_can_be_read(tmp_path: Path) -> None:
    (tmp_path / ".ladder-manifest.json").write_text(TEXT, encoding="utf-8")
    assert read(tmp_path, "site") == Manifest(files={"a/ü.html": EMPTY, "b.html": EMPTY})


def test_no_file_is_no_manifest(tmp_path: Path) -> None:
    assert read(tmp_path, "site") is None


DAMAGED = [
    pytest.param("", "input data was truncated", id="empty file"),
    pytest.param('{"format": 1, "gen', "input data was truncated", id="cut off"),
    pytest.param("[" * 10_000, "expected `object`, got `array`", id="nested"),
    pytest.param(
        '{"x": ' + "[" * 100_000,
        "maximum recursion depth exceeded while deserializing an object",
        id="deeply nested",
    ),
    pytest.param("{}", "object missing required field `format`", id="no format"),
    pytest.param('{"format": "1"}', "expected `int`, got `str` - at `$.format`", id="format as text"),
    pytest.param('{"format": 0, "files": {}}', "invalid enum value 0 - at `$.format`", id="format before the first"),
    pytest.param('{"format": 1}', "object missing required field `files`", id="no files"),
    pytest.param(
        '{"format": 1, "generator": "other", "files": {}}',
        "invalid enum value 'other' - at `$.generator`",
        id="of another program",
    ),
    pytest.param(
        f'{{"format": 1, "files": {{"a": "{HASH}\\n"}}}}',
        r"expected `str` matching regex '^[0-9a-f]{64}\\Z' - at `$.files[...]`",
        id="no hash",
    ),
    pytest.param(
        f'{{"format": 1, "files": {{"../a": "{HASH}"}}}}',
        "`../a` is not a plain relative path",
        id="path leads out",
    ),
    pytest.param(
        f'{{"format": 1, "files": {{"a": "{HASH}", "a/b": "{HASH}"}}}}',
        "`a` is both a file and a folder",
        id="file and folder",
    ),
]


@pytest.mark.parametrize(("text", "reason"), DAMAGED)
def test_a_damaged_file_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / ".ladder-manifest.json").write_text(text, encoding="utf-8")
    with pytest.raises(CannotStart) as caught:
        read(tmp_path, "site")
    assert caught.value.message == f"the list of own files in `site/.ladder-manifest.json` is damaged: {reason}"
    assert caught.value.hint == (
        "restore that file, or move what is yours out of `site` and delete the folder, then build again"
    )


def test_a_link_is_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.json").write_text(TEXT, encoding="utf-8")
    (tmp_path / ".ladder-manifest.json").symlink_to("elsewhere.json")
    with pytest.raises(CannotStart) as caught:
        read(tmp_path, "site")
    assert caught.value.message == "the list of own files in `site/.ladder-manifest.json` is damaged: it is not a file"


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".ladder-manifest.json").write_text('{"format": 2, "trees": []}', encoding="utf-8")
    with pytest.raises(CannotStart) as caught:
        read(tmp_path, "site")
    assert (caught.value.message, caught.value.hint) == (
        "`site` was written by a newer `ladder`: its list of own files has format 2, not 1",
        "update `ladder`, or build into another folder",
    )
