"""What each role may do with pages."""

from django.urls import reverse
from wagtail.models import Page

from home.models import StandardPage
from tests.factories.home import StandardPageFactory
from tests.toolbox.matrix.world import EVERYONE, Action, World, came_through, opens, page_form


def now(page: Page) -> StandardPage:
    """The page as it stands in the database."""
    return StandardPage.objects.get(pk=page.pk)


def exists(page: Page) -> bool:
    return StandardPage.objects.filter(pk=page.pk).exists()


def edit(world: World, page: Page, **data: object) -> StandardPage:
    """Send the form of a page."""
    world.post("wagtailadmin_pages:edit", page.pk, **page_form(page, **data))
    return now(page)


def create(world: World) -> bool:
    world.post("wagtailadmin_pages:add", "home", "standardpage", world.home.pk, **page_form())
    return StandardPage.objects.filter(slug="nieuw", owner=world.user, live=False).exists()


def create_live(world: World) -> bool:
    data = page_form() | {"action-publish": "1"}
    world.post("wagtailadmin_pages:add", "home", "standardpage", world.home.pk, **data)
    return StandardPage.objects.filter(slug="nieuw", live=True).exists()


def change_own(world: World) -> bool:
    page = edit(world, world.own(), title="Anders")
    return page.get_latest_revision_as_object().title == "Anders"


def change_others(world: World) -> bool:
    page = edit(world, world.others(), title="Anders")
    return page.get_latest_revision_as_object().title == "Anders"


def submit_own(world: World) -> bool:
    return edit(world, world.own(), **{"action-submit": "1"}).workflow_in_progress


def publish_own(world: World) -> bool:
    return edit(world, world.own(), **{"action-publish": "1"}).live


def publish_change_of_others(world: World) -> bool:
    data = {"title": "Anders", "action-publish": "1"}
    return edit(world, world.others(), **data).title == "Anders"


def change_while_it_waits(world: World) -> bool:
    page = edit(world, world.submitted(), title="Anders")
    return page.get_latest_revision_as_object().title == "Anders"


def change_own_while_it_waits(world: World) -> bool:
    page = world.own()
    page.save_revision(user=world.user)
    page.get_workflow().start(page, world.user)
    page = edit(world, page, title="Anders")
    return page.get_latest_revision_as_object().title == "Anders"


def act(world: World, page: Page, action: str) -> str:
    """Approve a waiting page or ask for a change; return where it stands afterwards."""
    state = page.current_workflow_task_state
    data = {"comment": "Korter graag."} if action == "reject" else {}
    world.post("wagtailadmin_pages:workflow_action", page.pk, action, state.pk, **data)
    state.refresh_from_db()
    return state.status


def approve(world: World) -> bool:
    page = world.submitted()
    return act(world, page, "approve") == "approved" and now(page).live


def ask_for_a_change(world: World) -> bool:
    return act(world, world.submitted(), "reject") == "rejected"


def unpublish(world: World) -> bool:
    page = world.others()
    world.post("wagtailadmin_pages:unpublish", page.pk)
    return not now(page).live


def delete_own_draft(world: World) -> bool:
    page = world.own()
    world.post("wagtailadmin_pages:delete", page.pk)
    return not exists(page)


def delete_others(world: World) -> bool:
    page = world.others()
    world.post("wagtailadmin_pages:delete", page.pk)
    return not exists(page)


def delete_with_what_is_under_it(world: World) -> bool:
    page = world.others()
    StandardPageFactory(parent=page)
    world.post("wagtailadmin_pages:delete", page.pk)
    return not exists(page)


def move_others(world: World) -> bool:
    page, goal = world.others(), world.others()
    world.post("wagtailadmin_pages:move_confirm", page.pk, goal.pk)
    return now(page).is_child_of(now(goal))


def copy_others(world: World) -> bool:
    return came_through(world.get("wagtailadmin_pages:copy", world.others().pk))


def sort(world: World) -> bool:
    first, last = world.others(), world.others()
    url = reverse("wagtailadmin_pages:set_page_position", args=[last.pk])
    world.client.post(f"{url}?position=0")
    return now(last).path < now(first).path


def lock(world: World) -> bool:
    page = world.others()
    world.post("wagtailadmin_pages:lock", page.pk)
    return now(page).locked


def unlock_others(world: World) -> bool:
    page = world.others()
    StandardPage.objects.filter(pk=page.pk).update(locked=True, locked_by=page.owner)
    world.post("wagtailadmin_pages:unlock", page.pk)
    return not now(page).locked


def privacy(world: World) -> bool:
    return came_through(world.get("wagtailadmin_pages:set_privacy", world.others().pk))


def history_of_own(world: World) -> bool:
    return came_through(world.get("wagtailadmin_pages:history", world.own().pk))


PAGES = [
    Action("look at the list of pages", EVERYONE, opens("wagtailadmin_explore_root")),
    Action("make a page", EVERYONE, create),
    Action("make a page and publish it at once", "MB", create_live),
    Action("change a page of their own", EVERYONE, change_own),
    Action("change a page of somebody else", "MB", change_others),
    Action("submit a page of their own", EVERYONE, submit_own),
    Action("publish a page of their own", "MB", publish_own),
    Action("publish a change of somebody else's page", "MB", publish_change_of_others),
    Action("change a page of their own while it waits", "MB", change_own_while_it_waits),
    Action("change a page of somebody else while it waits", "MB", change_while_it_waits),
    Action("approve a page", "MB", approve),
    Action("ask for a change", "MB", ask_for_a_change),
    Action("take a page offline", "MB", unpublish),
    Action("delete a page of their own that isn't online", EVERYONE, delete_own_draft),
    Action("delete a page of somebody else", "MB", delete_others),
    Action("delete a page with what is under it", "B", delete_with_what_is_under_it),
    Action("move a page of somebody else", "MB", move_others),
    Action("copy a page of somebody else", "MB", copy_others),
    Action("change the order of pages", "MB", sort),
    Action("lock a page", "MB", lock),
    Action("unlock a page that somebody else locked", "MB", unlock_others),
    Action("close a page off with a password", "MB", privacy),
    Action("see the history of a page of their own", EVERYONE, history_of_own),
]
