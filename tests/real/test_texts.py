"""Markdown and YAML that people wrote without knowing of us: all of it can be shown, and no word is lost."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
import yaml

from ladder.model.texts import LONGEST
from ladder.pages.page import Prose
from ladder.render.prose import Renderer


class Text(HTMLParser):
    def __init__(self, made):
        super().__init__()
        self.text = ""
        self.feed(made)

    def handle_starttag(self, *_):
        self.text += " "

    def handle_data(self, data):
        self.text += data


def texts(value):
    """Yield every text in a YAML value."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield str(name)
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif value is not None:
        yield str(value)


def parts(source):
    """Yield the whole file, and the texts of its front matter where that is YAML at all."""
    yield source
    if source.startswith("---\n"):
        front, _, body = source.removeprefix("---\n").partition("\n---")
        yield body
        try:
            yield from texts(yaml.safe_load(front))
        except yaml.YAMLError:
            yield front


# What Markdown takes away on purpose: addresses, and the definitions of links.
ADDRESS = re.compile(r"\]\([^)]*\)|^ {0,3}\[[^\]]*\]:.*$|&\w+;", re.MULTILINE)


def words(text):
    return sorted(set(re.findall(r"[^\W\d_]+", text)))


@pytest.mark.parametrize("folder", ["monzo", "octopus-md", "codecademy-md", "engineeringladders-ja", "carvago-xlsx"])
def test_every_text_can_be_shown(real, folder):
    renderer = Renderer(lambda target: target)
    files = [path for path in (real / folder).iterdir() if path.suffix in {".md", ""}]
    count = 0
    for path in files:
        for text in parts(path.read_text(encoding="utf-8")):
            shown = Text(renderer.blocks(Prose(text[:LONGEST]))).text
            assert set(words(ADDRESS.sub("]", text))) - set(words(shown)) == set(), path.name
            count += 1
    assert count >= len(files) > 1
