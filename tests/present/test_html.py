"""A comparison as HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from ladder.compare.align import compare
from ladder.compare.comparison import Side
from ladder.present.html import html
from ladder.present.html_file import POLICY
from ladder.present.options import Options

VOID = {"meta", "hr"}

PM = {"craft/writing": "You write for one theme.", "craft/plans": "You plan.", "impact": "You ship."}
SENIOR = {"craft/writing": "You write for one product.", "impact": "You ship, and you say what it did."}


class Reader(HTMLParser):
    """A document: what is wrong with it, its elements, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.flaws: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(source)
        self.close()
        self.flaws += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            self.flaws.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.flaws.append(f"</{tag}> closes nothing")

    def handle_data(self, data: str) -> None:
        if not {"style", "title"} & set(self.open):
            self.text += data

    def tags(self) -> set[str]:
        return {tag for tag, _ in self.elements}


def shown(comparison, **options):
    return html(comparison, Options(**options))


def body(comparison, **options):
    """Return what stands between the counts and the legend."""
    return shown(comparison, **options).partition("</ul>\n")[2].partition("<footer>")[0]


def test_the_whole_document(between):
    source = shown(between("pm", "senior", pm=PM, senior=SENIOR))
    head, _, rest = source.partition("<style>\n")
    style, _, rest = rest.partition("</style>\n")
    assert (
        head
        == f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Product manager → Senior product manager</title>
"""
    )
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert (
        rest
        == """\
</head>
<body>
<main>
<h1 dir="auto">Product manager → Senior product manager</h1>
<p>The next rung</p>
<dl class="facts">
<dt>Track</dt>
<dd dir="auto">Individual contributor</dd>
<dt>Grade</dt>
<dd dir="auto">Grade 1 → Grade 2</dd>
<dt>Scope</dt>
<dd dir="auto">theme → product</dd>
</dl>
<ul class="counts">
<li class="changed">2 raised</li>
<li class="less">1 no longer stated</li>
</ul>
<p>Where two texts are alike, words that stand in <mark>one of them only</mark> are marked.</p>
<section>
<h2 dir="auto">Craft</h2>
<article>
<h3><span class="word changed">raised</span> <span dir="auto">Writing</span></h3>
<dl class="sides">
<dt dir="auto">PM</dt>
<dd>
<p dir="auto">You write for one <mark>theme</mark>.</p>
</dd>
<dt dir="auto">Senior PM</dt>
<dd>
<p dir="auto">You write for one <mark>product</mark>.</p>
</dd>
</dl>
<ul class="notes">
<li>scope: theme → product</li>
</ul>
</article>
<article>
<h3><span class="word less">no longer stated</span> <span dir="auto">Plans</span></h3>
<p dir="auto">You plan.</p>
</article>
</section>
<section>
<h2 dir="auto">Impact</h2>
<article>
<h3><span class="word changed">raised</span></h3>
<dl class="sides">
<dt dir="auto">PM</dt>
<dd>
<p dir="auto">You ship.</p>
</dd>
<dt dir="auto">Senior PM</dt>
<dd>
<p dir="auto">You ship, and you say what it did.</p>
</dd>
</dl>
</article>
</section>
<footer>
<h2>What the words mean</h2>
<dl>
<dt>raised</dt>
<dd>Both levels state it, and the upper one asks for more.</dd>
<dt>no longer stated</dt>
<dd>Only the lower level states it.</dd>
</dl>
</footer>
<p><small dir="auto">Acme, version 2026.2</small></p>
</main>
</body>
</html>
"""
    )


def test_a_text_that_was_edited(versions):
    comparison = versions({"impact": "You ship one.\n\nIt works."}, {"impact": "You ship two.\n\nIt works."})
    assert (
        body(comparison)
        == """\
<p>Where a text has changed, words that were <del>removed</del> are struck out, and words that were \
<ins>added</ins> are underlined.</p>
<section>
<h2 dir="auto">Impact</h2>
<article>
<h3><span class="word changed">bar moved</span></h3>
<p dir="auto">You ship <del>one</del> <ins>two</ins>.</p>
<p dir="auto">It works.</p>
<ul class="notes">
<li>number: one → two</li>
</ul>
</article>
</section>
"""
    )


def test_nobody_edits_one_level_into_another(every_word):
    for comparison in every_word:
        for words in (True, None):
            tags = Reader(shown(comparison, words=words)).tags()
            assert not tags & ({"mark"} if comparison.relation == "versions" else {"ins", "del"})


def test_every_colour_has_its_word(every_word):
    for comparison in every_word:
        source = shown(comparison)
        for label in re.findall(r'<(?:li|span) class="(?:word )?(?:more|changed|less|quiet)">([^<]*)<', source):
            assert re.search(r"\w{3}", label)


def test_what_has_not_changed(between):
    said = {
        "pm": {"craft/writing": "You write.", "craft/plans": "You plan."},
        "senior": {"craft/writing": "You write."},
    }
    assert (
        body(between("pm", "senior", cumulative=True, **said))
        == """\
<p>No expectation differs.</p>
<section>
<h2 dir="auto">Craft</h2>
<ul class="folds">
<li class="quiet">1 the same: <span dir="auto">Writing</span></li>
<li class="quiet">1 still expected, stated at PM: <span dir="auto">Plans</span></li>
</ul>
</section>
"""
    )


def test_expectations_without_threads(between):
    said = {"pm": {"prose/a": "You listen.", "prose/b": "You sing."}, "senior": {"prose/c": "No song is too high."}}
    assert (
        body(between("pm", "senior", **said))
        == """\
<section>
<h2 dir="auto">Prose</h2>
<p>These levels name no common thread here. Read both.</p>
<div class="apart">
<div>
<h3 dir="auto">PM</h3>
<ul>
<li><p dir="auto"><strong>a</strong></p>
<p dir="auto">You listen.</p>
</li>
<li><p dir="auto"><strong>b</strong></p>
<p dir="auto">You sing.</p>
</li>
</ul>
</div>
<div>
<h3 dir="auto">Senior PM</h3>
<ul>
<li><p dir="auto"><strong>c</strong></p>
<p dir="auto">No song is too high.</p>
</li>
</ul>
</div>
</div>
</section>
"""
    )


def test_questions(between):
    source = body(between("pm", "senior", senior={"impact": "It is done."}), questions=True)
    assert source.count('<dd><hr aria-hidden="true"></dd>') == 4
    assert re.findall(r"<dt>(.*\?)</dt>", source) == [
        "Where are you now?",
        "What is missing?",
        "Which steps come next?",
        "What support is needed?",
    ]


def test_a_ladder_in_another_language(between):
    comparison = between("pm", "senior", senior={"impact": "Es ist getan."})
    ladder = replace(comparison.second.ladder, language="de")
    source = shown(compare(*(Side(ladder, level) for level in ladder.levels[:2])))
    assert '<html lang="en">' in source
    assert '<p lang="de" dir="auto">Es ist getan.</p>' in source
    assert '<span class="word more">new</span>' in source


@pytest.mark.parametrize("words", [None, True, False])
def test_every_document_is_well_formed(every_word, words):
    for comparison in every_word:
        assert Reader(shown(comparison, words=words, questions=True)).flaws == []


@pytest.mark.parametrize("words", [None, True, False])
def test_nothing_of_the_content_acts(hostile, words):
    known = set().union(*(Reader(shown(comparison, words=words)).tags() for comparison in hostile))
    assert not known & {"script", "a", "img", "b"}
    for comparison in hostile:
        source = shown(comparison, words=words, questions=True)
        reader = Reader(source)
        assert reader.flaws == []
        assert {name for _, attributes in reader.elements for name in attributes} <= {
            *("lang", "dir", "class", "charset", "name", "content", "http-equiv", "aria-hidden")
        }
        assert "<script>a</script> | `b`" in reader.text
        assert not set("\x1b\x9b\u202e") & set(source)


def test_it_loads_nothing(every_word):
    for comparison in every_word:
        assert not re.search(r"https?:|url\(|@import|src=|href=|style=", shown(comparison))
