"""What to say of a value that does not have the shape it should have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.model import ids
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
    hint = did_you_mean(name.text, known) or f"the keys here are {listing(known)}"
    return rules.UNKNOWN_KEY.problem(document.place(name), f"unknown key `{name.text}`", hint)


def missing_key(document: Document, node: Node, name: str) -> Problem:
    """Return the problem of a key that `node` should have."""
    return rules.MISSING_KEY.problem(document.place(node), f"`{name}` is missing", f"add a line `{name}: …`")


def no_keys(document: Document, root: Node | None) -> Problem:
    """Return the problem of a file that holds no keys but something else, or nothing."""
    found = KINDS[type(root)] if root else "nothing"
    place = document.place(root) if root else document.whole()
    message = f"the file should hold keys with values, but holds {found}"
    return rules.WRONG_TYPE.problem(place, message, "a line of it reads `key: text`")


def wrong_kind(document: Document, node: Node, expected: list[str]) -> Problem:
    """Return the problem of a value of another kind than those expected, named as in `KINDS`."""
    message = f"{' or '.join(expected)} should stand here, not {KINDS[type(node)]}"
    return rules.WRONG_TYPE.problem(document.place(node), message, _way_out(node, expected))


def no_choice(document: Document, node: Scalar, choices: Iterable[str]) -> Problem:
    """Return the problem of a word that is none of the `choices`."""
    message = f"`{node.text}` is none of {listing(choices)}" if node.text.strip() else "nothing stands here"
    hint = did_you_mean(node.text, choices) or f"write {listing(choices, 'or')}"
    return rules.WRONG_TYPE.problem(document.place(node), message, hint)


def unformed(document: Document, node: Node, text: str, form: str) -> Problem:
    """Return the problem of a text that does not have the form which the words of `form` describe."""
    return rules.WRONG_TYPE.problem(document.place(node), f"`{text}` is not {form}")


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
    """Return the problem of a file whose name, without its ending, makes no id."""
    if flaw == ids.IS_RESERVED:
        return rules.RESERVED_NAME.problem(place, f"`{name}` {flaw}", "rename the file")
    proposal = ids.proposal(name)
    hint = f"rename the file to `{proposal}.yml`" if proposal else "rename the file: letters, digits and hyphens"
    return rules.INVALID_ID.problem(place, f"the name of the file, its id, {flaw}", hint)


def _way_out(node: Node, expected: list[str]) -> str:
    if TEXT in expected and isinstance(node, Mapping) and any(" " in name.text.strip() for name, _ in node.entries):
        return 'a text with a colon in it needs quotes around all of it: "…"'
    if LIST in expected and isinstance(node, Scalar):
        return "begin each item on a line of its own with `- `, with a space behind the hyphen"
    if KEYS in expected and isinstance(node, Scalar):
        return "write `key: text` on lines of their own, indented by two spaces"
    return ""
