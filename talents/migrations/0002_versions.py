"""Versions of talent sets, and places for what people chose by key."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("talents", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="TalentSetVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(verbose_name="version")),
                ("content", models.JSONField(verbose_name="content")),
                ("content_hash", models.CharField(max_length=64, verbose_name="content hash")),
                (
                    "talent_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="talents.talentset",
                        verbose_name="talent set",
                    ),
                ),
            ],
            options={
                "verbose_name": "version of a talent set",
                "verbose_name_plural": "versions of talent sets",
                "ordering": ["talent_set", "-number"],
            },
        ),
        migrations.AddConstraint(
            model_name="talentsetversion",
            constraint=models.UniqueConstraint(
                fields=("talent_set", "number"), name="talent_set_version_number_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="talentsetversion",
            constraint=models.UniqueConstraint(
                fields=("talent_set", "content_hash"), name="talent_set_version_content_once"
            ),
        ),
        migrations.AddField(
            "talentmap",
            "version",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="maps",
                to="talents.talentsetversion",
                verbose_name="version of the talent set",
            ),
        ),
        migrations.AddField(
            "choice", "key", models.CharField(default="", max_length=60), preserve_default=False
        ),
        migrations.AddField(
            "mapmember",
            "wants_key",
            models.CharField(blank=True, default="", max_length=60),
            preserve_default=False,
        ),
        migrations.AddField(
            "mapmember",
            "example_key",
            models.CharField(blank=True, default="", max_length=60),
            preserve_default=False,
        ),
    ]
