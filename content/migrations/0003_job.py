from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0002_contact_settings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=30, verbose_name='kind')),
                ('key', models.CharField(max_length=64, unique=True, verbose_name='key')),
                ('payload', models.JSONField(default=dict, verbose_name='what to make')),
                ('status', models.CharField(choices=[('queued', 'waiting'), ('running', 'being made'), ('done', 'ready'), ('failed', 'failed'), ('cancelled', 'cancelled')], default='queued', max_length=10, verbose_name='status')),
                ('done', models.PositiveIntegerField(default=0, verbose_name='parts done')),
                ('total', models.PositiveIntegerField(default=0, verbose_name='parts in all')),
                ('artefact', models.CharField(blank=True, max_length=200, verbose_name='file')),
                ('error', models.TextField(blank=True, verbose_name='what went wrong')),
                ('claim', models.CharField(blank=True, editable=False, max_length=32)),
                ('heartbeat', models.DateTimeField(verbose_name='last sign of life')),
                ('created', models.DateTimeField(auto_now_add=True, verbose_name='made on')),
            ],
            options={
                'verbose_name': 'job',
                'verbose_name_plural': 'jobs',
            },
        ),
    ]
