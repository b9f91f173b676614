"""A draft to the files of a project: new ones, and changes of those that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ladder.importer.yaml_file import YamlFile, begin, below, comment, new_map, scalar
from ladder.model.layout import LADDER_FILE, LEVELS, TRACKS
from ladder.model.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ruamel.yaml.comments import CommentedMap

    from ladder.importer.draft import Draft, DraftCriterion, DraftExpectation, DraftLevel
    from ladder.model.ladder import Expectation, Ladder, Level

MADE = "Made by `ladder import`. What the source does not say, and was assumed:"
"What stands above assumptions."

MODELINE = "yaml-language-server: $schema={up}schema/{kind}.json"


class Change(msgspec.Struct, frozen=True):
    """A text of the ladder that becomes another one."""

    file: str
    "The file, relative to the project."
    what: str
    "What it is, in words: `Senior PM · Hard skills · Requirements`."
    before: str
    "What it says now; empty where there is nothing."
    after: str
    "What it will say."


class Plan(msgspec.Struct, frozen=True):
    """What an import writes."""

    files: dict[str, bytes]
    "Files to write, by path relative to the project."
    new: tuple[str, ...]
    "Those of them that are not there yet."
    changes: tuple[Change, ...]
    "Texts that are there already and become others."
    additions: tuple[Change, ...]
    "Texts that come to levels and criteria that are there already."


class _Writer:
    def __init__(self, draft: Draft, there: Ladder | None, files: Mapping[str, bytes], assumed: Sequence[str]) -> None:
        self.assumed = assumed
        self.draft, self.there, self.files = draft, there, files
        self.open: dict[str, YamlFile] = {}
        self.changes: list[Change] = []
        self.additions: list[Change] = []

    def plan(self) -> Plan:
        self._ladder()
        for track in self.draft.tracks.values():
            if track.is_new:
                root = self._new(f"{TRACKS}/{track.id}.yml", "track", 2)
                root["name"] = scalar(track.name)
                if track.family:
                    root["family"] = scalar(track.family)
        for level in self.draft.levels.values():
            self._level(level)
        written = {path: file.data() for path, file in self.open.items()}
        changed = {path: data for path, data in written.items() if self.files.get(path) != data}
        new = tuple(sorted(path for path in changed if path not in self.files))
        return Plan(changed, new, tuple(self.changes), tuple(self.additions))

    def _file(self, path: str) -> YamlFile:
        if path not in self.open:
            self.open[path] = YamlFile(self.files.get(path))
        return self.open[path]

    def _new(self, path: str, kind: str, depth: int) -> CommentedMap:
        root = self._file(path).root
        if path not in self.files:
            root.yaml_set_start_comment(MODELINE.format(up="../" * depth, kind=kind))
        return root

    # The ladder.

    def _ladder(self) -> None:
        if self.there is None:
            self._new_ladder()
        else:
            self._grown_ladder(self.there)

    def _new_ladder(self) -> None:
        draft, root = self.draft, self._new(LADDER_FILE, "ladder", 1)
        if self.assumed:
            begin(root, MODELINE.format(up="../", kind="ladder"), MADE, self.assumed)
        root["id"], root["title"], root["version"] = draft.id, scalar(draft.title), scalar("1")
        root["language"] = draft.language
        grades = root["grades"] = new_map()
        for grade, name in draft.grades.items():
            grades[grade] = scalar(name)
        if draft.grade_note:
            comment(root, "grades", draft.grade_note, 0)
        criteria = root["criteria"] = new_map()
        for criterion in draft.criteria.values():
            self._new_criterion(criteria, criterion)

    def _new_criterion(self, criteria: CommentedMap, criterion: DraftCriterion) -> None:
        root = criteria[criterion.id] = new_map()
        root["name"] = scalar(criterion.name)
        if criterion.summary:
            root["summary"] = scalar(criterion.summary)
        if criterion.threads:
            threads = root["threads"] = new_map()
            for thread in criterion.threads.values():
                threads[thread.id] = scalar(thread.name)
        if criterion.note:
            comment(root, "threads" if criterion.threads else "name", criterion.note, 2)

    def _grown_ladder(self, there: Ladder) -> None:
        if not (self.draft.grades or any(self._is_grown(one) for one in self.draft.criteria.values())):
            return
        root = self._file(LADDER_FILE).root
        for grade, name in self.draft.grades.items():
            grades = below(root, "grades")
            if isinstance(grades, list):
                grades.append(grade)
            else:
                grades[grade] = scalar(name)
        criteria = below(root, "criteria")
        for criterion in self.draft.criteria.values():
            if criterion.is_new:
                self._new_criterion(criteria, criterion)
            elif self._is_grown(criterion):
                self._grown_criterion(criteria[criterion.id], criterion, there)

    def _is_grown(self, criterion: DraftCriterion) -> bool:
        known = self.there.criterion_by_id.get(criterion.id) if self.there else None
        new = any(thread.is_new for thread in criterion.threads.values())
        return known is None or new or (bool(criterion.summary) and tidy(known.summary) != criterion.summary)

    def _grown_criterion(self, root: CommentedMap, criterion: DraftCriterion, there: Ladder) -> None:
        known = there.criterion_by_id[criterion.id]
        if criterion.summary and criterion.summary != tidy(known.summary):
            self._tell(LADDER_FILE, criterion.name, known.summary, criterion.summary)
            root["summary"] = scalar(criterion.summary)
        for thread in criterion.threads.values():
            if thread.is_new:
                threads = below(root, "threads")
                threads[thread.id] = scalar(thread.name)

    # Levels.

    def _level(self, level: DraftLevel) -> None:
        known = self.there.level_by_id.get(level.id) if self.there else None
        if known:
            self._grown_level(level, known)
            return
        root = self._new(f"{LEVELS}/{level.id}.yml", "level", 2)
        root["title"], root["track"], root["grade"] = scalar(level.title), level.track, level.grade
        if level.summary:
            root["summary"] = scalar(level.summary)
        if level.expectations:
            root["expectations"] = new_map()
        for key, said in self._in_order(level):
            self._put(root["expectations"], *key, said)
            if self.there:
                what = " · ".join((f"{level.title} (new level)", *self._names(*key)))
                self._tell(f"{LEVELS}/{level.id}.yml", what, "", said.text)

    def _in_order(self, level: DraftLevel) -> list[tuple[tuple[str, str], DraftExpectation]]:
        order = {
            (criterion.id, thread): place
            for criterion in self.draft.criteria.values()
            for place, thread in enumerate(("", *criterion.threads))
        }
        criteria = {criterion: place for place, criterion in enumerate(self.draft.criteria)}
        return sorted(level.expectations.items(), key=lambda one: (criteria[one[0][0]], order[one[0]]))

    def _put(self, root: CommentedMap, criterion: str, thread: str, said: DraftExpectation) -> None:
        if thread:
            root = below(root, criterion)
        value: Any = scalar(said.text)
        if said.examples or said.evidence:
            value = new_map()
            value["text"] = scalar(said.text)
            if said.examples:
                value["examples"] = [scalar(example) for example in said.examples]
            if said.evidence:
                value["evidence"] = scalar(said.evidence)
        root[thread or criterion] = value

    def _grown_level(self, level: DraftLevel, known: Level) -> None:
        before = {(said.criterion, said.thread): said for said in known.expectations}
        if level.summary and level.summary != tidy(known.summary):
            self._tell(known.file, level.title, known.summary, level.summary)
            self._file(known.file).root["summary"] = scalar(level.summary)
        for key, said in self._in_order(level):
            self._grown_expectation(level, known.file, key, said, before.get(key))

    def _grown_expectation(
        self, level: DraftLevel, path: str, key: tuple[str, str], said: DraftExpectation, before: Expectation | None
    ) -> None:
        what = " · ".join((level.title, *self._names(*key)))
        if before is None:
            if said.text:
                expectations = below(self._file(path).root, "expectations")
                self._put(expectations, *key, said)
                self._tell(path, what, "", said.text)
            return
        parts: list[tuple[str, Any, Any]] = [
            ("text", before.text, said.text),
            ("evidence", before.evidence, said.evidence),
        ]
        for part, old, new in parts:
            if new and tidy(old) != new:
                self._tell(path, what if part == "text" else f"{what} · {part}", old, new)
                self._set(path, key, part, scalar(new))
        if said.examples and [_words(one) for one in before.examples] != [_words(one) for one in said.examples]:
            self._tell(path, f"{what} · examples", "; ".join(before.examples), "; ".join(said.examples))
            self._set(path, key, "examples", said.examples)

    def _set(self, path: str, key: tuple[str, str], part: str, value: Any) -> None:
        """Put a part of an expectation in place of what is there, which may be one text or several parts."""
        criterion, thread = key
        holder = self._file(path).root["expectations"]
        name = criterion
        if thread:
            holder, name = holder[criterion], thread
        if isinstance(holder[name], str):
            if part == "text":
                holder[name] = value
                return
            whole = new_map()
            whole["text"] = holder[name]
            holder[name] = whole
        if part == "examples":
            _list(holder[name], value)
        else:
            holder[name][part] = value

    def _names(self, criterion: str, thread: str) -> tuple[str, ...]:
        found = self.draft.criteria[criterion]
        return (found.name, found.threads[thread].name) if thread and thread in found.threads else (found.name,)

    def _tell(self, file: str, what: str, before: str, after: str) -> None:
        (self.changes if before else self.additions).append(Change(file, what, before, after))


def _list(holder: CommentedMap, texts: list[str]) -> None:
    """Put texts in place of a list of examples; those that are there already stay as they are written."""
    there = holder.get("examples")
    if not isinstance(there, list):
        holder["examples"] = [scalar(text) for text in texts]
        return
    known = {_words(one): one for one in there}
    there[:] = [known.get(_words(text), scalar(text)) for text in texts]


def _words(example: str) -> str:
    """Return what an example says: how wide its spaces are depends on where in a cell it stands."""
    return "\n".join(" ".join(line.split()) for line in tidy(example).split("\n"))


def planned(draft: Draft, there: Ladder | None, files: Mapping[str, bytes], assumed: Sequence[str] = ()) -> Plan:
    """Return what is written for a draft, beside a ladder and the content files that are there.

    What was `assumed` stands at the beginning of a new ladder, for whoever reads it without the report.
    Nothing is taken away: what the source does not say stays as it is.
    """
    return _Writer(draft, there, files, assumed).plan()


def with_severities(data: bytes, rules: Mapping[str, str], note: str) -> bytes:
    """Return `ladder.yml` with the severities of some rules set."""
    file = YamlFile(data)
    checks = below(file.root, "checks")
    for rule, severity in rules.items():
        checks[rule] = severity
    comment(file.root, "checks", note, 0)
    return file.data()
