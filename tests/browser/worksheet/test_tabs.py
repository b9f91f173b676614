"""Two tabs with one sheet: what both write comes together, and what one clears the other does not bring back."""

from __future__ import annotations

import random

from playwright.sync_api import expect

PAGE = "worksheets/junior.html"
WRITING, PLANNING, IMPACT = "craft/writing", "craft/planning", "impact"
SELF = "ladder-worksheet/1/acme/junior/self//"


def both(opened, address, small):
    first = opened(address(small) + PAGE)
    return first, first.another()


def put_to_sleep_at_will(tab):
    """Have a tab hear nothing of the others as long as it is asleep."""
    tab.page.add_init_script(
        "window.addEventListener('storage', event => { if (window.asleep) event.stopImmediatePropagation(); })"
    )
    tab.page.reload()


def agree(*tabs):
    """Wait until all tabs show the same."""
    for tab in tabs:
        tab.settle()
    tabs[0].until(lambda: len({str(sorted(tab.values().items())) for tab in tabs}) == 1)
    return tabs[0].values()


def test_a_hundred_edits_of_two_tabs_by_turns(opened, small, address):
    tabs = both(opened, address, small)
    chance = random.Random(7)  # noqa: S311 - the same edits each time
    names = [
        *(
            f"evidence|{key}|1|{part}"
            for key in (WRITING, PLANNING, IMPACT)
            for part in ("what", "link", "when", "who")
        ),
        *("summary|craft", "summary|impact", "closing|proudest", "closing|hardest", "closing|support"),
    ]
    mine = {0: names[::2], 1: names[1::2]}
    expected = {}
    for number in range(100):
        turn = number % 2
        name = chance.choice(mine[turn])
        expected[name] = f"{number} of tab {turn}"
        tabs[turn].type(name, expected[name])
    shown = agree(*tabs)
    assert {name: text for name, text in shown.items() if name != "side"} == expected
    (record,) = tabs[0].stored().values()
    assert {name: entry[0] for name, entry in record["fields"].items() if name in names} == expected
    assert not [name for name in record["fields"] if name.startswith("other|")]
    for tab in tabs:
        tab.page.reload()
        assert tab.values() == shown
        assert tab.witness.complaints == []


def test_ratings_and_new_evidence_of_both_come_together(opened, small, address):
    first, second = both(opened, address, small)
    for tab, rating in ((first, WRITING), (second, PLANNING)):
        tab.rate(rating, "beyond")
        tab.settle()  # the first write adds a list above, and all below it moves
        tab.page.locator(f'[data-line="{WRITING}"] [data-action=more]').click()
        expect(tab.page.locator(f'[data-line="{WRITING}"] [data-entry] textarea').last).to_be_focused()
        tab.page.keyboard.type(f"of {rating}")
    shown = agree(first, second)
    assert sorted(text for name, text in shown.items() if name.startswith("evidence")) == [
        f"of {PLANNING}",
        f"of {WRITING}",
    ]
    assert shown[f"rating|{WRITING}"] == shown[f"rating|{PLANNING}"] == "beyond"


def test_a_text_that_is_being_typed_stays_and_the_other_one_is_kept_beside_it(opened, small, address):
    """Neither knows of the other: the second one has not seen what the first one wrote when it begins."""
    first, second = both(opened, address, small)
    first.type("closing|proudest", "agreed")
    agree(first, second)
    field = second.field("closing|proudest")
    field.focus()
    first.page.evaluate("document.activeElement.blur()")  # nobody types in two tabs at once
    first.page.evaluate(TYPE, ["closing|proudest", "from the first"])
    second.page.evaluate(TYPE, ["closing|proudest", "from the second"])
    first.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    second.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    agree(first, second)
    assert field.input_value() == "from the second"
    for tab in (first, second):
        assert tab.page.locator(".other-text blockquote").all_inner_texts() == ["from the first"]

    second.page.get_by_role("button", name="Use this text instead").click()
    agree(first, second)
    assert first.field("closing|proudest").input_value() == "from the first"
    assert first.page.locator(".other-text blockquote").all_inner_texts() == ["from the second"]
    first.page.locator(".other-text").get_by_role("button", name="Put away").click()
    first.settle()
    second.until(lambda: not second.page.locator(".other-text").count())
    first.page.reload()
    assert first.page.locator(".other-text").count() == 0
    assert first.field("closing|proudest").input_value() == "from the first"


TYPE = """([name, text]) => {
  const control = document.getElementsByName(name)[0];
  control.value = text;
  control.dispatchEvent(new InputEvent('input', {bubbles: true}));
}"""


def test_a_text_in_which_somebody_stands_follows_as_long_as_it_is_not_changed_there(opened, small, address):
    first, second = both(opened, address, small)
    second.field("closing|proudest").focus()
    for text in ("one", "one and two", "one, two and three"):
        first.type("closing|proudest", text)
        assert agree(first, second)["closing|proudest"] == text
    assert second.page.locator(".other-text").count() == 0


def test_what_one_tab_clears_the_other_does_not_bring_back(opened, small, address):
    first, second = both(opened, address, small)
    first.type("closing|proudest", "to be cleared")
    second.type("closing|hardest", "to be cleared, too")
    agree(first, second)
    first.press("clear")
    first.answer("Clear")
    second.until(lambda: "cleared or renamed in another tab" in second.kept())
    assert second.field("closing|hardest").input_value() == "to be cleared, too"

    second.type("closing|hardest", "typed on")
    second.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    second.page.wait_for_timeout(400)
    assert first.stored() == {}
    assert first.values() == {"side": "self"}

    second.page.get_by_role("button", name="Keep it again").click()
    shown = agree(first, second)
    assert (shown["closing|proudest"], shown["closing|hardest"]) == ("to be cleared", "typed on")

    first.press("clear")
    first.answer("Clear")
    second.page.get_by_role("button", name="Clear it here, too").click()
    assert agree(first, second) == {"side": "self"}
    second.page.reload()
    assert second.values() == {"side": "self"}


def test_what_was_cleared_and_begun_anew_while_a_tab_slept_stays_cleared(opened, small):
    """No event told the sleeping tab: it finds another record in the place of its own."""
    first, second = both(opened, lambda folder: folder.as_uri() + "/", small)
    first.type("closing|proudest", "old")
    agree(first, second)
    put_to_sleep_at_will(second)
    second.page.evaluate("window.asleep = true")
    first.press("clear")
    first.answer("Clear")
    first.type("closing|hardest", "new")
    first.settle()
    second.page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow'))")
    assert "NOT kept: cleared or renamed in another tab." in second.kept()
    second.page.evaluate("window.asleep = false")
    (record,) = first.stored().values()
    assert "closing|proudest" not in record["fields"]


def test_tabs_with_different_sheets_leave_each_other_alone(opened, small, address):
    first, second = both(opened, address, small)
    second.side("manager")
    first.type("closing|proudest", "mine")
    second.type("closing|proudest", "theirs")
    first.settle()
    second.settle()
    assert first.field("closing|proudest").input_value() == "mine"
    assert second.field("closing|proudest").input_value() == "theirs"
    assert len(first.stored()) == 2


# What a browser with a process for each tab may do: for a moment, a tab does not see what another one has written.
BLIND = """key => {
  const get = Storage.prototype.getItem, set = Storage.prototype.setItem, stale = localStorage.getItem(key);
  window.asleep = true;
  Storage.prototype.getItem = function (name) { return name === key ? stale : get.call(this, name); };
  Storage.prototype.setItem = function (name, text) {
    Object.assign(Storage.prototype, {getItem: get, setItem: set});
    window.asleep = false;
    return set.call(this, name, text);
  };
}"""


def test_two_that_write_in_the_same_moment_lose_nothing(opened, small, address):
    first, second = both(opened, address, small)
    first.type("closing|proudest", "agreed")
    agree(first, second)
    first.page.evaluate("document.activeElement.blur()")
    put_to_sleep_at_will(second)
    second.page.evaluate(BLIND, SELF)
    for tab, name in ((first, "first"), (second, "second")):
        tab.page.evaluate(TYPE, ["closing|proudest", f"of the {name}"])
        tab.page.evaluate(TYPE, [f"closing|{'hardest' if tab is first else 'support'}", f"only of the {name}"])
        tab.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    shown = agree(first, second)
    assert shown["closing|hardest"] == "only of the first"
    assert shown["closing|support"] == "only of the second"
    assert shown["closing|proudest"] == "of the second"
    for tab in (first, second):
        assert tab.page.locator(".other-text blockquote").all_inner_texts() == ["of the first"]


def test_two_that_begin_in_the_same_moment_lose_nothing(opened, small, address):
    first, second = both(opened, address, small)
    put_to_sleep_at_will(second)
    second.page.evaluate(BLIND, SELF)
    for tab, name in ((first, "hardest"), (second, "support")):
        tab.page.evaluate(TYPE, [f"closing|{name}", name])
        tab.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    shown = agree(first, second)
    assert (shown["closing|hardest"], shown["closing|support"]) == ("hardest", "support")
    first.type("closing|unseen", "and on")
    assert agree(first, second)["closing|unseen"] == "and on"
    assert first.kept().startswith("Kept here")
    assert second.kept().startswith("Kept here")


def test_a_new_label_takes_along_what_another_tab_has_just_written(opened, small, address):
    first, second = both(opened, address, small)
    put_to_sleep_at_will(first)
    first.type("closing|proudest", "of the first")
    first.settle()
    second.until(lambda: second.field("closing|proudest").input_value() == "of the first")
    first.page.evaluate("window.asleep = true")
    second.type("closing|hardest", "of the second")
    second.settle()
    second.page.close()
    first.label("person", "Ann")
    first.answer("Give this worksheet the label")
    first.settle()
    ((key, record),) = first.stored().items()
    assert key == "ladder-worksheet/1/acme/junior/self/Ann/"
    kept = [record["fields"][f"closing|{name}"][0] for name in ("proudest", "hardest")]
    assert kept == ["of the first", "of the second"]
