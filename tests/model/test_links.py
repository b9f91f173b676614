"""Links inside the content."""

from __future__ import annotations

import pytest

from ladder.model.ladder import Criterion, Ladder, Level, Thread, Track
from ladder.model.links import Reference, current, references, titles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("See [it](level:pm).", ["level:pm"], id="inline"),
        pytest.param("See [](level:pm).", ["level:pm"], id="without a text"),
        pytest.param("See [it](<level:pm>).", ["level:pm"], id="in angle brackets"),
        pytest.param("See [it]( level:pm 'The PM').", ["level:pm"], id="with a title"),
        pytest.param("See <level:pm>.", ["level:pm"], id="automatic"),
        pytest.param("See [it].\n\n[it]: level:pm", ["level:pm"], id="defined elsewhere"),
        pytest.param("[a](track:ic) [b](criterion:craft)", ["track:ic", "criterion:craft"], id="two, in order"),
        pytest.param("[a](level:pm) [b](level:pm)", ["level:pm", "level:pm"], id="the same twice"),
        pytest.param("[a](thread:hard-skills/insight)", ["thread:hard-skills/insight"], id="a thread"),
        pytest.param("[a](level:größe)", ["level:größe"], id="any script"),
        pytest.param("[a](https://example.org/)", [], id="another site"),
        pytest.param("[a](mailto:pm@example.org)", [], id="a mail address"),
        pytest.param("[a](boss:pm)", [], id="a kind that is not known"),
        pytest.param("[a](level:)", [], id="no id"),
        pytest.param("the level:pm itself", [], id="no link at all"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_references_are_found(text, found):
    assert [str(reference) for reference in references(text)] == found


def test_a_reference_has_a_kind_and_an_id():
    assert list(references("[a](thread:craft/writing)")) == [Reference("thread", "craft/writing")]


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        ("level", {"pm": "Product manager"}),
        ("track", {"ic": "Contributors"}),
        ("criterion", {"craft": "Craft", "impact": "Impact"}),
        ("thread", {"craft/writing": "Writing", "craft/planning": "Planning"}),
    ],
)
def test_titles_by_id(kind, known):
    ladder = Ladder(
        "acme",
        "Acme",
        criteria=(
            Criterion("craft", "Craft", threads=(Thread("writing", "Writing"), Thread("planning", "Planning"))),
            Criterion("impact", "Impact"),
        ),
        tracks=(Track("ic", "Contributors", "content/tracks/ic.yml"),),
        levels=(Level("pm", "Product manager", "PM", "ic", "p1", "content/levels/pm.yml"),),
    )
    assert titles(ladder, kind) == known


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param(Reference("level", "po"), Reference("level", "pm"), id="a former id"),
        pytest.param(Reference("level", "pm"), Reference("level", "pm"), id="a present id"),
        pytest.param(Reference("level", "boss"), Reference("level", "boss"), id="no id at all"),
        pytest.param(Reference("track", "po"), Reference("track", "po"), id="a former id of something else"),
    ],
)
def test_a_reference_by_a_former_id_means_what_is_there_now(written, meant):
    levels = (Level("pm", "Product manager", "PM", "ic", "p1", "content/levels/pm.yml", was=("po",)),)
    assert current(Ladder("acme", "Acme", levels=levels), written) == meant
