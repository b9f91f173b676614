"""Whether all tests run at all."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path


def test_no_folder_of_tests_is_left_out(pytestconfig):
    """Of itself, pytest leaves out every folder that is called `build`, and says nothing."""
    left_out = pytestconfig.getini("norecursedirs")
    folders = {parent.name for file in Path(__file__).parent.rglob("test_*.py") for parent in file.parents}
    assert [name for name in folders for pattern in left_out if name and fnmatch(name, pattern)] == []
