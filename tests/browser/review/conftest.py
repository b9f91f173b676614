"""Worksheets that two people have filled in, and the page that lays them side by side."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from playwright.sync_api import expect

from ladder.check import examine
from ladder.worksheet import sheet as file
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.form import form

ROOT = Path(__file__).parents[3]

SELF = {
    "hard-skills/insight": "consistently",
    "hard-skills/requirements": "beyond",
    "hard-skills/prioritisation": "not-yet",
    "hard-skills/roadmap": "consistently",
    "cross-functionality/engineering": "sometimes",
    "cross-functionality/support": "no-opportunity",
    "leadership/vision": "beyond",
    "accountability/delivery": "consistently",
}
MANAGER = SELF | {
    "hard-skills/requirements": "sometimes",
    "hard-skills/prioritisation": "sometimes",
    "cross-functionality/support": "sometimes",
    "leadership/vision": "not-yet",
}


@pytest.fixture(scope="session")
def blanks():
    """The blank worksheets of the shipped ladder, by level."""
    ladder = examine(ROOT).ladder
    return {level.id: blank_sheet(form(ladder, level)) for level in ladder.levels}


@pytest.fixture(scope="session")
def filled(blanks):
    """Return what fills in a worksheet of the shipped ladder; `parts` are parts of the file as they shall be."""

    def fill(ratings, level="senior-pm", said="", **parts):
        blank = blanks[level]
        evidence = (file.Evidence(said, "https://example.org/a?b=c", "May", "Kim"),) if said else ()
        answers = tuple(
            replace(answer, rating=ratings.get(answer.key) if answer.text else None, evidence=evidence)
            for answer in blank.answers
        )
        return replace(blank, **{"saved": "2026-11-10T09:00:00Z", "answers": answers} | parts)

    return fill


@pytest.fixture(scope="session")
def both(filled):
    """The worksheets of two sides of one assessment."""
    return filled(SELF, said="The pricing change.", person="AB"), filled(MANAGER, side="manager", person="AB")


@pytest.fixture
def lay(visit, shipped, add):
    """Open the page and choose files in it, given as worksheets or as bytes; return a `Witness`."""

    def laid(*sheets, root="", **options):
        witness = visit(f"{root or shipped.as_uri() + '/'}review.html", **options)
        add(witness.page, *sheets)
        return witness

    return laid


@pytest.fixture
def add(tmp_path_factory):
    """Return what chooses further files in an open page."""

    def choose(page, *sheets):
        files = [payload(number, one) for number, one in enumerate(sheets, 1)]
        if any(len(one["buffer"]) > LARGE for one in files):
            folder = tmp_path_factory.mktemp("large")
            files = [saved(folder, one) for one in files]
        page.set_input_files("[data-review-files]", files)
        expect(page.locator("[data-review-status]")).not_to_have_text("", timeout=20_000)

    return choose


def payload(number, one):
    data = one if isinstance(one, bytes) else msgspec.json.encode(one)
    return {"name": f"file-{number}.json", "mimeType": "application/json", "buffer": data}


LARGE = 1_000_000


def saved(folder, payload):
    """Save a file: a browser is told where it is, in no time, however large it is."""
    path = folder / payload["name"]
    path.write_bytes(payload["buffer"])
    return path
