from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('surveys', '0002_invitations_and_times'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='campaign',
            name='closes_on',
        ),
        migrations.AlterField(
            model_name='campaign',
            name='closes_at',
            field=models.DateTimeField(verbose_name='closes at'),
        ),
    ]
