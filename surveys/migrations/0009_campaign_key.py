"""The keys of shared tablets; surveys that are open already get one."""

import django.db.models.deletion
from django.db import migrations, models


def make_keys(apps, schema_editor):
    """With the code of opening: it takes the survey's number only."""
    from surveys.services.locked_answers import new_pair  # noqa: PLC0415 -- the models aren't loaded before

    keys = apps.get_model("surveys", "CampaignKey").objects.using(schema_editor.connection.alias)
    campaigns = apps.get_model("surveys", "Campaign").objects.using(schema_editor.connection.alias)
    for pk in campaigns.filter(status="open").values_list("pk", flat=True):
        keys.create(campaign_id=pk, **new_pair())


class Migration(migrations.Migration):
    dependencies = [("surveys", "0008_background_languages_drafts")]

    operations = [
        migrations.CreateModel(
            name="CampaignKey",
            fields=[
                (
                    "campaign",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="key",
                        serialize=False,
                        to="surveys.campaign",
                    ),
                ),
                ("public", models.CharField(max_length=87)),
                ("sealed_private", models.BinaryField()),
            ],
        ),
        migrations.RunPython(make_keys, migrations.RunPython.noop),
    ]
