"""Audits, their grades and moderation."""

import django.db.models.deletion
import lineofsight.bodies.kinds
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("quality", "0001_start"),
        ("quality", "0002_grades"),
        ("quality", "0003_screenings_are_audited"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Audit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('thematic', 'Thematic audit'), ('multi_agency', 'Deep dive with other agencies')])),
                        ('title', models.TextField()),
                        ('question', models.TextField(verbose_name='what it asks')),
                        ('population', models.TextField(choices=[('plans_neg', 'Children with a child protection plan for neglect'), ('plans', 'All children with a child protection plan'), ('screenings', 'Children whose screening at the front door was finished in the last three months'), ('exploitation', 'Children whose assessment in the last year found exploitation')], verbose_name='which children')),
                        ('started_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('conclusion', models.TextField(blank=True, verbose_name='what it comes to')),
                        ('finished_on', models.DateField(blank=True, null=True)),
                        ('finished_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'audit of practice',
                        'verbose_name_plural': 'audits of practice',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('question', ''), _negated=True)), name='audit_asks_something'), models.CheckConstraint(condition=models.Q(('kind__in', {'multi_agency': 'Deep dive with other agencies', 'thematic': 'Thematic audit'})), name='audit_kind'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('started_on'))), name='audit_due_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('conclusion', ''), ('finished_by', None), ('finished_on', None)), models.Q(('finished_by__isnull', False), ('finished_on__gte', models.F('started_on')), models.Q(('conclusion', ''), _negated=True)), _connector='OR'), name='audit_finished_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='AuditedChild',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('strengths', models.TextField(blank=True, verbose_name='what was done well')),
                        ('worries', models.TextField(blank=True, verbose_name='what was not')),
                        ('impact', models.TextField(blank=True, verbose_name='what it means for the child')),
                        ('is_smart', models.BooleanField(blank=True, null=True, verbose_name='the plan says who does what, by when, and how it is known')),
                        ('found_at', models.DateTimeField(blank=True, null=True)),
                        ('audit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='children', to='quality.audit')),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='audited', to='record.person')),
                        ('found_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.casestep')),
                        ('grade', models.TextField(blank=True, choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')])),
                    ],
                    options={
                        'verbose_name': 'child of an audit',
                        'verbose_name_plural': 'children of audits',
                        'constraints': [models.UniqueConstraint(fields=('audit', 'child'), name='audited_child_once'), models.CheckConstraint(condition=models.Q(models.Q(('found_at', None), ('found_by', None)), models.Q(('found_at__isnull', False), ('found_by__isnull', False), models.Q(('strengths', ''), _negated=True), models.Q(('worries', ''), _negated=True), models.Q(('impact', ''), _negated=True)), _connector='OR'), name='audited_child_found_whole'), models.CheckConstraint(condition=models.Q(('grade__in', ['', 'outstanding', 'good', 'requires_improvement', 'inadequate'])), name='audited_child_grade')],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyView',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('author', models.TextField()),
                        ('text', models.TextField(verbose_name='how the agency sees it')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('audited', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='views', to='quality.auditedchild')),
                    ],
                    options={
                        'verbose_name': 'view of an agency',
                        'verbose_name_plural': 'views of agencies',
                        'constraints': [models.UniqueConstraint(fields=('audited', 'agency'), name='agency_view_once'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('author', ''), _negated=True)), name='agency_view_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='JointFinding',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(blank=True, choices=lineofsight.bodies.kinds.agency_choices)),
                        ('text', models.TextField(verbose_name='what was found')),
                        ('recorded_at', models.DateTimeField()),
                        ('audit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='findings', to='quality.audit')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='joint_finding_says_something')],
                    },
                ),
            ]
        ),
    ]
