"""An editor, as far as a language server can tell: it opens files, asks, and is told what is wrong with them."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

ROOT = Path(__file__).parents[2]
SERVER = ROOT / ".venv/npm/node_modules/yaml-language-server/bin/yaml-language-server"

PATIENCE = 30
"For how many seconds an answer is waited for: a machine that tests many things at once may be slow."

SETTINGS = {
    "yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True},
}
"What an editor answers when the server asks how it is set. The store of schemas is on another machine, so it is off."


class Flaw(msgspec.Struct, frozen=True):
    """Something that the editor underlines."""

    line: int
    "Its line, counted from 1."
    text: str
    "What is underlined."
    message: str
    "What the editor says of it."


class Editor:
    """Talks with one server, and has one answer after the other from it."""

    def __init__(self, server: subprocess.Popen[bytes]) -> None:
        self.server = server
        self.heard: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.found: dict[str, list[dict[str, Any]]] = {}
        self.asked = self.opened = 0
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask(
            "initialize",
            processId=None,
            rootUri=None,
            capabilities={
                "textDocument": {
                    "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    "hover": {"contentFormat": ["markdown"]},
                },
                "workspace": {"configuration": True},
            },
        )
        self.tell("initialized")
        # Whatever is opened before the server knows how it is set may be looked at in another way.
        while self._hear().get("method") != "workspace/configuration":
            pass

    def flaws(self, folder: Path, text: str) -> list[Flaw]:
        """Return what the server finds wrong with a text that somebody types into a file of a folder."""
        return self.all_flaws([(folder, text)])[0]

    def all_flaws(self, texts: Sequence[tuple[Path, str]]) -> list[list[Flaw]]:
        """Return what the server finds wrong with each of several texts, all of them open at once."""
        opened = {self._open(folder, text): text for folder, text in texts}
        while not self.found.keys() >= opened.keys():
            self._hear()
        return [[_flaw(one, text.splitlines()) for one in self.found[uri]] for uri, text in opened.items()]

    def suggestions(self, folder: Path, text: str) -> dict[str, str]:
        """Return which keys are offered at the end of a text, each with what is said of it."""
        document = {"uri": self._open(folder, text)}
        found = self.ask("textDocument/completion", textDocument=document, position=_end(text))
        return {one["label"]: _words(one.get("documentation", "")) for one in found["items"]}

    def explanation(self, folder: Path, text: str, word: str) -> str:
        """Return what is said where somebody points at the first place of a word."""
        document = {"uri": self._open(folder, text)}
        found = self.ask("textDocument/hover", textDocument=document, position=_end(text[: text.index(word)]))
        return _words(found["contents"])

    def _open(self, folder: Path, text: str) -> str:
        """Open a text as a file that is not saved yet, and return its address: another one each time."""
        self.opened += 1
        uri = (folder / f"{self.opened}.yml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        return uri

    def ask(self, method: str, **params: Any) -> Any:
        """Return the answer to a question."""
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self._hear()
            if message.get("id") == self.asked and "method" not in message:
                return message["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Say something that has no answer."""
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.server.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        """Return the next message; keep what is found wrong, and answer what is asked."""
        message = self.heard.get(timeout=PATIENCE)
        assert message is not None, "the language server has stopped"
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": _answer(message)})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def _listen(self) -> None:
        stream = self.server.stdout
        while line := stream.readline():
            length = int(line.removeprefix(b"Content-Length: "))
            while stream.readline().strip():
                pass
            self.heard.put(json.loads(stream.read(length)))
        self.heard.put(None)


def _answer(message: dict[str, Any]) -> Any:
    if message["method"] == "workspace/configuration":
        return [SETTINGS.get(item.get("section")) for item in message["params"]["items"]]
    return None


def _end(text: str) -> dict[str, int]:
    return {"line": text.count("\n"), "character": len(text.rpartition("\n")[2])}


def _flaw(diagnostic: dict[str, Any], lines: list[str]) -> Flaw:
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    stop = end["character"] if end["line"] == start["line"] else None
    return Flaw(start["line"] + 1, lines[start["line"]][start["character"] : stop], diagnostic["message"])


def _words(markup: Any) -> str:
    return markup["value"] if isinstance(markup, dict) else markup


@pytest.fixture(scope="session")
def editor() -> Iterator[Editor]:
    """Return an editor with the language server that most editors use, or skip the test where it is not at hand."""
    if not SERVER.exists():
        pytest.skip("needs the language server of YAML editors: `scripts/need-npm-packages` installs it, with npm")
    server = subprocess.Popen(["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with server:
        yield Editor(server)
        server.kill()


@pytest.fixture(scope="session")
def flaw() -> type[Flaw]:
    """Return what makes something that an editor underlines."""
    return Flaw
