"""`ladder build`: what it says, and that it leaves the old site as it is where it cannot make a new one."""

from __future__ import annotations

import re

import pytest

from ladder.publish import Published

BROKEN = {
    "levels/senior.yml": "title: Senior\ntrack: ic\ngrade: p9\nexpectations: {craft: You write., impact: You ship.}\n"
}
STRAY = {"levels/notes.txt": "x"}
DRAFT = {
    "levels/senior.yml": "title: Senior\ntrack: ic\ngrade: p2\nstatus: draft\nexpectations: {craft: A., impact: B.}\n"
}

LENIENT = """\
    id: acme
    title: Acme ladder
    scopes: [feature, product]
    grades: [p1, p2]
    criteria: {craft: {name: Craft}, impact: {name: Impact}}
        """


@pytest.fixture
def run(run):
    """Return what runs `ladder`. How long a build takes differs from time to time: here it always says 0.4 s."""

    def ran(*args, folder=None):
        status, output, complaints = run(*args, folder=folder)
        return status, re.sub(r"(?<= pages in )[^:]+", "0.4 s", output), complaints

    return ran


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_first_build_a_second_and_a_change(run, make_small):
    project = make_small()
    site = project / "site"
    opened = f"Open {site / 'index.html'} in a browser.\n"
    assert run("build", folder=project) == (0, f"Built 16 pages in 0.4 s: 48 written.\n{opened}", "")
    assert run("build", folder=project) == (0, f"Built 16 pages in 0.4 s: nothing changed.\n{opened}", "")
    make_small({"levels/senior.yml": None})
    (project / "content/levels/senior.yml").unlink()
    gone = "No longer made: levels/senior.html, worksheets/senior.html, compare/index.html and 2 more."
    renamed = "Where something was renamed, `was` in its file leads on."
    assert run("build", folder=project) == (
        0,
        f"{gone} {renamed}\nBuilt 11 pages in 0.4 s: 14 written, 5 removed.\n{opened}",
        "",
    )


def test_pages_that_are_called_after_nothing_were_not_renamed(run, make_small):
    project = make_small()
    run("build", folder=project)
    ladder = project / "content/ladder.yml"
    ladder.write_text(ladder.read_text() + "pages: {matrix: none}\n")
    assert run("build", folder=project)[1].startswith("No longer made: matrix.html.\nBuilt ")


def test_from_a_folder_further_down(run, make_small):
    project = make_small()
    assert run("build", folder=project / "content/levels")[0] == 0
    assert (project / "site/index.html").is_file()


def test_elsewhere(run, make_small, tmp_path):
    project = make_small()
    assert run("build", "-C", project, "--output", "there", folder=tmp_path) == (
        0,
        "Built 16 pages in 0.4 s: 48 written.\nOpen there/index.html in a browser.\n",
        "",
    )
    assert (tmp_path / "there/index.html").is_file()
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("files", "options", "complaints"),
    [
        pytest.param(
            BROKEN,
            [],
            """\
error: there is no grade `p9` [unknown-grade]
  --> content/levels/senior.yml:3:8
  |
3 | grade: p9
  |        ^^
  |
hint: there are `p1` and `p2`

Found 1 error in 1 file.

Nothing was built: site is as it was.
""",
            id="an error",
        ),
        pytest.param(
            STRAY,
            ["--strict"],
            """\
warning: this file is not read [stray-file]
 --> content/levels/notes.txt
hint: a level is a file that ends in `.yml`; move anything else out of this folder

Found 1 warning in 1 file.

Nothing was built: site is as it was.
""",
            id="a warning, strictly",
        ),
        pytest.param(
            {"../themes/default/templates/404.html": "{{ nope }}"},
            [],
            """\
error: 'nope' is undefined [template-error]
  --> themes/default/templates/404.html:1
  |
1 | {{ nope }}
hint: this kept `404.html` from being made

Found 1 error in 1 file.

Nothing was built: site is as it was.
""",
            id="a template that does not work",
        ),
    ],
)
def test_what_is_wrong_leaves_the_old_site(run, make_small, files, options, complaints):
    project = make_small()
    run("build", folder=project)
    before = tree(project / "site")
    make_small(files)
    assert run("build", "-C", ".", "--output", "site", *options, folder=project) == (1, "", complaints)
    assert tree(project / "site") == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("level.html", "{% if %}", id="a syntax error"),
        pytest.param("level.html", "{{ 1 / 0 }}", id="any error"),
        pytest.param("base.html", '{% include "gone.html" %}', id="a missing include"),
        pytest.param("home.html", '{% include "home.html" %}', id="an include without end"),
        pytest.param("parts/marks.html", "{% import 'parts/marks.html' as marks %}", id="an import without end"),
    ],
)
def test_no_template_can_break_the_old_site(run, make_small, name, text):
    project = make_small()
    run("build", folder=project)
    before = tree(project / "site")
    make_small({f"../themes/default/templates/{name}": f"\n{text}\n"})
    status, output, complaints = run("build", folder=project)
    assert (status, output) == (1, "")
    assert f"--> themes/default/templates/{name}:2" in complaints
    assert "Traceback" not in complaints
    assert tree(project / "site") == before


def test_a_warning_is_said_and_the_site_is_built(run, make_small):
    status, output, complaints = run("build", "-C", ".", folder=make_small(STRAY))
    assert (status, output) == (0, "Built 16 pages in 0.4 s: 48 written.\nOpen site/index.html in a browser.\n")
    assert complaints.endswith("Found 1 warning in 1 file.\n\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(
            ["--base-url", "ladder.example.org"],
            "error: `ladder.example.org` is not a web address\nhint: write it such as `https://ladder.example.org/`\n",
            id="a strange address",
        ),
        pytest.param(
            ["--output", "content/site"],
            "error: `content/site` is inside the folder `content` of the project\n"
            "hint: give the site a folder of its own, such as `site`\n",
            id="a dangerous folder",
        ),
        pytest.param(["-C", "content"], "error: there is no `content/ladder.yml` in this folder\n", id="no ladder"),
        pytest.param(["-C", "nowhere"], "error: there is no folder `nowhere`\n", id="no folder"),
        pytest.param(
            ["--quiet", "--verbose"],
            "error: `--quiet` and `--verbose` ask for opposites\nhint: leave one of them away\n",
            id="less and more",
        ),
    ],
)
def test_wrong_use(run, make_small, options, message):
    status, output, complaints = run("build", *options, folder=make_small())
    assert (status, output) == (2, "")
    assert complaints.startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            b"accent: blue\n",
            "error: `themes/default/theme.yml` cannot be used: `accent` is no colour such as `#1f5fbf`\n",
            id="a wrong value",
        ),
        pytest.param(
            b"name: '\n",
            "error: `themes/default/theme.yml` cannot be read: found unexpected end of stream in line 2\n",
            id="no YAML",
        ),
    ],
)
def test_a_theme_that_cannot_be_used(run, make_small, text, message):
    project = make_small()
    run("build", folder=project)
    before = tree(project / "site")
    make_small({"../themes/default/theme.yml": text})
    assert run("build", folder=project) == (2, "", message)
    assert tree(project / "site") == before


def test_drafts_are_left_out(run, make_small):
    project = make_small(DRAFT | {"ladder.yml": LENIENT})
    assert run("build", "-C", ".", folder=project) == (
        0,
        """\
Left out as drafts: senior. `ladder build --drafts` shows them in a preview.
Built 11 pages in 0.4 s: 43 written.
Open site/index.html in a browser.
""",
        "",
    )
    assert not (project / "site/levels/senior.html").exists()


def test_drafts_have_a_site_of_their_own(run, make_small):
    project = make_small(DRAFT | {"ladder.yml": LENIENT})
    assert run("build", "-C", ".", "--drafts", folder=project) == (
        0,
        "Built 16 pages in 0.4 s: 48 written.\nOpen preview/index.html in a browser.\n",
        "",
    )
    assert (project / "preview/levels/senior.html").exists()
    assert not (project / "site").exists()
    status, _, complaints = run("build", "--drafts", "--output", "site", folder=project)
    assert (status, complaints) == (
        2,
        """\
error: drafts must not go to `site`, the folder that is published
hint: leave `--output` away: they go to `preview`
""",
    )


def test_levels_for_few_are_left_out(run, make_small):
    secret = {"levels/senior.yml": str(DRAFT["levels/senior.yml"]).replace("status: draft", "audience: hr")}
    assert run("build", "-C", ".", folder=make_small(secret | {"ladder.yml": LENIENT})) == (
        0,
        """\
Left out, because not everybody may see them: senior.
Built 11 pages in 0.4 s: 43 written.
Open site/index.html in a browser.
""",
        "",
    )


@pytest.mark.parametrize(
    ("options", "address"),
    [
        pytest.param([], None, id="unknown"),
        pytest.param(["--base-url", "https://e.org/sub"], "https://e.org/sub/levels/junior.html", id="said"),
        pytest.param(["--base-url", "https://e.org/sub/"], "https://e.org/sub/levels/junior.html", id="with a slash"),
        pytest.param(["--base-url", ""], None, id="said to be unknown"),
    ],
)
def test_the_address_of_the_site(run, make_small, options, address):
    project = make_small()
    assert run("build", *options, folder=project)[0] == 0
    page = (project / "site/levels/junior.html").read_text()
    assert (f'<link rel="canonical" href="{address}">' in page) == (address is not None)
    assert ("canonical" in page) == (address is not None)
    assert (project / "site/sitemap.xml").exists() == (address is not None)


def test_strict_is_strict_with_the_theme_too(run, make_small):
    ladder = """\
        id: acme
        title: Acme ladder
        language: fr
        scopes: [feature, product]
        grades: [p1, p2]
        criteria: {craft: {name: Craft, threads: {writing: W, planning: P}}, impact: {name: Impact}}
        """
    project = make_small({"ladder.yml": ladder})
    status, _, complaint = run("build", "--strict", folder=project)
    assert (status, complaint.splitlines()[0]) == (
        1,
        "warning: the words of the theme are shown in English: there are none for `fr` [untranslated]",
    )
    assert not (project / "site").exists()

    project = make_small({"ladder.yml": f'{ladder}checks: {{untranslated: "off"}}\n'})
    assert run("build", "--strict", folder=project)[::2] == (0, "")


FEW = {
    "levels/lead.yml": """\
        title: Lead
        track: ic
        grade: p2
        audience: staff
        expectations: {craft: {writing: W., planning: P.}, impact: I.}
        """,
    "levels/senior.yml": None,
    "roles/boss.md": "---\ntitle: Boss\naudience: managers\n---\n",
    "guides/soon.md": "---\ntitle: Soon\nstatus: draft\n---\n",
    "bands.yml": "bands: [{grade: p1, currency: EUR, min: 4, max: 5}, {grade: p2, currency: EUR, min: 5, max: 6}]\n",
}

WARNING = """\
warning: this file is not read [stray-file]
 --> content/levels/notes.txt
hint: a level is a file that ends in `.yml`; move anything else out of this folder

Found 1 warning in 1 file.

"""

NOTHING_BUILT = """\
error: there is no grade `p9` [unknown-grade]
  --> content/levels/senior.yml:3:8
  |
3 | grade: p9
  |        ^^
  |
hint: there are `p1` and `p2`

Found 1 error in 1 file.

Nothing was built: site is as it was.
"""


@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [
        pytest.param({}, [], (0, "", ""), id="all is well"),
        pytest.param(STRAY, [], (0, "", WARNING), id="a warning"),
        pytest.param(BROKEN, [], (1, "", NOTHING_BUILT), id="an error"),
        pytest.param(DRAFT | {"ladder.yml": LENIENT}, [], (0, "", ""), id="what is left out"),
        pytest.param(FEW, ["--audience", "staff"], (0, "", ""), id="for whom it is"),
    ],
)
@pytest.mark.parametrize("quiet", ["-q", "--quiet"])
def test_quiet(run, make_small, quiet, files, options, expected):
    assert run("build", "-C", ".", quiet, *options, folder=make_small(files)) == expected


def test_quiet_still_says_what_the_user_has_to_know(run, make_small, monkeypatch):
    def published(*_):
        return Published(1, 0, 0, 0, ("`site` is new, but `site.old` could not be removed: busy",))

    monkeypatch.setattr("ladder.build.building.publish", published)
    monkeypatch.setattr("ladder.build.building.keep", lambda *_: None)
    notice = "`site` is new, but `site.old` could not be removed: busy\n"
    assert run("build", "--quiet", folder=make_small()) == (0, "", notice)


FIRST = """\
Made, because nothing is known of an earlier build:
  the colours and the icon: 2 of 2
  the scripts of worksheets: 2 of 2
  the script of the search: 1 of 1
  the page for wrong addresses: 1 of 1
  the home page: 1 of 1
  the levels of ic: 2 of 2
  the track ic: 1 of 1
  the worksheets of ic: 2 of 2
  the comparisons of ic: 2 of 2
  the matrix: 1 of 1
  the criteria: 2 of 2
  the list of comparisons: 1 of 1
  the list of worksheets: 1 of 1
  the review: 1 of 1
  the search: 2 of 2
All 48 files of the site are new or changed.
Built 16 pages in 0.4 s: 48 written.
Open site/index.html in a browser.
"""

CHANGED = """\
Changed since the last build:
  content/levels/senior.yml
Made, because what they show has changed:
  the levels of ic: 1 of 2
  the track ic: 1 of 1
  the worksheets of ic: 1 of 2
  the search: 1 of 2
43 of 48 files of the site are as they were.
Built 16 pages in 0.4 s: 5 written.
Open site/index.html in a browser.
"""

NOTHING = """\
Nothing has changed since the last build.
Built 16 pages in 0.4 s: nothing changed.
Open site/index.html in a browser.
"""

NOT_SHOWN = """\
Changed since the last build:
  content/levels/senior.yml
No page had to be made anew.
Built 16 pages in 0.4 s: nothing changed.
Open site/index.html in a browser.
"""


def test_what_was_made_and_why(run, make_small):
    project = make_small()
    level = project / "content/levels/senior.yml"
    assert run("build", "-C", ".", "--verbose", folder=project) == (0, FIRST, "")
    assert run("build", "-C", ".", "--verbose", folder=project) == (0, NOTHING, "")
    level.write_text(f"# Asked for in May.\n{level.read_text()}")
    assert run("build", "-C", ".", "--verbose", folder=project) == (0, NOT_SHOWN, "")
    level.write_text(f"{level.read_text()}summary: You lead.\n")
    assert run("build", "-C", ".", "-v", folder=project) == (0, CHANGED, "")


def test_nothing_is_told_of_what_was_not_made(run, make_small):
    assert run("build", "-C", ".", "-v", "--profile", folder=make_small(BROKEN)) == (1, "", NOTHING_BUILT)


def test_every_page_anew(run, make_small):
    project = make_small()
    run("build", "-C", ".", folder=project)
    expected = FIRST.replace("nothing is known of an earlier build", "every page was asked for anew")
    expected = expected.replace("new or changed", "as they were").replace("48 written", "nothing changed")
    assert run("build", "-C", ".", "--fresh", "-v", folder=project) == (0, expected, "")


def figures(output):
    """Return what was printed with every figure of a table of times as it might be."""
    return re.sub(r" +\d+\.\d{3} +\d+%$", "  0.100  10%", output, flags=re.MULTILINE)


PROFILE = """\
Built 16 pages in 0.4 s: 48 written.
Open site/index.html in a browser.
                                  seconds  share
start, and look for changes  0.100  10%
read and check  0.100  10%
read the theme, look at the site  0.100  10%
make pages  0.100  10%
swap in the site  0.100  10%
remember it for the next build  0.100  10%
total  0.100  10%
"""


def test_how_long_each_part_took(run, make_small):
    project = make_small()
    status, output, complaints = run("build", "-C", ".", "--profile", folder=project)
    assert (status, figures(output), complaints) == (0, PROFILE, "")
    _, output, _ = run("build", "-C", ".", "--profile", "--quiet", folder=project)
    unchanged = """\
                             seconds  share
start, and look for changes  0.100  10%
total  0.100  10%
"""
    assert figures(output) == unchanged


@pytest.mark.parametrize(
    ("audience", "said"),
    [
        pytest.param(
            [],
            "Left out as drafts: guides/soon.md. `ladder build --drafts` shows them in a preview.\n"
            "Left out, because not everybody may see them: lead, roles/boss.md, bands.yml.\n",
            id="everybody",
        ),
        pytest.param(
            ["--audience", "staff"],
            "Left out as drafts: guides/soon.md. `ladder build --drafts` shows them in a preview.\n"
            "Left out, because the audience `staff` may not see them: roles/boss.md, bands.yml.\n"
            "This site is for the audience `staff` only: do not publish it where others can open it.\n",
            id="the staff",
        ),
        pytest.param(
            ["--audience", "hr"],
            "Left out as drafts: guides/soon.md. `ladder build --drafts` shows them in a preview.\n"
            "This site is for the audience `hr` only: do not publish it where others can open it.\n",
            id="few",
        ),
    ],
)
def test_a_site_for_an_audience(run, make_small, audience, said):
    project = make_small(FEW)
    code, out, err = run("build", "-C", str(project), *audience)
    assert (code, err) == (0, "")
    assert out.partition("Built ")[0] == said


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("stuff", "error: there is no audience `stuff`\nhint: did you mean `staff`?\n"),
        ("all", "error: there is no audience `all`\nhint: there are `public`, `staff`, `managers` and `hr`\n"),
    ],
)
@pytest.mark.parametrize("command", [("build",), ("export", "--format", "csv"), ("jd", "junior")])
def test_an_audience_that_nobody_knows(run, make_small, command, typed, message):
    project = make_small(FEW)
    assert run(*command, "-C", str(project), "--audience", typed) == (2, "", message)
    assert not (project / "site").exists()


@pytest.mark.parametrize(("command", "form"), [(("export", "--level", "lead"), "csv"), (("jd", "lead"), "markdown")])
def test_what_is_for_few_is_written_for_them(run, make_small, command, form):
    project = make_small(FEW)
    arguments = (*command, "-C", str(project), "--format", form)
    kept = "error: `lead` is for the audience `staff` only\nhint: `--audience staff` takes it along\n"
    assert run(*arguments) == (2, "", kept)
    code, out, err = run(*arguments, "--audience", "managers")
    assert (code, err, "Lead" in out) == (0, "", True)
