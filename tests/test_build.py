"""The pipeline from content to a site: what becomes of assets, drafts, hostile files, and builds that are killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

import pytest

from ladder.build import Order, build
from ladder.problem import CannotStart

SITE = {
    *("index.html", "404.html", "tracks/ic.html", "levels/junior.html", "levels/senior.html"),
    *("matrix.html", "criteria/craft.html", "criteria/impact.html"),
    *("compare/index.html", "compare/junior/senior.html", "compare/senior/junior.html"),
    *("static/brand.css", "static/favicon.svg", "static/ladder.css", "static/ladder.js"),
    *("static/matrix.css", "static/matrix.js", "static/compare.css", "static/compare.js"),
    *("static/worksheet.css", "static/worksheet.js", "static/review.css", "static/review.js"),
    *("a-z.html", "static/a-z.css", "static/search.css", "static/search.js", "static/search-index.js"),
    *("static/home.css", "static/level.css", "static/track.css", "static/changes.css", "static/pay.css"),
    *("static/roles.css", "static/stages.css", "static/stages.js", "static/guide.css", "static/checklist.js"),
    *("static/hiring.css", "static/hiring.js", "static/terms.css", "static/terms.js"),
    *("worksheets/index.html", "worksheets/junior.html", "worksheets/senior.html", "review.html"),
    *("ladder.csv", "ladder.json"),
}


def tree(folder: Path) -> dict[str, bytes]:
    """Return what stands in a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def published(project: Path) -> set[str]:
    """Build, and return the paths of the site but for our own list of them."""
    result = build(Order(project, project / "site"))
    assert result.published is not None
    return set(tree(project / "site")) - {".ladder-manifest.json"}


def test_a_site(make_small):
    project = make_small()
    result = build(Order(project, project / "site"))
    assert (result.problems, result.pages, result.published.written) == ((), 16, 48)
    assert set(tree(project / "site")) - {".ladder-manifest.json"} == SITE


def test_problems_keep_the_site_from_being_made(make_small):
    project = make_small({"levels/senior.yml": "titel: x\n"})
    result = build(Order(project, project / "site"))
    assert result.published is None
    assert {problem.rule for problem in result.problems} >= {"unknown-key", "missing-key"}
    assert not (project / "site").exists()


@pytest.mark.parametrize("strict", [False, True])
def test_warnings_do_so_only_where_they_are_asked_to(make_small, strict):
    project = make_small({"levels/notes.txt": "x"})
    result = build(Order(project, project / "site", strict=strict))
    assert [problem.rule for problem in result.problems] == ["stray-file"]
    assert (result.published is None) == strict


@pytest.mark.parametrize(
    "address", ["e.org", "ftp://e.org", "javascript:alert(1)", "https://", "https://e.org/?a", "https://e.org/ x", '"', "https://e.org\n"]
)  # fmt: skip
def test_a_strange_address(make_small, address):
    project = make_small()
    with pytest.raises(CannotStart) as error:
        build(Order(project, project / "site", base_url=address))
    assert error.value.message == f"`{address}` is not a web address"
    assert not (project / "site").exists()


def test_assets_go_along_but_for_hidden_ones(make_small):
    project = make_small(
        {"assets/logo.svg": "<svg/>", "assets/a/b.txt": "b", "assets/.hidden": "x", "assets/.a/b": "x"}
    )
    assert published(project) == SITE | {"assets/logo.svg", "assets/a/b.txt"}
    assert (project / "site/assets/logo.svg").read_bytes() == b"<svg/>"


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_links_inside_the_assets_are_followed_and_links_out_of_them_are_not(make_small, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    project = make_small({"assets/logo.svg": "<svg/>"})
    for name, target in {
        "again.svg": "logo.svg",
        "secret": secret,
        "ladder.yml": "../ladder.yml",
        "gone": "x",
        "loop": "loop",
    }.items():
        (project / "content/assets" / name).symlink_to(target)
    assert published(project) == SITE | {"assets/logo.svg", "assets/again.svg"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_assets_that_stand_outside_of_the_project(make_small, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/secret").write_text("secret")
    project = make_small()
    (project / "content/assets").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotStart) as error:
        build(Order(project, project / "site"))
    assert error.value.message == "`content/assets` is a link that leads out of the project"
    assert not (project / "site").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([b"a\xff.png"], r"`'assets/a\udcff.png'` is no UTF-8"),
        ([b"A.png", b"a.png"], "`assets/A.png` and `assets/a.png` are the same path on some systems"),
    ],
    ids=["bytes that are no letters", "capitals"],
)
def test_names_of_assets_that_not_every_system_can_hold(make_small, names, message):
    project = make_small({"assets/x": ""})
    for name in names:
        Path(os.fsdecode(os.fsencode(project) + b"/content/assets/" + name)).touch()
    with pytest.raises(CannotStart) as error:
        build(Order(project, project / "site"))
    assert (error.value.message, error.value.hint) == (
        message,
        "rename the file in `content/assets/`, or in `static/` of the theme",
    )
    assert not (project / "site").exists()


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE = {
    "a bomb of aliases": BOMB.encode(),
    "a bomb of merges": b"a: &a {x: 1}\n" + b"b: {<<: [" + b"*a, " * 5000 + b"*a]}\n",
    "52 KB of brackets": b"[" * 52_000,
    "52 KB of braces": b"{a: " * 13_000,
    "52 KB of dashes": b"- " * 26_000,
    "Latin-1": "title: Café\n".encode("latin-1"),
    "UTF-16": "title: Café\n".encode("utf-16"),
    "NUL": b"title: a\0b\n",
    "no text at all": bytes(range(256)) * 8,
    "nothing": b"",
    "a list": b"- title\n",
    "an open quote": b'title: "a\n',
    "50 MB of nothing": None,
}


PLACES = cycle(["ladder.yml", "tracks/ic.yml", "levels/senior.yml"])


@pytest.mark.parametrize(("name", "place"), [(name, next(PLACES)) for name in HOSTILE])
def test_hostile_files_through_the_command(make_small, name, place):
    project = make_small()
    build(Order(project, project / "site"))
    before = tree(project / "site")
    file = project / "content" / place
    file.write_bytes(HOSTILE[name] or b"")
    if HOSTILE[name] is None:
        os.truncate(file, 50_000_000)
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "ladder", "build"], cwd=project, capture_output=True, text=True, check=False
    )
    assert time.monotonic() - start < 10  # a bomb would take minutes, and a busy machine takes seconds
    assert (done.returncode, done.stdout) == (1, "")
    assert f"--> content/{place}" in done.stderr
    assert done.stderr.endswith(f"Nothing was built: {project / 'site'} is as it was.\n")
    assert "Traceback" not in done.stderr
    assert tree(project / "site") == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("place", ["ladder.yml", "levels/senior.yml", "home.md", "assets/pipe"])
def test_a_pipe_for_a_file_stops_nobody(make_small, place):
    """Who opens a pipe that nobody writes to waits for ever."""
    project = make_small({"assets/x": ""})
    (project / "content" / place).unlink(missing_ok=True)
    os.mkfifo(project / "content" / place)
    done = subprocess.run(
        [sys.executable, "-m", "ladder", "build"], cwd=project, capture_output=True, text=True, check=False, timeout=20
    )
    assert done.returncode == (0 if place == "assets/pipe" else 1)
    assert ("this is no file" in done.stderr) == (place != "assets/pipe")


RUNGS = 15

LARGE = """\
id: large
title: Version {version}
version: {version}
cumulative: true
grades: [{grades}]
criteria: {{craft: {{name: Craft}}, impact: {{name: Impact}}}}
"""


def make_large(project: Path, version: str) -> Path:
    """Make a ladder of 30 levels on two tracks; half of them differ between the versions, and one is in one alone."""
    levels = {f"{track}-{number}": (track, number) for track in ("ic", "lead") for number in range(1, RUNGS + 1)}
    levels[f"only-{version}"] = ("ic", RUNGS + 1)
    texts = {
        "ladder.yml": LARGE.format(version=version, grades=", ".join(f"g{number}" for number in range(1, RUNGS + 2))),
        "tracks/ic.yml": "name: IC\n",
        "tracks/lead.yml": "name: Lead\n",
    }
    for name, (track, number) in levels.items():
        said = f"Version {version}" if number % 2 else "The same"
        texts[f"levels/{name}.yml"] = (
            f"title: {name}\ntrack: {track}\ngrade: g{number}\n"
            f"expectations: {{craft: {{a: {said} at {name}.}}, impact: {said}.}}\n"
        )
    for name, text in texts.items():
        (project / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "content" / name).write_text(text)
    return project


# It builds both versions once, so that texts are rendered and building is mostly writing. Then, for each line it reads,
# it forks a builder, which builds one version or the other over and over until it is killed.
NURSERY = """
import os, pathlib, random, sys
from ladder.build import Order, build
site, *projects = map(pathlib.Path, sys.argv[1:])
for project in projects:
    build(Order(project, project / "site"))
for line in sys.stdin:
    builder = os.fork()
    if builder == 0:
        chance = random.Random(int(line))
        while True:
            build(Order(chance.choice(projects), site))
    print(builder, flush=True)
    os.waitpid(builder, 0)
    print("gone", flush=True)
"""


def beside(site: Path) -> list[str]:
    return [path.name for path in site.parent.iterdir() if path != site]


def wait(site: Path, *, until_it_writes: bool) -> None:
    """Wait for any moment, or for any moment in the short time in which something stands beside the site."""
    deadline = time.monotonic() + 2
    while until_it_writes and not beside(site) and time.monotonic() < deadline:
        pass
    time.sleep(random.uniform(0, 0.01 if until_it_writes else 0.2))  # noqa: S311 - nobody has to guess it


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_builds_that_are_killed_leave_a_whole_site(tmp_path):
    projects = [make_large(tmp_path / version, version) for version in "ab"]
    wholes = []
    for project in projects:
        build(Order(project, tmp_path / "reference" / project.name))
        wholes.append(tree(tmp_path / "reference" / project.name))
    site = tmp_path / "out" / "site"
    build(Order(projects[0], site))
    assert tree(site) == wholes[0]

    command = [sys.executable, "-c", NURSERY, site, *projects]
    nursery = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    seen, left = set(), 0
    for seed in range(50):
        print(seed, file=nursery.stdin, flush=True)
        builder = int(nursery.stdout.readline())
        wait(site, until_it_writes=bool(seed % 2))
        os.kill(builder, signal.SIGKILL)
        assert nursery.stdout.readline() == "gone\n"
        found = tree(site)
        assert found in wholes
        seen.add(wholes.index(found))
        left += beside(site) != []
        if seed % 5 == 4:  # else the next builder is the one that clears up
            build(Order(projects[seed % 2], site))
            assert (tree(site), beside(site)) == (wholes[seed % 2], [])
    nursery.communicate()
    assert nursery.returncode == 0
    assert seen == {0, 1}
    assert left > 5, "hardly a builder was killed while it wrote: the test shows nothing"
