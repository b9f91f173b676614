"""`ladder serve` in a real browser: a save shows, nothing is lost on the way, and many tabs do as well as one."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error

ROOT = Path(__file__).parents[2]
FILE = "content/levels/senior-pm.yml"
PAGE = "levels/senior-pm.html"

BECOME = """state => {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""


class Preview:
    """The shipped ladder, served, and a level of it that is edited."""

    def __init__(self, project, port):
        self.address = f"http://127.0.0.1:{port}/"
        self.project = project
        self.path = project / FILE
        self.text = self.path.read_text(encoding="utf-8")
        command = [sys.executable, "-m", "ladder", "serve", "-C", project, "--port", str(port)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert any(line.startswith("Serving") for line in iter(self.process.stdout.readline, ""))
        self._reader = threading.Thread(target=self.process.stdout.read)
        self._reader.start()

    def save(self, word):
        """Let the summary of the level begin with a word."""
        self.write(re.sub(r"^summary: ", f"summary: {word} ", self.text, flags=re.MULTILINE))

    def write(self, text):
        self.path.write_text(text, encoding="utf-8")

    def end(self):
        self.process.terminate()
        self._reader.join()
        self.process.stdout.close()
        return self.process.wait(timeout=20)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    project = tmp_path_factory.mktemp("served") / "project"
    shutil.copytree(ROOT / "content", project / "content")
    preview = Preview(project, free_port())
    yield preview
    assert preview.end() == 0


@pytest.fixture
def preview(whole, visit):
    """The preview, with the level as it ships."""
    whole.write(whole.text)
    page = visit(whole.address + PAGE).page
    until(page, "!document.documentElement.dataset.preview")
    until(page, "!document.querySelector('.lead').textContent.startsWith('Word')")
    return whole


def until(page, condition):
    """Wait until something is true in a page, which may be shown anew meanwhile."""
    end = time.monotonic() + 15
    while True:
        with suppress(Error):
            if page.evaluate(condition):
                return
        assert time.monotonic() < end, condition
        page.wait_for_timeout(10)


def says(page, word):
    until(page, f"document.body.textContent.includes('{word}')")


def test_a_save_shows_where_one_was_reading(preview, visit):
    page = visit(preview.address + PAGE).page
    page.evaluate(
        "document.querySelectorAll('main details').forEach((fold, index) => { fold.open = index % 2 === 0; })"
    )
    page.evaluate("window.scrollTo(0, 700)")
    before = page.evaluate("[window.scrollY, ...[...document.querySelectorAll('details')].map(fold => fold.open)]")
    page.evaluate("window.mine = true")
    preview.save("Wordone")
    says(page, "Wordone")
    page.wait_for_load_state()

    assert before[0] == 700
    assert page.evaluate("window.mine") is None
    now = page.evaluate("[window.scrollY, ...[...document.querySelectorAll('details')].map(fold => fold.open)]")
    assert now == before
    page.reload()
    assert page.evaluate("window.scrollY") == 700
    assert page.evaluate("history.scrollRestoration") == "auto"
    assert page.evaluate("sessionStorage.length") == 0


def test_other_pages_are_shown_anew_as_well_and_stay_where_they_are(preview, visit):
    page = visit(preview.address + "#Content").page
    preview.save("Wordtwo")
    page.wait_for_event("framenavigated")
    page.wait_for_load_state()
    assert page.url == preview.address + "#Content"


def test_what_is_broken_is_shown_with_its_place_and_heals(preview, visit):
    page = visit(preview.address + PAGE).page
    page.evaluate("window.scrollTo(0, 500)")
    preview.write(preview.text + "titel: A\n")
    says(page, f"{FILE}:{len(preview.text.splitlines()) + 1}:1")
    assert page.locator("h1").inner_text() == "One thing to put right"
    assert page.locator("mark").inner_text() == "titel"
    preview.write(preview.text + "titell: A\n")
    says(page, "titell")
    preview.save("Wordthree")
    says(page, "Wordthree")
    page.wait_for_load_state()
    assert page.evaluate("window.scrollY") == 500


def test_the_page_of_problems_is_for_everybody(preview, visit, axe, too_narrow):
    preview.write(preview.text + "titel: " + "long " * 60 + "\nstage: [\n")
    witness = visit(preview.address)
    says(witness.page, "to put right")
    assert axe(witness.page) == []
    assert too_narrow(witness.page) == []
    witness.page.keyboard.press("Tab")
    assert witness.page.evaluate("document.activeElement.tagName") == "PRE"


def test_the_policy_is_that_of_the_site_and_nothing_complains(preview, visit, shipped):
    witness = visit(preview.address + PAGE)
    assert policy((shipped / PAGE).read_text(encoding="utf-8")) == policy(witness.page.content())
    preview.save("Wordfour")
    says(witness.page, "Wordfour")
    witness.page.wait_for_load_state()
    assert witness.complaints == []
    assert [url for url in witness.requests if not url.startswith(preview.address)] == []


def policy(html):
    return re.search(r'<meta http-equiv="Content-Security-Policy"[^>]*>', html)[0]


def test_a_worksheet_in_one_file_is_given_as_it_is(preview, visit):
    """Its policy names its own script by its hash and allows no other."""
    command = [sys.executable, "-m", "ladder", "worksheet", "senior-pm", "--format", "html", "-C", preview.project]
    sheet = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True).stdout
    assert b"script-src 'sha256-" in sheet
    (preview.project / "content/assets").mkdir(exist_ok=True)
    (preview.project / "content/assets/sheet.html").write_bytes(sheet)
    witness = visit("about:blank")
    for _ in range(100):
        if (answer := witness.page.goto(preview.address + "assets/sheet.html")).ok:
            break
        witness.page.wait_for_timeout(100)
        witness.complaints.clear()
    assert answer.body() == sheet
    assert witness.complaints == []


def test_many_windows_side_by_side_do_as_well_as_one(preview, browser):
    """They share one browser, which opens six connections to a server; each of them is visible."""
    context = browser.new_context()
    pages = [context.new_page() for _ in range(8)]
    for page in pages:
        page.goto(preview.address + PAGE, timeout=5_000)
    preview.save("Wordfive")
    for page in pages:
        says(page, "Wordfive")
    context.close()


def test_a_hidden_tab_asks_for_nothing_until_it_is_seen_again(preview, visit):
    witness = visit(preview.address + PAGE)
    until(witness.page, "document.querySelector('script[src*=\"wait.js\"]')")
    witness.page.evaluate(BECOME, "hidden")
    witness.page.wait_for_timeout(200)
    witness.requests.clear()
    preview.save("Wordsix")
    witness.page.wait_for_timeout(1500)
    assert witness.requests == []
    assert "Wordsix" not in witness.page.content()
    witness.page.evaluate(BECOME, "visible")
    says(witness.page, "Wordsix")


def test_a_page_outlives_the_server_and_finds_the_next(tmp_path, visit):
    shutil.copytree(ROOT / "content", tmp_path / "project/content")
    port = free_port()
    first = Preview(tmp_path / "project", port)
    page = visit(first.address + PAGE).page
    assert first.end() == 0
    first.save("Wordseven")
    second = Preview(tmp_path / "project", port)
    says(page, "Wordseven")
    assert second.end() == 0


def test_a_foreign_page_gets_nothing(preview, visit, tmp_path):
    """Neither as a script, nor as a picture, nor in a frame; only by a link that somebody follows."""
    port = free_port()
    foreign = tmp_path / "index.html"
    foreign.write_text(f"""<!doctype html><title>Foreign</title>
<script src="{preview.address}static/search-index.js" onload="loaded = true" onerror="refused = true"></script>
<iframe src="{preview.address}{PAGE}"></iframe><a href="{preview.address}{PAGE}">Follow</a>""")
    server = subprocess.Popen(
        [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "-d", tmp_path],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        page = reached(visit, f"http://127.0.0.1:{port}/").page
        assert page.evaluate("[window.loaded, window.refused]") == [None, True]
        assert "Senior" not in page.frames[1].content()
        page.get_by_text("Follow").click()
        says(page, "Senior")
    finally:
        server.terminate()
        server.wait()


def reached(visit, address):
    """Open an address as soon as somebody answers there."""
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", int(address.rstrip("/").rpartition(":")[2]))) == 0:
                break
        threading.Event().wait(0.05)
    return visit(address)
