"""Actions after a survey."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('surveys', '0009_campaign_key'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Action',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dimension_code', models.CharField(blank=True, max_length=10)),
                ('title', models.CharField(max_length=120, verbose_name='what')),
                ('note', models.TextField(blank=True, max_length=1000, verbose_name='how')),
                ('who', models.CharField(blank=True, max_length=100, verbose_name='who')),
                ('due', models.DateField(blank=True, null=True, verbose_name='by when')),
                ('status', models.CharField(choices=[('planned', 'To do'), ('doing', "We're at it"), ('done', 'Done')], default='planned', editable=False, max_length=7)),
                ('done_on', models.DateField(editable=False, null=True)),
                ('reminded_on', models.DateField(editable=False, null=True)),
                ('campaign', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='surveys.campaign')),
                ('owner', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('page', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'verbose_name': 'action',
                'verbose_name_plural': 'actions',
                'ordering': ['due', 'pk'],
            },
        ),
    ]
