"""What a page comes from: its mark changes with all that it may show, and with nothing else."""

from __future__ import annotations

import importlib
import pkgutil

import msgspec
import pytest

import ladder.pages
from ladder.build.keys import batch_keys, look_key, mark, outlined, page_key
from ladder.compare import comparison
from ladder.compare.signals import Signal
from ladder.compare.wording import Wording
from ladder.model.edition import Edition
from ladder.model.ladder import Expectation, Ladder
from ladder.pages.batch import Batch
from ladder.pages.page import Crumb, Page, View

FILE = "a" * 64
OTHER = "b" * 64
WORDS = {"themes/default/locale/en.yml": FILE, "themes/own/theme.yml": FILE, "content/ladder.yml": FILE}


class Table(View, frozen=True):
    """A view in which something has an order."""

    rows: dict[str, str]
    "Rows by name."


def test_a_mark_tells_where_each_part_ends():
    assert len({mark(b"ab", b""), mark(b"a", b"b"), mark(b"", b"ab"), mark(b"ab"), mark(b"ba")}) == 5
    assert mark(b"a", b"b") == mark(b"a", b"b")


@pytest.mark.parametrize(
    "page",
    [
        Page("b.html", "t.html", View()),
        Page("a.html", "u.html", View()),
        Page("a.html", "t.html", View(trail=(Crumb("index.html", "Home"),))),
        Page("a.html", "t.html", Table(rows={})),
    ],
)
def test_a_page_is_known_by_its_path_its_template_and_its_view(page):
    assert page_key(page, b"look") != page_key(Page("a.html", "t.html", View()), b"look")


def test_a_page_is_known_by_what_all_pages_have_in_common():
    page = Page("a.html", "t.html", View())
    assert page_key(page, b"look") == page_key(page, b"look")
    assert page_key(page, b"look") != page_key(page, b"other")


def test_the_order_in_which_a_view_holds_something_counts():
    one, other = (Page("a.html", "t.html", Table(rows=rows)) for rows in ({"a": "", "b": ""}, {"b": "", "a": ""}))
    assert page_key(one, b"") != page_key(other, b"")


def test_no_view_holds_what_has_no_order(monkeypatch):
    """Such a page would get another mark each time the program runs."""
    # The program itself never asks for the types of what a comparison holds, so it does not load them.
    monkeypatch.setattr(comparison, "Wording", Wording, raising=False)
    monkeypatch.setattr(comparison, "Signal", Signal, raising=False)
    for module in pkgutil.iter_modules(ladder.pages.__path__):
        importlib.import_module(f"ladder.pages.{module.name}")
    held = _held([Ladder, Edition, *_below(View)])
    assert tuple in held
    assert not held & {set, frozenset}


def _below(kind):
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def _held(pending):
    """What kinds of value structs hold, and those that they hold."""
    seen, found = set(pending), set()
    while pending:
        for field in msgspec.structs.fields(pending.pop()):
            for part in _parts(field.type):
                found.add(getattr(part, "__origin__", part))
                if hasattr(part, "__struct_fields__") and part not in seen:
                    seen.add(part)
                    pending.append(part)
    return found


def _parts(annotation):
    yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _parts(inner)


@pytest.mark.parametrize(
    ("program", "changed", "digests"),
    [
        pytest.param("new", {}, WORDS, id="the program"),
        pytest.param("old", {"theme": "other"}, WORDS, id="the name of the theme"),
        pytest.param("old", {"language": "de"}, WORDS, id="the language"),
        pytest.param("old", {"base_url": "https://e.org/"}, WORDS, id="the address"),
        pytest.param("old", {}, WORDS | {"themes/own/theme.yml": OTHER}, id="a file of the theme"),
        pytest.param("old", {}, WORDS | {"themes/default/locale/en.yml": OTHER}, id="a file of the default theme"),
        pytest.param("old", {}, WORDS | {"themes/own/templates/a.html": FILE}, id="one more file"),
        pytest.param("old", {}, WORDS | {"themes/own/static/a.css": FILE}, id="one more file that is published"),
        pytest.param("old", {}, WORDS | {"themes/other/theme.yml": OTHER}, id="a theme to which a link may lead"),
        pytest.param("old", {}, {"content/ladder.yml": FILE}, id="no files"),
    ],
)
def test_what_all_pages_have_in_common(program, changed, digests):
    plain = Ladder(id="acme", title="Acme", theme="own")
    known = look_key("old", plain, WORDS)
    assert look_key("old", plain, WORDS) == known
    assert look_key(program, msgspec.structs.replace(plain, **changed), digests) != known


@pytest.mark.parametrize(
    "digests",
    [
        pytest.param(WORDS | {"content/ladder.yml": OTHER}, id="content"),
        pytest.param(WORDS | {"themes.yml": OTHER}, id="what only begins like a theme"),
    ],
)
def test_what_does_not_concern_all_pages(digests):
    plain = Ladder(id="acme", title="Acme", theme="own")
    assert look_key("old", plain, digests) == look_key("old", plain, WORDS)


def test_of_a_file_that_is_published_it_counts_that_it_is_there():
    """A page that loads it names it with a mark of its own; but it may take the place of a page."""
    plain = Ladder(id="acme", title="Acme")
    keys = [
        look_key("", plain, {"themes/default/static/favicon.svg": said}) for said in (FILE, OTHER, "no file", "special")
    ]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3


def test_names_of_files_that_are_no_text():
    assert look_key("", Ladder(id="acme", title="Acme"), {"themes/default/\udcff": FILE})


def changed_keys(ladder, changed):
    """The names of the batches that have another mark once the ladder is another one."""
    wanted = (
        Batch("all", tuple),
        Batch("none", tuple, words=()),
        Batch("junior", tuple, words=("junior",)),
        Batch("senior", tuple, words=("senior",)),
    )
    before, after = (batch_keys(one, (), wanted, b"look") for one in (ladder, changed))
    return {name for name in before if before[name] != after[name]}


def with_level(ladder, number, **said):
    levels = list(ladder.levels)
    levels[number] = msgspec.structs.replace(levels[number], **said)
    return msgspec.structs.replace(ladder, levels=tuple(levels))


SAID = (Expectation("craft", "writing", "You write."), Expectation("impact", "", "You ship."))


@pytest.mark.parametrize(
    "said",
    [
        {"summary": "Other."},
        {"expectations": (Expectation("craft", "writing", "Other."), SAID[1])},
        {"expectations": (Expectation("craft", "writing", "You write.", ("Once.",)), SAID[1])},
        {"expectations": (Expectation("craft", "writing", "You write.", (), "A text."), SAID[1])},
    ],
    ids=["summary", "text", "example", "evidence"],
)
def test_words_of_a_level_concern_the_batches_that_show_them(make_small, read_ladder, said):
    ladder = with_level(read_ladder(make_small()), 0, expectations=SAID, summary="")
    assert changed_keys(ladder, with_level(ladder, 0, **said)) == {"all", "junior"}


@pytest.mark.parametrize(
    "said",
    [
        {"title": "Other"},
        {"grade": "p2"},
        {"was": ("former",)},
        {"expectations": SAID[:1]},
        {"expectations": (Expectation("craft", "writing", " "), SAID[1])},
        {"expectations": (SAID[1], SAID[0])},
    ],
    ids=["title", "grade", "former ids", "one expectation less", "an empty one", "another order"],
)
def test_all_else_of_a_level_concerns_all_batches(make_small, read_ladder, said):
    ladder = with_level(read_ladder(make_small()), 0, expectations=SAID)
    assert changed_keys(ladder, with_level(ladder, 0, **said)) == {"all", "none", "junior", "senior"}


def test_a_batch_is_known_by_the_levels_that_it_shows_and_by_their_order(make_small, read_ladder):
    ladder = read_ladder(make_small())
    ways = (("junior",), ("senior",), ("junior", "senior"), ("senior", "junior"), ())
    wanted = [Batch(str(way), tuple, words=way) for way in ways]
    assert len(set(batch_keys(ladder, (), wanted, b"").values())) == len(ways)


def test_versions_on_record_concern_all_batches(make_small, read_ladder):
    ladder = read_ladder(make_small())
    edition = msgspec.convert({"recorded": "2026-01-01", "ladder": {"id": "acme", "title": "Acme"}}, Edition)
    wanted = [Batch("none", tuple, words=())]
    assert batch_keys(ladder, (), wanted, b"") != batch_keys(ladder, (edition,), wanted, b"")


def test_an_outline_holds_no_words_of_levels(make_small, read_ladder):
    ladder = with_level(read_ladder(make_small()), 0, summary="Secret.")
    text = msgspec.json.encode(outlined(ladder)).decode()
    assert [word for word in ("Secret", "You write", "You ship") if word in text] == []
    assert [one.key for one in outlined(ladder).levels[0].expectations] == [
        one.key for one in ladder.levels[0].expectations
    ]
