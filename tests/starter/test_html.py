"""The HTML of the starter site is valid."""

from pathlib import Path

from django.test import Client

from tests.html import html_errors
from tests.starter.crawling import Crawl

OTHERS = (
    "/zoeken/",
    "/zoeken/?q=leren",
    "/zoeken/?q=xyzzy",
    "/toolbox/?soort=method&sorteer=kort",
    "/kaarten/eigen-set/",
    "/mijn-selectie/",
    "/toolbox/werkvormen/babbelkwartier/begeleiden/",
    "/account/login/",
    "/bestaat-niet/",
)


def test_html_validate_finds_no_error(site_crawl: Crawl, db, tmp_path: Path):
    pages = {url: page.html for url, page in site_crawl.items()}
    client = Client()
    pages |= {url: client.get(url, follow=True).content.decode() for url in OTHERS}
    found = html_errors(pages, tmp_path)
    assert not found, "\n".join(found)


def test_it_would_find_an_error(tmp_path: Path):
    pages = {"/": '<!doctype html><html lang="nl"><title>T</title><p><div></div></p></html>'}
    assert any("element" in error for error in html_errors(pages, tmp_path))
