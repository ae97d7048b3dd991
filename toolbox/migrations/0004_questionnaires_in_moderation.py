"""Auteurs draft questionnaires, Moderatoren publish them; the workflow stands in between."""

from django.db import migrations

AUTHORS, MODERATORS, MANAGERS = "Auteurs", "Moderatoren", "Beheerders"
WORKFLOW = "Nakijken"
ADDED = {
    (AUTHORS, MODERATORS, MANAGERS): {"questionnaire": ("add", "change", "view")},
    (MODERATORS, MANAGERS): {
        "questionnaire": ("publish", "lock", "unlock"),
        "language": ("add", "change", "delete", "view"),
    },
}


def give(apps, schema_editor):
    """Add permissions to the groups that are there, and questionnaires to the workflow."""
    Group = apps.get_model("auth", "Group")
    for names, table in ADDED.items():
        for group in Group.objects.filter(name__in=names):
            group.permissions.add(*permissions(apps, table))
    workflow = apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW).first()
    if workflow:
        apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
            content_type=content_type(apps, "questionnaire"), defaults={"workflow": workflow}
        )


def content_type(apps, model):
    ContentType = apps.get_model("contenttypes", "ContentType")
    return ContentType.objects.get_or_create(app_label="surveys", model=model)[0]


def permissions(apps, table):
    """What Django makes later exists already."""
    Permission = apps.get_model("auth", "Permission")
    for model, actions in table.items():
        noun = apps.get_model("surveys", model)._meta.verbose_name_raw
        for action in actions:
            yield Permission.objects.get_or_create(
                content_type=content_type(apps, model),
                codename=f"{action}_{model}",
                defaults={"name": f"Can {action} {noun}"},
            )[0]


class Migration(migrations.Migration):
    dependencies = [
        ("toolbox", "0003_audit_trail"),
        ("surveys", "0008_background_languages_drafts"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
