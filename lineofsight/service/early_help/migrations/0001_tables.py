"""Early help, its audits and its strategy."""

import django.db.models.deletion
import lineofsight.service.early_help.models.episode
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("early_help", "0001_start"),
        ("early_help", "0002_written_to_the_child"),
        ("early_help", "0003_audits"),
        ("early_help", "0004_strategy"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('bodies', '0001_tables'),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Episode',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='early_help', serialize=False, to='record.casestep')),
                        ('intensity', models.TextField(choices=[('light', 'Light: advice and a monthly contact'), ('steady', 'Steady: a contact every week or two'), ('intensive', 'Intensive: several contacts a week')], default='steady')),
                        ('met_on', models.DateField(blank=True, null=True, verbose_name='first meaningful contact')),
                        ('met_words', models.TextField(blank=True, verbose_name='who was met, and what they hope for')),
                        ('closing_words', models.TextField(blank=True, verbose_name='what has changed for the family')),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                        ('met_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                    ],
                    options={
                        'verbose_name': 'early help episode',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('met_by', None), ('met_on', None), ('met_words', '')), models.Q(('met_by__isnull', False), ('met_on__isnull', False), models.Q(('met_words', ''), _negated=True)), _connector='OR'), name='early_help_met_whole'), models.CheckConstraint(condition=models.Q(('intensity__in', ['light', 'steady', 'intensive'])), name='early_help_intensity_is_a_code')],
                    },
                ),
                migrations.CreateModel(
                    name='FamilyAssessment',
                    fields=[
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='family_assessment', serialize=False, to='record.casestep')),
                        ('story', models.TextField(blank=True, verbose_name='what has happened, and why now')),
                        ('parents_views', models.TextField(blank=True, verbose_name='what each parent or carer says')),
                        ('home', models.TextField(blank=True, verbose_name='home, money and community')),
                        ('strengths', models.TextField(blank=True, verbose_name='what is working well')),
                        ('worries', models.TextField(blank=True, verbose_name='what people are worried about')),
                        ('goals', models.TextField(blank=True, verbose_name='what the family wants to be different')),
                        ('analysis', models.TextField(blank=True, verbose_name='what it means, and what helps')),
                        ('child_needs', models.TextField(blank=True, verbose_name="this child's needs")),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's own words")),
                        ('direct_work', models.TextField(blank=True, verbose_name='what we did with the child')),
                        ('shared_on', models.DateField(blank=True, null=True, verbose_name='draft shared with the family')),
                        ('family_says', models.TextField(blank=True, verbose_name='what the family says about the draft')),
                        ('saved_at', models.DateTimeField(blank=True, null=True)),
                        ('submitted_at', models.DateTimeField(blank=True, null=True)),
                        ('returned_because', models.TextField(blank=True, verbose_name='why a manager returned it')),
                        ('authorised_at', models.DateTimeField(blank=True, null=True)),
                        ('decision', models.TextField(blank=True, verbose_name="the manager's decision and why")),
                        ('led_by_agency', models.TextField(blank=True, verbose_name="the lead's agency when it was authorised")),
                        ('authorised_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('saved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('submitted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_decision_to_child', models.BooleanField(default=False, verbose_name='the decision is written to the child')),
                    ],
                    options={
                        'verbose_name': 'early help assessment',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('saved_at', None), ('saved_by', None)), models.Q(('saved_at__isnull', False), ('saved_by__isnull', False)), _connector='OR'), name='eha_saved_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('submitted_at', None), ('submitted_by', None)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='eha_submitted_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('authorised_at', None), ('authorised_by', None), ('decision', '')), models.Q(('authorised_at__isnull', False), ('authorised_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='eha_authorised_at_with_by'), models.CheckConstraint(condition=models.Q(('authorised_by', None), models.Q(('submitted_by__isnull', False), models.Q(('authorised_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='eha_authorised_by_another'), models.CheckConstraint(condition=models.Q(('submitted_at', None), ('shared_on__isnull', False), _connector='OR'), name='eha_shared_before_submitted')],
                    },
                ),
                migrations.CreateModel(
                    name='Lead',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.service.early_help.models.episode.agencies)),
                        ('name', models.TextField()),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('reason', models.TextField(verbose_name='why they lead from now on, and what was handed over')),
                        ('named_at', models.DateTimeField()),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('episode', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='leads', to='early_help.episode')),
                        ('named_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'lead professional',
                        'indexes': [models.Index(fields=['episode', '-started_on'], name='early_help_lead_of')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('episode',), name='early_help_one_lead_now'), models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='early_help_lead_is_named'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='early_help_lead_ends_after')],
                    },
                ),
                migrations.CreateModel(
                    name='AuditRound',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('started_on', models.DateField()),
                        ('due_on', models.DateField()),
                        ('seed', models.PositiveBigIntegerField()),
                        ('opened_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='audit_rounds', to='record.team')),
                    ],
                    options={
                        'verbose_name': 'round of audits',
                        'verbose_name_plural': 'rounds of audits',
                        'constraints': [models.UniqueConstraint(fields=('team', 'started_on'), name='audit_round_once'), models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('started_on'))), name='audit_round_due_after')],
                    },
                ),
                migrations.CreateModel(
                    name='CaseAudit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('grade', models.TextField(blank=True, choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')])),
                        ('strong', models.TextField(blank=True, verbose_name='what is strong')),
                        ('better', models.TextField(blank=True, verbose_name='what should be better')),
                        ('with_practitioner', models.BooleanField(default=False, verbose_name='the practitioner was there')),
                        ('done_on', models.DateField(blank=True, null=True)),
                        ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='audits', to='early_help.auditround')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='audits', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'audit of a case',
                        'verbose_name_plural': 'audits of cases',
                        'constraints': [models.UniqueConstraint(fields=('round', 'step'), name='case_audit_once_a_round'), models.CheckConstraint(condition=models.Q(models.Q(('better', ''), ('done_by', None), ('done_on', None), ('grade', ''), ('strong', '')), models.Q(('grade__in', ['outstanding', 'good', 'requires_improvement', 'inadequate']), ('done_by__isnull', False), ('done_on__isnull', False), models.Q(('strong', ''), _negated=True), models.Q(('better', ''), _negated=True)), _connector='OR'), name='case_audit_done_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Strategy',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('about', models.TextField(verbose_name='what it is for')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('board', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                    ],
                    options={
                        'verbose_name': 'strategy',
                        'verbose_name_plural': 'strategies',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('about', ''), _negated=True)), name='strategy_says_what'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='strategy_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='Priority',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField()),
                        ('change', models.TextField(verbose_name='what will be different for families')),
                        ('owner', models.TextField(verbose_name='who answers for it')),
                        ('measures', models.JSONField(default=list, verbose_name='measures that tell, by their codes')),
                        ('added_on', models.DateField()),
                        ('strategy', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='priorities', to='early_help.strategy')),
                    ],
                    options={
                        'verbose_name_plural': 'priorities',
                        'constraints': [models.UniqueConstraint(fields=('strategy', 'title'), name='priority_once'), models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('change', ''), _negated=True), models.Q(('owner', ''), _negated=True)), name='priority_says_what')],
                    },
                ),
                migrations.CreateModel(
                    name='PriorityProgress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('status', models.TextField(choices=[('on_track', 'Green: on track'), ('at_risk', 'Amber: at risk'), ('off_track', 'Red: off track'), ('complete', 'Complete')])),
                        ('words', models.TextField(verbose_name='what was done, and what difference it made')),
                        ('recorded_at', models.DateTimeField()),
                        ('priority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='early_help.priority')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'progress of a priority',
                        'verbose_name_plural': 'progress of priorities',
                        'constraints': [models.CheckConstraint(condition=models.Q(('status__in', ['on_track', 'at_risk', 'off_track', 'complete']), models.Q(('words', ''), _negated=True)), name='priority_progress_whole')],
                    },
                ),
            ]
        ),
    ]
