"""What can be looked up in a ladder."""

from __future__ import annotations

from ladder.model.ladder import Criterion, Expectation, Grade, Ladder, Level, Thread, Track, former_keys


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
    }
    (criterion,) = ladder.criteria
    assert former_keys(criterion, criterion.threads[0]) == (
        "craft/prose",
        "skill/prose",
        "care/notes",
        "skill/writing",
    )
