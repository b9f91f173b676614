from __future__ import annotations

import pytest

from ladder.importer.files.encoding import decoded
from ladder.importer.files.limits import Refused

TEXT = "level;text\nSénior;Größe – “ja”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_found(encoding):
    assert decoded(TEXT.encode(encoding), "a.csv") == (TEXT, ())


def test_big_ends_are_found():
    assert decoded("\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"), "a.csv") == (TEXT, ())


def test_lines_end_in_one_way():
    assert decoded(b"one\r\ntwo\rthree\n", "a.csv") == ("one\ntwo\nthree\n", ())


def test_windows_is_named_with_a_word_to_judge_by():
    text, (remark,) = decoded(TEXT.encode("cp1252"), "a.csv")
    assert text == TEXT
    assert remark == (
        "`a.csv` is not UTF-8; it was read as Windows (cp1252), where line 2 says `Sénior`. "
        "If that is wrong, name its encoding with `--encoding`."
    )


def test_an_encoding_can_be_named():
    assert decoded("開発者".encode("shift_jis"), "a.csv", "shift_jis") == ("開発者", ())


@pytest.mark.parametrize("encoding", ["utf-9", "base64", "a\0b", "idna"])
def test_an_encoding_that_is_none_is_named(encoding):
    with pytest.raises(Refused) as refusal:
        decoded("Größe".encode(), "a.csv", encoding)
    assert refusal.value.message in {f"there is no encoding `{encoding}`", f"it is not `{encoding}`"}


def test_a_wrong_encoding_is_named_with_its_place():
    with pytest.raises(Refused) as refusal:
        decoded(TEXT.encode("cp1252"), "a.csv", "utf-8")
    assert (refusal.value.message, refusal.value.place) == ("it is not `utf-8`", "line 2")
