"""Data for search engines: whole, and harmless in a page."""

import datetime
import json

from hypothesis import given
from hypothesis import strategies as st

from content.structured_data import breadcrumb_list, moment, script, thing, web_site

START, END = '<script type="application/ld+json">', "</script>"
TEXT = st.text(st.characters(exclude_characters="{}"))


def read(text: str) -> list[dict]:
    """What is in the script."""
    assert text.startswith(START)
    assert text.endswith(END)
    data = json.loads(text.removeprefix(START).removesuffix(END))
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


@given(TEXT)
def test_any_text_comes_out_as_it_went_in(name: str):
    assert read(script([{"@type": "Thing", "name": name}], {})) == [
        {"@type": "Thing", "name": name}
    ]


def test_no_text_ends_the_script():
    attack = "</script><script>alert(1)</script><!--"
    text = script([thing("Thing", name=attack)], {"sitenaam": attack})
    assert text.count("<") == 2
    assert "&" not in text
    assert read(text)[0]["name"] == attack


def test_placeholders_are_filled_with_any_value():
    value = 'De "Sector" \\ & </script>\n'
    text = script([thing("Thing", name="Van {{organisatie}}{{weg}}")], {"organisatie": value})
    assert read(text)[0]["name"] == f"Van {value}"


def test_what_is_not_known_is_left_out():
    assert thing("Thing", name="x", url="", image=None, step=[], size=0) == {
        "@type": "Thing",
        "name": "x",
        "size": 0,
    }


def test_breadcrumbs_are_numbered_from_the_home_page():
    crumbs = breadcrumb_list([("Home", "https://x.be/"), ("Tips", "https://x.be/tips/")])
    assert [
        (item["position"], item["name"], item["item"]) for item in crumbs["itemListElement"]
    ] == [
        (1, "Home", "https://x.be/"),
        (2, "Tips", "https://x.be/tips/"),
    ]


def test_the_site_tells_how_it_is_searched():
    site = web_site(name="Toolbox", url="https://x.be/", search_url="https://x.be/zoeken/")
    action = site["potentialAction"]
    assert action["target"]["urlTemplate"] == "https://x.be/zoeken/?q={search_term_string}"
    assert action["query-input"] == "required name=search_term_string"


def test_a_moment_is_said_to_the_second():
    value = datetime.datetime(2026, 3, 1, 9, 30, 5, 999, tzinfo=datetime.UTC)
    assert moment(value) == "2026-03-01T09:30:05+00:00"
    assert moment(None) == ""
