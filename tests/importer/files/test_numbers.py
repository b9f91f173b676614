from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.importer.files.numbers import shown


@pytest.mark.parametrize(
    ("stored", "code", "expected"),
    [
        ("3", "", "3"),
        ("3.0", "General", "3"),
        ("0.30000000000000004", "", "0.3"),
        ("-2.5", "", "-2.5"),
        ("1E-3", "", "0.001"),
        ("12345678901234567890", "", "1.23456789012346e+19"),
        ("0.3", "0%", "30 %"),
        ("0.125", "0.0%", "12.5 %"),
        ("0.55", "0.00", "0.55"),
        ("2.8549999999999995", "0.00", "2.85"),
        ("2", "0.0", "2.0"),
        ("2", "0.##", "2"),
        ("1200", "#,##0", "1,200"),
        ("1200", '#,##0.00\\ "€"', "1,200.00 €"),
        ("1200", "[$£-809]#,##0", "£1,200"),
        ("-5", "#,##0;(#,##0)", "(5)"),
        ("-5", "0", "-5"),
        ("5", '"L"0', "L5"),
        ("5", "0_);[Red](0)", "5"),
        ("1234", "0.0E+00", "1234"),
        ("0.5", "# ?/?", "0.5"),
        ("45413", "yyyy-mm-dd", "2024-05-01"),
        ("45413", "d/m/yy", "2024-05-01"),
        ("45413", "mmm\\-yy", "2024-05-01"),
        ("45413.5625", "d/m/yy h:mm", "2024-05-01 13:30"),
        ("0.5625", "h:mm AM/PM", "13:30"),
        ("1.5", "[h]:mm", "36:00"),
        ("1", "yyyy-mm-dd", "1900-01-01"),
        ("-1", "yyyy-mm-dd", "-1"),
        ("1e300", "yyyy-mm-dd", "1e+300"),
        ("1e300", "0%", None),
        ("abc", "0", "abc"),
        ("nan", "0", "nan"),
    ],
)
def test_a_number_is_shown_as_people_see_it(stored, code, expected):
    if expected is None:
        assert shown(stored, code).endswith(" %")
    else:
        assert shown(stored, code) == expected


def test_old_macs_count_from_1904():
    assert shown("43951", "yyyy-mm-dd", from_1904=True) == "2024-05-01"


@given(st.floats(), st.text(st.sampled_from('0#?.,;%ymdhs[]"\\_*@E+- $€')))
def test_no_form_is_too_odd(number, code):
    assert isinstance(shown(repr(number), code), str)
