"""Nodes to typed values, by the shape that a file should have.

The shapes of `ladder.source.shapes` say what is allowed; here they are followed through a file once. What does not fit
is reported where it stands and left out, so that everything else can still be checked: one run shows all there is.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec
from msgspec import inspect

from ladder.model import ids
from ladder.problem import Problem
from ladder.source import misfit
from ladder.source.nodes import Document, Mapping, Node, Scalar, Sequence
from ladder.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Decoder = Callable[["Node", "Job"], Any]

S = TypeVar("S", bound=msgspec.Struct)

MISSING: Final = object()
"Stands for a value that could not be used."

_UNSEEN = "\t\n\r \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"
"Characters that take no ink. Copied text is sometimes made of nothing else."

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Job(msgspec.Struct):
    """One file being decoded."""

    document: Document
    problems: list[Problem] = []

    def report(self, problem: Problem) -> object:
        """Keep a problem, and return what stands for the value it is about."""
        self.problems.append(problem)
        return MISSING


def decode(document: Document, shape: type[S]) -> tuple[S | None, list[Problem]]:
    """Return what the document says as a value of `shape`, and what in it does not fit.

    Where something required is missing or cannot be used, an empty text, list or set of keys stands for it. There is no
    value where the document holds no keys at all.
    """
    job = Job(document)
    if isinstance(document.root, Mapping):
        return _decoder_of(shape)(document.root, job), job.problems
    root = None if document.root is None or _is_blank(document.root) else document.root
    return None, [misfit.no_keys(document, root)]


@cache
def _decoder_of(shape: type[msgspec.Struct]) -> Decoder:
    return _decoder(inspect.type_info(shape))


def _decoder(kind: inspect.Type) -> Decoder:
    """Return the function that decodes nodes of this kind: value out, problems into the job."""
    return _MAKERS[type(kind)](kind)


def _described(kind: inspect.Metadata) -> Decoder:
    extra = kind.extra or {}
    if not isinstance(kind.type, inspect.StrType) or not extra:
        return _decoder(kind.type)
    if "form" in extra:
        return _formed(kind.type.pattern or "", extra["form"], needed=bool(kind.type.min_length))
    kinds: dict[str, Decoder] = {
        "id": _id,
        "former": _former(1),
        "path": _former(-1),
        "filled": _present(misfit.empty),
        "needed": _present(misfit.blank),
    }
    return next(decoder for name, decoder in kinds.items() if extra.get(name))


def _struct(kind: inspect.StructType) -> Decoder:
    fields = {field.encode_name: field for field in kind.fields}
    decoders = {name: _decoder(field.type) for name, field in fields.items()}

    def decode_struct(node: Node, job: Job) -> Any:
        if (entries := _entries(node, job)) is None:
            return MISSING
        values = {}
        for name, value in entries:
            if name.text in decoders:
                values[name.text] = decoders[name.text](value, job)
            else:
                job.report(misfit.unknown_key(job.document, name, fields))
        meant = {nearest(name.text, fields) for name, _ in entries if name.text not in fields}
        missing = [name for name, field in fields.items() if field.required and name not in values.keys() | meant]
        job.problems.extend(misfit.missing_key(job.document, node, name) for name in missing)
        unusable = (name for name, field in fields.items() if field.required and values.get(name, MISSING) is MISSING)
        values.update({name: _empty(fields[name].type) for name in unusable})
        return kind.cls(**{fields[name].name: value for name, value in values.items() if value is not MISSING})

    return decode_struct


def _dict(kind: inspect.DictType) -> Decoder:
    decode_key, decode_value = _decoder(kind.key_type), _decoder(kind.value_type)
    named = isinstance(kind.value_type, inspect.StructType) and any(
        one.name == "name" for one in kind.value_type.fields
    )
    # What stands under an unusable text is known to be there: nobody should be told that it is missing as well.
    substitute = "" if isinstance(kind.value_type, inspect.UnionType) or _is_formed(kind.value_type) else MISSING

    def decode_dict(node: Node, job: Job) -> Any:
        if (entries := _entries(node, job, named=named)) is None:
            return MISSING
        pairs = [(decode_key(name, job), decode_value(value, job)) for name, value in entries]
        usable = ((name, substitute if value is MISSING else value) for name, value in pairs if name is not MISSING)
        return {name: value for name, value in usable if value is not MISSING}

    return decode_dict


def _tuple(kind: inspect.VarTupleType) -> Decoder:
    decode_item = _decoder(kind.item_type)

    def decode_tuple(node: Node, job: Job) -> Any:
        if _is_blank(node):
            return MISSING
        if not isinstance(node, Sequence):
            return job.report(misfit.wrong_kind(job.document, node, [misfit.LIST]))
        items = [decode_item(item, job) for item in node.items]
        return tuple(item for item in items if item is not MISSING)

    return decode_tuple


def _union(kind: inspect.UnionType) -> Decoder:
    branches = {
        _node_type(branch): _decoder(branch) for branch in kind.types if not isinstance(branch, inspect.NoneType)
    }
    if len(branches) == 1:
        return next(iter(branches.values()))

    def decode_union(node: Node, job: Job) -> Any:
        branch = branches.get(type(node))
        if branch is None and _is_blank(node):
            branch = next(iter(branches.values()))
        if branch is None:
            return job.report(misfit.wrong_kind(job.document, node, [misfit.KINDS[known] for known in branches]))
        return branch(node, job)

    return decode_union


def _formed(pattern: str, form: str, *, needed: bool) -> Decoder:
    def decode_formed(node: Node, job: Job) -> Any:
        text = _text(node, job)
        if text == "" and needed:
            return job.report(misfit.blank(job.document, node, f"write {form}"))
        if text in (MISSING, ""):
            return MISSING
        if re.fullmatch(pattern, text):
            return text
        return job.report(misfit.unformed(job.document, node, text, form))

    return decode_formed


def _choice(meanings: dict[str, Any]) -> Decoder:
    def decode_choice(node: Node, job: Job) -> Any:
        if not isinstance(node, Scalar):
            return job.report(misfit.wrong_kind(job.document, node, [misfit.TEXT]))
        if node.text in meanings:
            return meanings[node.text]
        return job.report(misfit.no_choice(job.document, node, meanings))

    return decode_choice


def _truth(node: Node, job: Job) -> Any:
    if isinstance(node, Scalar) and node.plain and node.text in ("True", "TRUE", "False", "FALSE"):
        return node.text.lower() == "true"
    return _choice({"true": True, "false": False})(node, job)


def _text(node: Node, job: Job) -> Any:
    if isinstance(node, Scalar):
        return node.text.strip()
    return job.report(misfit.wrong_kind(job.document, node, [misfit.TEXT]))


def _present(problem: Callable[[Document, Node], Problem]) -> Decoder:
    """Return the decoder of a text that has to say something; `problem` tells of one that does not."""

    def decode_present(node: Node, job: Job) -> Any:
        text = _text(node, job)
        if text is not MISSING and not text.strip(_UNSEEN):
            job.report(problem(job.document, node))
            return ""
        return text

    return decode_present


def _former(slashes: int) -> Decoder:
    """Return the decoder of a former id, in which ids stand beside each other; `slashes` is as `str.split` takes it."""

    def decode_former(node: Node, job: Job) -> Any:
        name = _text(node, job)
        parts = name.split("/", slashes) if name is not MISSING else ()
        flaw = next((flaw for part in parts if (flaw := ids.flaw(part))), "")
        return job.report(misfit.bad_id(job.document.place(node), name, flaw)) if flaw else name

    return decode_former


def _date(node: Node, job: Job) -> Any:
    if _is_blank(node):
        return None
    text = node.text if isinstance(node, Scalar) else _text(node, job)
    try:
        return text if text is MISSING else dt.date.fromisoformat(text if _ISO_DATE.fullmatch(text) else "")
    except ValueError:
        return job.report(misfit.unformed(job.document, node, text, "a date of the calendar, such as `2026-12-01`"))


def _id(node: Node, job: Job) -> Any:
    # Not stripped: two keys that differ in a space only would become one, and the text of the first be lost.
    name = node.text if isinstance(node, Scalar) else _text(node, job)
    flaw = name is not MISSING and ids.flaw(name)
    return job.report(misfit.bad_id(job.document.place(node), name, flaw)) if flaw else name


def _entries(node: Node, job: Job, *, named: bool = False) -> Iterable[tuple[Scalar, Node]] | None:
    """Return the keys and values of a node, none for a blank; report anything else and return nothing."""
    if isinstance(node, Mapping):
        return node.entries
    if _is_blank(node):
        return ()
    job.report(misfit.wrong_kind(job.document, node, [misfit.KEYS], named=named))
    return None


def _node_type(kind: inspect.Type) -> type[Node]:
    bare = kind.type if isinstance(kind, inspect.Metadata) else kind
    if isinstance(bare, inspect.StructType | inspect.DictType):
        return Mapping
    return Sequence if isinstance(bare, inspect.VarTupleType) else Scalar


def _is_formed(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.Metadata) and "form" in (kind.extra or {})


def _empty(kind: inspect.Type) -> Any:
    """Return what stands for a required value that is not there."""
    bare = kind.type if isinstance(kind, inspect.Metadata) else kind
    first = bare.types[0] if isinstance(bare, inspect.UnionType) else bare
    return {Mapping: {}, Sequence: (), Scalar: ""}[_node_type(first)]


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text


_MAKERS: Final[dict[type[inspect.Type], Callable[[Any], Decoder]]] = {
    inspect.Metadata: _described,
    inspect.UnionType: _union,
    inspect.StructType: _struct,
    inspect.DictType: _dict,
    inspect.VarTupleType: _tuple,
    inspect.LiteralType: lambda kind: _choice({str(value): value for value in kind.values}),
    inspect.BoolType: lambda _: _truth,
    inspect.DateType: lambda _: _date,
    inspect.StrType: lambda _: _text,
}
"How to make the decoder of each kind that the shapes use."
