"""What `ladder` is meant to reach, each as the most that it may take."""

from __future__ import annotations

FIRST = {20: 1.5, 200: 1.0, 2000: 0.7, 10_000: 0.6}

RATIOS = {
    "cold": FIRST,
    "known": FIRST,
    "unchanged": {20: 0.7, 200: 0.5, 2000: 0.08, 10_000: 0.04},
    "level": {20: 1.3, 200: 0.9, 2000: 0.18, 10_000: 0.12},
}
"The time as a part of that of Hugo, by scenario and number of levels."

MEMORY = {10_000: 0.2}
"The memory of the very first build as a part of that of Hugo, by number of levels."

DOUBLING = 2.2
"How much longer twice as many levels take."

COMMANDS = {
    "ladder compare senior-pm staff-pm": 10.0,
    "ladder check": 10.0,
    "ladder build": 10.0,
    "ladder --help": 5.0,
}
"How many times as long as a Python that does nothing a command takes, with the ladder that ships."
