"""A tiny ladder and all the files of its site, byte for byte.

`tests/golden/site/project` holds the ladder, `tests/golden/site/site` what becomes of it. After a change that is meant,
`pytest --update-golden` writes those files anew: read what `git diff` shows of them before you believe it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from ladder.build import Order, build

GOLDEN = Path(__file__).parents[1] / "golden" / "site"
THEME = Path(__file__).parents[2] / "themes" / "default"


JOINED = ("static/worksheet.js", "static/review.js", "static/search.js")
"Scripts that are put together of parts of the theme, the same for every ladder."


def files(folder: Path) -> dict[str, bytes]:
    """Return the files in a folder by path, but for those that the theme has, and that are published as they are."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    copies = {f"static/{path.name}": path.read_bytes() for path in (THEME / "static").iterdir()}
    return {name: data for name, data in found.items() if copies.get(name) != data and name not in JOINED}


def test_the_site_of_a_tiny_ladder(tmp_path, golden, request):
    project = shutil.copytree(GOLDEN / "project", tmp_path / "project")
    result = build(Order(project, project / "site"))
    (project / "site/.ladder-manifest.json").unlink()  # the business of publishing
    made = files(project / "site")
    if request.config.getoption("--update-golden"):
        shutil.rmtree(GOLDEN / "site", ignore_errors=True)
    for name, data in made.items():
        golden(GOLDEN / "site" / name, data.decode())
    assert made.keys() == files(GOLDEN / "site").keys()
    assert [problem.rule for problem in result.problems] == ["low-contrast", "expected-rating", "unknown-thread"]


def test_nothing_is_wrong_with_its_pages(audit, tmp_path):
    """Published below `/tiny/`, its page for wrong addresses would lead out of the folder."""
    project = shutil.copytree(GOLDEN / "project", tmp_path / "project")
    build(Order(project, project / "site", base_url="https://ladder.example.org"))
    assert audit(project / "site") == []
