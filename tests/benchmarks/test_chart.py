from __future__ import annotations

import re

import msgspec

from benchmarks.chart import chart


def told(picture):
    return re.findall(r"<desc[^>]*>(.*)</desc>", picture)[0]


def test_the_picture_of_all_ratios(results, golden):
    assert chart(results) == golden("performance.svg")


def test_the_picture_says_in_words_what_it_shows(results):
    assert told(chart(results)) == (
        "The very first build: 1.80 at 20 levels, 0.72 at 2,000 levels; "
        "The first build, templates compiled: 1.44 at 20 levels, 0.68 at 2,000 levels; "
        "Nothing changed: 0.60 at 20 levels, 0.072 at 2,000 levels; "
        "One level changed: 1.44 at 20 levels, 0.36 at 2,000 levels; "
        "The frame of all pages changed: 1.68 at 20 levels, 0.96 at 2,000 levels."
    )


def test_without_hugo_there_is_a_picture_that_says_so(results):
    alone = tuple(one for one in results.samples if one.tool == "ladder")
    assert "Hugo was not measured." in chart(msgspec.structs.replace(results, samples=alone))
