"""Standing items, and the figures and papers before a meeting."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.bodies import guard


def put_on(apps, schema_editor):
    """This function will guard approved minutes, with the figures and papers before the meeting."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)



class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0002_guard_approved_minutes'),
        ('papers', '0002_guard_published_papers'),
        ('snapshots', '0001_start'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ActionMeasure',
            fields=[
                ('action', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='measure', serialize=False, to='bodies.action')),
                ('aim', models.TextField(verbose_name='what is to change')),
                ('said_at', models.DateTimeField()),
                ('before', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                ('later', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'measure of an action',
                'verbose_name_plural': 'measures of actions',
                'constraints': [models.CheckConstraint(condition=models.Q(('aim', ''), _negated=True), name='action_measure_says_aim')],
            },
        ),
        migrations.CreateModel(
            name='ItemFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField()),
                ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='bodies.item')),
            ],
            options={
                'verbose_name': 'figure before a meeting',
                'verbose_name_plural': 'figures before meetings',
                'constraints': [models.UniqueConstraint(fields=('item', 'figure'), name='item_figure_once')],
            },
        ),
        migrations.CreateModel(
            name='ItemPaper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='bodies.item')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='papers.paper')),
            ],
            options={
                'verbose_name': 'paper before a meeting',
                'verbose_name_plural': 'papers before meetings',
                'constraints': [models.UniqueConstraint(fields=('item', 'paper'), name='item_paper_once')],
            },
        ),
        migrations.CreateModel(
            name='StandingItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField()),
                ('measures', models.JSONField(default=list, verbose_name='codes of measures')),
                ('grouped_by', models.TextField(blank=True)),
                ('months', models.PositiveSmallIntegerField(default=12, verbose_name='whole months to look back')),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standing_items', to='bodies.body')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'standing item',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), ('grouped_by__in', ['', 'month', 'category']), ('months__gte', 1), ('months__lte', 36)), name='standing_item_is_whole'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='standing_item_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('body', 'title'), name='standing_item_once')],
            },
        ),
        migrations.RunPython(put_on, take_off),
    ]
