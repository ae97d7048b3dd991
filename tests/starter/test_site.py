"""The starter site as a visitor gets it: whole, quick, and without loose ends."""

import pytest
from django.test import Client

from tests.starter.crawling import Crawl, internal_targets

MOST_QUERIES = 20


def test_the_whole_site_is_there(site_crawl: Crawl):
    assert len(site_crawl) >= 40


def test_no_placeholder_or_note_for_editors_is_published(site_crawl: Crawl):
    for url, page in site_crawl.items():
        assert "{{" not in page.html, url
        assert "Kijk voor publicatie na" not in page.html, url


def test_no_page_needs_many_queries(site_crawl: Crawl):
    slow = {url: page.queries for url, page in site_crawl.items() if page.queries > MOST_QUERIES}
    assert not slow


def test_no_page_sets_a_cookie(site_crawl: Crawl):
    assert [url for url, page in site_crawl.items() if page.cookies] == []


def test_nothing_is_loaded_from_elsewhere(site_crawl: Crawl):
    elsewhere = {
        source
        for page in site_crawl.values()
        for source in page.sources
        if source.startswith(("http:", "https:", "//"))
    }
    assert not elsewhere


def test_there_is_no_dead_link(site_crawl: Crawl, db):
    targets = {
        (target, anchor, url)
        for url, page in site_crawl.items()
        for target, anchor in internal_targets(url, page.links)
    }
    # Pages answer in the crawl; what they print is tried where it is made.
    others = {target for target, _, _ in targets if target not in site_crawl}
    pages = {target for target in others if not target.endswith("/pdf/")}
    status = {target: Client().get(target).status_code for target in pages}
    assert {target for target, code in status.items() if code not in (200, 302)} == set()
    lost = {
        (target, anchor, url)
        for target, anchor, url in targets
        if anchor and target in site_crawl and anchor not in site_crawl[target].ids
    }
    assert not lost
    assert others - pages <= {f"{url}pdf/" for url in site_crawl}


@pytest.mark.parametrize("word", ("feedback", "privacy", "leerkoppels", "fouten"))
def test_the_content_can_be_found(starter, client: Client, word: str):
    html = client.get("/zoeken/", {"q": word}).content.decode()
    assert "search-result__title" in html
