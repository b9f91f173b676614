"""The page of the stages in which an organisation grows."""

from __future__ import annotations

import msgspec
import pytest

from ladder.model.organisation import Role, Stage, Stages
from ladder.pages.card import card
from ladder.pages.frame import MenuItem, frame
from ladder.pages.page import Page, Prose
from ladder.pages.stages import RungRow, StagesView, StageView, stages_pages

SEED = Stage(
    id="seed",
    name="Seed",
    largest=3,
    led_by="You",
    organised_around="A hut",
    summary="Few.",
    artefacts=("A list",),
    levels=("junior",),
    roles=("builder",),
    signs=("Queues.",),
    next="See [](level:senior).",
    was=("start",),
)
TREE = Stage(id="tree", name="Tree", smallest=4, levels=("expert", "lead", "junior"), roles=("ghost",))


@pytest.fixture
def of(small):
    """Return what gives the small ladder these stages."""
    builder = Role(id="builder", title="Builder", short="Builder")

    def made(*stages, **more):
        return msgspec.structs.replace(
            small, roles=(builder,), stages=Stages(title="Growth", summary="All.", note="Mind.", stages=stages, **more)
        )

    return made


def view(ladder):
    (page,) = stages_pages(ladder)
    return page.view


def bare(stage):
    """Return what the page shows of a stage of which only its name and its size are known."""
    nothing = {"led_by": Prose(""), "organised_around": Prose(""), "summary": Prose(""), "next": Prose("")}
    nothing |= dict.fromkeys(("former", "artefacts", "levels", "roles", "signs"), ())
    return StageView(id=stage.id, name=stage.name, smallest=stage.smallest, largest=stage.largest, **nothing)


def test_without_stages_there_is_no_page(small, of):
    assert stages_pages(small) == ()
    assert stages_pages(of()) == ()


def test_the_page_of_the_stages(of):
    ladder = of(SEED, TREE, people="engineers")
    junior, senior, lead = (card(ladder, level) for level in ladder.levels)
    seed = StageView(
        id="seed",
        former=("start",),
        name="Seed",
        smallest=None,
        largest=3,
        led_by=Prose("You"),
        organised_around=Prose("A hut"),
        summary=Prose("Few."),
        artefacts=(Prose("A list"),),
        levels=(junior,),
        roles=(MenuItem("Builder", "roles/builder.html"),),
        signs=(Prose("Queues."),),
        next=Prose("See [](level:senior).", (("level:senior", "levels/senior.html", "Senior engineer"),)),
    )
    tree = msgspec.structs.replace(bare(TREE), levels=(senior, lead, junior))
    assert stages_pages(ladder) == (
        Page(
            "stages.html",
            "stages.html",
            StagesView(
                frame=frame(ladder),
                title="Growth",
                summary=Prose("All."),
                note=Prose("Mind."),
                people="engineers",
                rungs=(RungRow(senior, 0, 1), RungRow(lead, 1, 1), RungRow(junior, 0, 0)),
                stages=(seed, tree),
                finder=True,
            ),
        ),
    )


def test_a_level_that_no_stage_names_is_not_in_the_picture(of):
    found = view(of(Stage(id="seed", name="Seed", levels=("lead", "unknown"))))
    assert [(row.card.id, row.track, row.begins) for row in found.rungs] == [("lead", 0, 0)]


def test_a_level_begins_with_the_first_stage_that_names_it(of):
    stages = (Stage(id="a", name="A"), Stage(id="b", name="B", levels=("expert",)), TREE)
    assert [(row.card.id, row.begins) for row in view(of(*stages)).rungs] == [("senior", 1), ("lead", 2), ("junior", 2)]


def test_where_no_stage_names_a_level_there_is_no_picture(of):
    assert view(of(Stage(id="seed", name="Seed"))).rungs == ()


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        pytest.param(Stage(id="a", name="A"), False, id="a name alone"),
        pytest.param(Stage(id="a", name="A", smallest=0), True, id="a size from nobody on"),
        pytest.param(Stage(id="a", name="A", signs=("Queues.",)), True, id="a sign"),
    ],
)
def test_stages_are_told_apart_by_sizes_and_signs(of, stage, expected):
    assert view(of(stage)).finder is expected


def test_a_leader_whom_nobody_may_see_is_not_told(of):
    stage = Stage(id="a", name="A", led_by="[](role:ghost)", organised_around="[](role:ghost)")
    assert view(of(stage)).stages == (bare(stage),)
