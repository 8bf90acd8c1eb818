"""Files of others that items of agendas come with."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    dependencies = [
        ('agendas', '0001_tables'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Attachment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField()),
                        ('made_by', models.TextField(verbose_name='who made it')),
                        ('words', models.TextField(verbose_name='what is in it')),
                        ('file_name', models.TextField()),
                        ('sha256', models.CharField(max_length=64)),
                        ('size', models.PositiveIntegerField(verbose_name='size in bytes')),
                        ('is_scanned', models.BooleanField(verbose_name='scanned for viruses')),
                        ('recorded_at', models.DateTimeField()),
                        ('agenda_item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attachments', to='agendas.agendaitem')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'file of others with an item',
                        'verbose_name_plural': 'files of others with items',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('made_by', ''), _negated=True), models.Q(('words', ''), _negated=True), models.Q(('file_name', ''), _negated=True)), name='attachment_is_whole'), models.UniqueConstraint(fields=('agenda_item', 'sha256'), name='attachment_once_an_item')],
                    },
                ),
            ],
        ),
    ]
