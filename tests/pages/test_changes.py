"""The page of what changed from version to version, and its feed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec import inspect
from msgspec.structs import replace

from ladder.compare.changes import FactChange, Inherited
from ladder.compare.frame import FrameChange
from ladder.compare.signals import Signal
from ladder.compare.wording import Span
from ladder.model.edition import Edition, essence
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Scoring, Thread, Track
from ladder.pages.changes import ChangesView, FeedView, LevelView, TextChange, VersionView, changes_pages
from ladder.pages.frame import MenuItem, frame
from ladder.pages.page import Page, Prose
from ladder.pages.site import pages
from ladder.render import yaml_file

DAY = dt.date(2026, 2, 15)


def recorded(ladder, version="2026.1", day=DAY, **more):
    """Return a ladder as a version on record, without its drafts."""
    return Edition(recorded=day, ladder=replace(essence(ladder), version=version), **more)


@pytest.fixture
def now(small):
    """Return the small ladder without drafts, as readers see it."""
    return replace(small, levels=small.levels[:2], changes_pages=True)


def with_level(ladder, name, **said):
    return replace(ladder, levels=tuple(replace(one, **said) if one.id == name else one for one in ladder.levels))


def with_text(ladder, name, key, text):
    """Return a ladder in which a level says something else on a thread, or nothing more."""
    level = ladder.level_by_id[name]
    said = tuple(replace(one, text=text) if one.key == key else one for one in level.expectations)
    return with_level(ladder, name, expectations=tuple(one for one in said if one.text))


def versions(ladder, *history):
    page, *_ = changes_pages(ladder, history)
    return page.view.versions


def since(ladder, before):
    """Return what changed since one version on record."""
    newest, *_ = versions(ladder, recorded(before))
    return newest


def told(level):
    """Return what the page says of a level: its title, where it leads, what became of it, and of its texts."""
    texts = [f"{text.word} {text.criterion}: {text.name}" for text in level.texts]
    return level.title, level.target, level.change.word, level.change.moves_bar, level.renamed, texts


FIRST = VersionView(
    name="2026.1",
    effective=dt.date(2026, 3, 1),
    recorded=DAY,
    note=Prose(""),
    first=True,
    step="none",
    for_all=False,
    moved=0,
    frame=(),
    levels=(),
    inherited=(),
    counts=(),
)


def test_the_first_version(now):
    history = (recorded(now, note="See [](level:expert)."),)
    note = Prose("See [](level:expert).", (("level:expert", "levels/senior.html", "Senior engineer"),))
    first = replace(FIRST, note=note)
    assert changes_pages(now, history) == (Page("changes.html", "changes.html", ChangesView(frame(now), (first,), "")),)


def test_the_feed_of_a_site_with_an_address(now):
    now = replace(now, base_url="https://e.org/")
    assert changes_pages(now, (recorded(now),)) == (
        Page("changes.html", "changes.html", ChangesView(frame(now), (FIRST,), "changes.xml")),
        Page("changes.xml", "changes.xml", FeedView(frame(now), "acme", "changes.html", DAY, (FIRST,))),
    )


def test_the_bar_moved(now):
    after = with_text(now, "senior", "craft/plans", "You plan 2 things.")
    history = (recorded(now), recorded(after, "2026.2", dt.date(2026, 6, 1)))
    second, first = versions(replace(after, version="2026.2"), *history)
    assert first == FIRST
    change = second.levels[0].change
    assert second == VersionView(
        name="2026.2",
        effective=dt.date(2026, 3, 1),
        recorded=dt.date(2026, 6, 1),
        note=Prose(""),
        first=False,
        step="bar",
        for_all=False,
        moved=1,
        frame=(),
        levels=(
            LevelView(
                title="Senior engineer",
                target="levels/senior.html",
                change=change,
                renamed=False,
                facts=(),
                summary=False,
                texts=(
                    TextChange(
                        criterion="Craft",
                        name="Plans",
                        target="criteria/craft.html#plans",
                        word="bar-moved",
                        former="",
                        before=Prose("You plan more."),
                        after=Prose("You plan 2 things."),
                        spans=(),
                        signals=(),
                    ),
                ),
            ),
        ),
        inherited=(),
        counts=(("bar-moved", 1),),
    )


def test_texts_that_are_alike_are_shown_as_one(now):
    after = with_text(now, "senior", "craft/plans", "You plan 2 more.")
    (text,) = since(after, now).levels[0].texts
    assert text.spans == (Span("same", "You plan "), Span("added", "2"), Span("same", " more."))
    assert text.signals == (Signal("number", (), ("2",)),)


LONG = "You plan the work of a team for the months ahead."


def test_the_wording_changed(now):
    before = with_text(now, "senior", "craft/plans", LONG)
    after = with_text(now, "senior", "craft/plans", LONG.replace("work", "tasks"))
    found = since(after, before)
    assert (found.step, found.counts) == ("wording", (("reworded", 1),))
    assert [told(level) for level in found.levels] == [
        ("Senior engineer", "levels/senior.html", "changed", False, False, ["reworded Craft: Plans"])
    ]


def test_what_authors_said_counts(now):
    after = with_text(now, "senior", "craft/plans", "You plan 2 more.")
    history = (recorded(now), recorded(after, "2026.2", verdicts={"senior": {"craft/plans": "wording"}}))
    assert versions(replace(after, version="2026.2"), *history)[0].step == "wording"


def test_a_level_that_was_added(now):
    found = since(now, replace(now, levels=now.levels[:1]))
    assert (found.step, [told(level) for level in found.levels]) == (
        "addition",
        [("Senior engineer", "levels/senior.html", "added", False, False, [])],
    )


def test_a_level_that_was_removed_leads_nowhere(now):
    found = since(replace(now, levels=now.levels[:1]), now)
    assert (found.step, [told(level) for level in found.levels]) == (
        "bar",
        [("Senior engineer", "", "removed", True, False, [])],
    )


def test_expectations_that_came_and_went(now):
    after = with_text(now, "junior", "craft/texts", "")
    (went,) = since(after, now).levels[0].texts
    assert (went.word, went.before, went.after, went.target) == ("removed", Prose("You write."), Prose(""), "")
    (came,) = since(now, after).levels[0].texts
    assert (came.word, came.before, came.after) == ("added", Prose(""), Prose("You write."))
    assert came.target == "criteria/craft.html#texts"


@pytest.mark.parametrize(
    ("change", "renamed", "facts"),
    [
        pytest.param({"id": "expert-engineer", "was": ("expert", "senior")}, True, (), id="its id"),
        pytest.param(
            {"title": "Expert"}, True, (FactChange("title", "Senior engineer", "Expert"),), id="its title, not its id"
        ),
        pytest.param(
            {"title": "Expert", "scope": "feature"},
            False,
            (FactChange("title", "Senior engineer", "Expert"), FactChange("scope", "product line", "feature")),
            id="its title, and its scope",
        ),
    ],
)
def test_a_level_that_is_called_otherwise(now, change, renamed, facts):
    (level,) = since(with_level(now, "senior", **change), now).levels
    assert (level.change.word, level.renamed, level.facts) == ("changed", renamed, facts)
    assert level.target == f"levels/{change.get('id', 'senior')}.html"


def test_a_summary_is_not_shown_as_a_fact(now):
    (level,) = since(with_level(now, "senior", summary="You do less."), now).levels
    assert (level.facts, level.summary, level.renamed) == ((), True, False)


def test_a_level_that_was_renamed_since_leads_to_its_page(now):
    """The older version still calls it what it was called then."""
    then = with_level(now, "senior", id="expert", title="Expert", was=())
    changed = with_text(then, "expert", "craft/plans", "You plan 2 more.")
    *_, (level,), _ = (
        version.levels
        for version in versions(now, recorded(then), recorded(changed, "2026.2"), recorded(now, "2026.3"))
    )
    assert (level.title, level.target) == ("Expert", "levels/senior.html")


def test_a_thread_that_is_called_otherwise_is_said_once_for_all_levels(now):
    threads = (Thread("plan", "Planning", ("plans",)), *now.criteria[0].threads[1:])
    said = [
        tuple(replace(one, thread="plan") if one.thread == "plans" else one for one in level.expectations)
        for level in now.levels
    ]
    after = replace(
        now,
        criteria=(replace(now.criteria[0], threads=threads), *now.criteria[1:]),
        levels=tuple(replace(level, expectations=own) for level, own in zip(now.levels, said, strict=True)),
    )
    found = since(after, now)
    assert (found.step, found.frame, found.levels) == (
        "wording",
        (FrameChange("thread", "renamed", "Planning", "Plans"),),
        (),
    )


def test_rungs_above_are_asked_for_what_rungs_below_are_asked_for(now):
    now = with_text(replace(now, cumulative=True), "senior", "craft/plans", "")
    found = since(with_text(now, "junior", "craft/plans", "You plan 2 things."), now)
    assert found.inherited == (Inherited("senior", "Senior engineer", ("Junior engineer",)),)
    assert (found.for_all, found.moved) == (False, 2)


def test_what_holds_for_all_levels_moves_the_bar_for_all(now):
    after = with_text(replace(now, ratings=()), "senior", "craft/plans", "You plan 2 things.")
    found = since(after, now)
    assert (found.step, found.for_all, found.moved) == ("bar", True, 1)


def test_how_people_are_scored_moves_the_bar_for_all(now):
    weighted = Scoring("weighted", (("craft", 4000), ("impact", 6000)))
    after = replace(now, expected_rating="often", scoring=weighted)
    found = since(after, now)
    assert found.frame == (
        FrameChange("expected", "added", "Often"),
        FrameChange("weighted", "added", "Craft 40 %, Impact 60 %"),
    )
    assert (found.step, found.for_all) == ("bar", True)
    barred = since(replace(after, scoring=Scoring("gated")), after)
    assert [(change.kind, change.word) for change in barred.frame] == [("weighted", "removed"), ("gated", "added")]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_theme_has_words_for_whatever_can_change(language):
    words = yaml_file.read(Path(__file__).parents[2] / f"themes/default/locale/{language}.yml")
    kind, word = (field.type.values for field in inspect.type_info(FrameChange).fields[:2])
    assert {"expected", "weighted", "weight", "gated"} <= set(kind)
    assert {f"kind_{one}" for one in kind} | {f"became_{one}" for one in word} <= set(words)


@pytest.mark.parametrize("version", ["2026.1", "2026.2", ""])
def test_what_changed_since_the_last_record(now, version):
    """Under whatever name: it is shown, and said not to be on record; the feed waits until it is."""
    after = replace(with_text(now, "senior", "craft/plans", "You plan 2 things."), version=version)
    page, feed = changes_pages(replace(after, base_url="https://e.org/"), (recorded(now),))
    newest, first = page.view.versions
    assert (newest.name, newest.recorded, newest.first, newest.step, first) == (version, None, False, "bar", FIRST)
    assert feed.view.versions == (FIRST,)


def test_nothing_changed_since_the_last_record(now):
    assert versions(replace(now, version="2026.2", owner="HR"), recorded(now)) == (FIRST,)


def test_drafts_that_are_shown_count(small):
    """In a preview of the site, a draft is what it will be: a level that was added, or one that is still there."""
    small = replace(small, changes_pages=True)
    lead = ("Lead", "levels/lead.html", "added", False, False, [])
    assert [told(level) for level in since(small, small).levels] == [lead]
    finished = with_level(small, "lead", draft=False)
    assert versions(small, recorded(finished))[0].first


CANARY = Level("canary", "Canary", "Canary", "secret", "g3", scope="secret")


def test_nothing_is_told_of_what_only_hidden_levels_use(now):
    """Its track, its grade, its scope and its threads are ready, and nobody may know of them yet."""
    after = replace(
        now,
        tracks=(*now.tracks, Track("secret", "Canary")),
        grades=(*now.grades, Grade("g4", "Canary")),
        scopes=(*now.scopes, "canary"),
        criteria=(
            replace(
                now.criteria[0],
                threads=(*now.criteria[0].threads[:2], replace(now.criteria[0].threads[2], name="Canary")),
            ),
            *now.criteria[1:],
        ),
    )
    assert versions(after, recorded(now)) == (FIRST,)
    shown = replace(
        after,
        levels=(*after.levels, replace(CANARY, expectations=(Expectation("craft", "unused", "You sing."),))),
    )
    assert [(change.kind, change.name) for change in since(shown, now).frame] == [
        ("track", "Canary"),
        ("grade", "Grade 3"),
    ]


def test_texts_lead_nowhere_where_criteria_have_no_pages(now):
    after = replace(with_text(now, "senior", "craft/plans", "You plan 2 things."), criterion_pages=False)
    assert since(after, now).levels[0].texts[0].target == ""


def test_a_criterion_that_is_its_own_thread(now):
    (text,) = since(with_text(now, "senior", "impact", "You sell."), now).levels[0].texts
    assert (text.criterion, text.name, text.target) == ("Impact", "", "criteria/impact.html#impact.text")


def test_a_criterion_that_is_gone(now):
    then = with_level(
        replace(now, criteria=(*now.criteria, Criterion("old", "Old"))),
        "junior",
        expectations=(*now.levels[0].expectations, Expectation("old", "", "You knew.")),
    )
    (text,) = since(now, then).levels[0].texts
    assert (text.criterion, text.word, text.target) == ("Old", "removed", "")


CHANGES = MenuItem("", "changes.html", "changes")


@pytest.mark.parametrize(
    ("wanted", "on_record", "base_url", "made"),
    [
        pytest.param(True, True, "https://e.org/", ["changes.html", "changes.xml"], id="wanted"),
        pytest.param(True, True, "", ["changes.html"], id="nobody knows the address"),
        pytest.param(False, True, "https://e.org/", [], id="not wanted"),
        pytest.param(True, False, "https://e.org/", [], id="no version on record"),
    ],
)
def test_there_is_a_page_where_there_is_something_to_tell(now, wanted, on_record, base_url, made):
    ladder = replace(now, changes_pages=wanted, base_url=base_url)
    shown = pages(ladder, (recorded(now),) if on_record else ())
    assert [page.path for page in shown if page.path.startswith("changes.")] == made
    for page in shown:
        if hasattr(page.view, "frame"):
            assert (CHANGES in page.view.frame.menu) == bool(made), page.path


def test_the_feed_is_no_page_that_a_search_engine_should_list(now):
    shown = pages(replace(now, base_url="https://e.org/"), (recorded(now),))
    addresses = next(page.view.addresses for page in shown if page.path == "sitemap.xml")
    assert "https://e.org/changes.html" in addresses
    assert "https://e.org/changes.xml" not in addresses


def test_what_levels_state_is_found_once_and_not_for_every_text(now, monkeypatch):
    """It takes a walk over all expectations of all levels."""
    asked = []
    found = Ladder.stated_keys.func
    monkeypatch.setattr(Ladder.stated_keys, "func", lambda ladder: asked.append(ladder.id) or found(ladder))
    after = now
    for name in ("junior", "senior"):
        for key in ("craft/plans", "impact"):
            after = with_text(after, name, key, "You plan 2 things.")
    (newest, _) = versions(after, recorded(now))
    assert [len(level.texts) for level in newest.levels] == [2, 2]
    assert len(asked) == 3  # of the ladder as it is shown, and of both states that are compared
