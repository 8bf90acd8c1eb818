"""Holds and disposal, with the triggers that refuse to change a certificate."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.retention import certificate_guard as guard


def put_on(apps, schema_editor):
    """This function will guard certificates."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("retention", "0001_start"),
        ("retention", "0002_guard_certificates"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Disposal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.BigIntegerField()),
                        ('rule', models.TextField()),
                        ('due_on', models.DateField()),
                        ('state', models.TextField(choices=[('proposed', 'Waiting for a second person'), ('refused', 'Kept'), ('done', 'Disposed of')], default='proposed')),
                        ('proposed_at', models.DateTimeField()),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='disposals', to='record.person')),
                        ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('decided_by', None), models.Q(('decided_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='disposal_by_two_people'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('state', 'proposed')), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('state__in', ['refused', 'done'])), _connector='OR'), name='disposal_decided_whole'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'done'), _negated=True), ('person', None), _connector='OR'), name='disposal_done_forgets_who'), models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('number',), name='disposal_proposed_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Certificate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('made_at', models.DateTimeField()),
                        ('text', models.TextField()),
                        ('digest', models.TextField(unique=True)),
                        ('disposal', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='certificate', to='retention.disposal')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('digest', ''), _negated=True)), name='certificate_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='Hold',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField(choices=[('inquiry', 'An inquiry'), ('litigation', 'A court case, or a claim against us'), ('complaint', 'A complaint'), ('review', 'A learning review'), ('other', 'Something else')])),
                        ('words', models.TextField(verbose_name='what for')),
                        ('from_on', models.DateField()),
                        ('until_on', models.DateField(blank=True, null=True)),
                        ('placed_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_words', models.TextField(blank=True, verbose_name='why it ended')),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(blank=True, help_text='Empty where every record is held.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='holds', to='record.person')),
                        ('placed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='hold_says_what_for'), models.CheckConstraint(condition=models.Q(('until_on', None), ('until_on__gte', models.F('from_on')), _connector='OR'), name='hold_until_after_from'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('ended_words', '')), models.Q(('ended_at__isnull', False), ('ended_by__isnull', False), models.Q(('ended_words', ''), _negated=True)), _connector='OR'), name='hold_ended_whole')],
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
    ]
