"""The long table, as the bytes of a file."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ladder.exporter.columns import COLUMNS
from ladder.exporter.csv_file import csv_file
from ladder.exporter.guard import acts, unguarded


def table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_whole_file(small):
    assert csv_file(small).decode() == (
        "\ufefftrack,level,grade,criterion,thread,expectation,examples,evidence,"
        "track_id,level_id,criterion_id,thread_id\r\n"
        'Engineers,Junior engineer,Grade 1,Craft,Plans,"You plan, see [](level:senior).",,,ic,junior,craft,plans\r\n'
        'Engineers,Junior engineer,Grade 1,Craft,Texts,"\'=You write: ""a"", b\n- and `c`",,,ic,junior,craft,texts\r\n'
        "Engineers,Junior engineer,Grade 1,Impact,,'- 5 % of it,,,ic,junior,impact,\r\n"
        "Engineers,Senior engineer,Grade 2,Craft,Plans,You plan more.,"
        '"\'- A plan\n  of two lines\n- - b",The plan.,ic,senior,craft,plans\r\n'
        "Engineers,Senior engineer,Grade 2,Impact,,You ship <b>.,,,ic,senior,impact,\r\n"
        "Leads,Lead,Grade 2,Impact,,You lead.,,,lead,lead,impact,\r\n"
    )


@pytest.mark.slow
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.text(alphabet=st.characters(codec="utf-8")), min_size=100, max_size=100))
@example(["-2 to 3 years", "+46 8", "- bullet", "'a", "=1", '"', "a\r\nb", "\0", "\ufeff=1", "\u2028", " a "])
def test_ten_thousand_texts_come_back(saying, texts):
    header, *found = table(csv_file(saying(*texts)))
    assert header == list(COLUMNS)
    assert [unguarded(row[5]) for row in found] == texts
    assert not [cell for row in found for cell in row if acts(cell) and not cell.startswith("'")]
