"""Managers may look at the audit trail."""

from django.db import migrations

MANAGERS = "Beheerders"


def allow_to_look(apps, schema_editor):
    """Django makes the permission only after all migrations; here it's needed now."""
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="organisations", model="auditentry"
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="view_auditentry",
        defaults={"name": "Can view line of the audit trail"},
    )
    for group in apps.get_model("auth", "Group").objects.filter(name=MANAGERS):
        group.permissions.add(permission)


def forbid_to_look(apps, schema_editor):
    """Take the permission back."""
    for group in apps.get_model("auth", "Group").objects.filter(name=MANAGERS):
        group.permissions.remove(*group.permissions.filter(codename="view_auditentry"))


class Migration(migrations.Migration):
    dependencies = [
        ("toolbox", "0002_requests_for_accounts"),
        ("organisations", "0007_audit_end_and_erasure"),
    ]

    operations = [migrations.RunPython(allow_to_look, forbid_to_look)]
