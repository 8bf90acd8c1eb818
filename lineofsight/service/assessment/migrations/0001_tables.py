"""Assessments, their quality, visits and consent."""

import django.db.models.deletion
import lineofsight.service.assessment.models.assessment
import lineofsight.service.assessment.models.parts
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("assessment", "0001_start"),
        ("assessment", "0002_quality_and_consent"),
        ("assessment", "0003_written_to_the_child"),
        ("assessment", "0004_what_else_was_considered"),
        ("assessment", "0005_support_after"),
        ("assessment", "0006_decisions_say_what_else"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Assessment',
                    fields=[
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='assessment', serialize=False, to='record.casestep')),
                        ('referred_on', models.DateField()),
                        ('question', models.TextField(blank=True, verbose_name='why we are assessing')),
                        ('child_day', models.TextField(blank=True, verbose_name="the child's day and words")),
                        ('child_needs', models.TextField(blank=True, verbose_name="the child's needs")),
                        ('parents_views', models.TextField(blank=True, verbose_name="each parent's or carer's view")),
                        ('absent_parent_view', models.TextField(blank=True, verbose_name='the view of a parent who lives elsewhere')),
                        ('family', models.TextField(blank=True, verbose_name='family and home')),
                        ('identity', models.TextField(blank=True, verbose_name='identity and diverse needs')),
                        ('history', models.TextField(blank=True, verbose_name='history')),
                        ('partners', models.TextField(blank=True, verbose_name='what other agencies know')),
                        ('strengths', models.TextField(blank=True, verbose_name='what is working well')),
                        ('risks', models.TextField(blank=True, verbose_name='what we are worried about')),
                        ('analysis', models.TextField(blank=True, verbose_name='analysis')),
                        ('plan', models.TextField(blank=True, verbose_name='plan and next steps')),
                        ('family_comments', models.TextField(blank=True, verbose_name='what the family says about this assessment')),
                        ('not_seen_reason', models.TextField(blank=True, verbose_name='why the child was not seen')),
                        ('recommended_outcome', models.TextField(blank=True, choices=lineofsight.service.assessment.models.assessment.outcomes)),
                        ('saved_at', models.DateTimeField(blank=True, null=True)),
                        ('submitted_at', models.DateTimeField(blank=True, null=True)),
                        ('authorised_at', models.DateTimeField(blank=True, null=True)),
                        ('decision', models.TextField(blank=True, verbose_name="the manager's decision and why")),
                        ('authorised_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('referral', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments_of_referral', to='record.casestep')),
                        ('saved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('submitted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_decision_to_child', models.BooleanField(default=False, verbose_name='the decision is written to the child')),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('recommended_outcome__in', ['', 'no_further_action', 'early_help', 'child_in_need_plan', 'short_breaks', 'strategy_discussion', 'enquiry_ended', 'specialist_assessment', 'private_fostering', 'looked_after_request', 'legal_action', 'other_agency', 'other'])), name='assessment_recommends_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('saved_at', None), ('saved_by', None)), models.Q(('saved_at__isnull', False), ('saved_by__isnull', False)), _connector='OR'), name='assessment_saved_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('submitted_at', None), ('submitted_by', None)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='assessment_submitted_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('authorised_at', None), ('authorised_by', None), ('decision', '')), models.Q(('authorised_at__isnull', False), ('authorised_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='assessment_authorised_at_with_by'), models.CheckConstraint(condition=models.Q(('authorised_by', None), models.Q(('submitted_by__isnull', False), models.Q(('authorised_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='assessment_authorised_by_another'), models.CheckConstraint(condition=models.Q(('submitted_at', None), models.Q(models.Q(('analysis', ''), _negated=True), models.Q(('recommended_outcome', ''), _negated=True)), _connector='OR'), name='assessment_submitted_is_whole'), models.CheckConstraint(condition=models.Q(('authorised_at', None), models.Q(('alternatives', ''), _negated=True), _connector='OR'), name='assessment_authorised_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='AssessmentFactor',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.TextField(choices=lineofsight.service.assessment.models.parts.factors)),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='factors', to='assessment.assessment')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('assessment', 'code'), name='factor_found_once'), models.CheckConstraint(condition=models.Q(('code__in', ['1A', '1B', '1C', '2A', '2B', '2C', '3A', '3B', '3C', '4A', '4B', '4C', '5A', '5B', '5C', '6A', '6B', '6C', '7A', '8B', '8C', '8D', '8E', '8F', '9A', '10A', '11A', '12A', '13A', '14A', '15A', '16A', '17A', '18A', '18B', '18C', '19A', '19B', '19C', '20', '21', '22A', '23A', '24A'])), name='factor_is_a_code')],
                    },
                ),
                migrations.CreateModel(
                    name='AssessmentReturn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField()),
                        ('returned_at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='returns', to='assessment.assessment')),
                        ('returned_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(fields=['assessment', '-returned_at'], name='return_by_assessment')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='return_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Checkpoint',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('clock_code', models.TextField()),
                        ('decision', models.TextField(blank=True, choices=[('continue', 'Go on'), ('close', 'Finish it now: enough is known'), ('strategy', 'Hold a strategy discussion: the child may be at risk of significant harm')])),
                        ('direction', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checkpoints', to='assessment.assessment')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('direction', ''), _negated=True), name='checkpoint_has_direction'), models.CheckConstraint(condition=models.Q(('clock_code__in', ['AS-CHK10', 'AS-CHKMID'])), name='checkpoint_is_declared'), models.CheckConstraint(condition=models.Q(('decision__in', ['', 'continue', 'close', 'strategy'])), name='checkpoint_decision_is_known'), models.UniqueConstraint(fields=('assessment', 'clock_code'), name='checkpoint_recorded_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ParentContact',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('spoken_on', models.DateField(blank=True, null=True, verbose_name='spoken to on')),
                        ('how', models.TextField(blank=True, verbose_name='how')),
                        ('said', models.TextField(blank=True, verbose_name='what they said')),
                        ('not_reason', models.TextField(blank=True, verbose_name='why they were not spoken to')),
                        ('recorded_at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='parent_contacts', to='assessment.assessment')),
                        ('parent', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'contact with a parent',
                        'verbose_name_plural': 'contacts with parents',
                        'constraints': [models.UniqueConstraint(fields=('assessment', 'parent'), name='parent_contact_once'), models.CheckConstraint(condition=models.Q(models.Q(('not_reason', ''), ('spoken_on__isnull', False), models.Q(('said', ''), _negated=True)), models.Q(('how', ''), ('said', ''), ('spoken_on', None), models.Q(('not_reason', ''), _negated=True)), _connector='OR'), name='parent_spoken_to_or_why_not')],
                    },
                ),
                migrations.CreateModel(
                    name='AssessmentAudit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('grade', models.TextField(choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')], verbose_name='the whole assessment')),
                        ('strengths', models.TextField(verbose_name='what is good')),
                        ('to_do', models.TextField(verbose_name='what would make it better')),
                        ('audited_on', models.DateField()),
                        ('audited_at', models.DateTimeField()),
                        ('assessment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='audits', to='assessment.assessment')),
                        ('audited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'audit of an assessment',
                        'verbose_name_plural': 'audits of assessments',
                        'indexes': [models.Index(fields=['-audited_on'], name='assessment_audit_by_day')],
                        'constraints': [models.UniqueConstraint(fields=('assessment', 'audited_by'), name='assessment_audited_once_by_each'), models.CheckConstraint(condition=models.Q(('grade__in', ['outstanding', 'good', 'requires_improvement', 'inadequate'])), name='assessment_audit_grade_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('strengths', ''), _negated=True), models.Q(('to_do', ''), _negated=True)), name='assessment_audit_has_reasons')],
                    },
                ),
                migrations.CreateModel(
                    name='AuditedPart',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('part', models.TextField()),
                        ('grade', models.TextField(choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')])),
                        ('audit', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='assessment.assessmentaudit')),
                    ],
                    options={
                        'verbose_name': 'audited part',
                        'constraints': [models.UniqueConstraint(fields=('audit', 'part'), name='part_audited_once'), models.CheckConstraint(condition=models.Q(('part__in', ['child', 'parents', 'partners', 'identity', 'risk', 'analysis', 'plan', 'timely', 'oversight'])), name='audited_part_is_known'), models.CheckConstraint(condition=models.Q(('grade__in', ['outstanding', 'good', 'requires_improvement', 'inadequate'])), name='audited_part_grade_is_known')],
                    },
                ),
                migrations.CreateModel(
                    name='ConsentWithdrawal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('withdrawn_on', models.DateField(verbose_name='consent was taken back on')),
                        ('whose', models.TextField(verbose_name='who took it back')),
                        ('words', models.TextField(verbose_name='what they said')),
                        ('recorded_at', models.DateTimeField()),
                        ('decision', models.TextField(blank=True, choices=[('close', 'Close the assessment: it is safe without it'), ('go_on', 'Go on without consent: the child may be at risk of harm')])),
                        ('reason', models.TextField(blank=True, verbose_name='why')),
                        ('told_family', models.TextField(blank=True, verbose_name='what the family was told')),
                        ('decided_on', models.DateField(blank=True, null=True)),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('assessment', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='withdrawals', to='assessment.assessment')),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'withdrawal of consent',
                        'verbose_name_plural': 'withdrawals of consent',
                        'indexes': [models.Index(fields=['assessment'], name='consent_by_assessment')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('decision', '')), fields=('assessment',), name='consent_one_waits'), models.CheckConstraint(condition=models.Q(models.Q(('whose', ''), _negated=True), models.Q(('words', ''), _negated=True)), name='consent_withdrawal_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('decided_on', None), ('decision', ''), ('reason', ''), ('told_family', '')), models.Q(('decided_on__gte', models.F('withdrawn_on')), ('decision__in', ['close', 'go_on']), ('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('reason', ''), _negated=True), models.Q(('told_family', ''), _negated=True)), _connector='OR'), name='consent_decided_whole'), models.CheckConstraint(condition=models.Q(('decided_by', None), models.Q(('decided_by', models.F('recorded_by')), _negated=True), _connector='OR'), name='consent_decided_by_another')],
                    },
                ),
                migrations.CreateModel(
                    name='EnquiryReview',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='enquiry_review', serialize=False, to='record.casestep')),
                        ('drawn_on', models.DateField()),
                        ('decision', models.TextField(blank=True, choices=[('proportionate', 'Proportionate: what was known then called for an enquiry'), ('not_proportionate', 'Not proportionate: less would have been enough')])),
                        ('reason', models.TextField(blank=True, verbose_name='why')),
                        ('feedback', models.TextField(blank=True, verbose_name='what the team learns from it')),
                        ('family_words', models.TextField(blank=True, verbose_name='what the family reads')),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('drawn_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('note', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.note')),
                    ],
                    options={
                        'verbose_name': 'review of an enquiry',
                        'verbose_name_plural': 'reviews of enquiries',
                        'indexes': [models.Index(fields=['-drawn_on'], name='enquiry_review_by_day')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('decision', ''), ('family_words', ''), ('feedback', ''), ('note', None), ('reason', '')), models.Q(('decision__in', ['proportionate', 'not_proportionate']), ('note__isnull', False), ('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('reason', ''), _negated=True), models.Q(('feedback', ''), _negated=True), models.Q(('family_words', ''), _negated=True)), _connector='OR'), name='enquiry_review_is_whole')],
                    },
                ),
            ]
        ),
    ]
