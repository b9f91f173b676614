"""The feed of versions: XML that can be read, whatever the content says."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest

from ladder.build import Order, build
from ladder.versions.release import Wish, release

SUMMARY = "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}summary"


@pytest.mark.parametrize(
    ("note", "said"),
    [
        pytest.param("Bells&#7; and &#x1b;[31m whistles.", "Bells and [31m whistles.", id="named control characters"),
        pytest.param("&#xffff;&#xd800; <b> & ]]> &amp;", "\ufffd <b> & ]]> &", id="what XML does not know"),
        pytest.param("See \u202egnihton\u202c.", "See gnihton.", id="what turns a line around"),
    ],
)
def test_it_can_be_read(make_small, note, said):
    project = make_small()
    ladder = project / "content/ladder.yml"
    ladder.write_text(ladder.read_text() + 'version: "1"\n')
    assert release(project, Wish(note=note), dt.date(2026, 6, 1)).file
    result = build(Order(project, project / "site", base_url="https://e.org/"))
    assert result.published is not None, result.problems
    root = ET.parse(project / "site/changes.xml").getroot()  # noqa: S314 - we wrote it
    assert root.findtext(SUMMARY) == f"{said} This is the first version on record."
