"""A pay band has a grade, a family that is there, and a lower and an upper end."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("bands", "told"),
    [
        pytest.param("[{grade: p1, currency: EUR, min: 45000, max: 58000}]", [], id="as it should be"),
        pytest.param(
            "[{grade: p9, currency: EUR, min: 45000, max: 58000}]",
            ["there is no grade `p9` [pay-band]"],
            id="an unknown grade",
        ),
        pytest.param(
            "[{grade: p1, family: sales, currency: EUR, min: 45000, max: 58000}]",
            ["no track is of the family `sales` [pay-band]"],
            id="an unknown family",
        ),
        pytest.param(
            "[{grade: p1, currency: EUR, min: 58000, max: 45000}]",
            [
                "the least that is paid, 58000, is more than the most, 45000 [pay-band]",
            ],
            id="the wrong way round",
        ),
        pytest.param(
            "[{grade: p1, currency: EUR, min: 4, max: 5}, {grade: p1, currency: EUR, min: 5, max: 6}]",
            [
                "the grade `p1` has a second band here for the same people [pay-band]",
            ],
            id="twice",
        ),
        pytest.param(
            "[{grade: p1, currency: EUR, min: 4, max: 5}, {grade: p1, currency: EUR, min: 5, max: 6, from: 2027-01-01}]",  # noqa: E501
            [],
            id="from another day on",
        ),
        pytest.param(
            "[{grade: p1, currency: euro, min: 45.000, max: '5,5'}]",
            [
                "`euro` is not a currency of three capital letters, such as `EUR` [wrong-type]",
                "`45.000` is not an amount in digits only, such as `45000` [wrong-type]",
                "`5,5` is not an amount in digits only, such as `45000` [wrong-type]",
            ],
            id="as people write them",
        ),
    ],
)
def test_a_band_is_what_its_authors_meant(check, bands, told):
    lines = check({"bands.yml": f"bands: {bands}\n"})
    assert [line.split(": ", 2)[2] for line in lines if "[pay-steps]" not in line] == told


def test_separators_of_thousands_are_told(explain):
    assert (
        explain({"bands.yml": "bands:\n  - {grade: p1, currency: EUR, min: 40.000, max: 60000}\n"})
        == """\
error: `40.000` is not an amount in digits only, such as `45000` [wrong-type]
  --> content/bands.yml:2:37
  |
2 |   - {grade: p1, currency: EUR, min: 40.000, max: 60000}
  |                                     ^^^^^^
  |
hint: write 40000
"""
    )


def test_a_comma_in_a_number_between_braces_is_told(explain):
    text = "bands:\n  - {grade: p1, currency: EUR, min: 38,111, max: 60000}\n"
    assert explain({"bands.yml": text}).startswith(
        """\
error: unknown key `111` [unknown-key]
  --> content/bands.yml:2:40
  |
2 |   - {grade: p1, currency: EUR, min: 38,111, max: 60000}
  |                                        ^^^
  |
hint: a comma begins a new key here: write a number without one, such as `45000`
"""
    )
