"""The migrations that make the groups and the workflow, on new and on older databases."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Task, Workflow, WorkflowPage

from content.models import LoadedItem
from tests.factories.organisations import UserFactory
from toolbox.roles import AUTHORS, GROUPS, MANAGERS, MODERATORS

pytestmark = pytest.mark.django_db


def migrate() -> None:
    """Run the migrations' code once more."""
    migration = import_module("toolbox.migrations.0001_groups_and_workflow")
    migration.make_groups_and_workflow(apps, None)
    later = import_module("toolbox.migrations.0002_requests_for_accounts")
    later.give_permissions(apps, None)
    import_module("toolbox.migrations.0003_audit_trail").allow_to_look(apps, None)
    import_module("toolbox.migrations.0004_questionnaires_in_moderation").give(apps, None)
    import_module("toolbox.migrations.0005_searching").give(apps, None)


def state() -> list:
    """Everything that the migration makes."""
    groups = Group.objects.order_by("name")
    return [
        *groups.values_list("name", "permissions"),
        *groups.values_list("name", "page_permissions__permission", "page_permissions__page"),
        *groups.values_list("name", "collection_permissions__permission"),
        *GroupApprovalTask.objects.values_list("name", "active", "groups__name"),
        *Workflow.objects.values_list("name", "active", "workflow_tasks__task"),
        *WorkflowPage.objects.values_list("page", "workflow"),
    ]


def test_a_new_database_has_three_groups_and_one_workflow():
    assert set(Group.objects.values_list("name", flat=True)) == set(GROUPS)
    assert Page.get_first_root_node().get_workflow() == Workflow.objects.get()
    task = Task.objects.get().specific
    assert set(task.groups.values_list("name", flat=True)) == {MODERATORS, MANAGERS}


def test_a_second_time_changes_nothing():
    before = state()
    migrate()
    assert sorted(map(repr, state())) == sorted(map(repr, before))


def test_the_people_of_the_demo_group_become_moderators():
    rita = UserFactory()
    rita.groups.add(Group.objects.create(name="Redactie"))
    LoadedItem.objects.create(key="editors:pages")
    migrate()
    assert [group.name for group in rita.groups.all()] == [MODERATORS]
    assert not Group.objects.filter(name="Redactie").exists()


def test_a_group_of_that_name_that_the_demo_did_not_make_stays():
    rita = UserFactory()
    rita.groups.add(Group.objects.create(name="Redactie"))
    migrate()
    assert [group.name for group in rita.groups.all()] == ["Redactie"]


def test_wagtails_own_groups_get_our_names_and_keep_their_people():
    writer, approver = UserFactory.create_batch(2)
    Group.objects.filter(name=AUTHORS).update(name="Editors")
    writer.groups.add(Group.objects.get(name="Editors"))
    approver.groups.add(Group.objects.create(name="Moderators"))  # beside a group of our name
    migrate()
    assert [group.name for group in writer.groups.all()] == [AUTHORS]
    assert [group.name for group in approver.groups.all()] == [MODERATORS]
    assert Group.objects.count() == len(GROUPS)


def test_what_was_given_besides_is_taken_away():
    page = Page.get_first_root_node()
    permission = Group.objects.get(name=MANAGERS).page_permissions.first().permission
    authors = Group.objects.get(name=AUTHORS)
    authors.page_permissions.all().delete()
    authors.page_permissions.create(page=page, permission=permission)
    before = set(Group.objects.get(name=MODERATORS).permissions.all())
    authors.permissions.set(before)
    migrate()
    given = {row.permission.codename for row in authors.page_permissions.all()}
    assert given == {"add_page"}
    drafting = {f"{action}_questionnaire" for action in ("add", "change", "view")}
    assert {one.codename for one in authors.permissions.all()} == {"access_admin", *drafting}


def test_a_workflow_that_somebody_chose_for_the_site_stays():
    own = Workflow.objects.create(name="Vier ogen")
    WorkflowPage.objects.update(workflow=own)
    migrate()
    assert Page.get_first_root_node().get_workflow() == own
