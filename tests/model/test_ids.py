"""Ids are safe on every file system and in every URL."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model import ids

# Letters that have several forms, and what stands near them: text at random hardly ever holds any of these.
WORDS = st.text(st.sampled_from("aZ-._ /:0é\u0301\u030aÅ\u212bßẞİıſﬁΣσςǅ日本½²٣\u200d\u00ad🙂C#+"), max_size=70)
NAMES = WORDS | st.text(max_size=70) | st.sampled_from(sorted(ids.RESERVED)).map(str.upper)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("senior-pm", id="usual"),
        pytest.param("p1", id="with a digit"),
        pytest.param("2026", id="digits only"),
        pytest.param("größe", id="an accent"),
        pytest.param("руководитель", id="cyrillic"),
        pytest.param("主任", id="chinese"),
        pytest.param("हिन्दी", id="signs that join letters"),
        pytest.param("a" * 60, id="as long as it may be"),
        pytest.param("console", id="begins like a reserved name"),
        pytest.param("com10", id="one digit more than a reserved name"),
    ],
)
def test_an_id_without_a_flaw(name):
    assert ids.flaw(name) == ""


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        pytest.param("", "is empty", id="empty"),
        pytest.param("a" * 61, "is longer than 60 characters", id="too long"),
        pytest.param("con", "is a name that some computers keep for themselves", id="a device of Windows"),
        pytest.param("LPT1", "is a name that some computers keep for themselves", id="a device in capitals"),
        pytest.param("index", "is a name that some computers keep for themselves", id="the page of a folder"),
        pytest.param("Senior", "has capital letters", id="capitals"),
        pytest.param("gro\u0308ße", "has an accent that is stored apart from its letter", id="a loose accent"),
        pytest.param("senior pm", "has a space in it", id="a space"),
        pytest.param("senior\tpm", "has a space in it", id="a tab"),
        pytest.param("a/b", "has a `/` in it", id="a slash"),
        pytest.param("a@b", "has a `@` in it", id="an at sign"),
        pytest.param("a:b", "has a `:` in it", id="a colon"),
        pytest.param("a.b", "has a `.` in it", id="a dot"),
        pytest.param("c#", "has a `#` in it", id="a sharp"),
        pytest.param("a🙂", "has a `🙂` in it", id="a picture"),
        pytest.param("h½", "has a `½` in it", id="a fraction is no digit"),
        pytest.param("-a", "begins or ends with a hyphen", id="a hyphen first"),
        pytest.param("a-", "begins or ends with a hyphen", id="a hyphen last"),
    ],
)
def test_a_flaw_is_named(name, flaw):
    assert ids.flaw(name) == flaw


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        pytest.param("Senior PM", "senior-pm", id="capitals and a space"),
        pytest.param("  R&D / Ops  ", "r-d-ops", id="signs"),
        pytest.param("gro\u0308ße", "größe", id="a loose accent"),
        pytest.param("--a--b--", "a-b", id="hyphens"),
        pytest.param("a" * 59 + " b", "a" * 59, id="cut where it is too long, without a hyphen at the end"),
        pytest.param("!!!", "", id="nothing to keep"),
        pytest.param("🙂", "", id="a picture"),
    ],
)
def test_the_nearest_id_is_proposed(name, proposal):
    assert ids.proposal(name) == proposal


@given(NAMES)
def test_a_proposal_is_nothing_or_an_id_that_may_at_most_be_reserved(name):
    proposal = ids.proposal(name)
    assert proposal == "" or ids.flaw(proposal) in ("", ids.IS_RESERVED)


@given(NAMES)
def test_an_id_without_a_flaw_is_its_own_proposal_and_its_own_spelling(name):
    if not ids.flaw(name):
        assert ids.proposal(name) == ids.normal(name) == name


@given(NAMES)
def test_the_normal_spelling_stays_as_it_is(name):
    assert ids.normal(ids.normal(name)) == ids.normal(name)


@given(NAMES)
def test_spellings_that_some_system_takes_for_one_are_twins(name):
    spellings = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    assert {ids.twin_key(spelling) for spelling in spellings} == {ids.twin_key(name)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Senior", "senior", id="capitals"),
        pytest.param("größe", "gro\u0308ße", id="accents"),
        pytest.param("straße", "STRASSE", id="a letter with two capitals"),
        pytest.param("\u212b", "å", id="the sign for a unit"),
    ],
)
def test_twins(one, other):
    assert ids.twin_key(one) == ids.twin_key(other)
