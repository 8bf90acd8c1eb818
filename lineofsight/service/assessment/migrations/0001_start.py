"""The tables of assessment, as they are first made."""

import django.db.models.deletion
import lineofsight.service.assessment.models.assessment
import lineofsight.service.assessment.models.parts
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '__first__'),
        ('record', '0001_start'),
    ]

    operations = [
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
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('recommended_outcome__in', ['', 'no_further_action', 'early_help', 'child_in_need_plan', 'short_breaks', 'strategy_discussion', 'enquiry_ended', 'specialist_assessment', 'private_fostering', 'looked_after_request', 'legal_action', 'other_agency', 'other'])), name='assessment_recommends_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('saved_at', None), ('saved_by', None)), models.Q(('saved_at__isnull', False), ('saved_by__isnull', False)), _connector='OR'), name='assessment_saved_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('submitted_at', None), ('submitted_by', None)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='assessment_submitted_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('authorised_at', None), ('authorised_by', None), ('decision', '')), models.Q(('authorised_at__isnull', False), ('authorised_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='assessment_authorised_at_with_by'), models.CheckConstraint(condition=models.Q(('authorised_by', None), models.Q(('submitted_by__isnull', False), models.Q(('authorised_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='assessment_authorised_by_another'), models.CheckConstraint(condition=models.Q(('submitted_at', None), models.Q(models.Q(('analysis', ''), _negated=True), models.Q(('recommended_outcome', ''), _negated=True)), _connector='OR'), name='assessment_submitted_is_whole')],
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
    ]
