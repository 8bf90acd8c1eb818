"""Letters, with the triggers that refuse to change one that was issued."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.letters import guard


def put_on(apps, schema_editor):
    """This function will guard issued letters."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("letters", "0001_start"),
        ("letters", "0002_guard_issued_letters"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('documents', '0001_tables'),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='KeptAddress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_reason', models.TextField(blank=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='kept_addresses', to='record.person')),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('unknown_to', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                    ],
                    options={
                        'verbose_name': 'address kept from somebody',
                        'verbose_name_plural': 'addresses kept from somebody',
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='kept_address_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('ended_reason', '')), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False), models.Q(('ended_reason', ''), _negated=True)), _connector='OR'), name='kept_address_ended_with_by'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('child', 'unknown_to'), name='kept_address_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Letter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('template', models.TextField()),
                        ('template_version', models.PositiveIntegerField()),
                        ('status', models.TextField(choices=[('draft', 'Draft'), ('issued', 'Issued'), ('withdrawn', 'Withdrawn')], default='draft')),
                        ('recipient_name', models.TextField(verbose_name='to')),
                        ('is_by_hand', models.BooleanField(default=False, verbose_name='given by hand')),
                        ('address', models.TextField(blank=True)),
                        ('subject', models.TextField()),
                        ('body', models.TextField()),
                        ('written_at', models.DateTimeField()),
                        ('issued_at', models.DateTimeField(blank=True, null=True)),
                        ('pdf_sha256', models.TextField(blank=True)),
                        ('html_sha256', models.TextField(blank=True)),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_reason', models.TextField(blank=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='letters', to='record.person')),
                        ('document', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='letter', to='documents.document')),
                        ('issued_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recipient', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.casestep')),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('recipient_name', ''), _negated=True), models.Q(('subject', ''), _negated=True), models.Q(('body', ''), _negated=True)), name='letter_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('html_sha256', ''), ('issued_at', None), ('issued_by', None), ('pdf_sha256', ''), ('status', 'draft')), models.Q(('issued_at__isnull', False), ('issued_by__isnull', False), ('status__in', ['issued', 'withdrawn']), models.Q(('pdf_sha256', ''), _negated=True), models.Q(('html_sha256', ''), _negated=True)), _connector='OR'), name='letter_issued_whole'), models.CheckConstraint(condition=models.Q(models.Q(('status__in', ['draft', 'issued']), ('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(('status', 'withdrawn'), ('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='letter_withdrawn_with_by'), models.CheckConstraint(condition=models.Q(('is_by_hand', False), ('address', ''), _connector='OR'), name='letter_by_hand_or_to')],
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
    ]
