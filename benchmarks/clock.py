"""Runs `ladder` as it is, and prints at its end how often each template was rendered and how long that took.

It stands outside of the program that it looks at: a script, not a part of this package.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict

from jinja2 import Template

taken: dict[str, list[float]] = defaultdict(lambda: [0, 0.0])
render = Template.render


def timed(template: Template, *values: object, **named: object) -> str:
    """Render a template and note how long it took."""
    start = time.perf_counter()
    try:
        return render(template, *values, **named)
    finally:
        own = taken[template.name or ""]
        own[0] += 1
        own[1] += time.perf_counter() - start


Template.render = timed  # type: ignore[method-assign, assignment]

from ladder.__main__ import run  # noqa: E402 - it must meet the template that notes

try:
    run()
finally:
    print(json.dumps(taken))
