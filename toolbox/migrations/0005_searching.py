"""Moderatoren keep the words that mean the same, and the promoted results."""

from django.db import migrations

KEEPERS = ("Moderatoren", "Beheerders")
MODELS = ("synonyms", "promotion")
ACTIONS = ("add", "change", "delete", "view")


def give(apps, schema_editor):
    """Add permissions to the groups that are there."""
    Group = apps.get_model("auth", "Group")
    found = list(permissions(apps))
    for group in Group.objects.filter(name__in=KEEPERS):
        group.permissions.add(*found)


def permissions(apps):
    """What Django makes later exists already."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    for model in MODELS:
        content_type = ContentType.objects.get_or_create(app_label="search", model=model)[0]
        noun = apps.get_model("search", model)._meta.verbose_name_raw
        for action in ACTIONS:
            yield Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {noun}"},
            )[0]


class Migration(migrations.Migration):
    dependencies = [
        ("toolbox", "0004_questionnaires_in_moderation"),
        ("search", "0002_entries"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
