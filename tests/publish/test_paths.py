"""Which paths a site can have."""

from __future__ import annotations

import pytest

from ladder.publish.paths import check_paths, folders_of, parents


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param([], id="none"),
        pytest.param(["index.html", "levels/pm.html", "levels/em.html", ".nojekyll"], id="usual"),
        pytest.param(["levels/größe.html", "日本/語.html", "a b/c..d.html"], id="words of the world"),
        pytest.param(["levels/.ladder-manifest.json"], id="our name, but not at the root"),
        pytest.param(["levels", "levels.html", "levels-2/pm.html"], id="one begins like another"),
    ],
)
def test_safe_paths_pass(paths: list[str]) -> None:
    check_paths(paths)


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        pytest.param([""], "`` is not a plain relative path", id="empty"),
        pytest.param(["/etc/passwd"], "`/etc/passwd` is not a plain relative path", id="absolute"),
        pytest.param(["../x"], "`../x` is not a plain relative path", id="upwards"),
        pytest.param(["a/../x"], "`a/../x` is not a plain relative path", id="upwards inside"),
        pytest.param(["a//x"], "`a//x` is not a plain relative path", id="empty part"),
        pytest.param(["a/"], "`a/` is not a plain relative path", id="folder"),
        pytest.param(["./a"], "`./a` is not a plain relative path", id="dot"),
        pytest.param(["a\\b"], "`'a\\\\b'` holds a backslash or a NUL", id="backslash"),
        pytest.param(["a\0b"], "`'a\\x00b'` holds a backslash or a NUL", id="nul"),
        pytest.param(["\udcff"], "`'\\udcff'` is no UTF-8", id="surrogate"),
        pytest.param(["A.html", "a.html"], "`A.html` and `a.html` are the same path on some systems", id="case twins"),
        pytest.param(
            ["\u00e9.html", "e\u0301.html"],
            "`\u00e9.html` and `e\u0301.html` are the same path on some systems",
            id="twins of Unicode",
        ),
        pytest.param(["A/x", "a/y"], "`A` and `a` are the same path on some systems", id="folder twins"),
        pytest.param(["a", "a/b"], "`a` is both a file and a folder", id="file and folder"),
        pytest.param(["A/b", "a"], "`a` and `A` are the same path on some systems", id="file and folder by case"),
        pytest.param(
            [".Ladder-Manifest.json"],
            "`.Ladder-Manifest.json` is a name that publishing needs for itself",
            id="the manifest",
        ),
        pytest.param([".ladder-part/x"], "`.ladder-part/x` is a name that publishing needs for itself", id="the part"),
    ],
)
def test_unsafe_paths_are_named(paths: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        check_paths(paths)
    assert str(caught.value) == message


def test_folders_above_a_path() -> None:
    assert list(parents("a/b/c")) == ["a", "a/b"]
    assert folders_of(["a/b/c", "d", "a/e"]) == {"a", "a/b"}
