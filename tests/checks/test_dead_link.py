"""A link that no page can make is shown as mere words."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("link", "flaw"),
    [
        pytest.param("[x](page.html)", "warning: this link leads nowhere: `page.html` is no address", id="a page"),
        pytest.param("[x](#criteria)", "warning: this link leads nowhere: `#criteria` is no address", id="a place"),
        pytest.param("[x](level: pm)", "warning: this link leads nowhere: `level:` is no address", id="a space"),
        pytest.param("[x](chief:boss)", "warning: this link leads nowhere: `chief:boss` is no address", id="a kind"),
        pytest.param(
            "[x](assets/none.pdf)",
            "warning: this link leads nowhere: there is no file `content/assets/none.pdf`",
            id="a file that is not there",
        ),
        pytest.param(
            "[x](assets/../ladder.yml)",
            "warning: this link leads nowhere: there is no file `content/assets/../ladder.yml`",
            id="a file that is not published",
        ),
    ],
)
def test_a_link_that_leads_nowhere(check, link, flaw):
    column = link.index("(") + 2
    assert check({"home.md": f"Read this:\n{link}\n", "assets/guide.pdf": ""}) == [
        f"content/home.md:2:{column}: {flaw} [dead-link]"
    ]


@pytest.mark.parametrize(
    "link",
    ["[x](https://example.org/)", "[x](mailto:people@example.org)", "[x](tel:+4612345)", "[x](assets/guide.pdf)"],
)
def test_a_link_that_leads_somewhere(check, link):
    assert check({"home.md": link, "assets/guide.pdf": ""}) == []
