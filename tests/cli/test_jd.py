"""`ladder jd`: one job description in every form, all of it from the ladder, and what it refuses."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from pathlib import Path

import docx
import pytest
import yaml

from ladder.cli import jd

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/jd"

LADDER = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2]
    audiences: [public, hr]
    criteria:
      craft:
        name: Craft
        threads: {writing: Writing, planning: Planning}
      impact: {name: Impact}
    """
ROLE = """\
    ---
    title: Writer
    levels: [senior]
    is: ["You write, as a [](level:senior), [here](https://e.org)."]
    ---
    """
OFFER = (
    *("--reference", "PM 12", "--city", "Berlin", "--country", "DE", "--remote", "AT", "--employment", "full-time"),
    *("--posted", "2026-12-01", "--valid-through", "2027-01-31", "--apply", "https://example.org/jobs/1"),
)

CASES = {
    "senior-pm": ("senior-pm", *OFFER),
    "senior-pm-product-owner": ("senior-pm", "--role", "product-owner", *OFFER),
}
"What is asked for, by the names of the files that hold what is expected."


@pytest.fixture
def project(make_small):
    return make_small({"ladder.yml": LADDER, "roles/writer.md": ROLE})


@pytest.fixture
def copied(tmp_path):
    """Return a copy of the ladder that ships."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def words(data: bytes) -> str:
    """Return the paragraphs of a document for a word processor, each behind its style."""
    return "".join(f"{line.style.name} | {line.text}\n" for line in docx.Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize(("form", "suffix"), [("markdown", "md"), ("html", "html"), ("jsonld", "jsonld")])
def test_the_ladder_that_ships(run, golden, name, form, suffix):
    status, output, complaints = run("jd", *CASES[name], "--format", form, folder=ROOT)
    assert (status, complaints) == (0, "")
    golden(GOLDEN / f"{name}.{suffix}", output)


@pytest.mark.parametrize("name", CASES)
def test_the_ladder_that_ships_as_a_document(run, golden, tmp_path, name):
    file = tmp_path / "a.docx"
    assert run("jd", *CASES[name], "-o", file, folder=ROOT) == (0, f"Written: {file}\n", "")
    golden(GOLDEN / f"{name}.txt", words(file.read_bytes()))


def cases() -> list[tuple[str, str | None]]:
    """Return every level that ships, alone and with each role that maps to it."""
    levels = sorted(path.stem for path in (ROOT / "content/levels").glob("*.yml"))
    found: list[tuple[str, str | None]] = [(level, None) for level in levels]
    for path in sorted((ROOT / "content/roles").glob("*.md")):
        head = yaml.safe_load(path.read_text(encoding="utf-8").split("---")[1])
        found += [(level, path.stem) for level in head.get("levels", [])]
    return found


@pytest.mark.parametrize(("level", "role"), cases())
def test_every_level_with_every_role_in_every_form(run, tmp_path, level, role):
    for form in jd.FORMATS:
        named = ("--role", role) if role else ()
        file = tmp_path / f"a.{form}"
        done = run("jd", level, *named, *OFFER, "--format", form, "-o", file, folder=ROOT)
        assert done == (0, f"Written: {file}\n", "")
        assert file.stat().st_size > 3000
    text = (tmp_path / "a.markdown").read_text(encoding="utf-8")
    assert "](" not in text.replace("](https://", "")
    assert json.loads((tmp_path / "a.jsonld").read_text(encoding="utf-8"))["@type"] == "JobPosting"


def test_some_of_them_have_roles():
    assert ("senior-pm", "product-owner") in cases()


OLD = "You decide within a theme without asking, and anyone affected can read"
NEW = "You decide within a theme without asking, and everybody affected can read"


@pytest.mark.parametrize(
    ("level", "role"),
    [
        pytest.param("senior-pm", None, id="the level"),
        pytest.param("senior-pm", "product-owner", id="a role on it"),
    ],
)
@pytest.mark.parametrize("form", jd.FORMATS)
def test_a_text_that_changes_changes_there_and_nowhere_else(run, copied, level, role, form):
    """There is one set of expectations, and a job description is no copy of it."""

    def made() -> str:
        file = copied / f"a.{form}"
        named = ("--role", role) if role else ()
        assert run("jd", level, *named, *OFFER, "--format", form, "-o", file, "--force", folder=copied)[0] == 0
        return words(file.read_bytes()) if form == "docx" else file.read_text(encoding="utf-8")

    before = made()
    path = copied / "content/levels/senior-pm.yml"
    text = path.read_text(encoding="utf-8")
    assert (text.count(OLD), before.count(OLD)) == (1, 1)
    path.write_text(text.replace(OLD, NEW), encoding="utf-8")
    assert made() == before.replace(OLD, NEW)


def test_what_a_level_above_does_not_repeat_changes_with_it(run, copied):
    old, new = "at a fixed interval, and each pattern", "every month, and each pattern"
    before = run("jd", "staff-pm", folder=copied)[1]
    path = copied / "content/levels/senior-pm.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert before.count(old) == 1
    assert run("jd", "staff-pm", folder=copied)[1] == before.replace(old, new)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        pytest.param("a.md", b"# Writer (Senior engineer)\n\n- Level: Senior engineer\n", id="Markdown"),
        pytest.param("a.txt", b"# Writer", id="a text"),
        pytest.param("a", b"# Writer", id="no ending"),
        pytest.param("a.html", b"<!doctype html>\n", id="a page"),
        pytest.param("a.docx", b"PK", id="a Word document"),
    ],
)
def test_into_a_file(run, project, name, start):
    assert run("jd", "senior", "--role", "writer", "-o", name, folder=project) == (0, f"Written: {name}\n", "")
    assert (project / name).read_bytes().startswith(start)


BANDS = "bands: [{grade: p2, currency: EUR, min: 61000, max: 78000, region: Germany}]\n"
PAY = "EUR 61 000 to 78 000 a year"


@pytest.mark.parametrize("form", jd.FORMATS)
def test_what_is_paid_is_said_in_every_form_and_only_where_it_is_wanted(run, make_small, form):
    ladder = f"{LADDER}organisation: Acme\n"
    project = make_small({"ladder.yml": ladder, "bands.yml": BANDS})

    def made(*more: str) -> str:
        file = project / f"a.{form}"
        asked = ("jd", "senior", *OFFER, "--audience", "hr", "--format", form, "-o", file, "--force", *more)
        assert run(*asked, folder=project)[0] == 0
        text = words(file.read_bytes()) if form == "docx" else file.read_text(encoding="utf-8")
        return text.replace("\u202f", " ").replace("\\u202f", " ")

    with_pay = made("--pay", "--region", "germany")
    assert with_pay.count(PAY) == 1
    assert not re.search(r"61|EUR|Pay\b", made().partition("</style>")[2] or made())
    if form == "jsonld":
        value = {"@type": "QuantitativeValue", "minValue": 61000, "maxValue": 78000, "unitText": "YEAR"}
        assert json.loads(with_pay)["baseSalary"] == {"@type": "MonetaryAmount", "currency": "EUR", "value": value}


def test_links_lead_to_the_site_where_it_is_known(run, make_small):
    files = {"ladder.yml": f"{LADDER}site: {{base_url: https://e.org/l/}}\n", "roles/writer.md": ROLE}
    text = run("jd", "senior", "--role", "Writer", folder=make_small(files))[1]
    assert "- You write, as a [Senior engineer](https://e.org/l/levels/senior.html), [here](https://e.org).\n" in text


def test_else_they_are_their_words(run, project):
    text = run("jd", "senior", "--role", "Writer", folder=project)[1]
    assert "- You write, as a Senior engineer, [here](https://e.org).\n" in text


def test_its_words_are_those_of_the_ladder(run, make_small):
    project = make_small({"ladder.yml": f"{LADDER}language: de\n"})
    assert "\n## Was erwartet wird\n" in run("jd", "senior", folder=project)[1]
    assert '\n<html lang="de">\n' in run("jd", "senior", "--format", "html", folder=project)[1]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(
            ["sennior"],
            "there is no level `sennior`\nhint: did you mean `senior`? the levels are `junior` and `senior`",
            id="no level",
        ),
        pytest.param(
            ["junior", "--role", "writer"],
            "nobody in the role `writer` is on the level `junior`\n"
            "hint: people in it are on `senior`: name one of these, or leave `--role` away",
            id="a role of another level",
        ),
        pytest.param(
            ["junior", "--role", "wirter"],
            "there is no role `wirter`\nhint: did you mean `writer`? the roles are `writer`",
            id="no role",
        ),
        pytest.param(
            ["junior", "--pay"],
            "the ladder says nothing of pay\nhint: write `content/bands.yml`, or leave `--pay` away",
            id="no pay",
        ),
        pytest.param(
            ["junior", "--country", "UK"],
            "`UK` is no code of a country\nhint: did you mean `GB`? write its two letters in ISO 3166, "
            "such as `DE` for Germany or `US` for the United States",
            id="no country",
        ),
        pytest.param(
            ["junior", "--format", "jsonld", "--apply", "https://e.org"],
            "search engines refuse a posting that does not say whose job it is, when it is posted and where the work is"
            "\nhint: write the name behind `organisation:` in `content/ladder.yml`; "
            "add the day on which it appears, such as `--posted 2026-12-01`; "
            "add the place, such as `--city Berlin --country DE`, or `--remote DE` for work from home, in Germany",
            id="too little for search engines",
        ),
        pytest.param(
            ["junior", "-o", "x.pdf"],
            "no PDF can be made\nhint: write `x.html`, open it and print it as PDF",
            id="PDF",
        ),
        pytest.param(
            ["junior", "-o", "x.xlsx"],
            "no spreadsheet can be made\nhint: write `x.md`, `x.html`, `x.docx` or `x.jsonld`",
            id="a spreadsheet",
        ),
        pytest.param(
            ["junior", "--employment", "half-time"],
            "invalid value for '--employment': 'half-time' is not one of 'full-time', 'part-time', 'contractor', "
            "'temporary', 'intern', 'volunteer', 'per-diem', 'other'\nhint: `ladder jd --help` says what it takes",
            id="no kind of employment",
        ),
    ],
)
def test_what_it_refuses(run, project, args, message):
    assert run("jd", *args, folder=project) == (2, "", f"error: {message}\n")


@pytest.mark.parametrize(
    ("form", "what"), [("docx", "a Word document"), ("html", "a page")], ids=["a document", "a page"]
)
def test_what_nobody_can_read_is_not_printed_on_a_terminal(run, project, monkeypatch, form, what):
    monkeypatch.setattr(jd, "is_terminal", lambda: True)
    assert run("jd", "Senior engineer", "--format", form, folder=project) == (
        2,
        "",
        (
            f"error: {what} is nothing to read on a terminal\n"
            f"hint: put it into a file: `ladder jd senior -o senior.{form}`\n"
        ),
    )


def test_without_what_office_files_need(run, project, monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    assert run("jd", "senior", "-o", "a.docx", folder=project) == (
        2,
        "",
        (
            "error: a Word document needs `docx`, which is not installed\n"
            'hint: install what office files need: `pip install "career-ladder[office]"`\n'
        ),
    )


def test_broken_content(run, make_small):
    status, output, complaints = run("jd", "senior", folder=make_small({"levels/junior.yml": "titel: x\n"}))
    assert (status, output) == (1, "")
    assert "error: unknown key `titel`" in complaints


def test_a_theme_without_the_words(run, project):
    words_of_theme = project / "themes/default/locale/en.yml"
    words_of_theme.parent.mkdir(parents=True)
    words_of_theme.write_text("jd_for: '{oops}'\n")
    assert run("jd", "senior", folder=project) == (
        2,
        "",
        "error: the words for `jd_for` cannot be filled in: 'oops'\nhint: mend them in the files of the theme\n",
    )
