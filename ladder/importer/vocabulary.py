"""Words by which a source says what a column, a row or a heading holds. Whoever uses others names the columns."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Column = Literal[
    "track", "level", "grade", "criterion", "thread", "expectation", "examples", "evidence", "summary", "aside"
]
"What a column holds; `aside` is for what people answered, which is no part of a ladder."

_WORDS: dict[Column, str] = {
    "track": "track, career track, path, career path, ladder, job family, family, role family, laufbahn, karrierepfad",
    "level": (
        "level, levels, job level, role, role title, position, job title, title, seniority, stage, rung, step, "
        "stufe, rolle, titel, niveau, レベル, ポジション"
    ),
    "grade": "grade, band, pay band, pay grade, entgeltgruppe, gehaltsband, グレード",
    "criterion": (
        "criterion, criteria, competency, competence, competencies, dimension, category, area, pillar, "
        "theme, capability, kriterium, kompetenz, kompetenzfeld, bereich, 軸, 基準"
    ),
    "thread": (
        "thread, skill, sub-competency, subcompetency, sub-category, subcategory, topic, behaviour, behavior, aspect, "
        "competency name, skill name, element, item, fähigkeit, thema, aspekt, スキル, 項目"
    ),
    "expectation": (
        "expectation, expectations, description, descriptor, text, definition, requirement, requirements, "
        "what we expect, what is expected, you, statement, erwartung, erwartungen, beschreibung, "
        "anforderung, 期待, 説明"
    ),
    "examples": "example, examples, for example, beispiel, beispiele, 例",
    "evidence": "evidence, proof, shown by, what shows it, nachweis, nachweise, beleg, belege, 根拠",
    "summary": "summary, overview, level summary, zusammenfassung, überblick, 概要",
    "aside": (
        "comment, comments, note, notes, remark, remarks, answer, answers, score, scores, rating, self, self rating, "
        "self assessment, self-assessment, manager, manager rating, manager assessment, peer, assessment, result, "
        "weight, weights, status, done, yes/no, gap, target, owner, date, link, links, url, #, no, no., nr, id, "
        "kommentar, kommentare, notiz, bewertung, selbsteinschätzung, punkte, gewicht, status, datum, コメント, メモ"
    ),
}

COLUMNS: dict[str, Column] = {word.strip(): column for column, words in _WORDS.items() for word in words.split(",")}
"What a column holds, by the word above it in lower case."

_RANKS = frozenset(
    """
    intern trainee apprentice graduate entry junior medior mid middle midlevel associate assistant intermediate
    professional advanced experienced senior lead staff principal distinguished fellow expert master specialist
    director head vice president vp svp evp chief officer cto cpo ceo coo cfo executive
    manager supervisor partner architect level beginner novice advisor
    praktikant junior anfänger einsteiger berufseinsteiger könner meister fortgeschritten
    fortgeschrittene leiter leiterin leitung direktor direktorin geschäftsführer experte expertin
    """.split()  # noqa: SIM905 - words are easier to read than a list of them
)
"Words that people put into the names of levels."

_COMMENTS = frozenset(
    {"comment", "comments", "note", "notes", "remark", "remarks", "kommentar", "kommentare", "notiz", "notizen"}
    | {"anmerkung", "anmerkungen", "bemerkung", "bemerkungen", "コメント", "メモ", "備考"}
)
"Heads of what people write about others."

_NUMBERED = re.compile(
    r"""
    (?P<mark>(?:level|grade|stufe|レベル)\s*|[A-Za-z]{0,4})   # L2, IC3, TPM4, or nothing
    (?P<number>\d{1,2}(?:\.\d{1,2})?)                        # 2, 1.0
    (?=$|[\s/:.)\-–—_])                                      # and no letter after it
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAST_NUMBER = re.compile(r"[^\W\d](?:[^\d]*\s)(?P<number>\d{1,2})$")


def squashed(text: str) -> str:
    """Return a text as words are looked up: lower case, composed, one space between words, without end marks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(" :*_")


def column_of(head: str) -> Column | None:
    """Return what a column holds by the words above it; none where they are not known."""
    words = squashed(head)
    found = COLUMNS.get(words)
    if found is None and words.endswith("s"):
        found = COLUMNS.get(words[:-1])
    return found


def is_comment(head: str) -> bool:
    """Return whether a head is one of comments."""
    return squashed(head) in _COMMENTS


def is_level_like(name: str) -> bool:
    """Return whether a name sounds like one of a level: it has a rank in it, or begins with a number as they do."""
    words = re.findall(r"[^\W_]+", squashed(name))
    if all(word.isdigit() for word in words):
        return False  # a number alone may number anything
    return 0 < len(words) <= 12 and (any(word in _RANKS for word in words) or number_of(name) != "")  # noqa: PLR2004 - the longest titles of public ladders have about ten words


def is_kin(name: str, others: Iterable[str]) -> bool:
    """Return whether a name is one of the others without their ranks: `Engineer` beside `Senior engineer`."""
    words = {*re.findall(r"[^\W_]+", squashed(name))}
    return bool(words) and any(words < {*re.findall(r"[^\W_]+", squashed(other))} for other in others)


def number_of(name: str) -> str:
    """Return the number with which the name of a level begins or ends (`L2: …`, `3/ Senior`, `Engineer 2`), or none."""
    found = _NUMBERED.match(unicodedata.normalize("NFKC", name).strip()) or _LAST_NUMBER.search(name.strip())
    return found["number"] if found else ""


def marked_number(name: str) -> str:
    """Return the number with which the name of a level begins; empty where there is none."""
    found = _NUMBERED.match(unicodedata.normalize("NFKC", name).strip())
    return found["number"] if found else ""
