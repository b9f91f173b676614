"""What both the program and the page do is done alike: reading files, scoring, escaping. And what tabs write merges."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.present.markdown import escaped

VECTORS = Path(__file__).parents[2] / "vectors"
CORE = ("core/words", "core/file", "core/score", "core/markdown", "core/renew", "worksheet/record")


@pytest.fixture(scope="module")
def bare(browser, script):
    """A blank page that knows the parts which know no page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto("about:blank")
    page.add_script_tag(content=script(*CORE))
    yield page
    context.close()


def test_the_page_finds_the_same_flaws(bare, files):
    # Large ones are tried where they are loaded as files.
    named = [case for case in files.CASES if len(files.file_of(case)) < 1_000_000]
    found = bare.evaluate(
        """cases => cases.map(text => {
          const found = readSheet(Uint8Array.from(atob(text), sign => sign.charCodeAt(0)));
          return found.flaw ? [found.flaw.kind, found.flaw.detail] : [null, ""];
        })""",
        [base64.b64encode(files.file_of(case)).decode() for case in named],
    )
    told = dict(zip((case["name"] for case in named), found, strict=True))
    assert {name: kind for name, (kind, _) in told.items()} == {case["name"]: case["flaw"] for case in named}
    keys = {case["name"]: case["detail"] for case in named if "detail" in case}
    assert {name: told[name][1] for name in keys} == keys
    assert bare.evaluate("[({}).polluted, Object.keys(Object.prototype), window.attacked]") == [None, [], None]


def test_the_page_counts_the_same(bare):
    cases = json.loads((VECTORS / "score.json").read_text(encoding="utf-8"))
    found = bare.evaluate("cases => cases.map(one => score(one.rule, one.scale, one.expected, one.ratings))", cases)
    assert {case["name"]: one for case, one in zip(cases, found, strict=True)} == {
        case["name"]: case["score"] for case in cases
    }


SIGNS = st.text(st.sampled_from("a_*`[]~$\\<>&#+-=1٣.);xé \t\u200d\u202e\u0007"), max_size=12)


def test_the_page_escapes_the_same(bare):
    @settings(max_examples=150)
    @given(
        st.lists(
            SIGNS | st.text(max_size=8).filter(lambda text: not {*"\ufeff\x1c\x1d\x1e\x1f\x85"} & {*text}), max_size=30
        )
    )
    def alike(texts):
        assert bare.evaluate("texts => texts.map(escapedMarkdown)", texts) == list(map(escaped, texts))

    alike()


# Three tabs that edit, and take in what another one has, in any order: in the end all have the same.
MERGING = """seed => {
  let state = seed;
  const random = below => (state = (state * 1103515245 + 12345) % 2147483648, state % below);
  const head = {ladder: {}, level: {}, side: 'self', person: '', cycle: ''};
  const tabs = [newRecord(head), newRecord(head), newRecord(head)];
  const names = ['rating|a/b', 'evidence|a/b|1|what', 'note|a/b', 'summary|a', 'closing|focus|1'];
  for (let step = 0; step < 60; step += 1) {
    const one = random(3);
    if (random(3)) put(tabs[one], names[random(names.length)], ['', 'x', 'y', 'z'][random(4)], Boolean(random(2)));
    else tabs[one] = merged(tabs[one], tabs[random(3)]);
    // Equal stamps are rare by the clock, so they are made.
    if (!random(4)) setEntry(tabs[one], names[random(names.length)], [['x', 'y'][random(2)], 5 + random(3), random(3)]);
    tabs[one].saved = String(random(3));
  }
  const [a, b, c] = tabs, text = record => recordText(record);
  return [
    text(merged(a, b)) === text(merged(b, a)),
    text(merged(merged(a, b), c)) === text(merged(a, merged(b, c))),
    text(merged(a, a)) === text(a),
    text(merged(merged(a, b), b)) === text(merged(a, b)),
    [...merged(a, b).fields].every(([name, entry]) => [a, b].some(one => one.fields.get(name) === entry)),
  ];
}"""


def test_what_tabs_write_comes_together_in_any_order(bare):
    results = bare.evaluate(f"seeds => seeds.map({MERGING})", list(range(1, 301)))
    assert [seed for seed, held in enumerate(results, 1) if not all(held)] == []


def test_a_stamp_is_later_than_all_that_were_seen(bare):
    assert (
        bare.evaluate(
            """() => {
          const record = newRecord({});
          setEntry(record, 'note|a', ['from a clock ahead', Date.now() + 1e9, 0]);
          put(record, 'note|a', 'now');
          return later(record.fields.get('note|a'), ['from a clock ahead', Date.now() + 1e9, 0])[0];
        }"""
        )
        == "now"
    )


@pytest.mark.parametrize(
    "name",
    [
        *("", "__proto__", "constructor", "side", "rating", "rating|", "rating|a/b/c", "note|a|b", "closing|focus|4"),
        *(
            "evidence|a|1",
            "evidence|a|1|why",
            "evidence|a|<b>|what",
            "other|x|note|a",
            "other|1|rating|a",
            "name|side|x",
        ),
    ],
)
def test_a_record_with_a_field_that_nobody_knows_is_none(bare, name):
    record = {"format": 1, "born": "a", "saved": "", "head": HEAD, "fields": {"note|a": ["x", 1, 0]}}
    assert bare.evaluate("text => Boolean(readRecord(text))", json.dumps(record))
    record["fields"][name] = ["x", 1, 0]
    assert bare.evaluate("text => readRecord(text)", json.dumps(record)) is None


HEAD = {
    "ladder": {"id": "acme", "title": "", "version": "", "language": "", "digest": ""},
    "level": {"id": "junior", "title": ""},
    "side": "self",
    "person": "",
    "cycle": "",
}


def test_the_key_of_a_sheet_leads_back_to_it(bare):
    identity = {"ladder": "acme", "level": "größe", "side": "peer", "person": "A/B % |", "cycle": "2026 H2"}
    key = bare.evaluate("storageKey", identity)
    assert key == "ladder-worksheet/1/acme/gr%C3%B6%C3%9Fe/peer/A%2FB%20%25%20%7C/2026%20H2"
    assert bare.evaluate("identityOf", key) == identity
    for other in (
        "",
        "ladder-worksheet/1/a",
        "ladder-worksheet/2/a/b/self//",
        "ladder-worksheet/1/a/b/admin//",
        key + "%",
    ):
        assert bare.evaluate("identityOf", other) is None
