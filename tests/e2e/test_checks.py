"""An editor looks in the checks panel before publishing: it says what to mend and where."""

import re

from playwright.sync_api import Page, expect

TIP = "Maak het werk breder"
LONG = "Dit is " + "heel " * 25 + "lang."
# Two seconds after each start of its script the editor remembers the form, and from then on sees
# what changes; the script starts twice, as Wagtail moves the form.
COUNT = """
    window.starts = window.remembered = 0;
    document.addEventListener("w-unsaved:ready", () => { window.starts += 1; });
    document.addEventListener("w-unsaved:watch-edits", () => { window.remembered += 1; });
"""
SEES_CHANGES = "() => window.starts && window.remembered === window.starts"


def test_the_checks_panel_leads_to_what_to_mend(page: Page, log_in):
    page.add_init_script(COUNT)
    log_in(page, "redactie@toolbox.example", at="/beheer/")
    page.get_by_placeholder("Doorzoek alle pagina").fill(TIP)
    page.keyboard.press("Enter")
    page.get_by_role("link", name=TIP, exact=True).click()

    page.locator('[data-side-panel-toggle="checks"]').click()
    panel = page.locator('[data-side-panel="checks"]')
    expect(panel.locator("[data-content-word-count]")).to_have_text(re.compile(r"\d+"))
    expect(panel.locator("[data-content-readability-score]")).to_have_text(
        re.compile("Goed|Redelijk|Complex")
    )
    expect(panel.locator("[data-content-checker-row]")).to_have_count(0)

    page.wait_for_function(SEES_CHANGES)
    page.locator("#id_summary").fill(LONG)
    row = panel.locator("[data-content-checker-row]")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Een zin van meer dan 25 woorden")
    expect(row).to_contain_text("“Dit is heel heel")
    expect(row).to_contain_text("28 woorden")
    page.locator("#id_title").focus()
    row.get_by_role("button").click()
    expect(page.locator("#id_summary")).to_be_focused()

    page.locator("#id_summary").fill("")
    expect(row).to_contain_text("Er is geen samenvatting")
    page.locator("#id_summary").fill("Kort en goed.")
    expect(row).to_have_count(0)
