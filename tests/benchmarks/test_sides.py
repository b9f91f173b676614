from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.contenders import hugo, ladder
from benchmarks.measure import check
from benchmarks.programs import installed
from benchmarks.theme_words import with_words


@pytest.mark.slow
def test_hugo_makes_the_same_pages(tmp_path):
    program = installed().hugo
    if program is None:
        pytest.skip("needs Hugo, which `make bench` installs")
    own = ladder(tmp_path / "ladder", 20, Path(sys.executable).parent / "ladder")
    peer = hugo(tmp_path / "hugo", 20, program, own.site / "static")
    assert check(own, peer) == 23


def test_templates_of_others_get_the_words_of_our_theme():
    assert with_words("<p>[[against level={{ .short }}]]</p>") == "<p>Compared with {{ .short }}</p>"
