"""Snapshots and figures."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("snapshots", "0001_start"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Snapshot',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('slug', models.TextField(unique=True)),
                        ('as_at', models.DateField(db_index=True)),
                        ('created_at', models.DateTimeField()),
                        ('origin', models.TextField(default='own record')),
                        ('digest', models.TextField(unique=True)),
                        ('manifest', models.JSONField()),
                        ('spec_version', models.TextField()),
                        ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('slug', ''), _negated=True), name='snapshot_has_a_slug'), models.CheckConstraint(condition=models.Q(('origin', ''), _negated=True), name='snapshot_has_an_origin'), models.CheckConstraint(condition=models.Q(('digest', ''), _negated=True), name='snapshot_has_a_digest')],
                    },
                ),
                migrations.CreateModel(
                    name='Figure',
                    fields=[
                        ('id', models.TextField(primary_key=True, serialize=False)),
                        ('measure_code', models.TextField(db_index=True)),
                        ('title', models.TextField()),
                        ('kind', models.TextField()),
                        ('definition_digest', models.TextField()),
                        ('definition_sql', models.TextField()),
                        ('params', models.JSONField()),
                        ('value', models.JSONField()),
                        ('total', models.JSONField()),
                        ('created_at', models.DateTimeField()),
                        ('created_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('snapshot', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='snapshots.snapshot')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('id', ''), _negated=True), name='figure_has_an_id'), models.CheckConstraint(condition=models.Q(('definition_digest', ''), _negated=True), name='figure_has_a_definition')],
                    },
                ),
                migrations.CreateModel(
                    name='Blanking',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('table', models.TextField()),
                        ('sha256', models.TextField()),
                        ('blanked_at', models.DateTimeField()),
                        ('snapshot', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='blankings', to='snapshots.snapshot')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('snapshot', 'table'), name='blanking_one_a_table'), models.CheckConstraint(condition=models.Q(('sha256', ''), _negated=True), name='blanking_has_a_digest')],
                    },
                ),
            ]
        ),
    ]
