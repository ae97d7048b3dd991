"""Accessibility checks with axe-core."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPT = Axe().axe_script
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    },
    "resultTypes": ["violations"],
    # axe would fetch the style sheets again, with their imports relative to the page.
    "preload": False,
}


def assert_accessible(page: Page) -> None:
    """Fail when axe finds a violation of WCAG 2.2 A or AA, in light or in dark colours."""
    page.wait_for_load_state("load")
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for violation in _violations(page):
            places = "\n".join(
                f"      {node['html'][:160]}\n        {node.get('failureSummary', '')[:300]}"
                for node in violation["nodes"][:5]
            )
            found.append(f"  {scheme}: {violation['id']} - {violation['help']}\n{places}")
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    assert not found, f"axe on {page.url}:\n" + "\n".join(found)


def _violations(page: Page) -> list[dict]:
    """What axe finds; what it finds in order stays in the browser, it's much to carry over."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    return page.evaluate(
        "rules => axe.run(document, rules).then(results => results.violations)", RULES
    )
