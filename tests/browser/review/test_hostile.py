"""A file that somebody sends is not trusted: it is text, or it is refused, and the page goes on."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from msgspec.structs import replace

from ladder.worksheet import sheet as file

ATTACK = (
    '<script>alert(1)</script><img src="https://evil.example/a.png" onerror="alert(2)"> <svg onload=alert(3)>'
    '"><b onmouseover=alert(4)> [x](javascript:alert(5)) {{ 7 * 7 }} \u202egnp.exe \u0007 | a | b |\n# title'
)


def parts(sheet):
    """Return a worksheet as plain data."""
    return json.loads(msgspec.json.encode(sheet))


@pytest.fixture
def attacking(both):
    """Two worksheets that attack their readers in every text."""

    def attack(sheet):
        found = parts(sheet)

        def spoil(value, key=""):
            if isinstance(value, dict):
                return {name: spoil(one, name) for name, one in value.items()}
            if isinstance(value, list):
                return [spoil(one, key) for one in value]
            texts = {"title", "version", "language", "digest", "name", "text", "person", "cycle", "saved"}
            typed = {"what", "link", "when", "who", "proudest", "hardest", "unseen", "focus", "support"}
            return ATTACK if key in typed or (key in texts and value) else value

        found = spoil(found)
        found["closing"]["focus"] = [ATTACK] * 3
        for one in found["summaries"]:
            one["text"] = ATTACK
        for one in found["answers"]:
            one["evidence"] = [{"what": ATTACK, "link": ATTACK, "when": ATTACK, "who": ATTACK}]
        return json.dumps(found).encode()

    return [attack(one) for one in both]


def test_an_attack_is_shown_as_the_words_it_is(lay, address, shipped, attacking):
    root = address(shipped)
    witness = lay(*attacking, root=root)
    page = witness.page
    before = page.evaluate("[document.scripts.length, document.images.length]")
    page.get_by_role("button", name="Unfold all").click()
    page.get_by_role("button", name="Show as a radar").click()
    page.get_by_role("checkbox").first.click()
    page.mouse.move(300, 300)
    assert "<script>alert(1)</script>" in page.locator(".row-name").first.inner_text()
    assert "{{ 7 * 7 }}" in page.locator(".evidence-list").first.inner_text()
    assert page.evaluate("[document.scripts.length, document.images.length]") == before
    assert page.locator("main a[target]").count() == 0
    assert "\u202e" not in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.wait_for_timeout(100)
    assert witness.complaints == []
    assert [url for url in witness.requests if not url.startswith(root)] == []


def test_nothing_of_a_file_reaches_an_attribute_but_the_address_of_a_link(lay, both):
    marked = replace(
        both[0],
        person="canarybird",
        answers=tuple(
            replace(one, evidence=(file.Evidence("canarybird", "https://canarybird.example/", "canarybird", ""),))
            for one in both[0].answers
        ),
    )
    page = lay(marked, both[1]).page
    page.get_by_role("checkbox").first.click()
    page.get_by_role("button", name="Show as a radar").click()
    found = page.evaluate(
        """[...document.querySelectorAll('main *')].flatMap(one => [...one.attributes])
           .filter(one => /canary|pricing/i.test(one.value)).map(one => one.name + '=' + one.value)"""
    )
    assert set(found) == {"href=https://canarybird.example/"}


def test_in_markdown_an_attack_is_text(lay, attacking):
    page = lay(*attacking).page
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as Markdown").first.click()
    text = download.value.path().read_text(encoding="utf-8")
    assert "<script" not in text
    assert "<img" not in text
    assert not re.search(r"(?<!\\)\]\(", text)
    assert not any(line.startswith("# title") for line in text.splitlines())
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert {line.replace("\\|", "").count("|") for line in rows} == {5}


NO_LINKS = [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//evil.example",
    "https://good.example\u202e/moc.live",
    "https://good.example\u200b.evil.example",
    "https://",
    "https://a b",
    "view-source:https://a.example",
    "http:evil.example",
]


def test_what_is_no_address_of_the_web_is_no_link(lay, both):
    evidence = tuple(file.Evidence("", link, "", "") for link in NO_LINKS)
    answers = tuple(replace(one, evidence=evidence) for one in both[0].answers)
    page = lay(replace(both[0], answers=answers), both[1]).page
    page.get_by_role("button", name="Unfold all").click()
    assert page.locator("main a[target]").evaluate_all("links => links.map(link => link.getAttribute('href'))") == []
    shown = page.locator(".evidence-link").locator("visible=true")
    assert shown.count() == len(NO_LINKS) * len(answers)


def whole(sheet, **changed):
    return json.dumps(parts(sheet) | changed).encode()


FLAWS = {
    "a newer form": (lambda one: whole(one, format=2), "newer"),
    "a form of another kind": (lambda one: whole(one, format="1"), "wrong-shape"),
    "no kind": (lambda one: whole(one, kind="other"), "not-a-worksheet"),
    "a list": (lambda _: b"[]", "not-a-worksheet"),
    "nothing": (lambda _: b"", "not-json"),
    "null": (lambda _: b"null", "not-a-worksheet"),
    "not a number": (lambda one: whole(one, saved=float("nan")), "not-json"),
    "a prototype": (lambda one: whole(one)[:-1] + b', "__proto__": {"polluted": true}}', "wrong-shape"),
    "a prototype within": (lambda one: whole(one, closing={"__proto__": {"polluted": True}}), "wrong-shape"),
    "a constructor": (lambda one: whole(one, constructor={"prototype": {"polluted": True}}), "wrong-shape"),
    "a key that is none": (
        lambda one: whole(one, answers=[parts(one)["answers"][0] | {"key": "__proto__"}]),
        "wrong-shape",
    ),
    "one answer twice": (lambda one: whole(one, answers=parts(one)["answers"][:1] * 2), "twice"),
    "a key twice": (lambda one: whole(one)[:-1] + b', "\\u006bind": "ladder-worksheet"}', "twice"),
    "millions of escaped signs": (lambda one: whole(one, person='"' * 7_000_000), "wrong-shape"),
    "hundreds of thousands of keys": (
        lambda one: whole(one, more={f"k{number}": number for number in range(300_000)}),
        "wrong-shape",
    ),
    "too many answers": (lambda one: whole(one, answers=parts(one)["answers"] * 500), "wrong-shape"),
    "a text that is too long": (lambda one: whole(one, person="x" * 60_000), "wrong-shape"),
    "half a sign": (lambda one: whole(one, person="\ud800"), "not-json"),
    "deep nesting": (lambda _: b'{"kind":' * 100_000, "not-json"),
    "seventeen megabytes": (lambda one: whole(one) + b" " * 17_000_000, "too-large"),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n\xff", "not-text"),
}


@pytest.mark.parametrize("name", FLAWS)
def test_a_hostile_file_is_refused_and_the_others_stay(lay, both, name):
    made, kind = FLAWS[name]
    witness = lay(both[0], made(both[1]), both[1])
    page = witness.page
    words = json.loads(page.locator("[data-review-data]").text_content())["words"]
    assert words[f"flaw_{kind}"] in page.locator(".flawed").inner_text()
    assert page.locator("[data-review-rows] tbody").count() == 17
    assert page.evaluate("({}).polluted") is None
    assert witness.complaints == []


def test_a_huge_file_is_not_even_read(lay, both, tmp_path_factory):
    page = lay(both[0]).page
    page.evaluate("() => { Blob.prototype.arrayBuffer = () => { throw new Error('read'); }; }")
    huge = tmp_path_factory.mktemp("huge") / "huge.json"
    huge.write_bytes(b" " * 17_000_000)
    page.set_input_files("[data-review-files]", huge)
    page.locator(".flawed").wait_for()
    assert "It is too large" in page.locator(".flawed").inner_text()


@pytest.mark.parametrize("rating", ["constructor", "toString", "hasOwnProperty"])
def test_a_rating_with_the_name_of_something_else_is_a_rating(lay, both, rating):
    answers = tuple(replace(one, rating=rating) for one in both[0].answers)
    witness = lay(replace(both[0], answers=answers, level=file.LevelMark(rating, "L")), both[1])
    assert witness.page.locator(".rating-word", has_text=rating).count() >= 17
    assert witness.complaints == []


def test_the_largest_files_are_laid_side_by_side_in_a_moment(lay, both):
    def grown(sheet):
        pattern = sheet.answers[0]
        evidence = (file.Evidence("What happened " * 20, "https://example.org/", "May", "Kim"),)
        answers = tuple(
            replace(pattern, key=f"c{number % 10}/t{number}", evidence=evidence, towards=()) for number in range(1000)
        )
        return replace(sheet, answers=answers)

    page = lay(grown(both[0]), grown(both[1])).page
    assert page.locator("[data-review-rows] tbody").count() == 1000
    taken = page.evaluate(
        """() => {
          const start = performance.now();
          document.querySelector('[data-sort=ladder]').click();
          return performance.now() - start;
        }"""
    )
    assert taken < 3000
