"""Journeys in a real browser, on the starter content.

Each test gets a fresh copy of the starter site with its demo organisations. Fixtures: `site` (the
served site), `page` (desktop), `phone`, `page_without_javascript`, `new_page`, `log_in`.
"""
