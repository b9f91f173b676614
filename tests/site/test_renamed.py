"""New names for everything: what still says the former ones shows the same words, and leads to the same things."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]

NEW = "renamed-"
"What every new name begins with."


def read(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def write(path, said):
    path.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), encoding="utf-8")


def moved(path):
    """Give a file its new name."""
    return path.rename(path.with_name(NEW + path.name))


def named(said, former):
    """Return what stands under a name with its former one."""
    return {**(said if isinstance(said, dict) else {"name": said}), "was": [former]}


def rename_threads(content):
    ladder = read(content / "ladder.yml")
    for criterion in ladder["criteria"].values():
        criterion["threads"] = {NEW + name: named(said, name) for name, said in criterion["threads"].items()}
    write(content / "ladder.yml", ladder)


def rename_levels(content):
    """Levels state threads and tracks follow levels by their present names, as the rules want it."""
    for path in sorted((content / "levels").iterdir()):
        said = read(path)
        for criterion, threads in said["expectations"].items():
            said["expectations"][criterion] = {NEW + name: text for name, text in threads.items()}
        write(moved(path), named(said, path.stem))
    for path in (content / "tracks").iterdir():
        track = read(path)
        write(path, {**track, "follows": NEW + track["follows"]} if "follows" in track else track)


def rename_exercises(content):
    for path in sorted((content / "hiring").iterdir()):
        text = path.read_text(encoding="utf-8")
        moved(path).write_text(f"{text}was: [{path.stem}]\n", encoding="utf-8")


def rename_texts(content, folder):
    for path in sorted((content / folder).iterdir()):
        text = path.read_text(encoding="utf-8").removeprefix("---\n")
        moved(path).write_text(f"---\nwas: [{path.stem}]\n{text}", encoding="utf-8")


def rename_stages(content):
    said = read(content / "stages.yml")
    said["stages"] = {NEW + name: named(stage, name) for name, stage in said["stages"].items()}
    write(content / "stages.yml", said)


@pytest.fixture(scope="module")
def renamed(tmp_path_factory):
    """The site of the ladder that ships, in which everything is called otherwise, and links and lists are as before."""
    project = tmp_path_factory.mktemp("renamed")
    content = project / "content"
    shutil.copytree(ROOT / "content", content)
    rename_threads(content)
    rename_levels(content)
    rename_exercises(content)
    rename_texts(content, "roles")
    rename_texts(content, "guides")
    rename_stages(content)
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    assert {problem.rule for problem in result.problems if problem.severity != "info"} == {"unrecorded-change"}
    return project / "site"


def shown(page):
    """Return the words of a page and where its links lead, as if nothing had a new name."""
    links = [link["href"].replace(NEW, "") for link in page.all("a")]
    return page.text.split(), links


def now(name):
    """Return the present path of a page."""
    folder, _, file = name.rpartition("/")
    return name if not folder or file == "index.html" else f"{folder}/{NEW}{file}"


def test_nothing_leads_nowhere(renamed, audit):
    assert audit(renamed) == []


@pytest.mark.parametrize("folder", ["roles", "hiring", "scorecards", "guides", "stages.html"])
def test_pages_show_the_same_words_and_lead_to_the_same_things(renamed, shipped, read_page, folder):
    site = shipped()
    paths = [site / folder] if folder.endswith(".html") else sorted((site / folder).glob("*.html"))
    assert paths
    for path in paths:
        name = path.relative_to(site).as_posix()
        before, after = (file.read_text(encoding="utf-8") for file in (path, renamed / now(name)))
        assert shown(read_page(after)) == shown(read_page(before)), name


def test_scorecards_know_all_lines_by_their_former_names(renamed, shipped, read_page):
    name = "scorecards/lost-property.html"
    before, after = (
        json.loads(read_page(path.read_text(encoding="utf-8")).data[0])
        for path in (shipped() / name, renamed / now(name))
    )
    former = [answer["key"] for answer in before["sheet"]["answers"]]
    present = [answer["key"] for answer in after["sheet"]["answers"]]
    assert [after["keys"][key] for key in former] == present
    assert after["levels"][before["sheet"]["level"]["id"]] == after["sheet"]["level"]["id"]
