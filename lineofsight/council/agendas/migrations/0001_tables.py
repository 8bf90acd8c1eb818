"""Agendas and packs, with the triggers that refuse to change a published pack."""

import django.db.models.deletion
import lineofsight.council.agendas.kinds
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.council.agendas import guard


def put_on(apps, schema_editor):
    """This function will guard published packs."""
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
                    name='AgendaItem',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.council.agendas.kinds.kind_choices)),
                        ('description', models.TextField(blank=True)),
                        ('is_urgent', models.BooleanField(default=False, verbose_name='taken as urgent')),
                        ('urgent_reason', models.TextField(blank=True)),
                        ('is_late', models.BooleanField(default=False, verbose_name='put on after publication')),
                        ('withheld', models.TextField(blank=True, choices=lineofsight.council.agendas.kinds.withheld_choices, verbose_name='kept from the public')),
                        ('paragraphs', models.JSONField(blank=True, default=list)),
                        ('withheld_reason', models.TextField(blank=True)),
                        ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='of_agenda', to='bodies.item')),
                    ],
                    options={
                        'verbose_name': 'item of an agenda',
                        'verbose_name_plural': 'items of agendas',
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['apologies', 'board_update', 'declarations', 'executive_report', 'minutes', 'next_meeting', 'presentation', 'scrutiny_report', 'spoken', 'urgent'])), name='agenda_item_kind_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('is_urgent', False), ('urgent_reason', '')), models.Q(('is_urgent', True), models.Q(('urgent_reason', ''), _negated=True)), _connector='OR'), name='agenda_item_urgent_with_why'), models.CheckConstraint(condition=models.Q(models.Q(('paragraphs', []), ('withheld', ''), ('withheld_reason', '')), models.Q(('withheld', 'exempt'), models.Q(('withheld_reason', ''), _negated=True), models.Q(('paragraphs', []), _negated=True)), models.Q(('paragraphs', []), ('withheld', 'confidential'), models.Q(('withheld_reason', ''), _negated=True)), _connector='OR'), name='agenda_item_withheld_with_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Overruling',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.TextField()),
                        ('place', models.TextField()),
                        ('problem', models.TextField()),
                        ('reason', models.TextField()),
                        ('overruled_at', models.DateTimeField()),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='overruled', to='bodies.meeting')),
                        ('overruled_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('key', ''), _negated=True)), name='overruling_says_why'), models.UniqueConstraint(fields=('meeting', 'key'), name='overruling_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Pack',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('slug', models.SlugField(max_length=100, unique=True)),
                        ('frozen', models.TextField()),
                        ('digest', models.TextField()),
                        ('pdf_digest', models.TextField()),
                        ('published_at', models.DateTimeField()),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='council_packs', to='bodies.meeting')),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('slug', ''), _negated=True), models.Q(('frozen', ''), _negated=True), models.Q(('digest', ''), _negated=True), models.Q(('pdf_digest', ''), _negated=True), ('number__gte', 1)), name='pack_is_whole'), models.UniqueConstraint(fields=('meeting', 'number'), name='pack_number_once')],
                    },
                ),
            ],
        ),
        migrations.RunPython(put_on, take_off),
    ]
