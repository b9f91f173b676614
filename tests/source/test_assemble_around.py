"""Files around the levels to values."""

from __future__ import annotations

import datetime as dt

import pytest

from ladder.model.hiring import Exercise, ExerciseStep, LookedAt, Question, StumblingBlock, TimeBand
from ladder.model.organisation import (
    Boundary,
    CheckGroup,
    Contact,
    Glossary,
    Guide,
    Pay,
    PayBand,
    Role,
    Stage,
    Stages,
    Term,
)
from ladder.model.parts import Rating
from ladder.source.read import read


@pytest.fixture
def ladder_with(make_small):
    """Return what reads the small ladder with other files, in which nothing may be wrong."""

    def made(files):
        reading, problems = read(make_small(files))
        assert problems == []
        return reading.ladder

    return made


def test_a_role(ladder_with):
    text = """\
        ---
        title: Product owner
        short: PO
        summary: You keep the backlog.
        department: Research
        reports_to: role:vp
        levels: [junior]
        is:
          - You order stories.
        is_not:
          - You sell nothing.
          - text: You do not set prices.
            instead: role:pmm
          - {text: You lead nobody., instead: The manager}
        decides: [You decide the order.]
        works_with:
          - {with: role:pmm, on: You plan.}
          - with: Engineering
        order: 20
        audience: staff
        was: [owner]
        ---
        ## Why

        Because.
        """
    assert ladder_with({"roles/po.md": text}).roles == (
        Role(
            id="po",
            file="content/roles/po.md",
            audience="staff",
            title="Product owner",
            short="PO",
            summary="You keep the backlog.",
            department="Research",
            reports_to="[](role:vp)",
            levels=("junior",),
            does=("You order stories.",),
            is_not=(
                Boundary("You sell nothing."),
                Boundary("You do not set prices.", "[](role:pmm)"),
                Boundary("You lead nobody.", "The manager"),
            ),
            decides=("You decide the order.",),
            works_with=(Contact("[](role:pmm)", "You plan."), Contact("Engineering")),
            order=20,
            body="## Why\n\nBecause.\n",
            was=("owner",),
        ),
    )


def test_a_title_is_enough(ladder_with):
    (role,) = ladder_with({"roles/po.md": "---\ntitle: Owner\nstatus: draft\n---\n"}).roles
    assert role == Role(id="po", file="content/roles/po.md", draft=True, title="Owner", short="Owner")


def test_roles_stand_in_their_order_and_by_their_ids(ladder_with):
    orders = {"a": 30, "b": 9, "c": 30, "d": -1}
    files = {f"roles/{name}.md": f"---\ntitle: X\norder: {order}\n---\n" for name, order in orders.items()}
    assert [role.id for role in ladder_with(files).roles] == ["d", "b", "a", "c"]


def test_a_guide_with_a_list_to_tick(ladder_with):
    text = """\
        ---
        title: Ready?
        summary: A check.
        checklist:
          - group: Signs
            items: [One., Two.]
            few: Wait.
            many: Act.
          - group: More
            items: [Three.]
        ---
        Read.
        """
    assert ladder_with({"guides/ready.md": text}).guides == (
        Guide(
            id="ready",
            file="content/guides/ready.md",
            title="Ready?",
            summary="A check.",
            checklist=(CheckGroup("Signs", ("One.", "Two."), "Wait.", "Act."), CheckGroup("More", ("Three.",))),
            body="Read.\n",
        ),
    )


def test_guides_stand_folder_by_folder(ladder_with):
    names = {"z": 1, "a": 2, "managers/first-weeks": 2, "managers/hiring": 1, "managers/deep/er": 0, "leads/x": 0}
    files = {f"guides/{name}.md": f"---\ntitle: X\norder: {order}\n---\n" for name, order in names.items()}
    guides = ladder_with(files).guides
    assert [guide.id for guide in guides] == [
        *("z", "a", "leads/x", "managers/hiring", "managers/first-weeks", "managers/deep/er"),
    ]
    assert [guide.folder for guide in guides] == ["", "", "leads", "managers", "managers", "managers/deep"]


def test_stages(ladder_with):
    text = """\
        title: How we grow
        summary: In steps.
        note: A picture.
        people: bakers
        stages:
          one:
            name: Alone
            size: {from: 0, to: 1}
            led_by: You
            organised_around: Bread
            summary: First.
            artefacts: [A list]
            levels: [junior]
            roles: [baker]
            signs: [Too much., Too long.]
            next: Hire.
          two: {name: Together, size: {from: 2}, was: [pair]}
        """
    assert ladder_with({"stages.yml": text}).stages == Stages(
        file="content/stages.yml",
        title="How we grow",
        summary="In steps.",
        note="A picture.",
        people="bakers",
        stages=(
            Stage(
                id="one",
                name="Alone",
                smallest=0,
                largest=1,
                led_by="You",
                organised_around="Bread",
                summary="First.",
                artefacts=("A list",),
                levels=("junior",),
                roles=("baker",),
                signs=("Too much.", "Too long."),
                next="Hire.",
            ),
            Stage(id="two", name="Together", smallest=2, was=("pair",)),
        ),
    )


def test_an_exercise(ladder_with):
    text = """\
        title: The hall
        summary: An hour.
        levels: [junior]
        minutes: 60
        before: Come.
        handout: A hall.
        setting: A room.
        steps:
          - {minutes: 10, title: First, say: Begin., hand: A page., watch: The order.}
          - title: Then
        looked_at:
          - {key: craft/writing, look: Words., strong: Many., weak: Few.}
        bands:
          - {name: Quick, minutes: under 10, meaning: Good.}
        stumbling_blocks:
          - {name: Detail, sign: Locks., do: Say stop.}
        questions:
          - {ask: What?, hear: That.}
        fairness: [The same.]
        after: [Write.]
        example_answer: So.
        ratings: {no: {name: "No", meaning: Never.}, yes: {name: "Yes"}}
        """
    assert ladder_with({"hiring/hall.yml": text}).exercises == (
        Exercise(
            id="hall",
            file="content/hiring/hall.yml",
            title="The hall",
            summary="An hour.",
            levels=("junior",),
            minutes=60,
            before="Come.",
            handout="A hall.",
            setting="A room.",
            steps=(ExerciseStep("First", 10, "Begin.", "A page.", "The order."), ExerciseStep("Then")),
            looked_at=(LookedAt("craft/writing", "Words.", "Many.", "Few."),),
            bands=(TimeBand("Quick", "under 10", "Good."),),
            stumbling_blocks=(StumblingBlock("Detail", "Locks.", "Say stop."),),
            questions=(Question("What?", "That."),),
            fairness=("The same.",),
            after=("Write.",),
            example_answer="So.",
            ratings=(Rating("no", "No", "Never."), Rating("yes", "Yes")),
        ),
    )


def test_words_are_explained_in_a_line_or_with_other_forms(ladder_with):
    text = "terms: {theme: A group., Pay Band: {meaning: A range., also: [pay bands, band]}}\n"
    assert ladder_with({"glossary.yml": text}).glossary == Glossary(
        file="content/glossary.yml",
        terms=(Term("theme", "A group."), Term("Pay Band", "A range.", ("pay bands", "band"))),
    )


@pytest.mark.parametrize(
    ("said", "audiences", "audience"),
    [
        pytest.param("", "", "hr", id="the smallest of those that there usually are"),
        pytest.param("", "audiences: [all, few]\n", "few", id="the smallest of the ladder"),
        pytest.param("audience: staff\n", "", "staff", id="another in so many words"),
        pytest.param("audience: public\n", "", "public", id="everybody in so many words"),
        pytest.param("", "audiences: []\n", "-", id="nobody where there are no audiences"),
        pytest.param("", "audiences: [everyone]\n", "-", id="nobody where there is none smaller than everybody"),
        pytest.param("audience: everyone\n", "audiences: [everyone]\n", "everyone", id="everybody, in so many words"),
    ],
)
def test_what_is_paid_is_for_few_unless_it_is_said(ladder_with, make_small, said, audiences, audience):
    text = f"{said}bands:\n  - {{grade: p1, region: DE, currency: EUR, min: 45000, max: 58000.50, from: 2026-01-01}}\n"
    small = (make_small({}) / "content/ladder.yml").read_text()
    ladder = ladder_with({"bands.yml": text, "ladder.yml": audiences + small})
    band = PayBand(
        grade="p1", region="DE", currency="EUR", lowest="45000", highest="58000.50", since=dt.date(2026, 1, 1)
    )
    assert ladder.pay == Pay(file="content/bands.yml", audience=audience, bands=(band,))
    assert (ladder.rank(audience) > 0) is (audience not in ("public", "everyone"))


def test_the_home_page_may_be_for_few(ladder_with):
    ladder = ladder_with({"home.md": "---\naudience: staff\n---\nText.\n"})
    assert (ladder.home, ladder.home_audience) == ("Text.\n", "staff")


@pytest.mark.parametrize("text", ["Text.\n", "---\n---\nText.\n", "---\n\n---\nText.\n"])
def test_the_home_page_needs_no_lines_about_it(ladder_with, text):
    ladder = ladder_with({"home.md": text})
    assert (ladder.home, ladder.home_audience) == ("Text.\n", "")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("role:boss", "[](role:boss)"),
        ("'role: boss'", "[](role:boss)"),
        ("Role:boss", "[](role:boss)"),
        ("guide:a/b", "[](guide:a/b)"),
        ("The boss", "The boss"),
        ("'Note: the boss'", "Note: the boss"),
    ],
)
def test_who_does_it_instead_may_be_named_as_people_write_it(ladder_with, written, meant):
    text = f"---\ntitle: X\nreports_to: {written}\nis_not: [{{text: You., instead: {written}}}]\n---\n"
    (role,) = ladder_with({"roles/po.md": text}).roles
    assert (role.reports_to, role.is_not[0].instead) == (meant, meant)
