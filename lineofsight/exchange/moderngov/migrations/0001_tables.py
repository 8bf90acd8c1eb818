"""Imports from another committee system, and which of our rows is which of theirs."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_council_bodies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='ImportRun',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.TextField(verbose_name='address of the site')),
                        ('committee', models.TextField(blank=True, verbose_name='the one committee asked for')),
                        ('from_on', models.DateField()),
                        ('to_on', models.DateField()),
                        ('report', models.JSONField(default=dict)),
                        ('started_at', models.DateTimeField()),
                        ('finished_at', models.DateTimeField(blank=True, null=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'import',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('source', ''), _negated=True), ('to_on__gte', models.F('from_on'))), name='import_run_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Imported',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('source', models.TextField(verbose_name='address of the site')),
                        ('kind', models.TextField()),
                        ('number', models.TextField(verbose_name='number at the source')),
                        ('digest', models.TextField(blank=True)),
                        ('written', models.TextField(blank=True)),
                        ('has_minutes', models.BooleanField(default=False)),
                        ('is_ours', models.BooleanField(default=False, verbose_name='was here before')),
                        ('first_read_at', models.DateTimeField()),
                        ('body', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imported', to='bodies.body')),
                        ('item', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imported', to='bodies.item')),
                        ('meeting', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='imported', to='bodies.meeting')),
                        ('run', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='rows', to='moderngov.importrun')),
                    ],
                    options={
                        'verbose_name': 'imported row',
                        'constraints': [models.UniqueConstraint(fields=('source', 'kind', 'number'), name='imported_once'), models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), ('item', None), ('kind', 'committee'), ('meeting', None)), models.Q(('body', None), ('item', None), ('kind', 'meeting'), ('meeting__isnull', False)), models.Q(('body', None), ('item__isnull', False), ('kind', 'item'), ('meeting', None)), _connector='OR'), name='imported_is_one_thing'), models.CheckConstraint(condition=models.Q(models.Q(('source', ''), _negated=True), models.Q(('number', ''), _negated=True)), name='imported_has_a_number')],
                    },
                ),
            ],
        ),
    ]
