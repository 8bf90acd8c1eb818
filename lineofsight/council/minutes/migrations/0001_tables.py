"""The council's minutes, with the triggers that refuse to change published ones."""

import django.db.models.deletion
import lineofsight.council.minutes.kinds
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.council.minutes import guard


def put_on(apps, schema_editor):
    """This function will guard published minutes."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guard off."""
    guard.take_off(schema_editor.connection)


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
                    name='Declaration',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.council.minutes.kinds.interest_choices)),
                        ('nature', models.TextField()),
                        ('left', models.BooleanField(default=False, verbose_name='left the room for it')),
                        ('dispensation', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('attendance', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to='bodies.attendance')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='declarations', to='bodies.item')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('nature', ''), _negated=True), ('kind__in', ['non_registrable', 'other_registrable', 'pecuniary'])), name='declaration_says_what'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'pecuniary'), _negated=True), ('left', True), models.Q(('dispensation', ''), _negated=True), _connector='OR'), name='declaration_left_or_dispensed'), models.UniqueConstraint(fields=('attendance', 'item'), name='declaration_once')],
                    },
                ),
                migrations.CreateModel(
                    name='MinuteNumber',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('year', models.PositiveSmallIntegerField(verbose_name='municipal year')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='minute_number', to='bodies.item')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('body', 'year', 'number'), name='minute_number_once'), models.CheckConstraint(condition=models.Q(('number__gte', 1)), name='minute_number_from_one')],
                    },
                ),
                migrations.CreateModel(
                    name='PublicSummary',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('written_at', models.DateTimeField()),
                        ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='public_summary', to='bodies.item')),
                        ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'public summaries',
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='public_summary_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='PublishedMinutes',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('version', models.PositiveSmallIntegerField()),
                        ('slug', models.SlugField(max_length=100)),
                        ('is_draft', models.BooleanField(default=True, verbose_name='not approved yet')),
                        ('frozen', models.TextField()),
                        ('digest', models.TextField()),
                        ('published_at', models.DateTimeField()),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published_minutes', to='bodies.meeting')),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name_plural': 'published minutes',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('frozen', ''), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('slug', ''), _negated=True)), name='published_minutes_whole'), models.UniqueConstraint(fields=('meeting', 'version'), name='published_minutes_version'), models.UniqueConstraint(condition=models.Q(('is_draft', False)), fields=('meeting',), name='published_minutes_approved_once')],
                    },
                ),
            ],
        ),
        migrations.RunPython(put_on, take_off),
    ]
