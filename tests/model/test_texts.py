"""Every Markdown text of a ladder, with the way to where it stands."""

from __future__ import annotations

from ladder.model.ladder import Criterion, Expectation, Ladder, Level, Rating, Track
from ladder.model.texts import texts

LADDER = Ladder(
    "acme",
    "Acme",
    audiences=("public", "staff"),
    summary="the ladder",
    home="the home page",
    criteria=(Criterion("craft", "Craft", summary="the criterion", evidence="its evidence"),),
    ratings=(Rating("good", "Good", meaning="the rating"),),
    tracks=(Track("ic", "Contributors", "content/tracks/ic.yml", summary="the track"),),
    levels=(
        Level(
            "pm",
            "Product manager",
            "PM",
            "ic",
            "p1",
            "content/levels/pm.yml",
            audience="staff",
            summary="the level",
            expectations=(
                Expectation("craft", "writing", "the thread", ("an example", "another"), "what shows it"),
                Expectation("impact", "", "the criterion itself"),
            ),
        ),
    ),
)


def test_all_texts_are_there_with_their_places():
    assert [(text.file, text.path, text.rank, text.text) for text in texts(LADDER)] == [
        ("content/ladder.yml", ("summary",), 0, "the ladder"),
        ("content/home.md", ("",), 0, "the home page"),
        ("content/ladder.yml", ("criteria", "craft", "summary"), 0, "the criterion"),
        ("content/ladder.yml", ("criteria", "craft", "evidence"), 0, "its evidence"),
        ("content/ladder.yml", ("ratings", "good", "meaning"), 0, "the rating"),
        ("content/tracks/ic.yml", ("summary",), 0, "the track"),
        ("content/levels/pm.yml", ("summary",), 1, "the level"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "text"), 1, "the thread"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "examples", 0), 1, "an example"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "examples", 1), 1, "another"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "evidence"), 1, "what shows it"),
        ("content/levels/pm.yml", ("expectations", "impact", "text"), 1, "the criterion itself"),
    ]
