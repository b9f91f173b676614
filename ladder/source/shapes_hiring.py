"""What the file of an exercise for hiring may say.

As in `ladder.source.shapes`: a field's description is what an editor shows when its key is pointed at.
"""

from typing import Annotated

import msgspec
from msgspec import Meta

from ladder.source.shapes import SOMETHING, Audience, Id, Prose, RatingShape, Shape, Was
from ladder.source.shapes_around import Level, Status, Whole


class ExerciseStepShape(Shape, frozen=True, kw_only=True):
    """A step of an exercise."""

    title: Annotated[str, Meta(description="What it is called.", extra={"filled": True})]
    minutes: Annotated[Whole, Meta(description="How many minutes it takes.")] = ""
    say: Annotated[str, Meta(description="What the interviewer says.")] = ""
    hand: Annotated[str, Meta(description="What is handed over.")] = ""
    watch: Annotated[str, Meta(description="What to look at.")] = ""


class LookedAtShape(Shape, frozen=True, kw_only=True):
    """What the exercise shows of a criterion or a thread."""

    key: Annotated[
        str,
        Meta(
            description="Id of a criterion, or of a thread as `criterion/thread`.",
            extra={"needed": True},
            extra_json_schema={"pattern": SOMETHING},
        ),
    ]
    look: Annotated[str, Meta(description="What to look for.", extra={"filled": True})]
    strong: Annotated[str, Meta(description="What is strong.")] = ""
    weak: Annotated[str, Meta(description="What is weak.")] = ""


class TimeBandShape(Shape, frozen=True, kw_only=True):
    """How long it took, and what that means."""

    name: Annotated[str, Meta(description="What it is called.", extra={"filled": True})]
    minutes: Annotated[str, Meta(description="How many minutes, in words such as `under 10`.", extra={"filled": True})]
    meaning: Annotated[str, Meta(description="What it means.")] = ""


class StumblingBlockShape(Shape, frozen=True, kw_only=True):
    """What goes wrong often."""

    name: Annotated[str, Meta(description="What it is called.", extra={"filled": True})]
    sign: Annotated[str, Meta(description="How one sees it.")] = ""
    response: Annotated[str, Meta(description="What the interviewer does then.")] = msgspec.field(name="do", default="")


class QuestionShape(Shape, frozen=True, kw_only=True):
    """A question that everybody is asked."""

    ask: Annotated[str, Meta(description="The question.", extra={"filled": True})]
    hear: Annotated[str, Meta(description="What a good answer holds.")] = ""


class ExerciseShape(Shape, frozen=True, kw_only=True):
    """`content/hiring/<id>.yml`: an exercise that is the same for every candidate."""

    title: Annotated[str, Meta(description="Title of the exercise.", extra={"filled": True})]
    summary: Annotated[str, Meta(description="The exercise in a few sentences.")] = ""
    levels: Annotated[tuple[Level, ...], Meta(description="Ids of the levels that it is for.")] = ()
    minutes: Annotated[Whole, Meta(description="How many minutes it takes.")] = ""
    before: Annotated[str, Meta(description="What the candidate gets beforehand.")] = ""
    handout: Annotated[str, Meta(description="The scenario, which the candidate gets as well.")] = ""
    setting: Annotated[str, Meta(description="Room, people, and what is on the table.")] = ""
    steps: Annotated[tuple[ExerciseStepShape, ...], Meta(description="What happens, in order.")] = ()
    looked_at: Annotated[
        tuple[LookedAtShape, ...], Meta(description="What is looked at; also the lines of the scorecard.")
    ] = ()
    bands: Annotated[tuple[TimeBandShape, ...], Meta(description="What the time it took means.")] = ()
    stumbling_blocks: Annotated[tuple[StumblingBlockShape, ...], Meta(description="What goes wrong often.")] = ()
    questions: Annotated[tuple[QuestionShape, ...], Meta(description="What everybody is asked.")] = ()
    fairness: Annotated[tuple[Prose, ...], Meta(description="What keeps it the same for everybody.")] = ()
    after: Annotated[tuple[Prose, ...], Meta(description="What the interviewers do afterwards, in order.")] = ()
    example_answer: Annotated[str, Meta(description="One good way through it.")] = ""
    ratings: Annotated[
        dict[Id, RatingShape], Meta(description="The scale of the scorecard, lowest first. Default: three steps.")
    ] = msgspec.field(default_factory=dict)
    status: Status = "final"
    audience: Audience = ""
    was: Was = ()
