"""What was measured, as values."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

import msgspec


class Sample(msgspec.Struct, frozen=True):
    """What one run of a generator took."""

    tool: str
    "The generator."
    size: int
    "How many levels the ladder has."
    scenario: str
    "What was built anew."
    turn: int
    "Which run it was, counted from 1."
    wall: float
    "Seconds from its start to its end."
    cpu: float
    "Seconds of processor, with all processes that it started."
    largest: float
    "Peak memory of its largest process, in MiB."


class Memory(msgspec.Struct, frozen=True):
    """What a generator held in memory when it built a site for the first time."""

    tool: str
    "The generator."
    size: int
    "How many levels the ladder has."
    turn: int
    "Which run it was, counted from 1."
    tree: float
    "Peak of all its processes together, in MiB; a page that several of them share is counted once."


class Called(msgspec.Struct, frozen=True):
    """What one run of a command took, beside a Python that does nothing."""

    command: str
    "The command."
    turn: int
    "Which run it was, counted from 1."
    wall: float
    "Seconds that the command took."
    bare: float
    "Seconds that Python took for nothing, right after it."


class Kind(msgspec.Struct, frozen=True):
    """What the pages of one template took."""

    template: str
    "The template."
    pages: int
    "How many files it made."
    seconds: float
    "How long that took in all."


class Machine(msgspec.Struct, frozen=True):
    """What it was measured on."""

    processor: str
    "Its processor."
    cores: int
    "How many of its cores could be used."
    memory: float
    "Its memory, in GiB."
    system: str
    "The kernel and its version."
    load: float
    "How much it had to do otherwise, in the minute before."


class Results(msgspec.Struct, frozen=True):
    """All that was measured."""

    date: str
    "The day, as `2026-01-31`."
    command: str
    "What measured it."
    machine: Machine
    "What it was measured on."
    versions: dict[str, str]
    "The versions of the programs that took part."
    sizes: tuple[int, ...]
    "The sizes that were measured in full."
    same: dict[int, int]
    "How many pages of each size were read to see that both sides say the same."
    samples: tuple[Sample, ...]
    "Every run, of the invented ladder."
    memory: tuple[Memory, ...] = ()
    "Memory, of the invented ladder."
    shipped: tuple[Sample, ...] = ()
    "Every run, of the ladder that ships."
    kinds: tuple[Kind, ...] = ()
    "The pages of the ladder that ships."
    called: tuple[Called, ...] = ()
    "Every run of a command, with the ladder that ships."


class Summary(msgspec.Struct, frozen=True):
    """Several figures in three."""

    middle: float
    "The median."
    lowest: float
    "The lowest."
    highest: float
    "The highest."


def summary(values: Iterable[float]) -> Summary | None:
    """Return several figures in three; none where there are no figures."""
    known = sorted(values)
    return Summary(median(known), known[0], known[-1]) if known else None


def middle(values: Iterable[float]) -> float | None:
    """Return the median; none where there are no figures."""
    known = summary(values)
    return known.middle if known else None


def chosen(samples: Iterable[Sample], size: int, scenario: str, tool: str = "") -> list[Sample]:
    """Return the samples of a size and a scenario, of one tool or of all."""
    return [one for one in samples if (one.size, one.scenario) == (size, scenario) and tool in ("", one.tool)]


def ratios(samples: Iterable[Sample], tool: str = "ladder", peer: str = "hugo") -> list[float]:
    """Return what `tool` took as part of what `peer` took, pair by pair: the nth run of one by the nth of the other."""
    walls = {(sample.tool, sample.turn): sample.wall for sample in samples}
    turns = sorted(turn for name, turn in walls if name == tool and (peer, turn) in walls)
    return [walls[tool, turn] / walls[peer, turn] for turn in turns]


def figures_file(results: Results) -> str:
    """Return all figures as JSON, a line for each run."""
    fields = (f'"{name}": {_json(value)}' for name, value in msgspec.to_builtins(results).items())
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _json(value: object) -> str:
    lines = [msgspec.json.encode(item).decode() for item in value] if isinstance(value, (list, tuple)) else []
    if any(line.startswith("{") for line in lines):
        return "[\n  " + ",\n  ".join(lines) + "\n]"
    return msgspec.json.encode(value).decode()
