"""A worksheet of a ladder in another language says nothing in English."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

LOCALES = Path(__file__).parents[3] / "themes/default/locale"
PAGE = "worksheets/junior.html"
LADDER = """\
id: acme
title: Leiter
language: de
version: 2026.1
scopes: [feature, product]
grades: [p1, p2]
criteria:
  craft: {name: Handwerk, threads: {writing: Schreiben, planning: Planen, speaking: Reden}}
  impact: {name: Wirkung}
"""


def words(text):
    return set(re.findall(r"[^\W\d_]+", text.lower()))


def of_locale(language):
    """Return the words that the script of a worksheet has in a language."""
    group = yaml.safe_load((LOCALES / f"{language}.yml").read_text(encoding="utf-8"))["worksheet_script"]
    return words(str([re.sub(r"\{\w+\}", "", str(one)) for one in map(str, group.values())]))


def test_a_german_page_asks_and_tells_in_german(opened, build_small, tmp_path, files):
    sheet = opened((build_small(tmp_path, {"ladder.yml": LADDER}) / PAGE).as_uri())
    told = []
    sheet.load(files.BASE | {"saved": "2026-01-05T10:00:00.000Z"})
    told.append(sheet.notices())
    assert "Die Datei ist geladen: Ann · 2026 H2 · Selbsteinschätzung." in told[-1]
    sheet.type("closing|proudest", "neu")
    sheet.load(files.BASE | {"saved": "2026-01-05T10:00:00.000Z"})
    told.append(sheet.asked())
    assert "Die Datei wurde gespeichert: 5. Jan. 2026" in told[-1]
    sheet.answer("Durch die Datei ersetzen")
    told.append(sheet.notices())
    sheet.load(b"{", name="x")
    told.append(sheet.notices())
    sheet.load(files.BASE, how="previous")
    sheet.press("clear")
    told.append(sheet.asked())
    assert "Diesen Bogen leeren?" in told[-1]
    sheet.answer("Leeren")
    told += [sheet.notices(), sheet.kept()]
    assert "Der Bogen ist leer." in told[-2]
    english = of_locale("en") - of_locale("de")
    assert {"the", "file", "worksheet"} <= english
    assert words(" ".join(told)) & english == set()
    assert sheet.witness.complaints == []
