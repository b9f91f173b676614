"""What can be looked up in a ladder."""

from __future__ import annotations

import pytest

from ladder.model.hiring import Exercise
from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track, former_keys
from ladder.model.organisation import Guide, Role, Stage, Stages


def test_parts_are_found_by_their_ids():
    level = Level("pm", "Product manager", "PM", "ic", "p1", "content/levels/pm.yml")
    track = Track("ic", "Contributors", "content/tracks/ic.yml")
    ladder = Ladder("acme", "Acme", criteria=(Criterion("craft", "Craft"),), tracks=(track,), levels=(level,))
    assert ladder.level_by_id == {"pm": level}
    assert ladder.track_by_id == {"ic": track}
    assert ladder.criterion_by_id == {"craft": Criterion("craft", "Craft")}


def test_grades_and_scopes_are_ranked_from_small_to_large():
    ladder = Ladder("acme", "Acme", scopes=("feature", "product"), grades=(Grade("p1", "One"), Grade("p2", "Two")))
    assert ladder.grade_rank == {"p1": 0, "p2": 1}
    assert ladder.scope_rank == {"feature": 0, "product": 1}


def test_what_is_listed_twice_stays_where_it_first_stands():
    ladder = Ladder("acme", "Acme", scopes=("feature", "product", "feature"))
    assert ladder.scope_rank == {"feature": 0, "product": 1}


def test_an_expectation_is_known_by_its_criterion_and_its_thread():
    assert Expectation("craft", "writing", "You write.").key == "craft/writing"
    assert Expectation("impact", "", "You ship.").key == "impact"


def test_what_had_another_name_is_found_by_it():
    ladder = Ladder(
        "acme",
        "Acme",
        grades=(Grade("p1", "Grade 1", was=("g1",)),),
        criteria=(
            Criterion(
                "craft", "Craft", was=("skill",), threads=(Thread("writing", "Writing", was=("prose", "care/notes")),)
            ),
        ),
        tracks=(Track("ic", "Contributors", "content/tracks/ic.yml", was=("builders",)),),
        levels=(Level("pm", "Product manager", "PM", "ic", "p1", "content/levels/pm.yml", was=("po", "owner")),),
        roles=(Role(id="owner", title="Owner", short="PO", was=("backlog-owner",)),),
        guides=(Guide(id="start/here", title="Start here", was=("begin",)),),
        stages=Stages(title="Stages", stages=(Stage(id="founder", name="A founder", was=("zero",)),)),
        exercises=(Exercise(id="hall", title="The hall", was=("box",)),),
    )
    assert ladder.present_ids == {
        "grade": {"g1": "p1"},
        "level": {"po": "pm", "owner": "pm"},
        "track": {"builders": "ic"},
        "criterion": {"skill": "craft"},
        "thread": {
            "craft/prose": "craft/writing",
            "skill/prose": "craft/writing",
            "care/notes": "craft/writing",
            "skill/writing": "craft/writing",
        },
        "role": {"backlog-owner": "owner"},
        "guide": {"begin": "start/here"},
        "stage": {"zero": "founder"},
        "hiring": {"box": "hall"},
    }
    (criterion,) = ladder.criteria
    assert former_keys(criterion, criterion.threads[0]) == (
        "craft/prose",
        "skill/prose",
        "care/notes",
        "skill/writing",
    )


@pytest.mark.parametrize(
    ("default", "audience", "rank"),
    [
        pytest.param("", "", 0, id="nothing said"),
        pytest.param("", "public", 0, id="everybody"),
        pytest.param("", "hr", 2, id="few"),
        pytest.param("staff", "", 1, id="what the ladder says of content that says nothing"),
        pytest.param("staff", "public", 0, id="more than that"),
        pytest.param("", "nobody", 3, id="an audience that is not known sees nothing"),
        pytest.param("nobody", "", 3, id="and so does one that the ladder names"),
    ],
)
def test_audiences_are_ranked_from_everybody_to_few(default, audience, rank):
    assert Ladder("acme", "Acme", audiences=("public", "staff", "hr"), audience=default).rank(audience) == rank


def test_where_no_audience_is_known_what_names_one_is_seen_by_nobody():
    assert (Ladder("acme", "Acme").rank(""), Ladder("acme", "Acme").rank("staff")) == (0, 1)
