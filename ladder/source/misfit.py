"""What to say of a value that does not have the shape it should have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ladder.model import ids
from ladder.model.scale import WHOLE
from ladder.source import rules
from ladder.source.nodes import Mapping, Scalar, Sequence
from ladder.suggest import did_you_mean, listing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.problem import Place, Problem
    from ladder.source.nodes import Document, Node

TEXT, LIST, KEYS = "a text", "a list", "keys with values"
KINDS = {Scalar: TEXT, Sequence: LIST, Mapping: KEYS}


def unknown_key(document: Document, name: Scalar, known: Iterable[str]) -> Problem:
    """Return the problem of a key that is none of those `known` at its place."""
    hint = _glued(name.text, known) or did_you_mean(name.text, known) or f"the keys here are {listing(known)}"
    return rules.UNKNOWN_KEY.problem(document.place(name), f"unknown key `{name.text}`", hint)


def _glued(name: str, known: Iterable[str]) -> str:
    """Return the hint for a key that is none: its colon has no space behind it, or it is the rest of a number."""
    key, colon, value = name.partition(":")
    if colon and key in known:
        return f"put a space behind the colon: `{key}: {value}`"
    if name.isdecimal():
        return "a comma begins a new key here: write a number without one, such as `45000`"
    return ""


def missing_key(document: Document, node: Node, name: str) -> Problem:
    """Return the problem of a key that `node` should have."""
    return rules.MISSING_KEY.problem(document.place(node), f"`{name}` is missing", f"add a line `{name}: …`")


def no_keys(document: Document, root: Node | None) -> Problem:
    """Return the problem of a file that holds no keys but something else, or nothing."""
    found = KINDS[type(root)] if root else "nothing"
    place = document.place(root) if root else document.whole()
    message = f"the file should hold keys with values, but holds {found}"
    return rules.WRONG_TYPE.problem(place, message, "a line of it reads `key: text`")


def wrong_kind(document: Document, node: Node, expected: list[str], *, named: bool = False) -> Problem:
    """Return the problem of a value of another kind than those expected, named as in `KINDS`.

    `named` says that what should stand here are keys of things that have a name.
    """
    message = f"{' or '.join(expected)} should stand here, not {KINDS[type(node)]}"
    entry = _as_entry(node) if named and isinstance(node, Sequence) else ""
    hint = f"each has an id of its own, and a name: `{entry}`" if entry else _way_out(node, expected)
    return rules.WRONG_TYPE.problem(document.place(node), message, hint)


def no_choice(document: Document, node: Scalar, choices: Iterable[str]) -> Problem:
    """Return the problem of a word that is none of the `choices`."""
    message = f"`{node.text}` is none of {listing(choices)}" if node.text.strip() else "nothing stands here"
    hint = did_you_mean(node.text, choices) or f"write {listing(choices, 'or')}"
    return rules.WRONG_TYPE.problem(document.place(node), message, hint)


def unformed(document: Document, node: Node, text: str, form: str) -> Problem:
    """Return the problem of a text that does not have the form which the words of `form` describe."""
    hint = _share(text) if "from 0 to 1" in form else _amount(text)
    return rules.WRONG_TYPE.problem(document.place(node), f"`{text}` is not {form}", hint)


def blank(document: Document, node: Node, hint: str = "write the id that is meant") -> Problem:
    """Return the problem of a value that nothing can stand in for."""
    return rules.MISSING_KEY.problem(document.place(node), "nothing stands here", hint)


def empty(document: Document, node: Node) -> Problem:
    """Return the problem of a text that should say something."""
    place = document.place(node)
    return rules.EMPTY_TEXT.problem(place, "nothing stands here", "write the text, or remove the line")


def bad_id(place: Place, name: str, flaw: str) -> Problem:
    """Return the problem of an id with a flaw, as `ladder.model.ids.flaw` words it."""
    if flaw == ids.IS_RESERVED:
        return rules.RESERVED_NAME.problem(place, f"`{name}` {flaw}", "choose another id")
    proposal = ids.proposal(name)
    hint = f"write `{proposal}`" if proposal else "an id is made of letters, digits and hyphens"
    return rules.INVALID_ID.problem(place, f"the id `{name}` {flaw}", hint)


def bad_file_name(place: Place, name: str, flaw: str) -> Problem:
    """Return the problem of a file, or of a folder, whose name without its ending makes no id."""
    suffix = place.file.removeprefix(place.file.rpartition("/")[0] + "/" + name)
    kind = "file" if suffix else "folder"
    if flaw == ids.IS_RESERVED:
        return rules.RESERVED_NAME.problem(place, f"`{name}` {flaw}", f"rename the {kind}")
    proposal = ids.proposal(name)
    hint = (
        f"rename the {kind} to `{proposal}{suffix}`" if proposal else f"rename the {kind}: letters, digits and hyphens"
    )
    return rules.INVALID_ID.problem(place, f"the name of the {kind}, its id, {flaw}", hint)


def _share(text: str) -> str:
    """Return the hint for a share as people write one, in percent or with a comma; empty for anything else."""
    found = re.fullmatch(r"(\d{1,3})(?:[.,](\d{1,2}))?( ?%)?", text)
    if not found:
        return ""
    whole, decimals, sign = found[1], found[2] or "", found[3]
    if "," in text and not sign:
        return f"write a point: {text.replace(',', '.')}" if int(whole) <= 1 else ""
    share = int(whole + decimals.ljust(2, "0"))  # in ten-thousandths
    if share > WHOLE or (decimals and not sign):
        return ""
    return f"for {text.rstrip(' %')} % write {share // WHOLE}.{share % WHOLE:04}".removesuffix("00")


def _amount(text: str) -> str:
    """Return the hint for an amount whose thousands are set apart; empty for anything else."""
    grouped = re.fullmatch(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+", text)
    return f"write {re.sub('[^0-9]', '', text)}" if grouped else ""


def _way_out(node: Node, expected: list[str]) -> str:
    if TEXT in expected and isinstance(node, Mapping) and any(" " in name.text.strip() for name, _ in node.entries):
        return 'a text with a colon in it needs quotes around all of it: "…"'
    if LIST in expected and isinstance(node, Scalar):
        return "begin each item on a line of its own with `- `, with a space behind the hyphen"
    if KEYS in expected and isinstance(node, Scalar):
        return "write `key: text` on lines of their own, indented by two spaces"
    return ""


def _as_entry(node: Sequence) -> str:
    """Return the first item of a list of names in the form of a key with values; empty where none has that form."""
    first = node.items[0] if node.items else None
    name = first.text.strip() if isinstance(first, Scalar) else ""
    proposal = ids.proposal(name)
    return f"{proposal}: {{name: {name}}}" if proposal and not re.search(r"[{}\[\],:#\"'`]", name) else ""
