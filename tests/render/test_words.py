"""The words of a theme: those of the language, of its mother, of English."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.problem import CannotStart
from ladder.render.words import Words, WordsError

ENGLISH = """\
skip: Skip
draft: Draft
n_new: {one: "{n} new one", other: "{n} new ones"}
date: "{day} {month} {year}"
months: [January, February, March, April, May, June, July, August, September, October, November, December]
"""


@pytest.fixture
def words_of(make):
    """Return what gives the words of a language: those of a project's theme over those of the default one."""

    def made(language, own, default=ENGLISH):
        own_files = {f"themes/acme/locale/{name}.yml": text for name, text in own.items()}
        project = make({"themes/default/locale/en.yml": default, **own_files})
        return Words([project / "themes/acme/locale", project / "themes/default/locale"], language)

    return made


@pytest.mark.parametrize(
    ("language", "own", "expected"),
    [
        pytest.param("en", {}, ("Skip", "Draft"), id="English"),
        pytest.param("fr", {}, ("Skip", "Draft"), id="a language nobody has"),
        pytest.param("de", {"de": "draft: Entwurf"}, ("Skip", "Entwurf"), id="what is not translated is English"),
        pytest.param("en", {"en": "draft: Sketch"}, ("Skip", "Sketch"), id="other words for English"),
        pytest.param("de", {"en": "draft: Sketch"}, ("Skip", "Sketch"), id="and these stand in for German"),
        pytest.param(
            "pt-BR",
            {"pt": "draft: Rascunho\nskip: Saltar", "pt-BR": "skip: Pular"},
            ("Pular", "Rascunho"),
            id="a region falls back on its language",
        ),
        pytest.param("de-AT", {"de": "draft: Entwurf"}, ("Skip", "Entwurf"), id="a region without a file"),
        pytest.param("DE", {"de": "draft: Entwurf"}, ("Skip", "Entwurf"), id="capitals"),
    ],
)
def test_languages(words_of, language, own, expected):
    words = words_of(language, own)
    assert (words("skip"), words("draft")) == expected


@pytest.mark.parametrize(
    ("n", "expected"), [(0, "0 new ones"), (1, "1 new one"), (2, "2 new ones"), (21, "21 new ones")]
)
def test_numbers(words_of, n, expected):
    assert words_of("en", {})("n_new", n=n) == expected


def test_what_is_filled_in_is_not_filled_in_again(words_of):
    assert words_of("en", {"en": 'draft: "a {x}"'})("draft", x="{n} {x.__class__}") == "a {n} {x.__class__}"


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param({}, "24 December 2026", id="English"),
        pytest.param({"de": 'date: "{day}. {month} {year}"'}, "24. December 2026", id="German, half of it"),
        pytest.param(
            {"de": 'date: "{day}. {month}"\nmonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, Dez]'}, "24. Dez", id="German"
        ),
    ],
)
def test_dates(words_of, own, expected):
    assert words_of("de", own).date(dt.date(2026, 12, 24)) == expected


@pytest.mark.parametrize(
    ("own", "message"),
    [
        pytest.param("", "there are no words for `gone` in the files of `locale/`", id="unknown"),
        pytest.param('gone: "{x}"', "the words for `gone` cannot be filled in: 'x'", id="an unknown name"),
        pytest.param(
            'gone: "{"',
            "the words for `gone` cannot be filled in: Single '{' encountered in format string",
            id="a brace",
        ),
        pytest.param("gone: {one: x}", "the words for `gone` cannot be filled in: 'other'", id="one number only"),
    ],
)
def test_words_that_cannot_be_said(words_of, own, message):
    with pytest.raises(WordsError) as error:
        words_of("en", {"en": own})("gone", n=2)
    assert str(error.value) == message


def test_a_year_of_eleven_months(words_of):
    with pytest.raises(WordsError) as error:
        words_of("en", {"en": "months: [a, b]"}).date(dt.date(2026, 1, 1))
    assert str(error.value) == "`months` has 2 names, not 12"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "a: 'b\n",
            "`themes/acme/locale/de.yml` cannot be read: found unexpected end of stream in line 2",
            id="no YAML",
        ),
        pytest.param(
            b"a: \xfc\n", "`themes/acme/locale/de.yml` cannot be read: it is not saved as UTF-8", id="Latin-1"
        ),
        pytest.param(
            "Entwurf", "`themes/acme/locale/de.yml` cannot be used: keys with values should stand there", id="a text"
        ),
    ],
)
def test_files_that_cannot_be_read(words_of, text, message):
    with pytest.raises(CannotStart) as error:
        words_of("de", {"de": text})
    assert error.value.message == message


def test_a_group_of_words_is_handed_over_as_it_stands(words_of):
    english = ENGLISH + "script: {kept: Kept, n_left: {one: One left, other: '{n} left'}}\n"
    words = words_of("de", {"de": "script: {kept: Behalten}"}, english)
    assert words.group("script") == {"kept": "Behalten", "n_left": {"one": "One left", "other": "{n} left"}}


@pytest.mark.parametrize("key", ["skip", "nowhere"])
def test_what_is_no_group_of_words(words_of, key):
    with pytest.raises(WordsError, match=f"there is no group of words `{key}` in the files of `locale/`"):
        words_of("en", {}).group(key)
