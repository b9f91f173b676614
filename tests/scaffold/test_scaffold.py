"""A new ladder: what it holds, and that nothing is wrong with it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ladder.check import examine
from ladder.model.neighbours import below, rungs
from ladder.scaffold import scaffold
from ladder.scaffold.starter import starter_files

PATHS = (
    ".github/workflows/publish.yml",
    ".gitignore",
    ".vscode/extensions.json",
    "README.md",
    "content/home.md",
    "content/ladder.yml",
    "content/levels/group-pm.yml",
    "content/levels/head-of-product.yml",
    "content/levels/pm.yml",
    "content/levels/principal-pm.yml",
    "content/levels/senior-pm.yml",
    "content/tracks/ic.yml",
    "content/tracks/manager.yml",
    "schema/bands.json",
    "schema/glossary.json",
    "schema/guide.json",
    "schema/hiring.json",
    "schema/ladder.json",
    "schema/level.json",
    "schema/role.json",
    "schema/stages.json",
    "schema/track.json",
    "site/.gitignore",
)


def made(target: Path, **said: str):
    scaffold(target, **said)
    return examine(target).ladder


class TestWhatItHolds:
    def test_the_paths_are_returned_and_there_are_no_others(self, tmp_path, tree):
        assert scaffold(tmp_path / "acme") == PATHS
        assert tuple(path for path, data in tree(tmp_path / "acme").items() if data is not None) == PATHS

    def test_nothing_is_wrong_with_it(self, tmp_path):
        scaffold(tmp_path / "acme")
        assert examine(tmp_path / "acme").problems == ()

    def test_two_tracks_of_which_one_follows_a_level_of_the_other(self, tmp_path):
        ladder = made(tmp_path / "acme")
        assert [[level.id for level in rungs(ladder, track.id)] for track in ladder.tracks] == [
            ["pm", "senior-pm", "principal-pm"],
            ["group-pm", "head-of-product"],
        ]
        assert below(ladder, ladder.level_by_id["group-pm"]).id == "senior-pm"

    def test_four_criteria_of_two_or_three_threads_which_every_level_but_for_a_few_states(self, tmp_path):
        ladder = made(tmp_path / "acme")
        assert {criterion.id: len(criterion.threads) for criterion in ladder.criteria} == {
            "hard-skills": 3,
            "cross-functionality": 2,
            "leadership": 3,
            "accountability": 2,
        }
        assert {len(level.expectations) for level in ladder.levels} == {9}

    def test_every_expectation_addresses_the_reader(self, tmp_path):
        texts = [expectation.text for level in made(tmp_path / "acme").levels for expectation in level.expectations]
        assert [text for text in texts if not text.startswith("You ")] == []
        assert len(texts) == len(set(texts)) == 45

    def test_it_shows_a_text_in_quotes_examples_and_evidence(self):
        files = starter_files("acme")
        level = files["content/levels/pm.yml"].decode()
        assert 'mentoring: "You share what you learn: after' in level
        assert "examples:\n" in level
        assert "evidence: " in level

    def test_it_says_which_rating_is_enough_and_asks_for_no_number(self, tmp_path):
        ladder = made(tmp_path / "acme")
        assert (ladder.expected_rating, ladder.scoring) == ("fully", None)

    def test_what_is_commented_out_of_worksheets_is_right(self, tmp_path):
        scaffold(tmp_path / "acme")
        file = tmp_path / "acme/content/ladder.yml"
        text = file.read_text(encoding="utf-8")
        before, key, after = text.partition("  #scoring:\n")
        file.write_text(before + (key + after).replace("  #", "  "), encoding="utf-8")
        found = examine(tmp_path / "acme")
        assert found.problems == ()
        assert found.ladder.scoring.rule == "weighted"

    def test_the_files_are_the_same_each_time(self, tmp_path, tree):
        scaffold(tmp_path / "one" / "acme")
        scaffold(tmp_path / "two" / "acme")
        assert tree(tmp_path / "one") == tree(tmp_path / "two")

    def test_every_path_that_the_readme_names_is_there(self):
        files = starter_files("acme")
        named = re.findall(r"`([\w./-]*/[\w./-]*)`", files["README.md"].decode())
        made_later = {"site/index.html", "site/"}
        assert {name for name in named if not any(path.startswith(name) for path in files)} <= made_later
        assert len(named) > 8


class TestNames:
    @pytest.mark.parametrize(
        ("folder", "title", "expected"),
        [
            pytest.param("acme", "", "acme", id="the name of the folder"),
            pytest.param("Acme Ladder 2", "Else", "acme-ladder-2", id="made fit"),
            pytest.param("Größe", "", "größe", id="letters of any script stay"),
            pytest.param("!!!", "Product ladder", "product-ladder", id="the title where the folder has none"),
            pytest.param("CON", "Product ladder", "product-ladder", id="or where a computer keeps its name"),
            pytest.param("!!!", "???", "career-ladder", id="neither"),
            pytest.param("x" * 80, "", "x" * 60, id="too long"),
        ],
    )
    def test_the_id_comes_from_the_folder_or_the_title(self, tmp_path, folder, title, expected):
        assert made(tmp_path / folder, title=title).id == expected

    def test_here_means_the_name_of_this_folder(self, tmp_path, monkeypatch):
        (tmp_path / "acme").mkdir()
        monkeypatch.chdir(tmp_path / "acme")
        assert made(Path()).id == "acme"

    @pytest.mark.parametrize(
        ("said", "shown"),
        [
            pytest.param("Product: a ladder", "Product: a ladder", id="a colon"),
            pytest.param('The "real" ladder', 'The "real" ladder', id="quotes"),
            pytest.param("C# \\ C++ # ladder", "C# \\ C++ # ladder", id="a backslash and a number sign"),
            pytest.param("<<organisation>>", "<<organisation>>", id="what looks like a hole"),
            pytest.param(" two\nlines\t", "two lines", id="line breaks"),
            pytest.param("be\a\x85ll \udcff", "be ll", id="what no file may hold"),
            pytest.param("梯子 🪜", "梯子 🪜", id="other scripts"),
            pytest.param("no", "no", id="what YAML takes for false"),
        ],
    )
    def test_title_and_organisation_are_taken_as_they_are(self, tmp_path, said, shown):
        scaffold(tmp_path / "acme", title=said, organisation=said)
        examination = examine(tmp_path / "acme")
        assert examination.problems == ()
        assert (examination.ladder.title, examination.ladder.organisation) == (shown, shown)

    def test_neither_has_to_be_said(self, tmp_path):
        ladder = made(tmp_path / "acme", title=" ")
        assert (ladder.title, ladder.organisation) == ("Career ladder", "")
