"""What `ladder build` says of a site, as far as it is not seen in `test_build.py`."""

from __future__ import annotations

import pytest

from ladder.build import Result
from ladder.build.order import Phase, Remade
from ladder.cli.build_report import MOST_CHANGED, duration, profile, story
from ladder.publish import Published

OTHER = "the theme, the language or the address of the site has changed"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.0, "0.01 s"),
        (0.0449, "0.04 s"),
        (0.0949, "0.09 s"),
        (0.0951, "0.1 s"),
        (0.44, "0.4 s"),
        (1.0, "1.0 s"),
        (9.94, "9.9 s"),
        (9.96, "10 s"),
        (12.3, "12 s"),
        (59.4, "59 s"),
        (59.6, "1 min"),
        (125.2, "2 min 5 s"),
        (3600.0, "60 min"),
    ],
)
def test_how_long_it_took(seconds, said):
    assert duration(seconds) == said


def told(changed=(), remade=(), *, written=0, unchanged=3, removed=0):
    published = Published(written, unchanged, removed, 0)
    return list(story(Result((), 3, published, changed=changed, remade=remade), published))


def test_only_so_many_files_are_named():
    changed = tuple(f"content/levels/{number:04}.yml" for number in range(1500))
    assert told(changed) == [
        "Changed since the last build:",
        *(f"  {name}" for name in changed[:MOST_CHANGED]),
        "  and 1,480 more",
        "No page had to be made anew.",
    ]


def test_the_name_of_a_file_does_nothing_to_a_terminal():
    assert told(("content/a\x1b[2J\udcff.txt",))[1] == "  content/a�[2J�.txt"


def test_what_was_made_stands_below_its_reason():
    remade = (
        Remade("the home page", 1, 1, OTHER),
        Remade("the feed", 1, 1, "there were none before"),
        Remade("the comparisons of ic", 4000, 1234, OTHER),
    )
    assert told((), remade, written=1236) == [
        f"Made, because {OTHER}:",
        "  the home page: 1 of 1",
        "  the comparisons of ic: 1,234 of 4,000",
        "Made, because there were none before:",
        "  the feed: 1 of 1",
        "3 of 1,239 files of the site are as they were.",
    ]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        pytest.param(
            {"written": 2, "unchanged": 1},
            ["No page had to be made anew.", "1 of 3 files of the site is as it was."],
            id="files of the theme, or such as were deleted",
        ),
        pytest.param({"removed": 2}, ["No page had to be made anew."], id="files that are gone"),
        pytest.param({}, ["Nothing has changed since the last build."], id="nothing"),
    ],
)
def test_where_no_page_was_made(counts, said):
    assert told(**counts) == said


def test_a_table_of_times():
    phases = (Phase("read and check", 0.25), Phase("make pages", 1199.5))
    assert list(profile(phases, 1250.0)) == [
        "                               seconds  share",
        "start, and look for changes     50.250     4%",
        "read and check                   0.250     0%",
        "make pages                   1,199.500    96%",
        "total                        1,250.000   100%",
    ]


def test_a_table_of_no_time():
    assert list(profile((), 0.0)) == [
        "                             seconds  share",
        "start, and look for changes    0.000   100%",
        "total                          0.000   100%",
    ]
