"""Requests for a record, with the triggers that refuse to change what was given."""

import django.db.models.deletion
import lineofsight.rights.reasons
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.rights import freeze_guard as guard


def put_on(apps, schema_editor):
    """This function will guard what was given."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("rights", "0001_start"),
        ("rights", "0002_guard_what_was_given"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='AccessRequest',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('asked_by', models.TextField(help_text='Who asks, and in what right: the young person, or a parent for them.')),
                        ('requested_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('opened_at', models.DateTimeField()),
                        ('released_at', models.DateTimeField(blank=True, null=True)),
                        ('released', models.TextField(blank=True)),
                        ('digest', models.TextField(blank=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='access_requests', to='record.person')),
                        ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('asked_by', ''), _negated=True), name='request_says_who_asks'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('requested_on'))), name='request_due_after_asked'), models.CheckConstraint(condition=models.Q(models.Q(('digest', ''), ('released', ''), ('released_at', None), ('released_by', None)), models.Q(('released_at__isnull', False), ('released_by__isnull', False), models.Q(('released', ''), _negated=True), models.Q(('digest', ''), _negated=True)), _connector='OR'), name='request_released_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Piece',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('position', models.PositiveIntegerField()),
                        ('source', models.TextField()),
                        ('section', models.TextField()),
                        ('heading', models.TextField()),
                        ('text', models.TextField()),
                        ('others', models.JSONField(default=list)),
                        ('decision', models.TextField(blank=True, choices=[('disclose', 'Give'), ('redact', 'Give without the names'), ('withhold', 'Hold back')])),
                        ('reason', models.TextField(blank=True, choices=lineofsight.rights.reasons.reason_choices)),
                        ('note', models.TextField(blank=True)),
                        ('pages', models.TextField(blank=True, help_text='Of a PDF that is given without some: "2, 4-5".', verbose_name='pages left out')),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('request', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='pieces', to='rights.accessrequest')),
                    ],
                    options={
                        'ordering': ('position',),
                        'constraints': [models.UniqueConstraint(fields=('request', 'position'), name='piece_one_a_place'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('decision', ''), ('reason', '')), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('decision', 'disclose'), ('reason__in', ['agreed', 'known', 'nobody', 'professional', 'reasonable'])), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('decision__in', ['redact', 'withhold']), ('reason__in', ['another_person', 'confidence', 'crime', 'harm', 'legal', 'sealed'])), _connector='OR'), name='piece_decided_with_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='GivenFile',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('media_type', models.TextField()),
                        ('size', models.PositiveBigIntegerField()),
                        ('sha256', models.TextField(db_index=True)),
                        ('original_sha256', models.TextField()),
                        ('request', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='files', to='rights.accessrequest')),
                        ('piece', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='file', to='rights.piece')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('request', 'name'), name='given_file_named_once'), models.CheckConstraint(condition=models.Q(('size__gte', 1), models.Q(('sha256', ''), _negated=True)), name='given_file_has_content')],
                    },
                ),
                migrations.CreateModel(
                    name='RequestDuty',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('clock_code', models.TextField()),
                        ('started_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('reason', models.TextField(blank=True, choices=[('complex', 'There is a lot of it, or it takes great care to review'), ('several', 'You asked for several things at once')])),
                        ('notice', models.TextField(blank=True)),
                        ('opened_at', models.DateTimeField()),
                        ('met_on', models.DateField(blank=True, null=True)),
                        ('lifted_on', models.DateField(blank=True, null=True)),
                        ('lifted_reason', models.TextField(blank=True)),
                        ('late_reason', models.TextField(blank=True)),
                        ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('request', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='rights.accessrequest')),
                    ],
                    options={
                        'verbose_name_plural': 'request duties',
                        'constraints': [models.UniqueConstraint(fields=('request', 'clock_code'), name='request_duty_once'), models.CheckConstraint(condition=models.Q(('met_on', None), ('lifted_on', None), _connector='OR'), name='request_duty_met_or_lifted'), models.CheckConstraint(condition=models.Q(models.Q(('lifted_on', None), ('lifted_reason', '')), models.Q(('lifted_on__isnull', False), models.Q(('lifted_reason', ''), _negated=True)), _connector='OR'), name='request_duty_lifted_with_reason'), models.CheckConstraint(condition=models.Q(models.Q(('notice', ''), ('reason', '')), models.Q(('reason__in', ['complex', 'several']), models.Q(('notice', ''), _negated=True)), _connector='OR'), name='request_duty_more_time_is_told')],
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
    ]
