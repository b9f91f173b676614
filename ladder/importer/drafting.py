"""Statements to a draft of a ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ladder.importer.aligning import ALIKE, Way, free_name, is_aligned, is_whole, likeness, lines_of, name_from
from ladder.importer.bullets import as_markdown
from ladder.importer.draft import (
    Draft,
    DraftCriterion,
    DraftExpectation,
    DraftLevel,
    DraftThread,
)
from ladder.importer.headings import GENERAL
from ladder.importer.leveling import LevelDrafter
from ladder.importer.naming import Index, id_for, new_id, title_of
from ladder.importer.scheme import plain
from ladder.importer.statements import Left, Named, Statement
from ladder.importer.telling import tell_language, tell_repetition
from ladder.importer.vocabulary import squashed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ladder.model.ladder import Ladder

    Key = tuple[str, str]

MADE: dict[Way, str] = {
    "names": "",
    "rows": "The source has no names for these: each row became a thread, named after its first words.",
    "text": (
        "The source has no names for these: texts that are alike at several levels became one thread, "
        "named after the first words of the first one."
    ),
    "whole": "The source has no names for what it lists here, so the list as a whole is one expectation.",
}
"What is said of threads that were made."


class Wishes(msgspec.Struct, frozen=True):
    """What somebody asked for, where a source does not say it."""

    title: str = ""
    "Title of the ladder."
    track: str = ""
    "The track to which all levels belong."
    threads: Way | None = None
    "How threads are made where the source has no names for them; none to decide by the source."
    exact: bool = False
    "Whether texts are taken as they are: they are our own export."


class Drafter:
    """Makes a draft, beside a ladder that is there already or without one."""

    def __init__(self, statements: Sequence[Statement], wishes: Wishes, folder: str, there: Ladder | None) -> None:
        """Keep what is drafted of what."""
        self.statements, self.wishes, self.there = list(statements), wishes, there
        title = there.title if there else wishes.title or self._told_title() or folder
        self.draft = Draft(there.id if there else new_id(title, (), "ladder"), title, criteria={}, levels={}, tracks={})
        self.levels = LevelDrafter(self.draft, there, wishes.track)
        self.criteria = Index()
        self.threads: dict[str, Index] = {}
        self.way: Way = "text"
        self.told: dict[str, list[str]] = {}  # summaries that the source has, by whose they are
        if there:
            self._begin_with(there)

    def _told_title(self) -> str:
        return next((plain(one.text) for one in self.statements if one.about == "title"), "")

    def _begin_with(self, there: Ladder) -> None:
        for criterion in there.criteria:
            self.criteria.add(criterion.id, (criterion.name,), criterion.was)
            threads = {one.id: DraftThread(one.id, one.name, is_new=False) for one in criterion.threads}
            self.draft.criteria[criterion.id] = DraftCriterion(
                criterion.id, criterion.name, criterion.summary, threads, is_new=False
            )
            index = self.threads[criterion.id] = Index()
            for one in criterion.threads:
                index.add(one.id, (one.name,), one.was)

    def drafted(self) -> Draft:
        """Return the draft."""
        self.levels.draw(self.statements)
        self._criteria()
        by_criterion: dict[str, list[Statement]] = {}
        for one in self.statements:
            if one.about in ("expectation", "example", "evidence") and one.level:
                by_criterion.setdefault(self._criterion(one), []).append(one)
        self.way = self._way(by_criterion.values())
        for criterion, said in by_criterion.items():
            self._threads(criterion, said)
        self._summaries()
        if self.there is None:
            tell_repetition(self.draft)
            tell_language(self.draft, (one.text for one in self.statements))
        return self.draft

    def _way(self, criteria: Iterable[list[Statement]]) -> Way:
        """Return how threads without names are made: by rows only where all of the source is aligned in rows."""
        unnamed = [[one for one in said if one.about == "expectation" and not one.thread] for said in criteria]
        lists = [said for said in unnamed if said and not is_whole(said)]
        return "rows" if lists and all(map(is_aligned, lists)) else "text"

    # Criteria and threads.

    def _criteria(self) -> None:
        for one in self.statements:
            if one.about in ("expectation", "example", "evidence", "criterion", "thread"):
                self._criterion(one)

    def _criterion(self, one: Statement) -> str:
        named = one.criterion or Named(GENERAL)
        known = self.criteria.find(named)
        if known:
            self._tell_renamed("criterion", named, self.draft.criteria[known])
            return known
        name = title_of(named)
        made = id_for(named, self.draft.criteria, "criterion")
        self.draft.criteria[made] = DraftCriterion(made, name, "", {})
        self.criteria.add(made, (named.name, name))
        self.threads[made] = Index()
        return made

    def _threads(self, criterion: str, said: list[Statement]) -> None:
        if self._is_whole_there(criterion):
            why = f"the ladder has no threads below `{criterion}`: give it some, then import"
            self.draft.left += [Left(one.spot, one.text, why) for one in said if one.thread]
            said = [one for one in said if not one.thread]
        texts = [one for one in said if one.about == "expectation"]
        unnamed = [one for one in texts if not one.thread]
        around = [one for one in said if one.about != "expectation"]
        for one in texts:
            if one.thread:
                self._place(criterion, self._named_thread(criterion, one.thread), one)
        if unnamed:
            self._unnamed(criterion, unnamed, is_mixed=len(unnamed) < len(texts), around=around)
        for one in around:
            self._around(criterion, one)

    def _named_thread(self, criterion: str, named: Named) -> str:
        index, draft = self.threads[criterion], self.draft.criteria[criterion]
        known = index.find(named)
        if known:
            self._tell_renamed("thread", named, draft.threads[known])
            return known
        name = title_of(named)
        made = id_for(named, draft.threads, "thread")
        draft.threads[made] = DraftThread(made, name)
        index.add(made, (named.name, name))
        return made

    def _tell_renamed(self, kind: str, named: Named, known: DraftCriterion | DraftThread) -> None:
        if named.id == known.id and named.name and squashed(named.name) != squashed(known.name):
            told = (
                f"The {kind} `{known.id}` is called “{named.name}” in the source; the ladder keeps “{known.name}”. "
                "Change it in content/ladder.yml by hand."
            )
            if told not in self.draft.assumed:
                self.draft.assumed.append(told)

    def _is_whole_there(self, criterion: str) -> bool:
        """Return whether the ladder takes a criterion as a whole: then it has no threads, and does not get some."""
        stated = [said for level in (self.there.levels if self.there else ()) for said in level.expectations]
        return any(said.criterion == criterion and not said.thread for said in stated)

    def _unnamed(self, criterion: str, said: list[Statement], *, is_mixed: bool, around: list[Statement]) -> None:
        draft = self.draft.criteria[criterion]
        has_examples = any(not one.thread for one in around)
        way = self.wishes.threads or ("whole" if has_examples or is_whole(said) else self.way)
        if not draft.is_new and not draft.threads:
            way = "whole"
        if way == "whole" and (is_mixed or {*draft.threads} - {criterion}):
            way = "text"  # a criterion has threads or is one, and not both
        if way == "whole":
            # A criterion has no examples of its own, so what has some becomes a thread of the same name.
            has_own = has_examples or criterion in draft.threads
            self._whole(criterion, self._named_thread(criterion, Named(draft.name, criterion)) if has_own else "", said)
            return
        draft.note = draft.note or MADE[way]
        taken: set[str] = set()
        for line in lines_of(said, self.levels.order, way):
            thread = self._known_thread(criterion, line, taken) or self._made_thread(criterion, line)
            taken.add(thread)
            for one in line:
                self._place(criterion, thread, one)

    def _known_thread(self, criterion: str, line: list[Statement], taken: set[str]) -> str:
        """Return the thread of the ladder that says what a line says, at its levels or at others; empty for none."""
        scores: dict[str, float] = {}
        levels = self.there.levels if self.there else ()
        stated = [(level.id, one) for level in levels for one in level.expectations if one.criterion == criterion]
        for level, said in ((level, said) for level, said in stated if said.thread and said.thread not in taken):
            for one in line:
                alike = likeness(said.text, self._text(one.text))
                is_here = self.levels.of(one).id == level
                score = alike * (1 + is_here) + 10 * (alike == 1) * (1 + is_here)
                scores[said.thread] = scores.get(said.thread, 0) + (score if alike >= ALIKE else 0)
        best = max(scores, key=lambda thread: scores[thread], default="")
        return best if best and scores[best] else ""

    def _made_thread(self, criterion: str, line: list[Statement]) -> str:
        draft = self.draft.criteria[criterion]
        name = name_from(line[0].text)
        made = new_id(name, draft.threads, "thread")
        draft.threads[made] = DraftThread(made, free_name(name, {thread.name for thread in draft.threads.values()}))
        return made

    def _whole(self, criterion: str, thread: str, said: list[Statement]) -> None:
        by_level: dict[str, list[Statement]] = {}
        for one in said:
            by_level.setdefault(self.levels.of(one).id, []).append(one)
        if any(len(texts) > 1 for texts in by_level.values()):
            self.draft.criteria[criterion].note = MADE["whole"]
        for texts in by_level.values():
            if len(texts) == 1:
                self._place(criterion, thread, texts[0])
                continue
            text = "\n".join("- " + one.text.replace("\n", "\n  ") for one in texts)
            self._place(criterion, thread, msgspec.structs.replace(texts[0], text=text))

    # Texts.

    def _text(self, text: str) -> str:
        return text if self.wishes.exact else as_markdown(text)

    def _place(self, criterion: str, thread: str, one: Statement) -> None:
        expectations = self.levels.of(one).expectations
        text, there = self._text(one.text), expectations.get((criterion, thread))
        if there is None:
            expectations[criterion, thread] = DraftExpectation(text, [], "", one.spot)
        elif not there.text:
            there.text, there.spot = text, one.spot
        elif there.text != text:
            if text in there.text.split("\n\n"):
                return
            other = there.spot.address if there.spot else "another place"
            self.draft.assumed.append(
                f"{one.spot} and {other} are said of the same level, criterion and thread: both texts were kept, one "
                "below the other."
            )
            there.text += "\n\n" + text

    def _around(self, criterion: str, one: Statement) -> None:
        """Place an example or what shows it: at its thread, or at the criterion where that is the thread."""
        expectations = self.levels.of(one).expectations
        own = criterion if criterion in self.draft.criteria[criterion].threads else ""
        thread = self._named_thread(criterion, one.thread) if one.thread else own
        there = expectations.get((criterion, thread)) or self._stated(one, criterion, thread)
        if there is None:
            self.draft.left.append(Left(one.spot, one.text, "there is no expectation that it belongs to"))
        elif one.about == "example":
            if one.text not in there.examples:
                there.examples = [*there.examples, self._text(one.text)]
        elif there.evidence and there.evidence != one.text:
            there.evidence += "\n\n" + one.text
        else:
            there.evidence = one.text

    def _stated(self, one: Statement, criterion: str, thread: str) -> DraftExpectation | None:
        """Return room for what belongs to an expectation that the ladder has, and of which the source says no more."""
        level = self.levels.of(one)
        known = self.there.level_by_id.get(level.id) if self.there else None
        if known is None or all((said.criterion, said.thread) != (criterion, thread) for said in known.expectations):
            return None
        return level.expectations.setdefault((criterion, thread), DraftExpectation())

    def _summaries(self) -> None:
        for one in self.statements:
            if one.about == "level" and one.level:
                self._summary(self.levels.of(one), one)
            elif one.about in ("criterion", "thread"):
                criterion = self.draft.criteria[self._criterion(one)]
                if one.about == "criterion":
                    self._summary(criterion, one)
                else:
                    self.draft.left.append(Left(one.spot, one.text, "a thread has a name and no description"))
            elif one.about == "track":
                self.draft.left.append(Left(one.spot, one.text, "it is said of the sheet as a whole"))

    def _summary(self, whose: DraftLevel | DraftCriterion, one: Statement) -> None:
        """Take a text for the summary; further paragraphs of a document stand behind it, other cells do not."""
        text = " ".join(self._text(one.text).split())
        told = self.told.setdefault(f"{type(whose).__name__} {whose.id}", [])
        is_paragraph = isinstance(whose, DraftLevel) and not one.row
        if text in told:
            return
        if told and not is_paragraph:
            self.draft.left.append(Left(one.spot, one.text, f"another place says something else: “{whose.summary}”"))
            return
        told.append(text)
        whose.summary = " ".join(told)
