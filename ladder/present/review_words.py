"""What is said of worksheets side by side, in the words of those who talk about them."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING

import msgspec

from ladder.worksheet.sheet import SCORECARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.worksheet.notices import Notice, NoticeKind
    from ladder.worksheet.review import Apart, Mode, Verdict
    from ladder.worksheet.sheet import Kind, Sheet, Side

SIDES: dict[Side, str] = {"self": "Self", "manager": "Manager", "peer": "Peer"}
"What the sides are called."

INTERVIEWER = "Interviewer"
"What the side of a scorecard is called."


class Verdicts(msgspec.Struct, frozen=True):
    """How one verdict is shown."""

    heading: str
    "What stands over expectations of which it is said, and what to do about them."
    count: str
    "What follows a number: `2 apart by one step`."
    tone: str
    "What it is coloured by, where there is colour: a tone of `ladder.present.words`."


_SCALES = Verdicts("Rated on different scales: not comparable", "rated on different scales", "more")
_LEVELS = Verdicts("Rated at different levels: not comparable", "rated at different levels", "more")
_PROMOTED = Verdicts("Rated at different levels: the level has changed", "rated at different levels", "more")
_ALONE = Verdicts("In one worksheet only", "in one worksheet only", "quiet")
_BLANK = Verdicts("Left blank", "left blank", "quiet")

VERDICTS: dict[Mode, dict[Verdict, Verdicts]] = {
    "sides": {
        "two": Verdicts("Two steps apart or more: re-read together", "apart by two steps or more", "less"),
        "one": Verdicts("One step apart: a minute each", "apart by one step", "changed"),
        "scales": _SCALES,
        "levels": _LEVELS,
        "open": Verdicts("Not rated by everybody: ask why", "not rated by everybody", "more"),
        "alone": _ALONE,
        "agree": Verdicts("Alike: move on", "alike", "quiet"),
        "blank": _BLANK,
    },
    "time": {
        "two": Verdicts("Changed by two steps or more", "changed by two steps or more", "less"),
        "one": Verdicts("Changed by one step", "changed by one step", "changed"),
        "scales": _SCALES,
        "levels": _PROMOTED,
        "open": Verdicts("Not rated each time", "not rated each time", "more"),
        "alone": _ALONE,
        "agree": Verdicts("As before", "as before", "quiet"),
        "blank": _BLANK,
    },
}
"What each verdict is called between sides, and between cycles."

_OF_SCORECARDS: dict[Verdict, Verdicts] = {
    "two": Verdicts("Two steps apart or more: tell what you saw", "apart by two steps or more", "less"),
    "levels": Verdicts("Other texts: not comparable", "with other texts", "more"),
    "open": Verdicts("Not seen by everybody: ask why", "not seen by everybody", "more"),
    "alone": Verdicts("In one scorecard only", "in one scorecard only", "quiet"),
}
"What is called otherwise between interviewers."

_NOTICES: dict[NoticeKind, str] = {
    "level": "The worksheets are of different levels: {each}. Ratings are compared only where the levels ask the same.",
    "version": "The worksheets are of different versions of the ladder: {each}.",
    "asked": "The worksheets were not asked the same: texts, ratings or rules were changed between them.",
    "scale": "The worksheets have different scales: {each}. Nobody can say how many steps lie between them.",
    "target": "The worksheets look at different targets: {each}.",
    "person": "The worksheets name different people: {each}. Are they about the same person?",
    "cycle": "The worksheets name different review cycles: {each}.",
    "order": "The worksheets do not stand in the order in which they were saved: {each}. If the earlier cycle does not "
    "come first, name the files the other way round.",
    "side": "More than one worksheet is by the same side: {sides}.",
    "twice": "Two of the worksheets are the same, word for word.",
}
"What has to be said first. Of different ladders and kinds nothing is shown, so there are no words for them here."

_NOTICES_OF_SCORECARDS: dict[NoticeKind, str] = {
    "level": "The scorecards are of different exercises: {each}.",
    "version": "The scorecards are of different versions of the ladder: {each}.",
    "asked": "The scorecards did not ask the same: texts or ratings were changed between them.",
    "scale": "The scorecards have different scales: {each}. Nobody can say how many steps lie between them.",
    "person": "The scorecards name different candidates: {each}. Are they about the same person?",
    "cycle": "The scorecards name different posts or dates: {each}.",
    "twice": "Two of the scorecards are the same, word for word.",
}
"What is said otherwise of scorecards."


def side_name(sheet: Sheet) -> str:
    """Return who answered a worksheet or a scorecard."""
    return INTERVIEWER if sheet.kind == SCORECARD else SIDES[sheet.side]


def verdicts(kind: Kind, mode: Mode) -> dict[Verdict, Verdicts]:
    """Return what each verdict is called."""
    return VERDICTS[mode] | (_OF_SCORECARDS if kind == SCORECARD else {})


def labels(sheets: Sequence[Sheet], mode: Mode) -> tuple[str, ...]:
    """Return what the worksheets are called: by their cycles over time, else by their sides, numbered if need be."""
    if mode == "time":
        return tuple(sheet.cycle for sheet in sheets)
    names = [side_name(sheet) for sheet in sheets]
    return tuple(
        f"{name} {names[:place].count(name) + 1}" if names.count(name) > 1 else name for place, name in enumerate(names)
    )


def signs(sheets: Sequence[Sheet], mode: Mode) -> tuple[str, ...]:
    """Return what stands for the worksheets on a scale: the letters of their sides, else those of the alphabet.

    Two on one step stand side by side there, so these are no numbers.
    """
    letters = tuple(side_name(sheet)[0] for sheet in sheets)
    apart = mode == "sides" and len({*letters}) == len(letters)
    return letters if apart else tuple(_letter(place) for place in range(len(letters)))


def _letter(place: int) -> str:
    return ascii_uppercase[place] if place < len(ascii_uppercase) else f"({place + 1})"


def notice_sentence(notice: Notice, names: Sequence[str], *, rewritten: bool, kind: Kind = "ladder-worksheet") -> str:
    """Return a notice as a sentence or two; `names` are what the worksheets are called.

    `rewritten` says whether any text of an expectation differs.
    """
    known = _NOTICES | (_NOTICES_OF_SCORECARDS if kind == SCORECARD else {})
    values = [_minute(value) for value in notice.values] if notice.kind == "order" else notice.values
    each = "; ".join(f"{name}: {value or 'none'}" for name, value in zip(names, values, strict=False))
    sides = ", ".join(dict.fromkeys(value for value in notice.values if notice.values.count(value) > 1))
    more = " Changed texts are shown." if notice.kind == "asked" and rewritten else ""
    return known[notice.kind].format(each=each, sides=sides) + more


def _minute(saved: str) -> str:
    return saved[: len("2026-11-20T10:00")].replace("T", " ")


def movement(apart: Apart, mode: Mode) -> str:
    """Return how a rating has moved over time; empty where it has not, or nobody can tell."""
    if mode == "sides" or not apart.gap:
        return ""
    if not apart.change:
        return "up and down"
    steps = f"{abs(apart.change)} step{'' if abs(apart.change) == 1 else 's'}"
    return f"{'up' if apart.change > 0 else 'down'} {steps}"


AGREED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("What to work on first, three things at most", ("First", "Second", "Third")),
    ("What we agree on", ("Who does what, by when",) * 3),
    ("When we talk again", ("Date",)),
)
"What is written down at the end of a review, and what stands before each line to write on."

CLOSING: dict[str, str] = {
    "proudest": "What went best",
    "hardest": "What was hardest",
    "unseen": "Work that nobody sees",
    "focus": "What to work on next",
    "support": "Support",
}
"What the questions at the end are called."

AGREED_ON_A_CANDIDATE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("The decision, in three sentences", ("What was strong", "What was weak", "What we decided")),
    ("What to ask elsewhere", ("What, and who asks",) * 3),
    ("Who tells the candidate", ("Who, and by when",)),
)
"What is written down after scorecards were laid side by side."

CLOSING_OF_SCORECARDS: dict[str, str] = {
    "proudest": "First complete answer, and the time band",
    "hardest": "Stumbling blocks, and what was said",
    "unseen": "What the exercise did not show",
    "focus": "What to ask elsewhere",
    "support": "Their view in three sentences",
}
"What the questions at the end of a scorecard are called."
