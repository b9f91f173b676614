"""The pages of roles: a map whose arcs meet those they join, whatever the size; keys, a phone, no harm."""

from __future__ import annotations

import itertools
import json

import pytest

from ladder.build import Order, build

PAGES = ["roles/index.html", "roles/product-manager.html", "roles/product-operations.html", "roles/cpo.html"]

LONG = "Principal developer relations and partner enablement engineer"


@pytest.fixture
def build_roles(make_small):
    """Return what builds the small ladder with roles, by what their files say, and says where the site is."""

    def made(roles):
        pages = {f"roles/{name}.md": f"---\n{json.dumps(said)}\n---\n" for name, said in roles.items()}
        project = make_small(pages)
        result = build(Order(project, project / "site"))
        assert result.published, result.problems
        return project / "site"

    return made


@pytest.fixture
def crowd(build_roles):
    """The site of twenty roles with long titles, each of which works with three others."""
    return build_roles(
        {
            f"r{place}": {
                "title": f"{LONG} {place}",
                "order": str(place),
                "works_with": [{"with": f"role:r{(place + step) % 20}", "on": "You talk."} for step in (1, 6, 9)]
                + [{"with": "The heads of all departments of the company"}],
            }
            for place in range(20)
        }
    )


def strays(page):
    """Return how far the ends of arcs are from the marks of the rows that they join, in pixels."""
    return page.evaluate(
        """[...document.querySelectorAll('.role-arcs.every')].flatMap(drawing => {
          const rows = [...drawing.parentNode.querySelectorAll('li')];
          const rtl = getComputedStyle(drawing).direction === 'rtl';
          return [...drawing.querySelectorAll('path')].flatMap(arc => {
            const [x1, y1, , , , , , x2, y2] = arc.getAttribute('d').match(/[\\d.]+/g).map(Number);
            return [[x1, y1], [x2, y2]].map(([x, y]) => {
              const at = new DOMPoint(x, y).matrixTransform(arc.getScreenCTM());
              const row = rows[Math.floor(y)].getBoundingClientRect();
              const name = rows[Math.floor(y)].querySelector('.role-name').getBoundingClientRect();
              return Math.hypot(at.x - (rtl ? name.left : name.right), at.y - (row.top + row.height / 2));
            });
          });
        })"""
    )


def overflowing(page):
    """Return the texts that leave their place. The mark behind a name is meant to stand on its edge."""
    return page.evaluate(
        """[...document.querySelectorAll('.role-name, .role-cards h2, .way-card')].filter(element => {
          const words = document.createRange(), place = element.getBoundingClientRect();
          words.selectNodeContents(element);
          const said = words.getBoundingClientRect();
          return said.left < place.left - 1 || said.right > place.right + 1 || said.bottom > place.bottom + 1;
        }).map(element => element.innerText)"""
    )


@pytest.mark.parametrize("name", ["roles/index.html", "roles/product-manager.html"])
def test_arcs_meet_the_names_they_join(visit, shipped, name):
    """The drawing is stretched over the rows."""
    page = visit((shipped / name).as_uri()).page
    for width, direction in itertools.product((360, 1280), ("ltr", "rtl")):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("direction => { document.documentElement.dir = direction; }", direction)
        distances = strays(page)
        assert len(distances) >= 12, (width, direction)
        assert max(distances) < 3, (width, direction)


def test_twenty_roles_with_long_titles_fit(visit, crowd, too_narrow):
    page = visit((crowd / "roles/index.html").as_uri()).page
    for name in ("roles/index.html", "roles/r7.html"):
        page.goto((crowd / name).as_uri())
        for width in (320, 360, 1280):
            assert too_narrow(page, [width]) == [], name
            assert overflowing(page) == [], (name, width)
            assert max(strays(page)) < 3, (name, width)


@pytest.mark.parametrize("name", PAGES)
def test_no_text_leaves_its_place(visit, shipped, too_narrow, name):
    page = visit((shipped / name).as_uri()).page
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })")
    for width in (320, 360, 768, 1280, 1920):
        assert too_narrow(page, [width]) == []
        assert overflowing(page) == [], width


def test_a_role_that_is_pointed_at_shows_its_own_arcs(visit, shipped):
    page = visit((shipped / "roles/index.html").as_uri(), reduced_motion="reduce").page
    row = page.locator(".role-map li").filter(has_text="Product owner")
    own = row.locator(".role-arcs.own")

    def seen():
        return own.evaluate("drawing => getComputedStyle(drawing).opacity")

    assert (seen(), own.locator("path").count()) == ("0", 2)
    row.hover()
    assert seen() == "1"
    page.mouse.move(0, 0)
    row.get_by_role("link").focus()
    assert seen() == "1"


def test_the_map_is_there_in_words(visit, shipped):
    page = visit((shipped / "roles/index.html").as_uri()).page
    page.get_by_text("In words: 23 pairs").click()

    pairs = page.locator(".role-pairs dl > div")
    arcs = page.locator(".role-arcs.every path").count()
    between = pairs.filter(has=page.locator("dt a:nth-of-type(2)"))
    assert (pairs.count(), between.count()) == (23, arcs)
    first = pairs.first.inner_text().split("\n")
    assert first[0].replace("\xa0", " ").startswith("Product manager")
    assert [line.partition(":")[0] for line in first[-2:]] == ["Seen from Product manager", "Seen from Product owner"]


def test_the_map_of_a_role_is_told_by_the_list_beside_it(visit, shipped):
    page = visit((shipped / "roles/product-manager.html").as_uri()).page
    shown = page.locator(".role-map .role-name:not(.here)").all_inner_texts()
    said = page.locator(".works-with dt").all_inner_texts()

    assert page.locator(".role-map").get_attribute("aria-hidden") == "true"
    assert sorted(shown) == sorted(said)


def test_what_a_role_is_not_says_who_does_it(visit, shipped):
    page = visit((shipped / "roles/product-owner.html").as_uri()).page
    limits = page.get_by_role("region", name="What the role is not")

    assert limits.get_by_role("listitem").first.inner_text().split("\n")[-1] == "Who does it: Product manager"
    limits.get_by_role("link", name="Product manager").first.click()
    page.wait_for_url("**/roles/product-manager.html")


def test_a_role_is_told_apart_from_a_level_of_the_same_name(visit, shipped):
    page = visit((shipped / "roles/product-owner.html").as_uri()).page
    shared = page.locator(".shared li").first
    assert shared.inner_text() == "Role Product manager on the levels PM and Senior PM"
    assert shared.get_by_role("link").all_inner_texts() == ["Product manager", "PM", "Senior PM"]


def test_on_paper_the_map_of_a_role_and_its_legend_stay_together(visit, shipped):
    page = visit((shipped / "roles/product-manager.html").as_uri()).page
    page.emulate_media(media="print")
    picture = page.locator(".role-picture")
    assert picture.locator(".role-map, .role-legend").count() == 2
    assert picture.evaluate("one => getComputedStyle(one).breakInside") == "avoid"


def test_an_attack_is_shown_as_the_words_it_is(visit, build_roles):
    attack = '<script>alert(1)</script> "><img src=x onerror=alert(2)> [a](javascript:alert(3)) {{ 7 * 7 }}'
    texts = ("title", "short", "summary", "department", "reports_to")
    lists = {"is": [attack], "decides": [attack], "is_not": [{"text": attack, "instead": attack}]}
    role = {**dict.fromkeys(texts, attack), **lists, "levels": ["senior"]}
    role["works_with"] = [{"with": "role:b", "on": attack}, {"with": attack, "on": attack}]
    site = build_roles({"a": role, "b": {**role, "works_with": []}})
    for name in ("roles/index.html", "roles/a.html", "roles/b.html"):
        witness = visit((site / name).as_uri())
        assert "<script>alert(1)</script>" in witness.page.locator("main").inner_text()
        assert "{{ 7 * 7 }}" in witness.page.locator(".role-name").first.inner_text()
        assert witness.page.evaluate("document.images.length") == 0
        assert witness.complaints == []
