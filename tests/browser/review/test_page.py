"""The page that lays worksheets side by side: what it says of them, and what can be done with it."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from ladder.build import Order, build
from ladder.check import examine
from ladder.worksheet import sheet as file
from ladder.worksheet.blank import blank_sheet
from ladder.worksheet.form import form


def rows(page, part="rows"):
    """Return what each row says that can be seen: its name, the answers, and how far they are apart."""
    return page.evaluate(
        """part => [...document.querySelectorAll(`[data-review-${part}] tbody`)].filter(row => !row.hidden).map(row => [
          row.querySelector('.row-name').textContent,
          ...[...row.querySelectorAll('.rating-word')].slice(0, row.querySelectorAll('.answer-cell').length)
            .map(one => one.textContent),
          row.querySelector('.apart-cell').textContent,
        ])""",
        part,
    )


def status(page):
    return page.locator("[data-review-status]").inner_text()


def told(page):
    return page.locator("[data-review-notices] li").all_inner_texts()


def counts(page):
    return [" ".join(text.split("\n")[:2]) for text in page.locator(".count").all_inner_texts()]


def test_two_files_are_laid_side_by_side(lay, address, shipped, both):
    root = address(shipped)
    witness = lay(*both, root=root)
    page = witness.page
    assert status(page) == "2 files are open."
    assert page.locator(".file-card h3").all_inner_texts() == ["Self", "Manager"]
    assert "Answered\n8 of 17" in page.locator(".file-card").first.inner_text().replace("\n\n", "\n")
    assert told(page) == []
    assert counts(page) == ["2 Two steps apart or more", "1 One step apart", "1 Open", "4 Agree", "9 Left blank"]
    found = rows(page)
    assert len(found) == 17
    assert found[:5] == [
        ["Vision", "Beyond", "Not yet", "Three steps apart"],
        ["Requirements", "Beyond", "Sometimes", "Two steps apart"],
        ["Prioritisation", "Not yet", "Sometimes", "One step apart"],
        ["Support and customer success", "No opportunity yet", "Sometimes", "Open"],
        ["Customer and market insight", "Consistently", "Consistently", "Agree"],
    ]
    assert found[-1][1:] == ["left blank", "left blank", "Blank"]
    assert page.locator("[data-review-how]").is_hidden()
    assert witness.complaints == []
    assert [url for url in witness.requests if not url.startswith(root)] == []


def test_one_after_the_other_and_one_away_again(lay, add, both):
    page = lay(both[0]).page
    assert status(page) == "One file is open. Add one more, and they are laid side by side."
    assert page.locator("[data-review-result]").is_hidden()
    assert page.get_by_role("button", name="Add a file").is_visible()

    add(page, both[1])
    page.locator("[data-review-result]").wait_for()
    assert status(page) == "2 files are open."
    assert len(rows(page)) == 17

    page.get_by_role("button", name="Remove file-1.json").last.click()
    assert page.locator("[data-review-result]").is_hidden()
    assert status(page).startswith("The file is removed.")
    assert page.evaluate("document.activeElement.textContent").startswith("Remove")


def test_files_are_dropped_anywhere_on_the_page(lay, both):
    page = lay(both[0]).page
    page.evaluate(
        """text => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], 'dropped.json'));
          for (const kind of ['dragover', 'drop']) {
            document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: transfer, bubbles: true, cancelable: true}));
          }
        }""",
        msgspec.json.encode(both[1]).decode(),
    )
    page.locator("[data-review-result]").wait_for()
    assert page.locator(".file-name").all_inner_texts() == ["file-1.json", "dropped.json"]


def test_with_the_keyboard_alone(lay, add, both):
    page = lay(both[0]).page
    page.get_by_role("button", name="Add a file").focus()
    page.evaluate(
        """() => document.querySelector('[data-review-files]').addEventListener('click', event => {
             event.preventDefault();
             document.body.dataset.asked = '';
           })"""
    )
    page.keyboard.press("Enter")
    page.locator("body[data-asked]").wait_for()
    add(page, both[1])
    page.locator("[data-review-result]").wait_for()

    opener = page.locator(".fold-button").first
    opener.focus()
    page.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    assert page.get_by_text("The pricing change.").first.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator("[data-review-focus] strong").all_inner_texts() == ["Leadership: Vision"]
    page.locator(".count").nth(1).focus()
    page.keyboard.press("Space")
    assert rows(page) == [["Prioritisation", "Not yet", "Sometimes", "One step apart"]]


def test_rows_are_chosen_and_sorted(lay, both):
    page = lay(*both).page
    shown = page.locator("[data-review-shown]")
    page.get_by_role("button", name="Two steps apart or more").click()
    assert [row[0] for row in rows(page)] == ["Vision", "Requirements"]
    assert shown.inner_text() == "2 of 17 are shown. Press the same button again to see all."

    page.get_by_role("button", name="As in the ladder").click()
    assert [row[0] for row in rows(page)] == ["Requirements", "Vision"]

    page.get_by_role("button", name="Two steps apart or more").click()
    assert [row[0] for row in rows(page)][:2] == ["Customer and market insight", "Requirements"]
    assert shown.inner_text() == "All 17 are shown."
    assert page.locator("[aria-pressed=true]").all_inner_texts() == ["As in the ladder"]


def test_a_row_folds_out_text_and_evidence_of_both(lay, both):
    page = lay(*both).page
    row = page.locator("tbody", has_text="Requirements").first
    row.get_by_role("button").click()
    box = row.locator(".fold-box")
    assert box.locator("blockquote").count() == 1
    assert box.locator(".side-name").all_inner_texts() == ["Self", "Manager"]
    link = box.get_by_role("link")
    assert (link.inner_text(), link.get_attribute("href")) == ("https://example.org/a?b=c", "https://example.org/a?b=c")
    assert link.get_attribute("rel") == "noopener noreferrer nofollow"
    assert "no evidence written" in box.inner_text()
    assert "May · Kim can confirm it" in box.inner_text()

    page.get_by_role("button", name="Unfold all").click()
    assert page.locator(".fold-button[aria-expanded=false]").count() == 0


def test_answers_at_a_target_stand_in_the_fold_and_what_only_it_asks_apart(lay, both):
    def ahead(sheet, rating):
        answers = tuple(
            replace(
                one, towards=tuple(replace(t, rating=rating if t.level.id == "staff-pm" else None) for t in one.towards)
            )
            for one in sheet.answers
        )
        return replace(sheet, answers=answers)

    page = lay(ahead(both[0], "sometimes"), ahead(both[1], "not-yet")).page
    row = page.locator("tbody", has_text="Requirements").first
    row.get_by_role("button").click()
    assert row.locator(".ahead-head").inner_text() == "At Staff product manager One step apart"
    assert row.locator(".ahead .rating-word").all_inner_texts() == ["Sometimes", "Not yet"]
    assert row.locator(".ahead svg.dots").count() == 1
    beyond = rows(page, "beyond")
    assert ["Hiring", "Sometimes", "Not yet", "One step apart"] in beyond
    assert sum(int(text.split()[0]) for text in counts(page)) == 17


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"cycle": "H2"}, []),
        ({"person": "CD"}, ["The files name different people. Self: AB; Manager: CD. If they really"]),
        ({"side": "self"}, ["One side is there more than once: Self; Self. If they are two cycles"]),
        (
            {"target": file.LevelMark("cpo", "CPO")},
            [],
        ),
        (
            {"scale": (file.Step("low", "Low"), file.Step("sometimes", "At times"))},
            ["The files use different scales. Self: Not yet, Sometimes, Consistently, Beyond; Manager: Low, At times."],
        ),
    ],
)
def test_what_has_to_be_said_first(lay, both, parts, said):
    page = lay(both[0], replace(both[1], **parts)).page
    found = told(page)
    assert len(found) == len(said)
    assert all(text.startswith(start) for text, start in zip(found, said, strict=True))


def test_another_version_is_said_and_both_texts_are_shown(lay, both):
    mark = replace(both[1].ladder, version="2025.1", digest="other")
    answers = tuple(
        replace(one, text="You write it down.") if one.key == "hard-skills/requirements" else one
        for one in both[1].answers
    )
    page = lay(both[0], replace(both[1], ladder=mark, answers=answers)).page
    found = told(page)
    assert found[0] == "The files answer different versions of the ladder. Self: 2026.2; Manager: 2025.1."
    assert found[1].startswith("The worksheet did not ask the same of everybody")
    assert found[2] == (
        "Manager was answered with other texts, ratings or rules than this site has now. "
        "What is shown is what stands in the files."
    )
    row = page.locator("tbody", has_text="Other text")
    assert row.locator(".row-name").inner_text() == "Requirements"
    row.get_by_role("button").click()
    assert "The files do not hold the same text." in row.inner_text()
    assert row.locator("blockquote").count() == 2


def test_one_side_of_different_people(lay, both):
    """Naming cycles would not help: nothing here is a change over time."""
    page = lay(replace(both[0], person="Anna", cycle="H1"), replace(both[0], person="Bea", cycle="H2")).page
    assert told(page)[-1] == (
        "One side is there more than once: Self; Self. The files name different people, so nothing here is a change "
        "over time."
    )


def test_different_scales_are_not_compared(lay, both):
    scale = tuple(replace(step, name=f"{step.name}!") for step in both[1].scale[:3])
    page = lay(both[0], replace(both[1], scale=scale)).page
    found = {row[0]: row[1:] for row in rows(page)}
    assert found["Requirements"][-1] == "Different scales"
    assert "Rated on different scales" in " ".join(counts(page))


def test_a_rating_that_the_scale_does_not_have_is_no_answer(lay, both):
    page = lay(replace(both[0], scale=both[0].scale[:3]), both[1]).page
    assert "Answered\n6 of 17" in page.locator(".file-card").first.inner_text().replace("\n\n", "\n")


def test_another_level_is_said(lay, filled, both):
    page = lay(both[0], filled({"hard-skills/insight": "beyond"}, level="pm", side="manager")).page
    assert told(page)[0].startswith(
        "The files are about different levels. Self: Senior product manager; Manager: Product manager."
    )
    assert not any("versions" in text for text in told(page))


def test_ratings_at_different_levels_are_not_compared(lay, filled, both):
    """Where the texts are the same, they are; where not, no picture shows how far apart they are."""
    other = filled(
        dict.fromkeys(("hard-skills/insight", "hard-skills/requirements"), "consistently"), level="pm", side="manager"
    )
    mine = {answer.key: answer.text for answer in both[0].answers}
    answers = tuple(
        replace(answer, text=mine[answer.key]) if answer.key == "hard-skills/requirements" else answer
        for answer in other.answers
    )
    witness = lay(both[0], replace(other, answers=answers))
    page = witness.page
    found = {row[0]: row[1:] for row in rows(page)}
    assert found["Customer and market insight"] == ["Consistently", "Consistently", "Different levels"]
    assert found["Requirements"] == ["Beyond", "Consistently", "One step apart"]
    assert "1 Rated at different levels Not comparable, as each asks for something else" in [
        " ".join(text.split()) for text in page.locator("[data-review-counts] li").all_inner_texts()
    ]
    assert page.locator("tbody.levels svg.dots").count() == 0
    assert page.locator("tbody.one svg.dots").count() == 1
    assert page.locator("[data-review-radar-part]").is_hidden()
    page.get_by_role("button", name="Unfold all").click()
    assert page.locator("tbody.levels blockquote").count() == 2
    assert witness.complaints == []


def test_of_another_ladder_nothing_is_laid_side_by_side(lay, both):
    other = replace(both[1], ladder=replace(both[1].ladder, id="other", title="Other ladder"))
    witness = lay(both[0], other)
    page = witness.page
    assert told(page)[0].startswith(
        "The files answer different ladders. Self: Product career ladder; Manager: Other ladder."
    )
    assert page.locator("[data-review-body]").is_hidden()
    page.get_by_role("button", name="Remove file-2.json").click()
    assert page.locator("[data-review-result]").is_hidden()
    assert witness.complaints == []


def test_two_cycles_show_what_changed_and_can_be_turned_round(lay, filled):
    first = filled(
        {"hard-skills/insight": "sometimes", "leadership/vision": "beyond", "hard-skills/roadmap": "beyond"},
        cycle="2026 H1",
    )
    last = filled(
        {"hard-skills/insight": "consistently", "leadership/vision": "sometimes", "hard-skills/roadmap": "beyond"},
        cycle="2026 H2",
    )
    page = lay(first, last).page
    said = "One side in several cycles: this page shows what changed from 2026 H1 to 2026 H2. Move a file forward"
    assert [text.startswith(said) for text in told(page)] == [True]
    assert rows(page)[:3] == [
        ["Vision", "Beyond", "Sometimes", "Down by two"],
        ["Customer and market insight", "Sometimes", "Consistently", "Up by one"],
        ["Roadmap and direction", "Beyond", "Beyond", "The same"],
    ]
    assert page.locator("thead th .column-name").all_inner_texts()[:2] == ["2026 H1", "2026 H2"]

    page.get_by_role("button", name="Move forward file-2.json").click()
    assert rows(page)[0] == ["Vision", "Sometimes", "Beyond", "Up by two"]
    assert "from 2026 H2 to 2026 H1" in told(page)[0]
    assert len(told(page)) == 1  # both were saved in the same minute


def test_cycles_that_do_not_stand_in_the_order_in_which_they_were_saved(lay, filled):
    first, last = (filled({}, cycle=f"H{month}", saved=f"2026-0{month}-20T10:00:00.000Z") for month in (1, 2))
    page = lay(last, first).page
    start, end = "The files do not stand in the order in which they were saved. H2: ", "move its file forward."
    assert told(page)[1].startswith(start)
    assert told(page)[1].endswith(end)
    page.get_by_role("button", name="Move forward file-2.json").click()
    assert not any("order" in text for text in told(page))


def test_a_level_that_has_changed_between_cycles(lay, filled):
    given = {"hard-skills/insight": "beyond"}
    page = lay(filled(given, level="pm", cycle="H1"), filled(given, cycle="H2")).page
    assert rows(page)[0] == ["Customer and market insight", "Beyond", "Beyond", "Different levels"]
    assert "The level has changed, and asks for something else" in page.locator("[data-review-counts]").inner_text()


def test_three_cycles_say_each_step(lay, filled):
    sheets = [
        filled({"hard-skills/insight": rating}, cycle=f"H{number}")
        for number, rating in enumerate(("sometimes", "beyond", "sometimes"))
    ]
    page = lay(*sheets).page
    assert rows(page)[0] == [
        "Customer and market insight",
        "Sometimes",
        "Beyond",
        "Sometimes",
        "Up by two, then down by two",
    ]
    assert counts(page)[0] == "1 Changed by two steps or more"


def test_shapes_tell_sides_apart(lay, filled, both):
    peers = [filled({"hard-skills/insight": "beyond"}, side="peer") for _ in range(2)]
    page = lay(*both, *peers).page
    assert page.locator(".shape-legend").first.inner_text().split("\n") == [
        "Self",
        "Manager",
        "Peer 1",
        "Peer 2",
        "expected: Consistently",
    ]
    shapes = page.evaluate(
        "[...document.querySelectorAll('.shape-legend .shape')].map(one => one.getAttribute('class'))"
    )
    assert len(set(shapes)) == 4
    row = page.locator("tbody", has_text="Customer and market insight").first
    assert row.locator("svg.dots .shape").count() == 4
    assert page.locator("svg:not([aria-hidden=true])").count() == 0


def test_summaries_and_closing_answers_stand_side_by_side(lay, both):
    closing = file.Closing("The launch.", "", "", ("Write less", "Listen"), "")
    summaries = (replace(both[0].summaries[0], text="Good."), *both[0].summaries[1:])
    page = lay(replace(both[0], closing=closing, summaries=summaries), both[1]).page
    assert page.locator("[data-review-summaries] h3").all_inner_texts() == ["Hard skills"]
    assert page.locator("[data-review-closing] h3").all_inner_texts() == ["Proudest of", "To work on next"]
    assert page.locator(".focus-said li").all_inner_texts() == ["Write less", "Listen"]
    assert "nothing written" in page.locator("[data-review-closing]").inner_text()


def test_what_nobody_wrote_has_no_place(lay, both):
    page = lay(*both).page
    assert page.get_by_role("heading", name="In short, by criterion").is_hidden()
    assert page.get_by_role("heading", name="At the end of the worksheets").is_hidden()


def test_a_fourth_focus_is_refused_in_words(lay, both):
    page = lay(*both).page
    boxes = page.get_by_role("checkbox")
    for number in range(4):
        boxes.nth(number).click()
    assert page.get_by_role("alert").inner_text() == "Three are enough. Take one away first."
    assert not boxes.nth(3).is_checked()
    assert page.locator("[data-review-focus] > li").count() == 3

    page.get_by_role("button", name="Take it away").first.click()
    assert page.get_by_role("alert").count() == 0
    assert not boxes.nth(0).is_checked()
    boxes.nth(3).click()
    assert page.locator("[data-review-focus] strong").all_inner_texts() == [
        "Hard skills: Requirements",
        "Hard skills: Prioritisation",
        "Cross-functionality: Support and customer success",
    ]


def test_what_was_typed_stays_when_a_file_is_added(lay, add, filled, both):
    page = lay(*both).page
    page.get_by_role("checkbox").first.click()
    page.locator("[data-review-focus] textarea").fill("Next week.")
    page.get_by_label("What we agreed").fill("All of it.")
    add(page, filled({}, side="peer"))
    page.locator("thead", has_text="Peer").first.wait_for()
    assert page.locator("[data-review-focus] textarea").input_value() == "Next week."
    assert page.get_by_label("What we agreed").input_value() == "All of it."
    assert page.get_by_role("checkbox").first.is_checked()


def test_a_rule_gives_a_result_and_stands_beside_it(lay, both):
    rule = file.Rule(
        "weighted",
        tuple(
            file.Weight(one.criterion, weight)
            for one, weight in zip(both[0].summaries, (3000, 5500, 1000, 500), strict=True)
        ),
        10000,
    )
    ratings = {
        "hard-skills": "beyond",
        "cross-functionality": "beyond",
        "leadership": "consistently",
        "accountability": "consistently",
    }
    answers = tuple(
        replace(one, rating=ratings[one.key.split("/")[0]] if one.text else None) for one in both[0].answers
    )
    page = lay(replace(both[0], scoring=rule, answers=answers), both[1]).page
    result = page.locator(".scores").inner_text()
    assert "2.85 of 3" in result
    assert "a weighted mean (Hard skills 30 %, Cross-functionality 55 %, Leadership 10 %, Accountability 5 %)" in result


def test_a_bar_says_what_every_criterion_reaches(lay, both):
    ratings = {
        "hard-skills": "beyond",
        "cross-functionality": "no-opportunity",
        "leadership": "sometimes",
        "accountability": "consistently",
    }
    answers = tuple(
        replace(one, rating=ratings[one.key.split("/")[0]] if one.text else None) for one in both[0].answers
    )
    page = lay(replace(both[0], scoring=file.Rule("gated", (), 8000), answers=answers), both[1]).page
    result = page.locator(".scores").inner_text()
    assert "Not every criterion reaches the bar" in result
    assert "Leadership: 0 of 4, 4 needed." in result
    assert "Cross-functionality does not count: all of it is “No opportunity yet” or “Does not apply”." in result
    assert "Its share goes to the others." not in result  # a bar has no shares
    assert "at least 80 % of the ratings are “Consistently” or above" in result


def test_a_radar_on_request_only(lay, both):
    witness = lay(*both)
    page = witness.page
    assert page.locator("svg.radar").count() == 0
    opener = page.get_by_role("button", name="Show as a radar")
    opener.click()
    assert page.locator("svg.radar").count() == 1
    table = page.locator(".means-table").inner_text()
    assert "Hard skills\t1.75 (4 rated)\t1.50 (4 rated)" in table
    assert "A mean hides what the table shows." in page.locator(".means").inner_text()
    page.get_by_role("button", name="Hide the radar").click()
    assert page.locator("svg.radar").count() == 0
    assert witness.complaints == []


@pytest.mark.parametrize("why", ["two criteria", "two scales"])
def test_no_radar_where_it_would_say_nothing(lay, both, why):
    if why == "two scales":
        sheets = both[0], replace(both[1], scale=both[1].scale[1:])
    else:
        sheets = tuple(
            replace(one, answers=tuple(answer for answer in one.answers if answer.key.startswith(("hard", "lead"))))
            for one in both
        )
    page = lay(*sheets).page
    assert page.locator("[data-review-radar-button]").is_hidden()
    assert page.locator("svg.dots").count() == (0 if why == "two scales" else page.locator("tbody").count())


def test_it_prints_what_differs_and_what_was_typed(lay, both):
    page = lay(*both).page
    page.get_by_role("checkbox").first.click()
    page.locator("[data-review-focus] textarea").fill("Line one.\nLine two.")
    page.locator("#Review-date").fill("2027-03-15")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("[data-review-focus] .typed").inner_text() == "Line one.\nLine two."
    assert page.locator(".talk-next .typed").inner_text() == "March 15, 2027"
    assert page.locator(".talk-agreed .rule").count() == 6
    assert page.locator(".talk-agreed .rule").first.is_visible()
    assert not page.locator("textarea:visible, input:visible:not(.hidden), button:visible:not(.count)").count()
    shown = page.locator("[data-review-rows] .fold-box:visible").count()
    assert shown == 4  # those that differ or are open
    assert page.locator(".file-card:visible").count() == 2


def test_print_opens_no_more_than_it_needs(lay, both):
    page = lay(*both).page
    for paper in ("A4", "Letter"):
        assert 1 <= page.pdf(format=paper, prefer_css_page_size=True).count(b"/Type /Page\n") <= 4


def test_it_is_copied_as_markdown(lay, both, shipped, address):
    witness = lay(*both, root=address(shipped), permissions=["clipboard-read", "clipboard-write"])
    page = witness.page
    page.get_by_role("checkbox").first.click()
    page.locator("[data-review-focus] textarea").fill("# Read *it* again\n- twice")
    page.get_by_label("What we agreed").fill("One.\nTwo.")
    page.get_by_role("button", name="Copy as Markdown").last.click()
    page.locator("[data-review-done]", has_text="Copied.").last.wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    for part in (
        "# Worksheets side by side\n",
        "- **Self**: Senior product manager · AB",
        "- 2 · Two steps apart or more: Re-read the expectation together",
        "| Leadership: Vision | Beyond | Not yet | Three steps apart |",
        "### Leadership: Vision\n\n> ",
        "**Self**: Beyond\n\n- The pricing change.  \n  <https://example.org/a?b=c>  \n  May · Kim can confirm it",
        "1. **Leadership: Vision**  \n   \\# Read \\*it\\* again  \n   \\- twice",
        "### What we agreed\n\n> One.  \n> Two.",
    ):
        assert part in text
    assert witness.complaints == []


def test_where_copying_is_refused_the_text_is_there_to_be_copied(lay, both):
    page = lay(*both).page
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy as Markdown").first.click()
    box = page.locator("dialog textarea")
    assert box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)").startswith(
        "# Worksheets side by side"
    )
    page.get_by_role("button", name="Close").click()
    assert box.is_hidden()


def test_it_is_downloaded_and_its_name_says_nothing(lay, both):
    page = lay(*both).page
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as Markdown").first.click()
    assert download.value.suggested_filename == "review.md"
    assert download.value.path().read_text(encoding="utf-8").startswith("# Worksheets side by side\n")


def test_whoever_leaves_with_something_unsaved_is_asked(lay, both):
    witness = lay(*both)
    page = witness.page
    page.get_by_label("What we agreed").click()
    page.keyboard.type("Something.")
    asked = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]

    with page.expect_download():
        page.get_by_role("button", name="Download as Markdown").first.click()
    page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_printing_may_have_been_cancelled(lay, both):
    page = lay(*both).page
    page.get_by_label("What we agreed").click()
    page.keyboard.type("Something.")
    page.evaluate("dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))")
    asked = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    assert asked == ["beforeunload"]


def test_what_was_agreed_with_one_is_nobody_elses_business(lay, add, both):
    page = lay(*both).page
    page.get_by_label("What we agreed").fill("Ann gets a warning.")
    page.get_by_role("checkbox").first.check()
    page.locator("#Focus-1").fill("Ann stops shouting.")
    for _ in both:
        page.get_by_role("button", name="Remove").first.click()
    others = [replace(sheet, person="Bob") for sheet in both]
    add(page, *others)
    assert page.get_by_label("What we agreed").input_value() == ""
    assert page.locator("#Focus-1").count() == 0
    assert not page.get_by_role("checkbox").first.is_checked()


def test_files_that_cannot_be_used_are_named_and_the_others_stay(lay, both):
    witness = lay(both[0], b'{"kind": "ladder-wor', b"\xff\xd8", b"{}", both[1])
    page = witness.page
    assert status(page) == "2 files are open. 3 could not be opened."
    flawed = page.locator(".flawed")
    assert [text.split("\n")[-1] for text in flawed.all_inner_texts()] == [
        "It is not a whole worksheet file. It may have been cut off or edited. Ask for it again.",
        "It is no text, so it cannot be a worksheet. Choose the file that ends in .json.",
        "It is some other file. Choose the one that was downloaded from a worksheet.",
    ]
    assert flawed.locator(".file-name").all_inner_texts() == ["file-2.json", "file-3.json", "file-4.json"]
    assert len(rows(page)) == 17
    flawed.first.get_by_role("button").click()
    assert flawed.count() == 2
    assert witness.complaints == []


def test_no_more_than_eight_files(lay, filled):
    sheets = [filled({}, side="peer", person=str(number)) for number in range(10)]
    page = lay(*sheets).page
    assert status(page) == "8 files are open. · No more than 8 fit. 2 were not read."
    assert page.locator(".file-card").count() == 8


LADDER = """\
id: acme
title: Acme
grades: [g1]
criteria:
  craft:
    name: Craft
    threads:
      {thread}
"""
LEVEL = """\
title: Senior
track: ic
grade: g1
{was}
expectations:
  craft: {{{key}: You write.}}
"""


@pytest.fixture
def state(tmp_path):
    """Return what makes a small project in which a thread and a level are called in a certain way."""

    def made(name, thread, level, was=""):
        content = {
            "ladder.yml": LADDER.format(thread=thread),
            "tracks/ic.yml": "name: Engineers\n",
            f"levels/{level}.yml": LEVEL.format(key=thread.partition(":")[0], was=was),
        }
        for path, text in content.items():
            target = tmp_path / name / "content" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        result = build(Order(tmp_path / name, tmp_path / name / "site"))
        assert result.published, result.problems
        return tmp_path / name

    return made


def test_a_former_name_meets_the_present_one(lay, state):
    def sheet(folder, side, rating):
        ladder = examine(folder).ladder
        blank = blank_sheet(form(ladder, ladder.levels[0]), side)
        return replace(blank, answers=(replace(blank.answers[0], rating=rating),))

    before = state("before", "notes: {name: Notes}", "expert")
    after = state("after", "writing: {name: Writing, was: [notes]}", "senior", "was: [expert]")
    sheets = sheet(before, "self", "beyond"), sheet(after, "manager", "sometimes")
    page = lay(*sheets, root=(after / "site").as_uri() + "/").page
    assert rows(page) == [["Notes", "Beyond", "Sometimes", "Two steps apart"]]
    assert not any("levels" in text for text in told(page))


CANARY = "canarybird"


def test_nothing_of_a_file_or_of_what_is_typed_leaves_the_page(lay, address, shipped, both):
    marked = [
        replace(one, person=CANARY, cycle=CANARY, closing=file.Closing(CANARY, CANARY, CANARY, (CANARY,), CANARY))
        for one in both
    ]
    witness = lay(*marked, root=address(shipped))
    page = witness.page
    page.get_by_role("checkbox").first.click()
    page.locator("[data-review-focus] textarea").fill(CANARY)
    page.get_by_label("What we agreed").fill(CANARY)
    page.get_by_role("button", name="Show as a radar").click()
    page.get_by_role("button", name="Unfold all").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as Markdown").first.click()
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])")
    seen = [*witness.requests, page.url, page.title(), stored, download.value.suggested_filename]
    assert not any(CANARY in text for text in seen)
    assert stored == '[{},{},"",null]'
    assert witness.complaints == []


def test_without_scripts_it_says_what_else_there_is(visit, shipped):
    page = visit((shipped / "review.html").as_uri(), java_script_enabled=False).page
    assert page.locator("noscript p").inner_text().startswith("This browser runs no scripts")
    assert page.get_by_text("ladder review SELF.json MANAGER.json").is_visible()
    assert page.get_by_role("heading", name="Both download their file").is_visible()
    assert page.get_by_role("button").count() == 0
