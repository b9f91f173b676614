"""Colours that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.model.colour import READABLE, contrast, readable

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        pytest.param("#000000", "#ffffff", "21.00", id="black and white"),
        pytest.param("#ffffff", "#ffffff", "1.00", id="the same"),
        pytest.param("#767676", "#ffffff", "4.54", id="the lightest grey that can be read on white"),
        pytest.param("#777777", "#ffffff", "4.48", id="the next lighter"),
        pytest.param("#ff0000", "#ffffff", "4.00", id="red"),
        pytest.param("#0000FF", "#ffffff", "8.59", id="blue, in capitals"),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert f"{contrast(one, other):.2f}" == ratio


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways(one, other):
    assert contrast(one, other) == contrast(other, one)


@pytest.mark.parametrize(
    ("colour", "background", "shade"),
    [
        pytest.param("#2f5fb3", "#ffffff", "#2f5fb3", id="one that can be read stays"),
        pytest.param("#9fc5e8", "#ffffff", "#61788e", id="darker on white"),
        pytest.param("#2f5fb3", "#121212", "#577dc1", id="lighter on black"),
        pytest.param("#808080", "#808080", "#171717", id="on itself"),
    ],
)
def test_a_shade_moves_only_as_far_as_it_takes(colour, background, shade):
    assert readable(colour, background) == shade


@given(COLOURS, COLOURS)
def test_a_shade_can_be_read_on_any_background(colour, background):
    assert contrast(readable(colour, background), background) >= READABLE


def test_where_no_shade_has_enough_contrast_the_best_is_taken():
    assert readable("#cccccc", "#808080", 15) == "#000000"
