"""The groups Auteurs, Moderatoren and Beheerders, and the workflow between the first two."""

from django.db import migrations

AUTHORS, MODERATORS, MANAGERS = "Auteurs", "Moderatoren", "Beheerders"
# Wagtail makes the first two groups; an earlier demo of this site made the third.
FORMER_NAMES = {AUTHORS: ("Editors",), MODERATORS: ("Moderators",), MANAGERS: ()}
DEMO_GROUP, DEMO_KEYS = "Redactie", "editors:"
WORKFLOW = "Nakijken"
WAGTAILS_WORKFLOW = "Moderators approval"

ALL = ("add", "change", "delete", "view")

# What each group may do anywhere, by model. Each group may also do what the one above it may.
EVERYWHERE = {
    AUTHORS: {"wagtailadmin.admin": ("access",)},
    MODERATORS: {
        "surveys.questionnaire": ALL,
        "talents.talentset": ALL,
        "tools.audience": ALL,
        "tools.dimension": ALL,
        "content.sitesettings": ("change",),
    },
    MANAGERS: {
        "organisations.user": ALL,
        "organisations.organisation": ALL,
        "organisations.membership": ALL,
        "surveys.campaign": ("view",),
        "content.job": ("view",),
        "wagtailredirects.redirect": ALL,
        "wagtailcore.workflow": ALL,
        "wagtailcore.task": ALL,
        "wagtailcore.groupapprovaltask": ALL,
    },
}
# What each may do with every page, and in every collection. Who may add may change their own.
PAGES = {
    AUTHORS: {"wagtailcore.page": ("add",)},
    MODERATORS: {"wagtailcore.page": ("change", "publish", "lock", "unlock")},
    MANAGERS: {"wagtailcore.page": ("bulk_delete",)},
}
COLLECTIONS = {
    AUTHORS: {"wagtailimages.image": ("add", "choose"), "wagtaildocs.document": ("add", "choose")},
    MODERATORS: {"wagtailimages.image": ("change",), "wagtaildocs.document": ("change",)},
    MANAGERS: {"wagtailcore.collection": ("add", "change", "delete")},
}


def make_groups_and_workflow(apps, schema_editor):
    """Give the groups exactly these permissions, and the whole site the workflow."""
    groups = {name: named_group(apps, name, former) for name, former in FORMER_NAMES.items()}
    move_demo_editors(apps, groups[MODERATORS])
    page = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    collection = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for name, group in groups.items():
        group.permissions.set(permissions(apps, EVERYWHERE, name))
        group.page_permissions.all().delete()
        for permission in permissions(apps, PAGES, name):
            group.page_permissions.create(page=page, permission=permission)
        group.collection_permissions.all().delete()
        for permission in permissions(apps, COLLECTIONS, name):
            group.collection_permissions.create(collection=collection, permission=permission)
    make_workflow(apps, page, [groups[MODERATORS], groups[MANAGERS]])


def named_group(apps, name, former_names):
    """The group of this name, which takes over the people of groups with a former name."""
    Group = apps.get_model("auth", "Group")
    for former in Group.objects.filter(name__in=former_names):
        group = Group.objects.filter(name=name).first()
        if group is None:
            former.name = name
            former.save()
        else:
            group.user_set.add(*former.user_set.all())
            former.delete()
    return Group.objects.get_or_create(name=name)[0]


def move_demo_editors(apps, moderators):
    """The people of the group that the demo made become moderators."""
    loaded = apps.get_model("content", "LoadedItem").objects.filter(key__startswith=DEMO_KEYS)
    if loaded.exists():
        for group in apps.get_model("auth", "Group").objects.filter(name=DEMO_GROUP):
            moderators.user_set.add(*group.user_set.all())
            group.delete()
        loaded.delete()


def permissions(apps, table, name):
    """The permissions of a group and of those above it; what Django makes later exists already."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Permission = apps.get_model("auth", "Permission")
    names = list(table)
    found = []
    for level in names[: names.index(name) + 1]:
        for label, actions in table[level].items():
            app_label, model = label.split(".")
            content_type, _created = ContentType.objects.get_or_create(
                app_label=app_label, model=model
            )
            noun = apps.get_model(app_label, model)._meta.verbose_name_raw
            for action in actions:
                permission, _created = Permission.objects.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {noun}"},
                )
                found.append(permission)
    return found


def make_workflow(apps, root, approvers):
    """Turn Wagtail's workflow into ours; where it is gone, make one; leave another in place."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Task = apps.get_model("wagtailcore", "GroupApprovalTask")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    names = (WORKFLOW, WAGTAILS_WORKFLOW)
    task = Task.objects.filter(name__in=names).first() or Task()
    task.name = WORKFLOW
    task.active = True
    task.content_type, _created = ContentType.objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    task.save()
    task.groups.set(approvers)
    workflow = Workflow.objects.filter(name__in=names).first() or Workflow()
    workflow.name = WORKFLOW
    workflow.active = True
    workflow.save()
    apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk
    )
    apps.get_model("wagtailcore", "WorkflowPage").objects.get_or_create(
        page=root, defaults={"workflow": workflow}
    )


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("organisations", "0001_initial"),
        ("content", "0004_daily_count"),
        ("surveys", "0001_initial"),
        ("talents", "0001_initial"),
        ("tools", "0001_initial"),
    ]

    operations = [migrations.RunPython(make_groups_and_workflow, migrations.RunPython.noop)]
