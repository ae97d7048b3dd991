"""Managers (Beheerders) handle the requests for an account."""

from django.db import migrations

MANAGERS = "Beheerders"
ACTIONS = ("view", "change", "delete")


def give_permissions(apps, schema_editor):
    """Add to what the group may do; what Django makes after the migrations exists already."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    content_type, _created = ContentType.objects.get_or_create(
        app_label="organisations", model="organisationrequest"
    )
    group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=MANAGERS)
    for action in ACTIONS:
        permission, _created = Permission.objects.get_or_create(
            content_type=content_type,
            codename=f"{action}_organisationrequest",
            defaults={"name": f"Can {action} request for an account"},
        )
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("toolbox", "0001_groups_and_workflow"),
        ("organisations", "0004_people_and_requests"),
    ]

    operations = [migrations.RunPython(give_permissions, migrations.RunPython.noop)]
