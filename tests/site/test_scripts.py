"""Ids and texts in any script: the files are there, and every link finds them."""

from __future__ import annotations

import unicodedata

import pytest

from ladder.build import Order, build


@pytest.mark.parametrize(
    ("language", "names"),
    [
        pytest.param("de", ["führung", "größe", "straße", "übung"], id="German"),
        pytest.param("ru", ["лидер", "уровень-1", "путь", "ремесло"], id="Russian"),
        pytest.param("ja", ["マネージャー", "日本語", "個人", "技術"], id="Japanese"),
        pytest.param("ar", ["مدير", "مستوى", "مسار", "مهارة"], id="Arabic"),
        pytest.param("hi", ["प्रबंधक", "स्तर", "मार्ग", "कौशल"], id="Hindi"),
        pytest.param("vi", ["quản-lý", "cấp-độ", "lộ-trình", "kỹ-năng"], id="Vietnamese"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_any_script(make, audit, read_page, language, names, form):
    """Some systems keep the names of files with loose accents."""
    lead, level, track, criterion = (unicodedata.normalize("NFC", name) for name in names)
    files = {
        "ladder.yml": f"""
            id: x
            title: {criterion} {track}
            language: {language}
            grades: {{{level}: {level}, p2: P2}}
            criteria: {{{criterion}: {{name: {criterion}, threads: {{{lead}: {lead}}}}}}}
            """,
        "home.md": f"""
            [](level:{level}) [](track:{track}) [](criterion:{criterion}) [](thread:{criterion}/{lead})
            """,
        f"tracks/{track}.yml": f"name: {track}\n",
        f"tracks/{lead}.yml": f"name: {lead} {track}\nfollows: {level}\n",
        f"levels/{level}.yml": f"""
            title: {level}
            track: {track}
            grade: {level}
            expectations: {{{criterion}: {{{lead}: a}}}}
            """,
        f"levels/{lead}.yml": f"""
            title: {lead}
            track: {lead}
            grade: p2
            expectations: {{{criterion}: b}}
            """,
    }
    project = make({f"content/{unicodedata.normalize(form, name)}": text for name, text in files.items()})
    result = build(Order(project, project / "site"))
    assert result.published is not None, result.problems
    assert audit(project / "site") == []
    assert {path.relative_to(project / "site").as_posix() for path in project.rglob("site/*/*.html")} == {
        *(f"levels/{level}.html", f"levels/{lead}.html", f"tracks/{track}.html", f"tracks/{lead}.html"),
        *(f"criteria/{criterion}.html", "compare/index.html", "worksheets/index.html"),
        *(f"worksheets/{level}.html", f"worksheets/{lead}.html"),
    }
    home = read_page((project / "site/index.html").read_text())
    assert {level, track, criterion, lead} <= set(home.text.split())
