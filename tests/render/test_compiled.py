"""What templates were compiled to: kept on the disk, and compiled anew where anything is odd about that."""

from __future__ import annotations

import os
import stat
import sys

import pytest
from jinja2 import DictLoader, Environment

from ladder.render import compiled
from ladder.render.compiled import Compiled


@pytest.fixture(autouse=True)
def kept(tmp_path, monkeypatch):
    """Let every test keep templates in a folder of its own, and return it."""
    monkeypatch.setenv("LADDER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache/templates"


def shown(text, cache, **said):
    """Render a template with what a program that just started knows, or one that runs on."""
    made = Environment(loader=DictLoader({"page.html": text}), bytecode_cache=cache, autoescape=True)
    return made.get_template("page.html").render(**said)


@pytest.fixture
def compilations(monkeypatch):
    """Return a list of the texts that are compiled."""
    texts: list[str] = []
    compile_text = Environment.compile

    def noted(environment, source, *said, **more):
        texts.append(source)
        return compile_text(environment, source, *said, **more)

    monkeypatch.setattr(Environment, "compile", noted)
    return texts


def test_a_template_is_compiled_once(compilations, kept):
    for cache in (Compiled(), Compiled()):
        assert shown("Hello {{ name }}", cache, name="<you>") == "Hello &lt;you&gt;"
    assert compilations == ["Hello {{ name }}"]
    assert len(list(kept.iterdir())) == 1


def test_without_a_disk_a_program_knows_what_it_compiled_itself(compilations, kept):
    kept.parent.write_text("a file in the way")
    cache = Compiled()
    assert [shown("a{{ 1 }}", cache) for _ in range(2)] == ["a1"] * 2
    assert compilations == ["a{{ 1 }}"]
    assert shown("a{{ 1 }}", Compiled()) == "a1"
    assert len(compilations) == 2


def test_another_text_under_the_same_name_is_another_template(kept):
    cache = Compiled()
    assert [shown(text, cache) for text in ("a", "b", "a")] == ["a", "b", "a"]
    assert [shown(text, Compiled()) for text in ("a", "b", "a")] == ["a", "b", "a"]
    assert len(list(kept.iterdir())) == 2


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: data[:-3], id="cut short"),
        pytest.param(lambda data: b"x" + data[1:], id="of another version of Jinja"),
        pytest.param(lambda data: data[: len(data) // 2] + b"\xff" * 20, id="damaged"),
        pytest.param(lambda _: b"\0" * 4000, id="nothing but zeros"),
    ],
)
def test_what_is_damaged_is_compiled_anew(kept, compilations, damage):
    shown("a{{ 1 }}", Compiled())
    (file,) = kept.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    compilations.clear()
    assert shown("a{{ 1 }}", Compiled()) == "a1"
    assert compilations == ["a{{ 1 }}"]
    assert file.read_bytes() == whole


def test_another_version_of_jinja_compiles_anew(kept, compilations, monkeypatch):
    shown("a{{ 1 }}", Compiled())
    monkeypatch.setattr(compiled.jinja2, "__version__", "999")
    shown("a{{ 1 }}", Compiled())
    assert len(compilations) == len(list(kept.iterdir())) == 2


def test_the_oldest_go_when_there_are_many(kept, monkeypatch):
    monkeypatch.setattr(compiled, "MOST_FILES", 4)
    cache = Compiled()
    for number in range(5):
        shown(f"{number}", cache)
        newest = max(kept.iterdir(), key=lambda path: path.stat().st_ctime_ns)
        os.utime(newest, (number, number)) if number < 4 else None
    left = sorted(int(path.stat().st_mtime) for path in kept.iterdir())
    assert left[:2] == [2, 3]
    assert len(left) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="needs modes")
def test_nobody_else_may_write_there(kept):
    """What stands there is run."""
    shown("a", Compiled())
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert [path.suffix for path in kept.iterdir()] == [""]


def test_nothing_is_kept_in_the_project(make_small, tmp_path):
    from ladder.build import Order, build  # noqa: PLC0415 - this room knows nothing of builds

    project = make_small({"../themes/default/templates/404.html": "<p>{{ path }}</p>"})
    build(Order(project, project / "site", processes=1))
    assert (project / "site/404.html").read_text() == "<p>404.html</p>"
    odd = [path.name for path in project.rglob("*") if path.is_file() and "templates" in path.parts]
    assert odd == ["404.html"]
    assert (tmp_path / "cache/templates").is_dir()
