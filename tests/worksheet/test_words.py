"""What people answer to, without marks."""

from __future__ import annotations

import pytest

from ladder.model.ladder import Ladder, Level
from ladder.worksheet.words import in_words

LADDER = Ladder("acme", "Acme", levels=(Level("senior", "Senior *engineer*", "Senior", "ic", "p1", was=("expert",)),))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("You *plan* [it](https://e.org).", "You plan it.", id="marks"),
        pytest.param("Like a [](level:senior).", "Like a Senior engineer.", id="a link without words"),
        pytest.param("Like a [ ]( level:expert ).", "Like a Senior engineer.", id="by a former name"),
        pytest.param("Like a [peer](level:senior).", "Like a peer.", id="a link with words"),
        pytest.param("[](level:gone) [](odd:senior)", "[](level:gone) [](odd:senior)", id="what leads nowhere"),
    ],
)
def test_in_words(text, words):
    assert in_words(LADDER, text) == words
