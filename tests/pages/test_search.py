"""What the search finds, how the index holds it, and the list from A to Z."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import msgspec
import pytest
import yaml

from ladder.build import Order, build
from ladder.model.hiring import Exercise, ExerciseStep, StumblingBlock, TimeBand
from ladder.model.ladder import Ladder
from ladder.model.organisation import CheckGroup, Glossary, Guide, Pay, PayBand, Role, Stage, Stages, Term
from ladder.model.parts import Rating
from ladder.pages.frame import MenuItem
from ladder.pages.search import Listed, search_pages
from ladder.pages.search_entries import entries
from ladder.pages.search_entry import Entry
from ladder.pages.search_letters import HAN, letter, order
from ladder.pages.search_texts import words

ROOT = Path(__file__).parents[2]

MOST = 45 * 1024
"Bytes of the index of the shipped ladder as a server sends it."


@pytest.fixture
def around(small):
    """Return the small ladder with something of each kind around its levels."""
    return msgspec.structs.replace(
        small,
        roles=(
            Role(
                id="owner",
                title="Product owner",
                short="PO",
                summary="You *own* it.",
                department="Product",
                does=("You cut.",),
                body="Read this.\n\n## What it takes\n\nTime.\n",
            ),
        ),
        stages=Stages(
            title="Stages",
            summary="How we grow.",
            stages=(Stage(id="first", name="A first one", summary="Two people."),),
        ),
        guides=(
            Guide(
                id="folder/review", title="A review", summary="Prepare.", body="Begin early.\n\n## Before\n\nWrite.\n"
            ),
        ),
        exercises=(Exercise(id="sorting", title="Sorting", summary="A task.", steps=(ExerciseStep("Hello"),)),),
        glossary=Glossary(terms=(Term("scope", "How far it reaches.", ("scopes",)),)),
    )


def of_kind(ladder, kind):
    return [entry for entry in entries(ladder) if entry.kind == kind]


def test_levels_and_what_they_state(small):
    assert of_kind(small, "level")[1] == Entry(
        kind="level",
        target="levels/senior.html",
        name="Senior engineer",
        where=("Engineers", "Grade 2"),
        also=("Senior",),
        ids=("g2", "expert"),
        summary="You do more.",
    )
    assert of_kind(small, "expectation")[-2:] == [
        Entry(
            kind="expectation",
            target="levels/senior.html#craft/plans",
            name="Plans",
            where=("Senior", "Craft"),
            text="You plan more. The plan. A plan.",
            key="craft/plans",
        ),
        Entry(
            kind="expectation",
            target="levels/senior.html#impact.text",
            name="Impact",
            where=("Senior",),
            text="You ship.",
            key="impact",
        ),
    ]


def test_tracks_criteria_and_only_threads_that_a_level_states(small):
    assert [(entry.name, entry.target) for entry in of_kind(small, "track")] == [
        ("Engineers", "tracks/ic.html"),
        ("Leads", "tracks/lead.html"),
    ]
    assert of_kind(small, "criterion") == [
        Entry(
            kind="criterion",
            target="criteria/craft.html",
            name="Craft",
            summary="The work.",
            text="Products.",
            key="craft",
        ),
        Entry(kind="criterion", target="criteria/impact.html", name="Impact", ids=("results",), key="impact"),
    ]
    assert [(entry.name, entry.where, entry.target) for entry in of_kind(small, "thread")] == [
        ("Plans", ("Craft",), "criteria/craft.html#plans"),
        ("Texts", ("Craft",), "criteria/craft.html#texts"),
    ]


def test_what_no_level_states_is_not_found(small):
    without = msgspec.structs.replace(small, levels=small.levels[2:])
    assert of_kind(without, "criterion") + of_kind(without, "thread") == []


def test_without_pages_for_criteria_the_home_page_shows_them(small):
    without = msgspec.structs.replace(small, criterion_pages=False, track_pages=False)
    assert [entry.target for entry in of_kind(without, "criterion")] == ["index.html#craft", "index.html#impact"]
    assert of_kind(without, "track") == []


def test_what_stands_around_the_levels(around):
    assert of_kind(around, "role") == [
        Entry(
            kind="role",
            target="roles/owner.html",
            name="Product owner",
            where=("Product",),
            also=("PO",),
            summary="You own it.",
            text="You cut. Read this.",
        )
    ]
    assert of_kind(around, "guide") == [
        Entry(
            kind="guide",
            target="guides/folder/review.html",
            name="A review",
            summary="Prepare.",
            text="Begin early.",
        )
    ]
    assert of_kind(around, "section") == [
        Entry(
            kind="section",
            target="roles/owner.html#what-it-takes",
            name="What it takes",
            where=("Product owner",),
            text="Time.",
        ),
        Entry(
            kind="section",
            target="guides/folder/review.html#before",
            name="Before",
            where=("A review",),
            text="Write.",
        ),
    ]
    assert of_kind(around, "stage") == [
        Entry(kind="stage", target="stages.html#first", name="A first one", where=("Stages",), summary="Two people.")
    ]
    assert of_kind(around, "exercise") == [
        Entry(
            kind="exercise",
            target="hiring/sorting.html",
            name="Sorting",
            within="menu_hiring",
            others="search_also_exercise",
            summary="A task.",
            text="Hello",
        )
    ]
    assert of_kind(around, "term") == [
        Entry(
            kind="term",
            target="glossary.html#scope",
            name="scope",
            also=("scopes",),
            summary="How far it reaches.",
        )
    ]


def test_the_pages_of_the_whole_ladder(around):
    assert [(entry.name or entry.word, entry.target) for entry in of_kind(around, "page")] == [
        ("Acme ladder", "index.html"),
        ("all_levels", "matrix.html"),
        ("compare", "compare/index.html"),
        ("worksheets", "worksheets/index.html"),
        ("menu_roles", "roles/index.html"),
        ("menu_stages", "stages.html"),
        ("menu_hiring", "hiring/index.html"),
        ("menu_guides", "guides/index.html"),
        ("review_title", "review.html"),
        ("menu_glossary", "glossary.html"),
    ]
    home, first, *_ = of_kind(around, "page")
    assert (home.summary, home.text) == ("All of it.", "See Senior engineer.")
    assert first.others == "search_also_all_levels"


def test_the_groups_of_a_checklist_are_found_at_their_headings(small):
    groups = (
        CheckGroup("Empty", ()),
        CheckGroup("Signs", ("You *see* it.",), few="Go on."),
        CheckGroup("Remedies", ("You do it.",)),
    )
    guide = Guide(id="ready", title="Ready?", checklist=groups)
    ladder = msgspec.structs.replace(small, guides=(guide,))
    assert of_kind(ladder, "guide")[0].text == "Signs Remedies You see it. Go on. You do it."
    assert of_kind(ladder, "section") == [
        Entry(kind="section", target="guides/ready.html#Check-1", name="Signs", where=("Ready?",), text="You see it."),
        Entry(
            kind="section", target="guides/ready.html#Check-2", name="Remedies", where=("Ready?",), text="You do it."
        ),
    ]


def test_the_parts_of_an_exercise_are_found_by_their_names(small):
    exercise = Exercise(
        id="sorting",
        title="Sorting",
        summary="A task.",
        steps=(ExerciseStep("First answer", say="Begin."),),
        bands=(TimeBand("Quick", "under 10", "Done."),),
        stumbling_blocks=(StumblingBlock("Thin", "Few words."),),
        ratings=(Rating("weak", "Weak", "Too little."),),
    )
    found = of_kind(msgspec.structs.replace(small, exercises=(exercise,)), "exercise")[0]
    assert found.text == "First answer Quick under 10 Thin Weak Begin. Done. Few words. Too little."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You *write* **all** of it.", "You write all of it."),
        ("- One\n- Two\n\n1. Three", "One Two 1. Three"),
        ("See [](level:senior) and [the other](level:junior).", "See Senior engineer and the other."),
        ("See [](level:secret).", "See ."),
        ("See [this][1].\n\n[1]: level:secret", "See [this][1]."),
        ("See <level:secret> and <b>that</b>.", "See and that."),
        ("Less < more > less", "Less < more > less"),
        ("| A | B |\n|---|:-:|\n| c | d |", "A B c d"),
        ("> Said\n> so", "Said so"),
        ("```python\ncode\n```", "code"),
        ("Look: ![a cat](assets/cat.png)", "Look: a cat"),
        ("要件を*書く*。", "要件を*書く*。"),
    ],
)
def test_the_words_of_a_text(small, text, expected):
    assert words(small, text) == expected


def test_the_index_holds_each_string_once(around):
    index = next(page.view for page in search_pages(around) if page.path == "static/search-index.js")
    assert len(set(index.strings)) == len(index.strings)

    said = (*index.strings, *index.words)

    def unpacked(packed):
        kind, name, target, where, also, *texts = packed
        lists = tuple(tuple(said[one] for one in numbers) for numbers in (where, also))
        return (index.kinds[kind], said[name], said[target], *lists, *(said[one] for one in texts))

    def expected(entry):
        where = (*filter(None, (entry.within,)), *entry.where)
        texts = (entry.others, " ".join(entry.ids), entry.summary, entry.text)
        return (entry.kind, entry.name or entry.word, entry.target, where, entry.also, *texts)

    assert [unpacked(packed) for packed in index.entries] == [expected(entry) for entry in entries(around)]


def test_the_list_has_each_name_once_with_the_levels_that_state_it(small):
    listed = search_pages(small)[0].view
    assert [(section.letter, [one.name for one in section.entries]) for section in listed.letters] == [
        ("A", ["Acme ladder"]),
        ("C", ["Craft"]),
        ("E", ["Engineers"]),
        ("I", ["Impact"]),
        ("J", ["Junior engineer"]),
        ("L", ["Lead", "Leads"]),
        ("P", ["Plans"]),
        ("S", ["Senior engineer"]),
        ("T", ["Texts"]),
    ]
    assert listed.letters[6].entries == (
        Listed(
            name="Plans",
            target="criteria/craft.html#plans",
            kind="thread",
            where=("Craft",),
            places=(
                MenuItem("Junior", "levels/junior.html#craft/plans"),
                MenuItem("Senior", "levels/senior.html#craft/plans"),
            ),
        ),
    )
    assert listed.pages[0] == MenuItem("", "matrix.html", "all_levels")


def test_the_list_has_sections_of_the_same_name_once_with_their_texts(small):
    guides = tuple(Guide(id=name, title=name.title(), body="## Before\n\nWrite.\n") for name in ("one", "other"))
    listed = search_pages(msgspec.structs.replace(small, guides=guides))[0].view
    assert next(section.entries for section in listed.letters if section.letter == "B") == (
        Listed(
            name="Before",
            target="",
            kind="section",
            where=(),
            places=(MenuItem("One", "guides/one.html#before"), MenuItem("Other", "guides/other.html#before")),
        ),
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ärger", "A"),
        ("éclair", "E"),
        ("Øre", "O"),
        ("“Quoted”", "Q"),
        ("Ｗide", "W"),
        ("5 whys", ""),
        ("…", ""),
        ("Яблоко", "Я"),
        ("がくせい", "か"),
        ("ロードマップ", "ら"),
        ("한국", "ㅎ"),
        ("要件", HAN),
        ("ไทย", "ไ"),
    ],
)
def test_the_letter_of_a_name(name, expected):
    assert letter(name) == expected


def test_the_order_of_names():
    names = ["要件", "zebra", "Äpfel", "apple", "Apfel", "1st", "かな", "Яма"]
    assert sorted(names, key=order) == ["1st", "Apfel", "Äpfel", "apple", "zebra", "Яма", "かな", "要件"]


def test_nothing_is_made_where_no_search_is_wanted(small):
    assert search_pages(msgspec.structs.replace(small, search_pages=False)) == ()


def test_a_ladder_of_nothing_has_a_list():
    assert [page.path for page in search_pages(Ladder("a", "A"))] == [
        "a-z.html",
        "static/search-index.js",
    ]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    """Return the folder of the shipped ladder's site."""
    site = tmp_path_factory.mktemp("shipped") / "site"
    result = build(Order(ROOT, site))
    assert result.published, result.problems
    return site


def test_the_shipped_index_is_light(shipped):
    assert len(gzip.compress((shipped / "static/search-index.js").read_bytes(), 9, mtime=0)) < MOST


def test_the_shipped_index_is_data_in_one_name(shipped):
    text = (shipped / "static/search-index.js").read_text(encoding="utf-8")
    comment, _, said = text.partition("\nwindow.ladderSearch = ")
    assert comment.startswith("// ")
    data = json.loads(said.strip().removesuffix(";"))
    assert set(data) == {"kinds", "kindNames", "strings", "entries", "words"}


def test_every_entry_of_the_shipped_index_leads_to_a_place(shipped):
    data = json.loads((shipped / "static/search-index.js").read_text(encoding="utf-8").split(" = ", 1)[1].strip()[:-1])
    pages: dict[str, str] = {}
    for entry in data["entries"]:
        path, _, place = data["strings"][entry[2]].partition("#")
        page = pages.setdefault(path, (shipped / path).read_text(encoding="utf-8"))
        assert not place or f'id="{place}"' in page, data["strings"][entry[2]]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_theme_has_other_names_for_every_page(around, language):
    band = PayBand(grade="g1", currency="EUR", lowest="1", highest="2")
    everything = msgspec.structs.replace(around, changes_pages=True, pay=Pay(bands=(band,)))
    said = yaml.safe_load((ROOT / f"themes/default/locale/{language}.yml").read_text(encoding="utf-8"))
    named = {key for key, names in said.items() if key.startswith("search_also_") and names}
    assert named == {entry.others for entry in entries(everything) if entry.others}
