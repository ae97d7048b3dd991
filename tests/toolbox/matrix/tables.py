"""What each role may do with questionnaires, talent sets, settings, people and organisations."""

from collections.abc import Callable

from django.contrib.auth.models import Group
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site, Task, Workflow

from content.models import SiteSettings
from organisations.models import Membership, Organisation, Role, User
from surveys.models import Campaign, Language, Questionnaire
from tests.factories.organisations import MembershipFactory, OrganisationFactory, UserFactory
from tests.factories.surveys import open_survey, starter_version
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import AudienceFactory
from tests.toolbox.matrix.world import EVERYONE, Action, World, came_through, opens, person
from tools.models import Audience, Dimension


def opens_for(name: str, make: Callable[[], object]) -> Callable[[World], bool]:
    """An attempt to open an address with the number of something new."""
    return lambda world: came_through(world.get(name, make().pk))


def questionnaire() -> object:
    return starter_version().questionnaire


def publish_a_version(world: World) -> bool:
    questionnaire = starter_version().questionnaire
    Questionnaire.objects.update(title="Een andere titel")
    world.post("survey-publish", questionnaire.pk)
    return questionnaire.versions.count() == 2


def translate_a_questionnaire(world: World) -> bool:
    questionnaire = starter_version().questionnaire
    language = Language.objects.create(code="de", name="Deutsch")
    words = {"words-item.KEN1": "Bei uns wird erzählt."}
    world.post("survey-translate", questionnaire.pk, language.code, **words)
    return questionnaire.translations.exists()


def add_audience(world: World) -> bool:
    data = {"name": "Vrijwilligers", "slug": "vrijwilligers", "position": 1}
    world.post("wagtailsnippets_tools_audience:add", **data)
    return Audience.objects.filter(slug="vrijwilligers").exists()


def delete_audience(world: World) -> bool:
    audience = AudienceFactory()
    world.post("wagtailsnippets_tools_audience:delete", audience.pk)
    return not Audience.objects.filter(pk=audience.pk).exists()


def add_dimension(world: World) -> bool:
    world.post("wagtailsnippets_tools_dimension:add", code="NWS", name="Nieuwsgierig", position=1)
    return Dimension.objects.filter(code="NWS").exists()


def open_site_settings(world: World) -> bool:
    settings = SiteSettings.for_default_site()
    return came_through(
        world.get("wagtailsettings:edit", "content", "sitesettings", settings.site_id)
    )


def add_person(world: World) -> bool:
    data = {"email": "an@dewilg.example", "first_name": "An", "last_name": "Nys"}
    world.post("wagtailusers_users:add", **data)
    return User.objects.filter(email="an@dewilg.example").exists()


def delete_person(world: World) -> bool:
    somebody = person("A")
    world.post("wagtailusers_users:delete", somebody.pk)
    return not User.objects.filter(pk=somebody.pk).exists()


def change_superuser(world: World) -> bool:
    boss = UserFactory(editor_in_chief=True)
    return came_through(world.get("wagtailusers_users:edit", boss.pk))


def delete_superuser(world: World) -> bool:
    boss = UserFactory(editor_in_chief=True)
    world.post("wagtailusers_users:delete", boss.pk)
    return not User.objects.filter(pk=boss.pk).exists()


def change_group(world: World) -> bool:
    return came_through(world.get("wagtailusers_groups:edit", Group.objects.first().pk))


def add_organisation(world: World) -> bool:
    data = {"name": "De Wilg", "slug": "de-wilg", "subsector": "ouderenzorg", "description": ""}
    world.post("organisations_organisation_modeladmin_create", **data)
    return Organisation.objects.filter(slug="de-wilg").exists()


def add_membership(world: World) -> bool:
    user, organisation = UserFactory(), OrganisationFactory()
    data = {"user": user.pk, "organisation": organisation.pk, "role": "coordinator"}
    world.post("organisations_membership_modeladmin_create", **data)
    return Membership.objects.filter(user=user).exists()


def delete_membership(world: World) -> bool:
    membership = MembershipFactory(role=Role.READER)
    world.post("organisations_membership_modeladmin_delete", membership.pk)
    return not Membership.objects.filter(pk=membership.pk).exists()


def change_survey(world: World) -> bool:
    return came_through(world.get("surveys_campaign_modeladmin_edit", open_survey().pk))


def delete_survey(world: World) -> bool:
    campaign = open_survey()
    world.post("surveys_campaign_modeladmin_delete", campaign.pk)
    return not Campaign.objects.filter(pk=campaign.pk).exists()


def add_redirect(world: World) -> bool:
    data = {"old_path": "/kaarten", "redirect_link": "https://example.org/", "is_permanent": "on"}
    world.post("wagtailredirects:add", **data)
    return Redirect.objects.filter(old_path="/kaarten").exists()


def first(model: type) -> Callable[[], object]:
    return lambda: model.objects.first()


QUESTIONNAIRE, TALENT_SET = (
    "wagtailsnippets_surveys_questionnaire",
    "wagtailsnippets_talents_talentset",
)
TABLES = [
    Action("make a questionnaire", "AMB", opens(f"{QUESTIONNAIRE}:add")),
    Action("change a questionnaire", "AMB", opens_for(f"{QUESTIONNAIRE}:edit", questionnaire)),
    Action("publish a version of a questionnaire", "MB", publish_a_version),
    Action("see the quality of statements", "AMB", opens_for("survey-quality", questionnaire)),
    Action("translate a questionnaire", "AMB", translate_a_questionnaire),
    Action(
        "add a language for questionnaires", "MB", opens("wagtailsnippets_surveys_language:add")
    ),
    Action("make a talent set", "MB", opens(f"{TALENT_SET}:add")),
    Action("change a talent set", "MB", opens_for(f"{TALENT_SET}:edit", TalentSetFactory)),
    Action("make an audience", "MB", add_audience),
    Action("delete an audience", "MB", delete_audience),
    Action("make a dimension", "MB", add_dimension),
    Action("change the settings of the site", "MB", open_site_settings),
    Action("make an account", "B", add_person),
    Action("delete an account", "B", delete_person),
    Action("change a superuser", "", change_superuser),
    Action("delete a superuser", "", delete_superuser),
    Action("change what a group may do", "", change_group),
    Action("make a group", "", opens("wagtailusers_groups:add")),
    Action("make an organisation", "B", add_organisation),
    Action("make a membership", "B", add_membership),
    Action("delete a membership", "B", delete_membership),
    Action("look at the surveys", "B", opens("surveys_campaign_modeladmin_index")),
    Action("look at the audit trail", "B", opens("organisations_auditentry_modeladmin_index")),
    Action("change a survey", "", change_survey),
    Action("delete a survey", "", delete_survey),
    Action("add a redirect", "B", add_redirect),
    Action("make a workflow", "B", opens("wagtailadmin_workflows:add")),
    Action("change a workflow", "B", opens_for("wagtailadmin_workflows:edit", first(Workflow))),
    Action("change a step", "B", opens_for("wagtailadmin_workflows:edit_task", first(Task))),
    Action("change a site", "", opens_for("wagtailsites:edit", first(Site))),
    Action(
        "see how pages went through moderation", EVERYONE, opens("wagtailadmin_reports:workflow")
    ),
    Action("see the locked pages", "MB", opens("wagtailadmin_reports:locked_pages")),
    Action("change their own account", EVERYONE, opens("wagtailadmin_account")),
]
