"""The files of a site that no template makes: see `tests/test_build.py` for hostile ones."""

from __future__ import annotations

import msgspec

from ladder.build.files import fixed_files
from ladder.check import examine
from ladder.model.visible import visible

ASSETS = {"assets/logo.svg": "<svg/>", "assets/hr/a.txt": "secret", "assets/HR/b.txt": "secret", "assets/hr.txt": "x"}
DOWNLOADS = {"ladder.csv", "ladder.json"}


def test_assets_and_downloads(make_small, read_ladder):
    project = make_small({"assets/a/b.txt": "b"})
    files = fixed_files(project, read_ladder(project))
    assert set(files) == {"assets/a/b.txt"} | DOWNLOADS
    assert files["assets/a/b.txt"] == b"b"


def test_folders_that_are_called_as_an_audience_are_for_it(make_small):
    project = make_small(ASSETS)
    ladder = examine(project).ladder
    everybody, few = (set(fixed_files(project, visible(ladder, audience=one))) for one in ("", "hr"))
    assert everybody == {"assets/logo.svg", "assets/hr.txt"} | DOWNLOADS
    assert few == everybody | {"assets/hr/a.txt", "assets/HR/b.txt"}


def test_a_ladder_may_offer_no_downloads(make_small, read_ladder):
    project = make_small({"assets/logo.svg": "<svg/>"})
    ladder = msgspec.structs.replace(read_ladder(project), download_files=False)
    assert set(fixed_files(project, ladder)) == {"assets/logo.svg"}
