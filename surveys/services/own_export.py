"""What this app holds about an organisation, for its export: nothing that isn't shown already.

No rows of answers, not even of a large team: whoever knows one answer of somebody finds the others
in that row. No addresses either: who answered leaves that list, so it tells who didn't.
"""

import json
from collections.abc import Iterator

from django.utils.text import slugify

from organisations.exporting import Document, Table
from organisations.models import Organisation
from surveys.domain.progress import visible
from surveys.models import (
    Action,
    CampaignTeam,
    DeletionReport,
    ProgressCount,
    Release,
    ReportLink,
    SectorShare,
)
from surveys.queries.words import shared_words

CAMPAIGN_HEAD = (
    *("nummer", "titel", "status", "opent", "sluit", "bewaard tot", "kleinste groep"),
    *("vragenlijst", "versie", "contactpersoon", "adres van de contactpersoon", "welkomstwoord"),
)


def own_pieces(organisation: Organisation) -> Iterator[Table | Document]:
    """Campaigns with their settings, teams, shown counts, results and deletion reports."""
    campaigns = organisation.campaigns.order_by("pk")
    fields = (
        *("pk", "title", "status", "opens_at", "closes_at", "keep_until", "minimum_group"),
        *("questionnaire_version__questionnaire__title", "questionnaire_version__number"),
        *("contact_name", "contact_email", "welcome"),
    )
    yield Table("bevragingen", CAMPAIGN_HEAD, tuple(campaigns.values_list(*fields)))
    teams = CampaignTeam.objects.filter(campaign__organisation=organisation).order_by("pk")
    yield Table(
        "teams-in-bevragingen",
        ("bevraging", "team", "afdeling", "aantal mensen"),
        tuple(teams.values_list("campaign_id", "name", "department", "headcount")),
    )
    yield _progress(organisation)
    actions = Action.objects.filter(campaign__organisation=organisation).order_by("pk")
    yield Table(
        "acties",
        ("bevraging", "wat", "dimensie", "hoe", "wie", "tegen", "stand", "gedaan op"),
        tuple(
            actions.values_list(
                *("campaign_id", "title", "dimension_code", "note", "who", "due", "status"),
                "done_on",
            )
        ),
    )
    links = ReportLink.objects.filter(campaign__organisation=organisation).order_by("pk")
    yield Table(
        "links-naar-resultaten",
        ("bevraging", "voor wie", "gemaakt op", "werkt tot en met"),
        tuple(links.values_list("campaign_id", "label", "made_on", "expires_on")),
    )
    shares = SectorShare.objects.filter(campaign__organisation=organisation).order_by("pk")
    yield Table(
        "sectorcijfers",
        ("bevraging", "doet mee sinds", "opgenomen"),
        tuple(shares.values_list("campaign_id", "since", "is_taken_up")),
    )
    reports = DeletionReport.objects.filter(campaign__organisation=organisation).order_by("pk")
    yield Table(
        "verwijderverslagen",
        ("bevraging", "moment", "reden", "door", "wat"),
        tuple(
            (each.campaign_id, each.at, each.get_rule_display(), each.actor, json.dumps(each.kinds))
            for each in reports
        ),
    )
    releases = Release.objects.filter(campaign__organisation=organisation).order_by("pk")
    for release in releases.select_related("campaign", "shared_words"):
        name = f"resultaat-{release.campaign_id}-{slugify(release.campaign.title)}"
        yield Document(f"{name}.json", release.facts_json.encode())
        texts = tuple((text,) for text in release.open_answers)
        yield Table(f"{name}-open-antwoorden", ("tekst",), texts)
        shared = tuple((text,) for text in shared_words(release))
        yield Table(f"{name}-gedeelde-woorden", ("tekst",), shared)


def _progress(organisation: Organisation) -> Table:
    rows = ProgressCount.objects.filter(campaign_team__campaign__organisation=organisation)
    found = rows.order_by("campaign_team", "day").values_list(
        "campaign_team__campaign_id",
        "campaign_team__name",
        "day",
        "count",
        "campaign_team__campaign__minimum_group",
    )
    shown = tuple(
        (pk, name, day, visible(count, step=step)) for pk, name, day, count, step in found
    )
    return Table("voortgang", ("bevraging", "team", "dag", "antwoorden (minstens)"), shown)
