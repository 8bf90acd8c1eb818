"""Restricted records, accounts kept from a record, and records opened in an emergency."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0001_start'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Restriction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('started_at', models.DateTimeField()),
                ('until', models.DateTimeField(blank=True, help_text='When it runs out by itself; empty: it does not.', null=True)),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_reason', models.TextField(blank=True)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='restrictions', to='record.person')),
                ('restricted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='BreakGlass',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('hours', models.PositiveSmallIntegerField()),
                ('opened_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('review_due_on', models.DateField()),
                ('reviewed_at', models.DateTimeField(blank=True, null=True)),
                ('is_justified', models.BooleanField(blank=True, null=True)),
                ('review_note', models.TextField(blank=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('reviewed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='broken', to='record.restriction')),
            ],
            options={
                'verbose_name_plural': 'broken glass',
            },
        ),
        migrations.CreateModel(
            name='RestrictionReader',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('added_at', models.DateTimeField()),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('restriction', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='readers', to='record.restriction')),
            ],
        ),
        migrations.CreateModel(
            name='Exclusion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.TextField(choices=[('set', 'Kept out by a manager'), ('declared', 'Conflict of interest they declared')])),
                ('reason', models.TextField()),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
                ('ended_reason', models.TextField(blank=True)),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exclusions', to='record.person')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='exclusion_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'declared'), ('recorded_by', models.F('account'))), models.Q(('kind', 'set'), models.Q(('recorded_by', models.F('account')), _negated=True)), _connector='OR'), name='exclusion_by_whom'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('ended_reason', '')), models.Q(('ended_at__gte', models.F('started_at')), ('ended_by__isnull', False), models.Q(('ended_by', models.F('account')), _negated=True), models.Q(('ended_reason', ''), _negated=True)), _connector='OR'), name='exclusion_ended_at_with_by'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('account', 'person', 'kind'), name='exclusion_once_at_a_time')],
            },
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='restriction_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(('until', None), ('until__gt', models.F('started_at')), _connector='OR'), name='restriction_runs_out_after_start'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('ended_reason', '')), models.Q(('ended_at__gte', models.F('started_at')), ('ended_by__isnull', False), models.Q(('ended_reason', ''), _negated=True)), _connector='OR'), name='restriction_ended_at_with_by'),
        ),
        migrations.AddConstraint(
            model_name='restriction',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person',), name='restriction_once_at_a_time'),
        ),
        migrations.AddIndex(
            model_name='breakglass',
            index=models.Index(condition=models.Q(('reviewed_at', None)), fields=['review_due_on'], name='glass_to_review'),
        ),
        migrations.AddConstraint(
            model_name='breakglass',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='glass_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='breakglass',
            constraint=models.CheckConstraint(condition=models.Q(('hours__gte', 1), ('hours__lte', 8)), name='glass_at_most_eight_hours'),
        ),
        migrations.AddConstraint(
            model_name='breakglass',
            constraint=models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('opened_at'))), name='glass_expires_after_opening'),
        ),
        migrations.AddConstraint(
            model_name='breakglass',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('is_justified', None), ('review_note', ''), ('reviewed_at', None), ('reviewed_by', None)), models.Q(('is_justified__isnull', False), ('reviewed_at__gte', models.F('opened_at')), ('reviewed_by__isnull', False), models.Q(('review_note', ''), _negated=True), models.Q(('reviewed_by', models.F('account')), _negated=True)), _connector='OR'), name='glass_reviewed_whole'),
        ),
        migrations.AddConstraint(
            model_name='restrictionreader',
            constraint=models.UniqueConstraint(fields=('restriction', 'account'), name='reader_listed_once'),
        ),
    ]
