"""What journeys of respondents share."""

from playwright.sync_api import Page

from surveys.models import CampaignTeam, Status


def a_team() -> CampaignTeam:
    """A team of the survey that is open in the demo."""
    teams = CampaignTeam.objects.filter(campaign__status=Status.OPEN)
    return teams.select_related("campaign__questionnaire_version").order_by("pk").first()


def wait_until(page: Page, condition: str) -> None:
    """Until this function, which may be asynchronous, gives something."""
    page.evaluate(f"""async () => {{
        while (!(await ({condition})())) await new Promise((done) => setTimeout(done, 100));
    }}""")


def begin(page: Page, name: str = "Begin") -> None:
    """Past the welcome, to the first statements."""
    page.get_by_role("button", name=name, exact=True).click()


def to_the_end(page: Page, name: str = "Volgende") -> None:
    """On to the last step, leaving the rest open."""
    while page.get_by_role("button", name=name, exact=True).is_visible():
        page.get_by_role("button", name=name, exact=True).click()


EVERYTHING_KEPT = """
async () => {
    const base = await new Promise((resolve) => {
        const request = indexedDB.open("toolbox-kiosk", 1);
        request.onsuccess = () => resolve(request.result);
    });
    const all = await new Promise((resolve) => {
        const request = base.transaction("sealed").objectStore("sealed").getAll();
        request.onsuccess = () => resolve(request.result);
    });
    base.close();
    return all.map((one) => one.sealed);
}
"""
