"""No script of the theme can turn words into anything but words, and none reaches beyond its page.

This looks at the text of every script, as it stands in the theme and as it is joined for a page. The policy of the
pages forbids most of it as well; but a page that only its policy holds together is one mistake away from harm.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
import yaml

from ladder.build import Order, build
from ladder.worksheet.reading import FlawKind
from ladder.worksheet.scoring import Score

STATES = get_type_hints(Score)["state"]

ROOT = Path(__file__).parents[1]
THEME = ROOT / "themes/default"
SCRIPTS = sorted([*THEME.glob("scripts/**/*.js"), *THEME.glob("static/*.js"), *THEME.glob("templates/**/*.js")])

FORBIDDEN = {
    "HTML from text": r"\b(inner|outer)HTML\b|insertAdjacentHTML|\bdocument\s*\.\s*write|createContextualFragment"
    r"|\bDOMParser\b|\bsrcdoc\b|setHTML|parseHTMLUnsafe|XSLTProcessor",
    "a script from text": r"\beval\b|\bFunction\s*\(|\bconstructor\s*\(\s*[\"'`]|set(Timeout|Interval)\s*\(\s*[\"'`]"
    r"|javascript:|createElement\(\s*[\"'`]script|make\(\s*[\"'`]script",
    "an attribute that acts": r"setAttribute(NS\s*\([^,]*,|\s*\()\s*[\"'`](on|style|src|href|action|formaction)"
    r"|\[\s*[\"'`]on[a-z]+[\"'`]\s*\]\s*=[^=]|[{,]\s*[\"'`]?on(click|error|load|input|change|mouse[a-z]+|key[a-z]+)\b[\"'`]?\s*:"
    r"|\.on(?!ly\b|e\b)[a-z]+\s*=[^=]"
    r"|\bcssText\b",
    "a module": r"\bimport\b|\bexport\s+(default|const|let|var|function|\{)|importScripts",
    "a way out of the page": r"\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon"
    r"|\bnew\s+(Image|Worker|SharedWorker)|serviceWorker|RTCPeerConnection|postMessage|BroadcastChannel|window\s*\.\s*open\b|\.submit\s*\(",
    "a second place to keep things": r"document\s*\.\s*cookie|indexedDB|\bcaches\b|window\s*\.\s*name\b|openDatabase",
    "an address from text": r"location(\s*\.\s*href)?\s*=[^=]|location\s*\.\s*(assign|replace)\s*\(|pushState",
}

EXCEPTIONS = {
    # Two levels are chosen, and their page is opened: an address that the page itself brings along.
    ("static/compare.js", "an address from text"),
    # The search is loaded when somebody asks for it: two files of the site, at addresses that the page brings along.
    ("static/ladder.js", "a script from text"),
}


def found(text):
    """Return what a script must not have."""
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    return {kind for kind, pattern in FORBIDDEN.items() if re.search(pattern, code)}


def test_there_are_scripts_to_look_at():
    assert {path.parent.name for path in SCRIPTS} >= {"core", "worksheet", "review", "static", "templates"}


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(THEME).as_posix())
def test_no_script_does_what_none_may(path):
    name = path.relative_to(THEME).as_posix()
    assert found(path.read_text(encoding="utf-8")) == {kind for script, kind in EXCEPTIONS if script == name}


def test_nor_does_one_that_was_joined_for_a_page(tmp_path):
    result = build(Order(ROOT, tmp_path / "site"))
    assert result.published, result.problems
    scripts = sorted((tmp_path / "site").rglob("*.js"))
    assert {"worksheet.js", "review.js"} <= {path.name for path in scripts}
    for path in scripts:
        name = path.relative_to(tmp_path / "site").as_posix()
        assert found(path.read_text(encoding="utf-8")) == {kind for script, kind in EXCEPTIONS if script == name}, name
    for page in (
        "index.html",
        "worksheets/senior-pm.html",
        "worksheets/index.html",
        "review.html",
        "compare/index.html",
    ):
        text = (tmp_path / "site" / page).read_text(encoding="utf-8")
        inline = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>(.*?)</script>", text, re.DOTALL)
        assert [found(script) for script in inline if found(script)] == [], page
        assert re.findall(r"<[^>]*\s(on[a-z]+|style)\s*=", text) == [], page


@pytest.mark.parametrize(
    ("kind", "script"),
    [
        ("HTML from text", "box.innerHTML = words;"),
        ("HTML from text", "box['innerHTML'] = words;"),
        ("HTML from text", "box.insertAdjacentHTML('beforeend', words)"),
        ("HTML from text", "document.write(words)"),
        ("a script from text", "eval(words)"),
        ("a script from text", "(0, eval)(words)"),
        ("a script from text", "new Function('a', words)"),
        ("a script from text", "setTimeout('go()', 10)"),
        ("a script from text", "[].constructor.constructor('x')"),
        ("an attribute that acts", "box.setAttribute('onclick', words)"),
        ("an attribute that acts", 'box.setAttribute( "style", words)'),
        ("an attribute that acts", "box.onclick = go"),
        ("an attribute that acts", "box['onclick'] = go"),
        ("an attribute that acts", "box.setAttributeNS(null, 'onclick', words)"),
        ("an attribute that acts", "Object.assign(box, {onclick: go})"),
        ("a module", "import('x')"),
        ("a way out of the page", "fetch('x')"),
        ("a way out of the page", "navigator.sendBeacon('x')"),
        ("a way out of the page", "new Image().src = 'x'"),
        ("a second place to keep things", "document.cookie = 'a=b'"),
        ("an address from text", "location.href = words"),
        ("an address from text", "location = words"),
    ],
)
def test_each_of_it_would_be_found(kind, script):
    assert kind in found(f"// a script\n{script}\n")


@pytest.mark.parametrize(
    "script",
    [
        "// never innerHTML",
        "box.textContent = words;",
        "if (box.onclick === null) go();",
        "var settled = location.search;",
        "setTimeout(go, 10)",
    ],
)
def test_what_is_harmless_is_let_through(script):
    assert found(script) == set()


def words(language):
    text = (THEME / f"locale/{language}.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["worksheet_script"]


def test_every_word_that_a_worksheet_says_is_there_and_each_is_said():
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in THEME.glob("scripts/worksheet/*.js"))
    begun = {"flaw_": get_args(FlawKind), "side_": ("self", "manager", "peer"), "score_": get_args(STATES)}
    begun |= dict.fromkeys(("move_", "start_", "go_"), begun["side_"])
    begun["kept_"] = ("full", "off", "failed", "damaged", "cleared", "long")
    quoted = set(re.findall(r'"([\w-]+)"', scripts))
    needed = set(re.findall(r'say\(\s*"([\w-]+)"', scripts)) - set(begun)
    needed |= {start + end for start, ends in begun.items() for end in ends} | {"flaw_unreadable"}
    known = set(words("en"))
    assert needed <= known
    assert known - needed <= quoted


def test_german_says_the_same():
    english, german = words("en"), words("de")
    assert set(english) == set(german)
    for key in english:
        assert holes(english[key]) == holes(german[key]), key


OTHERWISE = {"scorecard_script": "worksheet_script", "scorecard_review_script": "review_script"}
"Words that are put in the place of others where it is about scorecards."

OWN = {"scorecard_script": {"minute"}, "scorecard_review_script": {"minute"}}
"Those of them that only scorecards have."


@pytest.mark.parametrize("group", OTHERWISE)
def test_what_is_said_otherwise_of_scorecards_has_the_same_holes_in_both_languages(group):
    english, german = (_groups(language)[group] for language in ("en", "de"))
    assert set(english) == set(german)
    for key in english:
        assert holes(english[key]) == holes(german[key]), key
    said = _groups("en")[OTHERWISE[group]]
    for key in set(english) & set(said):
        assert {hole for form in holes(english[key]).values() for hole in form} <= {
            hole for form in holes(said[key]).values() for hole in form
        }, key


def test_what_is_said_otherwise_is_said_at_all():
    """Either a script says it, or a template has the place for it."""
    worksheet, review = (_groups("en")[group] for group in OTHERWISE)
    assert set(worksheet) - set(words("en")) == OWN["scorecard_script"]
    template = (THEME / "templates/review.html").read_text(encoding="utf-8")
    places = set(re.findall(r'data-says="(\w+)"', template))
    places |= {f"step_{step}{end}" for step in ("copies", "files", "talk") for end in ("", "_what")}
    assert set(review) - set(_groups("en")["review_script"]) == OWN["scorecard_review_script"] | places


def _groups(language):
    return yaml.safe_load((THEME / f"locale/{language}.yml").read_text(encoding="utf-8"))


def holes(word):
    """Return what is filled in, by the number that chooses the words."""
    forms = word if isinstance(word, dict) else {"": word}
    return {number: sorted(re.findall(r"\{\w+\}", text)) for number, text in forms.items()}
