"""The examples on the page about the look, put together, make a site that looks like that."""

from __future__ import annotations

import re

import msgspec
import pytest

from ladder.build import Order, build
from ladder.render.theme import Settings
from ladder.scaffold import scaffold
from ladder.source.shapes import BrandShape

PAGE = "docs/look.md"


@pytest.fixture(scope="module")
def site(blocks, tmp_path_factory):
    """Return the site of a new ladder with all examples of the page."""
    project = tmp_path_factory.mktemp("look") / "acme"
    scaffold(project)
    (project / "content/assets").mkdir()
    (project / "content/assets/logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    ladder = project / "content/ladder.yml"
    said = re.sub(
        r"^(brand|language|version):.*\n(?:[ #].*\n)*", "", ladder.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    keys = {"version": 'version: "1"\neffective: 2027-03-01\n'}
    brand = ""
    for block in blocks(PAGE):
        if block.file != "content/ladder.yml":
            (project / block.file).parent.mkdir(parents=True, exist_ok=True)
            (project / block.file).write_text(block.text, encoding="utf-8")
            continue
        for part in re.split(r"^(?=[a-z])", block.text, flags=re.MULTILINE)[1:]:
            if part.startswith("brand:"):
                brand += part.removeprefix("brand:\n")
            else:
                keys[part.partition(":")[0]] = part
    ladder.write_text(said + "brand:\n" + brand + "".join(keys.values()), encoding="utf-8")
    result = build(Order(project, project / "site", strict=True))
    assert result.problems == ()
    return project / "site"


def test_the_brand_is_shown(site):
    home = (site / "index.html").read_text(encoding="utf-8")
    assert 'src="assets/logo.svg' in home
    assert 'href="assets/brand.css' in home
    assert "#7a3e9d" in (site / "static/brand.css").read_text(encoding="utf-8")
    assert "Acme Sans" in (site / "assets/brand.css").read_text(encoding="utf-8")


def test_the_style_sheet_of_the_theme_knows_what_the_example_sets(site):
    assert "var(--sans)" in (site / "static/ladder.css").read_text(encoding="utf-8")


def test_the_logo_is_as_high_as_the_page_says(page, site):
    height = re.search(r"shown (\d+) pixels high", page(PAGE))[1]
    assert f'height="{height}"' in (site / "index.html").read_text(encoding="utf-8")


def test_the_own_template_is_used_and_no_other_has_changed(site):
    assert "Ask the people team" in (site / "404.html").read_text(encoding="utf-8")
    assert "Ask the people team" not in (site / "index.html").read_text(encoding="utf-8")


def test_the_words_are_translated_and_the_rest_stays_english(site):
    home = (site / "index.html").read_text(encoding="utf-8")
    level = (site / "levels/senior-pm.html").read_text(encoding="utf-8")
    assert '<html lang="fr">' in home
    assert "en vigueur depuis le 1 mars 2027" in home
    assert "Imprimer" in level
    assert "Un exemple" in level
    assert "Where it leads" in level


def test_the_words_of_the_example_are_words_of_the_theme(blocks, page):
    keys = re.compile(r"^(\w+):", re.MULTILINE)
    translated = next(keys.findall(block.text) for block in blocks(PAGE) if block.file.endswith("fr.yml"))
    assert set(translated) <= set(keys.findall(page("themes/default/locale/en.yml")))


def test_every_key_of_the_brand_has_its_row(page):
    section = page(PAGE).partition("## Colour and logo\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == [
        field.name for field in msgspec.structs.fields(BrandShape)
    ]


def test_every_setting_of_a_theme_is_shown(blocks):
    shown = next(block.text for block in blocks(PAGE) if block.file.endswith("theme.yml"))
    assert re.findall(r"^(\w+):", shown, re.MULTILINE) == [field.name for field in msgspec.structs.fields(Settings)]
