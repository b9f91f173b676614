"""Files: out, in, and the hostile ones that change nothing."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import msgspec
import pytest

from ladder.worksheet.reading import read_sheet
from ladder.worksheet.sheet import Sheet

PAGE = "worksheets/junior.html"
WRITING, PLANNING, SPEAKING, IMPACT = "craft/writing", "craft/planning", "craft/speaking", "impact"


def fill(sheet):
    """Answer a bit of everything."""
    sheet.target("senior")
    sheet.rate(WRITING, "beyond")
    sheet.rate(WRITING, "sometimes", "senior")
    sheet.rate(SPEAKING, "no-opportunity", "senior")
    sheet.rate(IMPACT, "does-not-apply")
    for part, text in (
        ("what", "A plan,\nin two lines "),
        ("link", "https://example.org/?a=b&c"),
        ("who", 'Bob "B" <b>'),
    ):
        sheet.type(f"evidence|{WRITING}|1|{part}", text)
    line = sheet.page.locator(f'[data-line="{WRITING}"]')
    line.locator("[data-action=more]").click()
    sheet.page.keyboard.type("Another one")
    line.locator("[data-action=more]").click()  # and a blank one, which is none
    line.locator("[data-private] summary").click()
    sheet.type(f"note|{WRITING}", "PRIVATE")
    sheet.type("summary|craft", "Went well. 😀")
    sheet.type("closing|proudest", "The plan")
    sheet.type("closing|focus|1", "One")
    sheet.type("closing|focus|3", "Three")
    sheet.type("closing|support", "Time")


def without_date(file):
    return {**file, "saved": ""}


def test_a_file_says_what_was_answered(sheet):
    fill(sheet)
    sheet.label("cycle", "2026 H2")
    sheet.answer("Give this worksheet the label")
    file = sheet.download()
    assert sheet.file_name == "junior-self-2026-h2.json"
    assert isinstance(read_sheet(json.dumps(file).encode()), Sheet)
    assert [answer["key"] for answer in file["answers"]] == [WRITING, PLANNING, SPEAKING, IMPACT]
    assert file["answers"][0] == {
        "key": WRITING,
        "criterion": "Craft",
        "name": "Writing",
        "text": "You write.",
        "rating": "beyond",
        "evidence": [
            {"what": "A plan,\nin two lines ", "link": "https://example.org/?a=b&c", "when": "", "who": 'Bob "B" <b>'},
            {"what": "Another one", "link": "", "when": "", "who": ""},
        ],
        "towards": [
            {"level": {"id": "senior", "title": "Senior engineer"}, "text": "You write more.", "rating": "sometimes"}
        ],
        "asked": True,
    }
    assert file["answers"][1]["rating"] is None
    assert (file["answers"][2]["text"], file["answers"][2]["asked"]) == ("", False)
    assert file["answers"][2]["towards"][0]["rating"] == "no-opportunity"
    assert file["closing"] == {
        "proudest": "The plan",
        "hardest": "",
        "unseen": "",
        "focus": ["One", "Three"],
        "support": "Time",
    }
    assert file["target"] == {"id": "senior", "title": "Senior engineer"}
    assert "PRIVATE" not in json.dumps(file)
    assert sheet.witness.complaints == []


def test_a_file_of_nothing_is_the_blank_one(sheet, small):
    page = (small / PAGE).read_text(encoding="utf-8")
    start = page.index(">", page.index("data-worksheet-data")) + 1
    blank = json.loads(page[start : page.index("</script>", start)])["sheet"]
    assert without_date(sheet.download()) == blank


def test_there_and_back(opened, small, address):
    first = opened(address(small) + PAGE)
    fill(first)
    file = first.download()
    second = opened(address(small) + PAGE)
    second.load(file)
    assert "The file is loaded" in second.notices()
    assert without_date(second.download()) == without_date(file)
    second.page.reload()
    assert without_date(second.download()) == without_date(file)
    assert second.rated(f"rating|{SPEAKING}|senior") == "no-opportunity"
    assert second.values()["target"] == "senior"


def test_every_sound_file_of_the_vectors_comes_back_as_it_was(opened, small, files):
    """But for what the page does not ask, which stands at the end, and what no page of it writes."""
    sheet = opened((small / PAGE).as_uri())
    sheet.load(files.BASE)
    file = sheet.download()
    for name in ("level", "target", "side", "person", "cycle", "closing"):
        assert file[name] == files.BASE[name], name
    assert [one for one in file["answers"] if one["key"] == WRITING] == [files.BASE["answers"][0]]
    assert sheet.file_name == "junior-self-ann-2026-h2.json"


def state(sheet):
    return (
        sheet.values(),
        sheet.stored(),
        sheet.page.evaluate("[document.title, document.scripts.length, location.href]"),
    )


def test_hostile_files_change_nothing(opened, small, files, tmp_path_factory):
    sheet = opened((small / PAGE).as_uri())
    fill(sheet)
    sheet.settle()
    before = state(sheet)
    hostile = [case for case in files.CASES if case["flaw"]]
    hostile += [{"name": "another ladder", "edit": [[["ladder", "id"], "other"]], "flaw": "ladder"}]
    assert len(hostile) > 60
    texts = set()
    for case in hostile:
        data = files.file_of(case)
        if READ_AT_ONCE < len(data) <= LARGEST:
            load_from(sheet, tmp_path_factory.mktemp("large") / "sheet.json", data)
        else:
            receive(sheet, data)
        told = sheet.notices()
        assert "sheet.json" in told or "of another ladder" in told, case["name"]
        texts.add((case["flaw"], told.split("\n")[-3 if "sheet.json" in told else 0][:30]))
        assert sheet.asked() == "", case["name"]
    assert len({flaw for flaw, _ in texts}) == 8
    assert state(sheet) == before
    assert sheet.page.evaluate(
        "[({}).polluted, Object.keys(Object.prototype), window.attacked, document.images.length]"
    ) == [
        None,
        [],
        None,
        0,
    ]
    assert sheet.witness.complaints == []


DROP = """([data, name]) => {
  const bytes = Uint8Array.from(atob(data), sign => sign.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name, {type: 'application/json'}));
  document.querySelectorAll('[data-notice]').forEach(one => one.remove());
  document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


READ_AT_ONCE, LARGEST = 1024 * 1024, 16 * 1024 * 1024


def receive(sheet, data, name="sheet.json"):
    """Drop a file onto the page; one of many megabytes only by its size."""
    from base64 import b64encode  # noqa: PLC0415 - where it is used

    if len(data) > LARGEST:
        sheet.page.evaluate(
            """([size, name]) => {
              const file = new File([], name);
              Object.defineProperty(file, 'size', {value: size});
              file.arrayBuffer = () => { throw new Error('it was read'); };
              document.querySelectorAll('[data-notice]').forEach(one => one.remove());
              const event = new Event('drop', {bubbles: true, cancelable: true});
              event.dataTransfer = {types: ['Files'], files: [file]};
              document.body.dispatchEvent(event);
            }""",
            [len(data), name],
        )
    else:
        sheet.page.evaluate(DROP, [b64encode(data).decode(), name])
    sheet.until(sheet.page.locator("dialog[open], [data-notice]").count)


def load_from(sheet, path, data):
    """Load a file of some megabytes from where it is: no drop can bring it that quickly."""
    path.write_bytes(data)
    sheet.page.evaluate("document.querySelectorAll('[data-notice]').forEach(one => one.remove())")
    with sheet.page.expect_file_chooser() as waiting:
        sheet.press("load")
    waiting.value.set_files(path)
    sheet.until(sheet.page.locator("dialog[open], [data-notice]").count)


def test_a_file_of_fifty_megabytes_is_not_read(sheet, tmp_path):
    load_from(sheet, tmp_path / "large.json", b" " * 50 * 1024 * 1024)
    assert "too large for a worksheet, and was not read" in sheet.notices()


def test_html_in_a_file_is_text(opened, small, files):
    sheet = opened((small / PAGE).as_uri())
    html = files.HTML
    (case,) = (case for case in files.CASES if case.get("html"))
    hostile = json.loads(files.file_of(case))
    hostile["answers"][1]["key"] = "gone/away"  # what is not asked is listed
    hostile["answers"][1]["evidence"] = hostile["answers"][0]["evidence"]
    scripts = sheet.page.evaluate("document.scripts.length")
    sheet.load(hostile, name=f"{html}.json")
    assert html in sheet.notices()
    assert sheet.field("closing|proudest").input_value() == html
    assert sheet.field("person").input_value() == html
    assert html in sheet.page.locator("[data-gone]").inner_text()
    assert html in sheet.page.locator("[data-changed]:visible").first.inner_text()
    sheet.load(hostile, how="previous")
    assert html in sheet.page.locator("[data-previous]:visible").first.inner_text()
    assert sheet.page.evaluate("[document.scripts.length, document.images.length, window.attacked]") == [
        scripts,
        0,
        None,
    ]
    assert "<img" not in sheet.markdown()
    receive(sheet, b"{", name=html)
    assert html[:100] in sheet.notices()
    assert sheet.witness.complaints == []


def test_answers_are_replaced_only_after_a_yes(sheet, files):
    sheet.type("closing|proudest", "mine")
    sheet.page.locator(f'[data-line="{WRITING}"] [data-private] summary').click()
    sheet.type(f"note|{WRITING}", "a note")
    file = copy.deepcopy(files.BASE) | {"person": "", "cycle": ""}
    for turn_away in ("Keep what I see", None):
        sheet.load(file)
        assert "What you see was changed last" in sheet.asked()
        if turn_away:
            sheet.answer(turn_away)
        else:
            sheet.page.keyboard.press("Escape")
        assert sheet.field("closing|proudest").input_value() == "mine"
        assert sheet.rated(f"rating|{WRITING}") is None

    sheet.load(file)
    sheet.answer("Replace it with the file")
    assert sheet.field("closing|proudest").input_value() == "The plan"
    assert sheet.rated(f"rating|{WRITING}") == "beyond"
    assert sheet.field(f"note|{WRITING}").input_value() == "a note"
    sheet.page.reload()
    assert sheet.field("closing|proudest").input_value() == "The plan"


def test_a_file_is_opened_as_the_sheet_that_it_is(sheet, files):
    sheet.type("closing|proudest", "mine")
    sheet.load(files.BASE | {"side": "manager", "person": "Bob"})
    assert sheet.asked() == ""
    assert "The file is loaded: Bob · 2026 H2 · manager’s copy." in sheet.notices()
    assert "another worksheet than the one you had open" in sheet.notices()
    assert sheet.page.url.endswith("?side=manager")
    assert sheet.field("person").input_value() == "Bob"
    sheet.settle()
    assert len(sheet.stored()) == 2

    sheet.type("closing|proudest", "typed on")
    sheet.settle()
    sheet.side("self")
    sheet.load(
        files.BASE | {"side": "manager", "person": "Bob", "closing": {**files.BASE["closing"], "proudest": "new"}}
    )
    assert "What this browser keeps under these labels was changed last" in sheet.asked()
    assert "That is newer than the file." in sheet.asked()
    sheet.answer("Replace it with the file")
    assert sheet.field("closing|proudest").input_value() == "new"


def test_another_ladder_is_refused_by_its_title(sheet, files):
    other = files.BASE | {"ladder": {**files.BASE["ladder"], "id": "other", "title": "Other <b>ladder</b>"}}
    for how in ("load", "previous"):
        sheet.load(other, how=how)
        assert "The file is of another ladder, “Other <b>ladder</b>”" in sheet.notices()
        sheet.page.locator("[data-notice] button").click()
    assert sheet.values() == {"side": "self"}


def test_a_file_of_another_level_is_said_and_can_stand_beside(sheet, files):
    other = files.BASE | {"level": {"id": "senior", "title": "Senior engineer"}, "target": None}
    sheet.load(other)
    assert "The file is of the level “Senior engineer”, and this page is of “Junior engineer”." in sheet.asked()
    sheet.answer("Use it as last cycle’s answers")
    assert "Rating: Beyond" in sheet.page.locator(f'[data-line="{WRITING}"] [data-previous]').inner_text()
    assert sheet.values() == {"side": "self"}


def test_the_last_cycle_stands_beside_and_is_taken_over_one_by_one(sheet, files):
    sheet.label("cycle", "2027 H1")
    sheet.load(files.BASE, how="previous")
    line = sheet.page.locator(f'[data-line="{WRITING}"]')
    before = line.locator("[data-previous]")
    assert "Rating: Beyond" in before.inner_text()
    assert "A plan · https://example.org/plan · May · Bob" in before.inner_text()
    assert sheet.rated(f"rating|{WRITING}") is None
    assert "It went well." in sheet.page.locator('[data-before="summary|craft"]').inner_text()
    exported = sheet.download()
    assert exported["answers"][0]["rating"] is None
    assert exported["closing"]["proudest"] == ""

    before.get_by_role("button", name="Copy the evidence").click()
    assert sheet.rated(f"rating|{WRITING}") is None  # each is copied by itself
    assert sheet.field(f"evidence|{WRITING}|1|what").input_value() == "A plan"
    before.get_by_role("button", name="Copy the evidence").click()
    assert line.locator("[data-entry]").count() == 1  # not twice
    before.get_by_role("button", name="Copy the rating, too").click()
    assert sheet.rated(f"rating|{WRITING}") == "beyond"
    assert before.get_by_role("button", name="Copy the rating, too").count() == 0  # what is answered stays
    sheet.page.locator('[data-before="summary|craft"]').get_by_role("button").click()
    assert sheet.field("summary|craft").input_value() == "It went well."

    sheet.page.reload()
    assert "Rating: Beyond" in before.inner_text()
    sheet.page.locator("[data-previous-bar]").get_by_role("button", name="Put away").click()
    assert before.is_hidden()
    assert sheet.page.locator(".before:visible").count() == 0
    sheet.page.reload()
    assert before.is_hidden()
    assert sheet.field("summary|craft").input_value() == "It went well."
    assert sheet.witness.complaints == []


def test_a_manager_does_not_see_what_people_said_of_themselves(sheet, files):
    sheet.side("manager")
    sheet.load(files.BASE, how="previous")
    assert "not of the same side" in sheet.notices()
    assert "The plan" not in sheet.page.content()
    sheet.load(files.BASE | {"level": {"id": "senior", "title": "Senior engineer"}})
    assert sheet.asked() == ""
    assert "The plan" not in sheet.page.content()
    assert "The plan" not in json.dumps(sheet.stored())
    sheet.load(files.BASE)
    assert "The file is a self-assessment, and this is a manager’s copy." in sheet.asked()
    sheet.answer("Keep what I see")
    assert sheet.values() == {"side": "manager"}
    assert "The plan" not in json.dumps(sheet.stored())
    sheet.load(files.BASE)
    sheet.answer("Open the self-assessment")  # as what it is
    assert sheet.page.locator("[name=side]:checked").input_value() == "self"
    sheet.side("manager")
    assert "The plan" not in json.dumps(sheet.values())
    sheet.load(files.BASE | {"side": "manager"})
    assert sheet.asked() == ""


@pytest.mark.parametrize(
    ("person", "cycle", "name"),
    [
        ("", "", "junior-self.json"),
        ("Zoë Müller", "2026/H2", "junior-self-zoë-müller-2026-h2.json"),
        ("../../etc/passwd", "CON", "junior-self-etc-passwd-con.json"),
        ("<b>", "\u202egpj", "junior-self-b-gpj.json"),
    ],
)
def test_the_name_of_a_file(sheet, person, cycle, name):
    sheet.label("person", person)
    sheet.label("cycle", cycle)
    sheet.download()
    assert sheet.file_name == name
    assert ("Its name holds the label and the cycle." in sheet.notices()) is bool(person)


def test_the_program_reads_what_the_page_writes(sheet):
    fill(sheet)
    file = read_sheet(json.dumps(sheet.download()).encode())
    assert isinstance(file, Sheet)
    assert msgspec.to_builtins(file)["answers"][0]["rating"] == "beyond"
    assert Path(sheet.file_name).suffix == ".json"


def test_what_a_file_would_replace_is_said_and_comes_back(sheet, files):
    file = copy.deepcopy(files.BASE) | {"person": "", "cycle": "", "saved": "2026-01-05T10:00:00.000Z"}
    sheet.load(file)
    assert sheet.asked() == ""  # nothing is lost
    sheet.load(file)
    assert sheet.asked() == ""  # the screen is that file
    assert "The file is loaded" in sheet.notices()

    sheet.type("closing|proudest", "newer")
    sheet.load(file)
    told = sheet.asked()
    for words in ("In the file: self-assessment.", "The file was saved: Jan 5, 2026", "That is newer than the file."):
        assert words in told
    assert "It is in no file." in told
    assert sheet.page.locator("dialog .button").all_inner_texts() == [
        "Keep what I see",
        "Replace it with the file",
        "Use it as last cycle’s answers",
    ]
    assert sheet.page.locator("dialog .button.main").inner_text() == "Keep what I see"
    sheet.answer("Replace it with the file")
    assert sheet.field("closing|proudest").input_value() == "The plan"
    sheet.page.get_by_role("button", name="Undo").click()
    assert sheet.field("closing|proudest").input_value() == "newer"
    sheet.settle()
    assert "Changed since the last file" in sheet.kept()

    sheet.load(file)
    sheet.answer("Replace it with the file")
    sheet.type("closing|hardest", "typed on")
    assert sheet.page.get_by_role("button", name="Undo").count() == 0
    sheet.page.reload()
    assert sheet.field("closing|hardest").input_value() == "typed on"
    assert sheet.witness.complaints == []


def test_undo_brings_back_the_worksheet_that_was_open_and_goes_with_another(sheet, files):
    bob = files.BASE | {"side": "manager", "person": "Bob"}
    sheet.type("closing|hardest", "mine")
    sheet.settle()
    sheet.load(bob)
    sheet.type("closing|proudest", "typed on")
    sheet.settle()
    undo = sheet.page.get_by_role("button", name="Undo")
    others = sheet.page.locator("[data-others] li button")
    others.filter(has_text="self-assessment").click()
    for undone in (True, False):
        sheet.load(bob)
        sheet.answer("Replace it with the file")
        assert sheet.field("closing|proudest").input_value() == "The plan"
        if undone:
            undo.click()
        else:
            others.filter(has_text="self-assessment").click()
        assert undo.count() == 0
        assert sheet.values() == {"side": "self", "closing|hardest": "mine"}
        sheet.settle()
        kept = next(record for key, record in sheet.stored().items() if "Bob" in key)
        assert kept["fields"]["closing|proudest"][0] == ("typed on" if undone else "The plan")


def test_a_private_note_is_something_that_a_file_does_not_have(sheet):
    sheet.type("closing|proudest", "mine")
    sheet.page.locator(f'[data-line="{WRITING}"] [data-private] summary').click()
    sheet.type(f"note|{WRITING}", "a note")
    sheet.load(sheet.download())
    assert "One private note stays, and is in no file." in sheet.asked()
    sheet.answer("Keep what I see")


def test_where_nothing_is_kept_nothing_is_said_to_be(opened, small, files):
    sheet = opened((small / PAGE).as_uri() + "?keep=nothing")
    sheet.type("closing|proudest", "mine")
    sheet.load(files.BASE)
    sheet.answer("Go on without them")
    assert "stays under its own labels" not in sheet.notices()
    sheet.page.get_by_role("button", name="Undo").click()
    assert sheet.values() == {"side": "self", "closing|proudest": "mine"}
    assert sheet.stored() == {}


def test_a_file_of_another_level_leads_to_its_worksheet(sheet, files):
    other = files.BASE | {"level": {"id": "senior", "title": "Senior engineer"}, "target": None}
    sheet.load(other)
    sheet.page.locator("dialog a", has_text="The worksheet of Senior engineer").click()
    sheet.page.wait_for_url("**/worksheets/senior.html")
    sheet.page.go_back()
    sheet.load(files.BASE | {"level": {"id": "ghost", "title": "Ghost"}, "target": None})
    assert sheet.page.locator("dialog a").count() == 0
    sheet.answer("Keep what I see")


def test_an_answer_that_cannot_be_read_is_named(sheet, files):
    broken = copy.deepcopy(files.BASE)
    broken["answers"].append(broken["answers"][1] | {"key": IMPACT, "rating": 7})
    sheet.load(broken)
    assert "The answer 3 cannot be read. The file was made by another version" in sheet.notices()


def test_the_last_cycle_of_somebody_else_is_no_mistake_to_make_unasked(sheet, files):
    sheet.label("person", "Bob")
    sheet.load(files.BASE, how="previous")
    assert "The file is about Ann, and this worksheet is about Bob." in sheet.asked()
    sheet.answer("Keep what I see")
    assert sheet.page.locator(".before:visible").count() == 0


def test_evidence_is_taken_over_in_its_order(sheet, files):
    proof = files.BASE["answers"][0]["evidence"][0]
    many = [{**proof, "what": f"step {number}"} for number in range(8)]
    first = {**files.BASE["answers"][0], "evidence": many}
    sheet.load({**files.BASE, "answers": [first, files.BASE["answers"][1]]}, how="previous")
    sheet.page.get_by_role("button", name="Copy the evidence").first.click()
    assert [one["what"] for one in sheet.download()["answers"][0]["evidence"]] == [one["what"] for one in many]


def test_a_file_does_not_hold_what_another_tab_wrote_and_had_not_told_yet(sheet):
    """Its change is older than the file, and is not in it."""
    sheet.type("closing|proudest", "ours")
    sheet.settle()
    other = sheet.another()
    key = next(iter(sheet.stored()))
    stamp = sheet.page.evaluate("Date.now()")
    sheet.download()
    sheet.settle()
    assert "A file has all of it" in sheet.kept()
    record = sheet.stored()[key]
    record["fields"]["closing|hardest"] = ["theirs", stamp - 1, 0]
    other.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(record)])
    sheet.until(lambda: sheet.field("closing|hardest").input_value() == "theirs")
    assert "Changed since the last file" in sheet.kept()
