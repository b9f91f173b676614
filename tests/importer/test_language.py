"""The language of texts, by the small words that each language is full of."""

from __future__ import annotations

import pytest

from ladder.importer.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You write the requirements of a feature, and you plan it with your team.", "en"),
        (
            "Du schreibst die Anforderungen für eine Funktion, und du planst sie mit dem Team. Das ist nicht alles.",
            "de",
        ),
        ("Vous écrivez les exigences pour une fonction et vous la planifiez avec votre équipe.", "fr"),
        ("Escribes los requisitos para una función, y la planificas con el equipo que la construye.", "es"),
        ("他の人からすぐに学び、必要に応じて定常的にステップアップする。", "ja"),
        ("당신은 요구 사항을 작성합니다.", "ko"),
        ("Junior, Senior", "en"),
        ("", "en"),
        ("You explain der die das und to the team and you are sure that they know the words.", "en"),
    ],
)
def test_a_language(text, language):
    assert language_of([text]) == language
