"""Choices are named by key only."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("talents", "0003_keys")]

    operations = [
        migrations.RemoveConstraint("choice", "talent_chosen_once"),
        migrations.RemoveField("mapmember", "talents"),
        migrations.RemoveField("choice", "talent"),
        migrations.RenameField("choice", "key", "talent"),
        migrations.AddConstraint(
            "choice",
            models.UniqueConstraint(fields=("member", "talent"), name="talent_chosen_once"),
        ),
        migrations.RemoveField("mapmember", "wants_to_learn"),
        migrations.RenameField("mapmember", "wants_key", "wants_to_learn"),
        migrations.RemoveField("mapmember", "example_talent"),
        migrations.RenameField("mapmember", "example_key", "example_talent"),
        migrations.RemoveField("talentmap", "talent_set"),
        migrations.AlterField(
            "talentmap",
            "version",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="maps",
                to="talents.talentsetversion",
                verbose_name="version of the talent set",
            ),
        ),
    ]
