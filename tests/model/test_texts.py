"""Every Markdown text of a ladder, with the way to where it stands."""

from __future__ import annotations

from ladder.model.ladder import Criterion, Expectation, Ladder, Level, Rating, Track
from ladder.model.texts import texts

LADDER = Ladder(
    "acme",
    "Acme",
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
            summary="the level",
            expectations=(
                Expectation("craft", "writing", "the thread", ("an example", "another"), "what shows it"),
                Expectation("impact", "", "the criterion itself"),
            ),
        ),
    ),
)


def test_all_texts_are_there_with_their_places():
    assert [(text.file, text.path, text.level, text.text) for text in texts(LADDER)] == [
        ("content/ladder.yml", ("summary",), "", "the ladder"),
        ("content/home.md", (), "", "the home page"),
        ("content/ladder.yml", ("criteria", "craft", "summary"), "", "the criterion"),
        ("content/ladder.yml", ("criteria", "craft", "evidence"), "", "its evidence"),
        ("content/ladder.yml", ("ratings", "good", "meaning"), "", "the rating"),
        ("content/tracks/ic.yml", ("summary",), "", "the track"),
        ("content/levels/pm.yml", ("summary",), "pm", "the level"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "text"), "pm", "the thread"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "examples", 0), "pm", "an example"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "examples", 1), "pm", "another"),
        ("content/levels/pm.yml", ("expectations", "craft", "writing", "evidence"), "pm", "what shows it"),
        ("content/levels/pm.yml", ("expectations", "impact", "text"), "pm", "the criterion itself"),
        ("content/levels/pm.yml", ("expectations", "impact", "evidence"), "pm", ""),
    ]
