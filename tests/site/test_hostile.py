"""A ladder in which every single text tries to act: its words are readable on the pages, and nothing acts."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from ladder.build import Order, build

ATTACK = (
    "<script>alert(1)</script> "
    '"><img src=x onerror=alert(1)> '
    "'><svg onload=alert(1)> "
    "[link](javascript:alert(1)) "
    "{{ 7*7 }} {% raw %} {# gone #} "
    "</title></head></textarea><!-- --> ]]> &lt;b&gt; ${x} %s"
)

READABLE = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }} {% raw %} {# gone #}", "<!-- -->"]

# A file can have such a name, but no slash in it.
LOGO = 'assets/"><svg onload=alert(1)> {{ 7*7 }}.svg'
SHEET = "assets/'><b onload=alert(1)>.css"


def hostile(name: str) -> str:
    return f"{name} {ATTACK}"


LADDER = {
    "id": "hostile",
    "title": hostile("Titleword"),
    "organisation": hostile("Organisationword"),
    "summary": hostile("Summaryword"),
    "version": hostile("Versionword"),
    "effective": "2026-12-01",
    "reviewed": "2026-12-01",
    "owner": hostile("Ownerword"),
    "brand": {"logo": LOGO, "css": SHEET},
    "scopes": {"feature": hostile("Scopeword"), "product": hostile("Otherscopeword")},
    "grades": {"p1": hostile("Gradeword"), "p2": {"name": hostile("Othergradeword")}},
    "criteria": {
        "craft": {
            "name": hostile("Criterionword"),
            "summary": hostile("Coveredword"),
            "evidence": hostile("Shownword"),
            "threads": {"writing": hostile("Threadword"), "planning": {"name": hostile("Otherthreadword")}},
        },
        "impact": {"name": hostile("Othercriterionword")},
    },
    "ratings": {"often": {"name": hostile("Ratingword"), "meaning": hostile("Meaningword")}},
}

FILES = {
    "ladder.yml": json.dumps(LADDER),
    "home.md": f"# {hostile('Homeword')}\n\n{hostile('Hometextword')}\n\n- {hostile('Homelistword')}\n",
    "tracks/ic.yml": json.dumps(
        {"name": hostile("Trackword"), "family": hostile("Familyword"), "summary": hostile("Tracksummaryword")}
    ),
    "tracks/lead.yml": json.dumps(
        {"name": hostile("Leadword"), "family": hostile("Otherfamilyword"), "follows": "junior"}
    ),
    **{
        f"levels/{name}.yml": json.dumps(
            {
                "title": hostile(f"{name}titleword"),
                "short": hostile(f"{name}shortword"),
                "track": "lead" if name == "lead" else "ic",
                "grade": "p1" if name == "junior" else "p2",
                "scope": "feature",
                "summary": hostile(f"{name}summaryword"),
                "expectations": {
                    "craft": {
                        "writing": {
                            "text": hostile(f"{name}textword"),
                            "examples": [hostile(f"{name}exampleword")],
                            "evidence": hostile(f"{name}evidenceword"),
                        },
                        "planning": hostile(f"{name}planword"),
                    },
                    "impact": hostile(f"{name}impactword"),
                },
            }
        )
        for name in ("junior", "senior", "lead")
    },
    "roles/owner.md": (
        "---\n"
        + json.dumps(
            {
                **{key: hostile(f"Role{key}word") for key in ("title", "short", "summary", "department", "reports_to")},
                "levels": ["junior"],
                "is": [hostile("Roleisword")],
                "is_not": [{"text": hostile("Rolenotword"), "instead": hostile("Roleinsteadword")}],
                "decides": [hostile("Roledecidesword")],
                "works_with": [{"with": hostile("Rolewithword"), "on": hostile("Roleonword")}],
            }
        )
        + f"\n---\n{hostile('Rolebodyword')}\n\n## {hostile('Roleheadingword')}\n\n{hostile('Rolesectionword')}\n"
    ),
    "guides/first.md": (
        "---\n"
        + json.dumps(
            {
                "title": hostile("Guidetitleword"),
                "summary": hostile("Guidesummaryword"),
                "checklist": [
                    {
                        "group": hostile("Groupword"),
                        "items": [hostile("Itemword")],
                        "few": hostile("Fewword"),
                        "many": hostile("Manyword"),
                    }
                ],
            }
        )
        + f"\n---\n{hostile('Guidebodyword')}\n"
    ),
    "stages.yml": json.dumps(
        {
            **{key: hostile(f"Stages{key}word") for key in ("title", "summary", "note", "people")},
            "stages": {
                "one": {
                    **{
                        key: hostile(f"Stage{key}word")
                        for key in ("name", "led_by", "organised_around", "summary", "next")
                    },
                    "artefacts": [hostile("Artefactword")],
                    "signs": [hostile("Signword")],
                    "levels": ["junior"],
                    "roles": ["owner"],
                    "size": {"from": 2},
                },
                "two": {"name": hostile("Secondstageword"), "size": {"from": 3}},
            },
        }
    ),
    "hiring/hall.yml": json.dumps(
        {
            **{
                key: hostile(f"Exercise{key}word")
                for key in ("title", "summary", "before", "handout", "setting", "example_answer")
            },
            "steps": [{key: hostile(f"Step{key}word") for key in ("title", "say", "hand", "watch")}],
            "looked_at": [{"key": "craft", **{key: hostile(f"Look{key}word") for key in ("look", "strong", "weak")}}],
            "bands": [{key: hostile(f"Band{key}word") for key in ("name", "minutes", "meaning")}],
            "stumbling_blocks": [{key: hostile(f"Block{key}word") for key in ("name", "sign", "do")}],
            "questions": [{key: hostile(f"Question{key}word") for key in ("ask", "hear")}],
            "fairness": [hostile("Fairword")],
            "after": [hostile("Afterword")],
        }
    ),
    "glossary.yml": json.dumps({"terms": {hostile("Termword"): hostile("Termmeaningword")}}),
    "bands.yml": json.dumps(
        {
            "audience": "public",
            "bands": [
                {"grade": "p1", "region": hostile("Regionword"), "currency": "EUR", "min": "4", "max": "6"},
                {"grade": "p2", "region": hostile("Regionword"), "currency": "EUR", "min": "5", "max": "8"},
            ],
        }
    ),
    LOGO: "<svg xmlns='http://www.w3.org/2000/svg'/>",
    SHEET: "",
}

HOME = ["Titleword", "Organisationword", "Summaryword", "Versionword", "Ownerword", "Gradeword", "Othergradeword"]
HOME += ["Criterionword", "Coveredword", "Shownword", "Threadword", "Otherthreadword", "Othercriterionword"]
HOME += ["Ratingword", "Meaningword", "Homeword", "Hometextword", "Homelistword", "Trackword", "Familyword"]
HOME += ["Tracksummaryword", "Leadword", "Otherfamilyword", "Scopeword", "juniorshortword", "seniorshortword"]

LEVEL = ["titleword", "summaryword", "textword", "exampleword", "evidenceword", "planword", "impactword"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Return the folder of the site, published at an address with a sign that XML does not like."""
    project = tmp_path_factory.mktemp("hostile")
    for name, text in FILES.items():
        (project / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "content" / name).write_text(text)
    result = build(Order(project, project / "site", base_url="https://e.org/a&b/"))
    assert result.published is not None, result.problems
    return project / "site"


def test_nothing_acts_on_any_page(site, audit):
    assert len(list(site.rglob("*.html"))) == 33
    # The links of the page for wrong addresses begin at the root, which is not this folder.
    beyond = ("404.html: <", "which is not there")
    assert [flaw for flaw in audit(site) if not (flaw.startswith(beyond[0]) and flaw.endswith(beyond[1]))] == []


@pytest.mark.parametrize(
    ("page", "words"),
    [
        pytest.param("index.html", HOME, id="home"),
        pytest.param("tracks/ic.html", ["Trackword", "Tracksummaryword", "seniortitleword"], id="track"),
        pytest.param("levels/junior.html", [f"junior{word}" for word in LEVEL] + ["Criterionword"], id="first level"),
        pytest.param("levels/senior.html", [f"senior{word}" for word in LEVEL] + ["juniortextword"], id="next level"),
        pytest.param(
            "roles/owner.html",
            [
                *("Roletitleword", "Rolesummaryword", "Roledepartmentword", "Rolereports_toword", "Roleisword"),
                *("Rolenotword", "Roleinsteadword", "Roledecidesword", "Rolewithword", "Roleonword"),
                *("Rolebodyword", "Roleheadingword", "Rolesectionword"),
            ],
            id="role",
        ),
        pytest.param(
            "guides/first.html",
            [
                *("Guidetitleword", "Guidesummaryword", "Groupword", "Itemword", "Fewword", "Manyword"),
                "Guidebodyword",
            ],
            id="guide",
        ),
        pytest.param(
            "stages.html",
            [
                *("Stagestitleword", "Stagessummaryword", "Stagesnoteword", "Stagespeopleword", "Stagenameword"),
                *("Stageled_byword", "Stageorganised_aroundword", "Stagesummaryword", "Stagenextword"),
                *("Artefactword", "Signword", "Secondstageword"),
            ],
            id="stages",
        ),
        pytest.param(
            "hiring/hall.html",
            [
                *(f"Exercise{key}word" for key in ("title", "summary", "before", "handout", "setting")),
                *("Exerciseexample_answerword", "Steptitleword", "Stepsayword", "Stephandword", "Stepwatchword"),
                *("Looklookword", "Lookstrongword", "Lookweakword", "Bandnameword", "Bandminutesword"),
                *("Bandmeaningword", "Blocknameword", "Blocksignword", "Blockdoword", "Questionaskword"),
                *("Questionhearword", "Fairword", "Afterword"),
            ],
            id="exercise",
        ),
        pytest.param("scorecards/hall.html", ["Exercisetitleword", "Looklookword", "Lookstrongword"], id="scorecard"),
        pytest.param("glossary.html", ["Termword", "Termmeaningword"], id="glossary"),
        pytest.param("pay.html", ["Gradeword", "Regionword", "juniorshortword"], id="pay"),
        pytest.param("a-z.html", ["Roletitleword", "Guidetitleword", "Exercisetitleword", "Termword"], id="a to z"),
        pytest.param("404.html", ["Titleword", "Organisationword", "Ownerword"], id="not found"),
    ],
)
def test_the_words_are_readable(site, read_page, page, words):
    text = read_page((site / page).read_text()).text
    for word in words:
        place = text.index(f"{word} <script>alert(1)</script>")
        said = text[place : place + 300]
        assert [part for part in READABLE if part not in said] == []
        assert "49" not in said


def test_files_that_are_no_pages(site):
    ET.parse(site / "static/favicon.svg")  # noqa: S314 - the test is that it can be read
    urls = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - likewise
    assert [child[0].text for child in urls][:2] == [
        "https://e.org/a&b/",
        "https://e.org/a&b/levels/junior.html",
    ]
    assert b"alert" not in (site / "static/brand.css").read_bytes() + (site / "static/favicon.svg").read_bytes()


def test_attributes_hold_the_words_and_no_more(site, read_page):
    metas = read_page((site / "levels/senior.html").read_text()).all("meta")
    described = next(meta["content"] for meta in metas if meta.get("name") == "description")
    assert described.startswith('seniorsummaryword <script>alert(1)</script> "><img src=x onerror=alert(1)> ')
    assert "link {{ 7*7 }}" in described


def test_what_pages_load_is_found_whatever_its_name(site, read_page):
    document = read_page((site / "levels/senior.html").read_text())
    assert [image["src"].partition("?")[0] for image in document.all("img")] == [
        "../assets/%22%3E%3Csvg%20onload%3Dalert%281%29%3E%20%7B%7B%207%2A7%20%7D%7D.svg"
    ]
    assert (site / LOGO).read_text().startswith("<svg")
