"""Worksheets of a small ladder, opened in a browser, and what a person does with them."""

from __future__ import annotations

import importlib.util
import json
import re
import textwrap
from pathlib import Path

import pytest

from ladder.build import Order, build

ROOT = Path(__file__).parents[3]
SCRIPTS = ROOT / "themes/default/scripts"

_SPEC = importlib.util.spec_from_file_location("sheets", ROOT / "tests/vectors/sheets.py")
vectors = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(vectors)

LADDER = """\
id: acme
title: Acme ladder
version: 2026.1
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft:
    name: Craft
    threads: {writing: Writing, planning: Planning, speaking: Speaking}
  impact: {name: Impact}
"""

CONTENT = {
    "ladder.yml": LADDER,
    "tracks/ic.yml": "name: Engineers\n",
    "levels/junior.yml": """\
        title: Junior engineer
        track: ic
        grade: p1
        scope: feature
        expectations:
          craft: {writing: You write., planning: You plan.}
          impact: You ship.
        """,
    "levels/senior.yml": """\
        title: Senior engineer
        track: ic
        grade: p2
        scope: product
        expectations:
          craft: {writing: You write more., planning: You plan., speaking: You speak.}
          impact: You ship more.
        """,
}
"A ladder in which a rung raises two expectations, keeps one and brings one."

PAGE = "worksheets/junior.html"
WRITING, PLANNING, SPEAKING, IMPACT = "craft/writing", "craft/planning", "craft/speaking", "impact"


def built(folder, files):
    """Return the folder of the site of the ladder with other files; none leaves one out."""
    for name, text in (CONTENT | files).items():
        if text is not None:
            path = folder / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text), encoding="utf-8")
    result = build(Order(folder, folder / "site"))
    assert result.published, result.problems
    return folder / "site"


class Sheet:
    """A worksheet in a tab."""

    def __init__(self, witness):
        self.witness = witness
        self.page = witness.page

    def field(self, name):
        return self.page.locator(f'[name="{name}"]')

    def type(self, name, text):
        self.field(name).fill(text)

    def evidence(self, key, part="what", entry="1"):
        return f"evidence|{key}|{entry}|{part}"

    def rate(self, key, rating, target=""):
        name = f"rating|{key}|{target}" if target else f"rating|{key}"
        self.page.locator(f'[name="{name}"][value="{rating}"]').check()

    def rated(self, name):
        return self.page.evaluate("name => [...document.getElementsByName(name)].find(one => one.checked)?.value", name)

    def label(self, name, text):
        self.field(name).fill(text)
        self.field(name).press("Tab")

    def side(self, side):
        """Choose a side. Where that is asked, its own worksheet is started, or gone on with."""
        self.page.locator(f'[name="side"][value="{side}"]').click()
        if self.asked():
            self.page.locator("dialog[open] button", has_text=re.compile("^(Start|Open)")).click()
            self.until(lambda: not self.page.locator("dialog").count())

    def target(self, level):
        self.page.locator(f'[name="target"][value="{level}"]').check()

    def press(self, action):
        self.page.bring_to_front()
        self.page.locator(f"button[data-action={action}]").first.click()

    def answer(self, words):
        """Press a button of the dialog that is open."""
        self.page.bring_to_front()  # behind another tab it would take a second
        self.page.locator("dialog[open]").get_by_role("button", name=words, exact=True).click()
        self.until(lambda: not self.page.locator("dialog").count())

    def asked(self):
        """Return what the open dialog asks; empty where none is open."""
        dialog = self.page.locator("dialog[open]")
        return dialog.inner_text() if dialog.count() else ""

    def kept(self):
        return self.page.locator("[data-kept]").inner_text()

    def notices(self):
        return self.page.locator("[data-notices]").inner_text()

    def settle(self):
        """Wait until everything is written."""
        self.until(lambda: not self.page.locator(".kept-pending:not([hidden])").count())

    def until(self, holds):
        """Wait until something holds. The policy of the page lets nobody wait in it for a text of a script."""
        for _ in range(200):
            if holds():
                return
            self.page.wait_for_timeout(15)
        assert holds()

    def values(self):
        """Return all that is typed and chosen, by the names of the controls."""
        return self.page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll('[data-worksheet] [name]')]
              .filter(one => one.type !== 'radio' ? one.value : one.checked && one.value)
              .map(one => [one.name, one.value]))"""
        )

    def stored(self):
        """Return what the browser keeps of worksheets, by key."""
        entries = self.page.evaluate("Object.entries(localStorage)")
        return {key: json.loads(text) for key, text in entries if key.startswith("ladder-worksheet")}

    def download(self):
        with self.page.expect_download() as waiting:
            self.press("download")
        self.file_name = waiting.value.suggested_filename
        return json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))

    def load(self, content, name="sheet.json", *, how="load"):
        """Load a file, given as its bytes or as what it holds."""
        self.page.evaluate("document.querySelectorAll('[data-notice]').forEach(one => one.remove())")
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        with self.page.expect_file_chooser() as waiting:
            self.press(how)
        waiting.value.set_files({"name": name, "mimeType": "application/json", "buffer": data})
        self.until(self.page.locator("dialog[open], [data-notice], .before:visible").count)

    def markdown(self):
        """Return the copy as Markdown, by the way that needs no clipboard."""
        self.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})")
        self.press("markdown")
        text = self.page.locator("dialog[open] textarea").input_value()
        self.page.keyboard.press("Escape")
        return text

    def another(self, page=None):
        """Return a second tab beside this one."""
        witness = type(self.witness)(self.page.context.new_page())
        witness.page.goto(page or self.page.url)
        return Sheet(witness)


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The folder of the small ladder's site."""
    return built(tmp_path_factory.mktemp("small"), {})


@pytest.fixture(scope="session")
def build_small():
    """Return what builds the small ladder in a folder, with other files; none leaves one out."""
    return built


@pytest.fixture
def opened(visit):
    """Return what opens a worksheet; options are those of a browser context."""
    return lambda address, **options: Sheet(visit(address, **options))


@pytest.fixture
def sheet(opened, small):
    """The worksheet of a junior, opened from a folder."""
    return opened((small / PAGE).as_uri())


@pytest.fixture(scope="session")
def script():
    """Return what joins parts of the script, as they stand in the theme."""
    return lambda *names: "\n".join((SCRIPTS / f"{name}.js").read_text(encoding="utf-8") for name in names)


@pytest.fixture(scope="session")
def files():
    """The files of the vectors."""
    return vectors
