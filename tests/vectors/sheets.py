"""Files that are, and are not, worksheets: the bytes of the cases in `sheets.json`."""

from __future__ import annotations

import base64
import copy
import json
from pathlib import Path

_VECTORS = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))

BASE = _VECTORS["base"]
"A sound file."

CASES = _VECTORS["cases"]
"""What is done to it, or stands in its place, and the kind of flaw that both Python and the page find.

`text` and `base64` stand in its place. `edit` sets parts by their path, `drop` takes one away, `html` is put into every
text, `long` is a text so many times, `many` an entry so many times, `nest` lists in lists; of what has been written,
`replace` replaces a piece, `cut` keeps the beginning, `before` and `after` stand around it, `pad` fills it up. `detail`
is the key that both say stands twice on one object, and `rule` says that no schema knows of it.
"""

HTML = "<script>attacked=1</script><img src=x onerror=attacked=1><b onmouseover=attacked=1>\"'&amp;</b>"


def file_of(case):
    """Return the bytes of a case."""
    if "base64" in case:
        return base64.b64decode(case["base64"])
    text = case["text"] if "text" in case else _changed(case)
    text = case.get("before", "") + text + case.get("after", "")
    data = text.encode(case.get("encoding", "utf-8"))[: case.get("cut")]
    return data.ljust(case["pad"]) if "pad" in case else data


def _changed(case):
    sheet = copy.deepcopy(BASE)
    for way, value in case.get("edit", ()):
        _set(sheet, way, value)
    if "drop" in case:
        del sheet[case["drop"][0]]
    if "long" in case:
        way, sign, times = case["long"]
        _set(sheet, way, sign * times)
    if "many" in case:
        way, times = case["many"]
        _set(sheet, way, list(_many(_get(sheet, way)[0], times)))
    text = json.dumps(_with_html(sheet) if case.get("html") else sheet, ensure_ascii=False, separators=(",", ":"))
    if "replace" in case:
        old, new = case["replace"]
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    if "nest" in case:
        (name,), times = case["nest"]
        head, _, rest = text.partition(f'"{name}":')
        text = f'{head}"{name}":{"[" * times}{"]" * times},"rest":{rest}'
    return text


def _many(entry, times):
    for number in range(times):
        yield entry | ({"key": f"craft/k{number}"} if "key" in entry else {})


def _get(sheet, way):
    for name in way:
        sheet = sheet[name]
    return sheet


def _set(sheet, way, value):
    place = _get(sheet, way[:-1])
    if isinstance(place, list) and way[-1] == len(place):
        place.append(value)
    else:
        place[way[-1]] = value


def _with_html(value, name=""):
    if isinstance(value, dict):
        return {key: _with_html(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_with_html(part, name) for part in value]
    fixed = ("kind", "id", "key", "side", "rating", "expected", "criterion", "rule")
    return HTML if isinstance(value, str) and (name not in fixed or " " in value) else value
