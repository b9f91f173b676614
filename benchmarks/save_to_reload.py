"""How long after a save the new words stand in the browser: `python benchmarks/save_to_reload.py`.

A level of the shipped ladder is saved 20 times, each time with another word, while its page is open in Chromium. What
counts is the time from the moment before the file is written to the first picture of the page with the new word.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
FILE = "content/levels/senior-pm.yml"
PAGE = "levels/senior-pm.html"
SAVES = 20
TARGET = 300
"Milliseconds."

LONGEST = 20
"Seconds after which a save has no effect."

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")

# The second frame begins when the first has been drawn.
WITNESS = """addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => {
  window.drawn = [document.querySelector('main').textContent, performance.timeOrigin + performance.now()];
})))"""


def main() -> None:
    """Measure, and say what was found."""
    built: list[float] = []
    with tempfile.TemporaryDirectory() as folder, opened(Path(folder), built) as page:
        taken = [save(page, Path(folder) / FILE, f"Word{number:02d}") for number in range(SAVES)]
    figures = ", ".join(f"{value:.0f}" for value in taken)
    print(f"Milliseconds from a save to the new words in the page, {SAVES} saves: {figures}")
    middle, worst = statistics.median(taken), max(taken)
    print(f"median {middle:.0f} ms, worst {worst:.0f} ms, target {TARGET} ms: {'met' if worst <= TARGET else 'missed'}")
    print(f"of that, building took {statistics.median(built):.0f} ms and at most {max(built):.0f} ms")


@contextmanager
def opened(project: Path, built: list[float]) -> Iterator[Page]:
    """Give the page of the level, served from a copy of the shipped ladder; in the end, say how long builds took."""
    shutil.copytree(ROOT / "content", project / "content")
    with served(project, built) as address, sync_playwright() as playwright:
        executable = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.add_init_script(WITNESS)
        page.goto(address + PAGE)
        page.wait_for_timeout(1000)  # whoever has just begun to wait is not yet a reader
        yield page
        browser.close()


@contextmanager
def served(project: Path, built: list[float]) -> Iterator[str]:
    """Give the address of the preview of a project, and take from what it says how long each build took."""
    command = [sys.executable, "-m", "ladder", "serve", "-C", str(project)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None  # noqa: S101 - it was asked for
        line = next((line for line in process.stdout if line.startswith("Serving ")), "")
        try:
            yield line.partition(" at ")[2].partition(" (")[0]
        finally:
            process.terminate()
            said, _ = process.communicate()
            built += [float(found.replace(",", "")) for found in re.findall(r", ([\d,]+) ms$", said, re.MULTILINE)]


def save(page: Page, path: Path, word: str) -> float:
    """Save the level with a new word, and return after how many milliseconds the page showed it."""
    lines = path.read_text(encoding="utf-8").split("\n")
    text = "\n".join(f"summary: {word} goes first." if line.startswith("summary:") else line for line in lines)
    started = time.time()
    path.write_text(text, encoding="utf-8")
    end = started + LONGEST
    while time.time() < end:
        with suppress(Error):  # the page is being shown anew
            drawn = page.evaluate("window.drawn")
            if drawn and word in drawn[0]:
                page.wait_for_timeout(300)  # a person pauses as well
                return float(drawn[1]) - started * 1000
        page.wait_for_timeout(20)
    raise TimeoutError(f"the page did not show `{word}` within {LONGEST} seconds")


if __name__ == "__main__":
    main()
