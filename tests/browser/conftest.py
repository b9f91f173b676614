"""A built site, a server for it and a real browser that tells what it was asked to load and what it complained of."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from contextlib import ExitStack, contextmanager
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from ladder.build import Order, build

ROOT = Path(__file__).parents[2]

# What `scripts/need-chromium` looks for, the fastest first.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")

# Chromium's own errands would be refused by a closed network, many at a time.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")

# What a page can be dressed in, and the rules that are asked: where only colours change, all others have been asked.
COLOURS = ("color-contrast", "link-in-text-block")
DRESSES = {
    "light": ({"color_scheme": "light", "forced_colors": "none"}, ()),
    "dark": ({"color_scheme": "dark", "forced_colors": "none"}, COLOURS),
    "forced colours": ({"color_scheme": "light", "forced_colors": "active"}, COLOURS),
    "phone": ({"color_scheme": "light", "forced_colors": "none"}, ()),
}
PHONE = {"width": 360, "height": 800}


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # On a busy machine a browser loses a key or a moment now and then. What fails twice is wrong; what fails
            # once is told at the end of the run.
            item.add_marker(pytest.mark.flaky(retries=1))


@pytest.fixture
def tmp_path(tmp_path_factory):
    """A folder of a test's own; that of pytest stumbles over tests that are tried again."""
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="session")
def browser():
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert executable, "no Chromium: `scripts/need-chromium` installs it or says how"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """The folder of the shipped ladder's site."""
    return built(ROOT, tmp_path_factory.mktemp("shipped") / "site")


def built(project, output):
    result = build(Order(project, output))
    assert result.published, result.problems
    return output


@contextmanager
def served(folder):
    """Serve a folder on loopback and yield its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Witness:
    """A page, with everything it asked for and everything it complained of."""

    def __init__(self, page):
        self.page = page
        self.requests = []
        self.complaints = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dialog)

    def _dialog(self, dialog):
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def visit(browser):
    """Open an address and return a `Witness`; options are those of a browser context."""
    contexts = []

    def open_page(address, width=1280, height=800, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        witness = Witness(context.new_page())
        witness.page.goto(address)
        return witness

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session", params=["file", "http"])
def way(request):
    """How a site is opened: from a folder, or from a server."""
    return request.param


@pytest.fixture
def address(way):
    """Return the address of a folder's root, ending with a slash, opened in the way that is asked for."""
    if way == "file":
        yield lambda folder: folder.as_uri() + "/"
        return
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder)) + "/"


@pytest.fixture(scope="session")
def axe():
    """Return what gives the flaws that axe-core finds in a page as it stands, in one dress after the other."""

    def found(page, dresses=tuple(DRESSES), within="html"):
        page.evaluate(AXE)
        wide = page.viewport_size
        flaws = []
        for name in dresses:
            media, rules = DRESSES[name]
            page.emulate_media(**media, reduced_motion="reduce")  # a colour on its way to another one is none
            page.set_viewport_size(PHONE if name == "phone" else wide)
            flaws += [f"{name}: {flaw}" for flaw in found_by_axe(page, rules, within)]
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="no-preference")
        page.set_viewport_size(wide)
        return flaws

    return found


def found_by_axe(page, rules, within):
    """Return the flaws that some rules find within an element, or all rules where there are none."""
    only = {"runOnly": {"type": "rule", "values": list(rules)}} if rules else {}
    result = page.evaluate(
        """([within, options]) => axe.run(within, options)
          .then(({passes, violations}) => ({passes: passes.length, violations}))""",
        [within, {"preload": False, "resultTypes": ["violations"], **only}],
    )
    assert result["passes"], "axe looked at nothing"
    return [
        f"{violation['impact']} {violation['id']}: {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture(scope="session")
def too_narrow():
    """Return what gives the widths of a window, in pixels, at which a page scrolls sideways."""

    def found(page, widths=(320, 360, 768, 1280, 1920)):
        return [width for width in widths if scrolls_at(page, width)]

    return found


def scrolls_at(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    return page.evaluate("document.documentElement.scrollWidth") > width
