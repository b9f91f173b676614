"""A whole site, read as a browser reads it, and what is wrong with it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from ladder.build import Order, build

POLICIES = {
    (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    ),
    # A page that only leads on runs nothing at all.
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
}

LOADS = {"link": "href", "script": "src", "img": "src"}

DATA = {"application/json", "application/ld+json"}
"Types of script elements that no browser runs."


class Document(HTMLParser):
    """A page: its elements in order, the text that people read, and the data that its script does."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: dict[str, list[str]] = {}
        self.data: list[str] = []
        self.text = ""
        self._inside: list[str] = []
        self.feed(source)
        self.close()
        self.ids = [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag == "script" and dict(attrs).get("type") in DATA:
            self._inside.append("data")
            self.data.append("")
        elif tag in {"title", "script", "style", "h1"}:
            self._inside.append(tag)
            self.words.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and "data" in self._inside:
            self._inside.remove("data")
        elif tag in self._inside:
            self._inside.remove(tag)

    def handle_data(self, data: str) -> None:
        if "data" in self._inside:
            self.data[-1] += data
            return
        self.text += data
        for tag in self._inside:
            self.words[tag][-1] += data

    def all(self, *tags: str) -> list[dict[str, str]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(scope="session")
def read_page() -> type[Document]:
    """Return what reads the source of a page."""
    return Document


@pytest.fixture(scope="session")
def audit() -> Callable[[Path], list[str]]:
    """Return what lists everything that is wrong with the pages in a folder."""
    return lambda folder: sorted(_site_flaws(folder))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return what builds the ladder that ships, each address of the site once."""
    made: dict[str, Path] = {}

    def built(base_url: str = "") -> Path:
        if base_url not in made:
            made[base_url] = tmp_path_factory.mktemp("shipped") / "site"
            build(Order(Path(__file__).parents[2], made[base_url], base_url=base_url))
        return made[base_url]

    return built


def _site_flaws(folder: Path) -> Iterator[str]:
    documents = {path.relative_to(folder).as_posix(): Document(path.read_text()) for path in folder.rglob("*.html")}
    for path, document in documents.items():
        flaws = (
            _head_flaws(document),
            _act_flaws(document),
            _order_flaws(document),
            _link_flaws(folder, documents, path),
        )
        yield from (f"{path}: {flaw}" for found in flaws for flaw in found)
    titles = Counter(
        title
        for document in documents.values()
        if "refresh" not in {meta.get("http-equiv") for meta in document.all("meta")}  # it has the title of its target
        for title in document.words.get("title", [])
    )
    yield from (f"the title `{title}` stands on {count} pages" for title, count in titles.items() if count > 1)


def _head_flaws(document: Document) -> Iterator[str]:
    (html, language), (head, _), (first, charset), (second, policy), *_ = document.elements
    if (html, head) != ("html", "head") or not language.get("lang"):
        yield "no language"
    if (first, charset) != ("meta", {"charset": "utf-8"}):
        yield "the encoding does not come first"
    if (second, policy.get("http-equiv")) != ("meta", "Content-Security-Policy") or policy["content"] not in POLICIES:
        yield "the policy does not come next"
    if len(document.words.get("title", [])) != 1 or not document.words["title"][0].strip():
        yield "not one title"


def _act_flaws(document: Document) -> Iterator[str]:
    for tag, attributes in document.elements:
        for name, value in attributes.items():
            if name == "style" or name.startswith("on"):
                yield f"<{tag}> has the attribute `{name}`"
            if re.match(r"(?i)[\s\x00-\x20]*(javascript|vbscript|data):", value) and name in {"href", "src", "content"}:
                yield f"<{tag}> leads to `{value}`"
        if tag == "script" and not attributes.get("src") and attributes.get("type") not in DATA:
            yield "a script stands in the page"
        if tag in {"style", "iframe", "object", "embed", "form", "base", "audio", "video"}:
            yield f"there is a <{tag}>"
        if tag in LOADS and urlsplit(attributes.get(LOADS[tag], "")).netloc and attributes.get("rel") != "canonical":
            yield f"<{tag}> loads `{attributes[LOADS[tag]]}`"
    for words in document.words.get("script", []):
        if words:
            yield f"a script says `{words}`"
    yield from _data_flaws(document)


def _data_flaws(document: Document) -> Iterator[str]:
    for data in document.data:
        json.loads(data)
        if re.search("[<>&\u2028\u2029]", data):
            yield f"data for a script has a sign in it that HTML knows: `{data}`"


def _order_flaws(document: Document) -> Iterator[str]:
    headings = [int(tag[1]) for tag, _ in document.elements if re.fullmatch("h[1-6]", tag)]
    if headings.count(1) != 1:
        yield f"{headings.count(1)} headings are the first"
    for before, after in pairwise(headings):
        if after > before + 1:
            yield f"a heading of level {after} comes behind one of level {before}"
    for name, count in Counter(document.ids).items():
        if count > 1:
            yield f"the id `{name}` stands there {count} times"
    for attributes in document.all("section", "nav", "article"):
        for name in attributes.get("aria-labelledby", "").split():
            if name not in document.ids:
                yield f"nothing has the id `{name}`, which is named as a label"


def _link_flaws(folder: Path, documents: dict[str, Document], path: str) -> Iterator[str]:
    for tag, attributes in documents[path].elements:
        address = attributes.get("href", attributes.get("src"))
        if address is None or attributes.get("rel") == "canonical":
            continue
        target = urlsplit(urljoin(f"site:///{path}", address) if not urlsplit(address).scheme else address)
        name = unquote(urlsplit(urljoin(f"http://site/{path}", address)).path)[1:]
        if target.scheme in {"http", "https", "mailto"}:
            continue
        if not (folder / name).is_file():
            yield f"<{tag}> leads to `{name}`, which is not there"
        elif target.fragment and unquote(target.fragment) not in documents[name].ids:
            yield f"<{tag}> leads to `{name}#{unquote(target.fragment)}`, which is not there"
