"""What the page of a survey tells about its progress."""

from typing import Any

from django.utils.formats import date_format

from surveys.models import Campaign
from surveys.queries.progress import progress_of
from surveys.queries.progress_charts import DAYS_IN_CHART, day_chart, team_chart


def progress_context(campaign: Campaign) -> dict[str, Any]:
    """For `surveys/parts/campaign_progress.html`; a survey that doesn't run has no progress."""
    if not campaign.is_open:
        return {}
    progress = progress_of(campaign)
    return {
        "progress": progress,
        "progress_departments": [
            {"shown": department, "chart": team_chart(department, prefix=f"teams-{number}")}
            for number, department in enumerate(progress.departments, 1)
        ],
        "progress_day_chart": day_chart(progress),
        "progress_day_rows": [(date_format(day.day), day.text) for day in progress.days],
        "progress_days": DAYS_IN_CHART,
    }
