"""What each role may do with spreadsheets."""

from organisations.models import User
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import CardSetPageFactory, ToolboxIndexPageFactory
from tests.toolbox.matrix.tables import questionnaire
from tests.toolbox.matrix.world import EVERYONE, Action, World, came_through, opens, person
from tools.models import CardSetPage

UPDATE, EXPORT = "spreadsheets:update", "spreadsheets:export"


def card_set(world: World, owner: User) -> CardSetPage:
    return CardSetPageFactory(parent=ToolboxIndexPageFactory(parent=world.home), owner=owner)


def import_into_own_card_set(world: World) -> bool:
    page = card_set(world, world.user)
    return came_through(world.get(UPDATE, "kaartenset", page.pk))


def import_into_card_set_of_others(world: World) -> bool:
    page = card_set(world, person("A"))
    return came_through(world.get(UPDATE, "kaartenset", page.pk))


def download_card_set_of_others(world: World) -> bool:
    page = card_set(world, person("A"))
    return came_through(world.get(EXPORT, "kaartenset", page.pk, "xlsx"))


def import_new_card_set(world: World) -> bool:
    ToolboxIndexPageFactory(parent=world.home)
    return came_through(world.get("spreadsheets:new", "kaartenset"))


def import_into_questionnaire(world: World) -> bool:
    return came_through(world.get(UPDATE, "vragenlijst", questionnaire().pk))


def import_into_talent_set(world: World) -> bool:
    return came_through(world.get(UPDATE, "talentenset", TalentSetFactory().pk))


SPREADSHEETS = [
    Action("import into a card set of their own", EVERYONE, import_into_own_card_set),
    Action("import into a card set of somebody else", "MB", import_into_card_set_of_others),
    Action("download the sheet of somebody else's set", "MB", download_card_set_of_others),
    Action("import a new card set", EVERYONE, import_new_card_set),
    Action("import into a questionnaire", "AMB", import_into_questionnaire),
    Action("import a new questionnaire", "AMB", opens("spreadsheets:new", "vragenlijst")),
    Action("import into a talent set", "MB", import_into_talent_set),
    Action("import a new talent set", "MB", opens("spreadsheets:new", "talentenset")),
]
