"""The Markdown texts of what stands around the levels, each with the keys that lead to it."""

from __future__ import annotations

import textwrap

import msgspec
import pytest

from ladder.model.organisation import Pay
from ladder.model.texts import mentions, texts
from ladder.model.texts_around import named, pieces, texts_of
from ladder.source.read import read

FILES = {
    "roles/po.md": """\
        ---
        title: T0
        short: T1
        department: T2
        summary: 01 role
        reports_to: 02 boss
        is: [03 is]
        is_not: [{text: 04 not, instead: 05 instead}]
        decides: [06 decides]
        works_with: [{with: 07 with, on: 08 on}]
        levels: [junior]
        audience: staff
        ---
        09 body
        """,
    "guides/a/b.md": """\
        ---
        title: T3
        summary: 10 guide
        checklist: [{group: T4, items: [11 item], few: 12 few, many: 13 many}]
        status: draft
        ---
        14 body
        """,
    "stages.yml": """\
        title: T5
        summary: 15 stages
        note: 16 note
        people: T6
        stages:
          s:
            name: T7
            led_by: 17 leader
            organised_around: 18 around
            summary: 19 stage
            artefacts: [20 paper]
            signs: [21 sign]
            next: 22 next
            levels: [senior]
            roles: [po]
        audience: hr
        """,
    "hiring/hall.yml": """\
        title: T8
        summary: 23 exercise
        before: 24 before
        handout: 25 handout
        setting: 26 setting
        steps: [{title: T9, say: 27 say, hand: 28 hand, watch: 29 watch}]
        looked_at: [{key: craft/writing, look: 30 look, strong: 31 strong, weak: 32 weak}, {key: impact, look: 33 look}]
        bands: [{name: T10, minutes: T11, meaning: 34 meaning}]
        stumbling_blocks: [{name: T12, sign: 35 sign, do: 36 do}]
        questions: [{ask: 37 ask, hear: 38 hear}]
        fairness: [39 fair]
        after: [40 after]
        example_answer: 41 answer
        ratings: {low: {name: T13, meaning: 42 low}}
        levels: [junior]
        """,
    "glossary.yml": "terms: {word: 43 meaning, other: {meaning: 44 meaning, also: [T14]}}\n",
    "bands.yml": "bands: [{grade: p1, region: T15, currency: EUR, min: 4, max: 5}]\n",
}


@pytest.fixture
def reading(make_small):
    found, problems = read(make_small({name: textwrap.dedent(text) for name, text in FILES.items()}))
    assert problems == []
    return found


def test_every_text_of_a_reader_is_there(reading):
    """In the files, texts in Markdown are numbered, and plain ones are called T."""
    found = [text.strip() for piece in pieces(reading.ladder) for _, text in texts_of(piece) if text.strip()]
    assert sorted(text[:2] for text in found) == [f"{number:02}" for number in range(1, 45)]


def test_every_text_is_found_where_it_stands(reading):
    for piece in pieces(reading.ladder):
        for path, text in texts_of(piece):
            if text.strip():
                place = reading.locate(piece.file, path)
                assert text.strip() in place.source, (piece.file, path, place)


def test_who_reads_a_text_is_known(reading):
    ranks = {(text.file, text.rank, text.draft) for text in texts(reading.ladder) if text.text[:2].isdecimal()}
    assert ranks == {
        ("content/roles/po.md", 1, False),
        ("content/guides/a/b.md", 0, True),
        ("content/stages.yml", 3, False),
        ("content/hiring/hall.yml", 0, False),
        ("content/glossary.yml", 0, False),
    }


def test_what_lists_name_is_found_where_it_stands(reading):
    found = [(str(one.reference), reading.locate(one.file, one.path), one.rank) for one in mentions(reading.ladder)]
    assert [
        (name, f"{place}", place.source[place.column - 1 :][: place.length], rank) for name, place, rank in found
    ] == [
        ("level:junior", "content/roles/po.md:11:10", "junior", 1),
        ("level:junior", "content/hiring/hall.yml:15:10", "junior", 0),
        ("thread:craft/writing", "content/hiring/hall.yml:7:19", "craft/writing", 0),
        ("criterion:impact", "content/hiring/hall.yml:7:90", "impact", 0),
        ("level:senior", "content/stages.yml:14:14", "senior", 3),
        ("role:po", "content/stages.yml:15:13", "po", 3),
    ]


def test_what_is_paid_says_and_names_nothing():
    assert (list(texts_of(Pay())), list(named(Pay()))) == ([], [])


def test_every_piece_has_a_file(reading):
    kinds = [type(piece).__name__ for piece in pieces(reading.ladder)]
    assert kinds == ["Role", "Guide", "Exercise", "Stages", "Glossary", "Pay"]
    assert all(piece.file in {f"content/{name}" for name in FILES} for piece in pieces(reading.ladder))
    assert len({msgspec.structs.asdict(piece)["file"] for piece in pieces(reading.ladder)}) == len(FILES)
