"""Child in need plans and what belongs to them."""

import django.db.models.deletion
import lineofsight.service.child_in_need.models.fostering
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("child_in_need", "0001_start"),
        ("child_in_need", "0002_tool_words"),
        ("child_in_need", "0003_written_to_the_child"),
        ("child_in_need", "0004_moves_between_teams"),
        ("child_in_need", "0005_support_after"),
        ("child_in_need", "0006_support_after_we_stop"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='SafetyPlan',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('worries', models.TextField(verbose_name='what could happen')),
                        ('keeps_safe', models.TextField(verbose_name='what keeps the child safe')),
                        ('who_does_what', models.TextField(verbose_name='who does what')),
                        ('if_worse', models.TextField(verbose_name='what to do if it is not enough')),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                        ('agreed_with', models.TextField(verbose_name='agreed with')),
                        ('agreed_on', models.DateField(verbose_name='agreed on')),
                        ('review_on', models.DateField(verbose_name='looked at again by')),
                        ('written_at', models.DateTimeField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True, verbose_name='why it ended')),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='safety_plans', to='record.person')),
                        ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                    ],
                    options={
                        'verbose_name': 'safety plan',
                        'indexes': [models.Index(fields=['child', '-agreed_on'], name='safety_plan_by_child')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('child',), name='safety_plan_one_in_force'), models.CheckConstraint(condition=models.Q(models.Q(('worries', ''), _negated=True), models.Q(('keeps_safe', ''), _negated=True), models.Q(('who_does_what', ''), _negated=True), models.Q(('if_worse', ''), _negated=True), models.Q(('agreed_with', ''), _negated=True)), name='safety_plan_is_whole'), models.CheckConstraint(condition=models.Q(('review_on__gt', models.F('agreed_on'))), name='safety_plan_reviewed_after'), models.CheckConstraint(condition=models.Q(models.Q(('ended_because', ''), ('ended_on', None)), models.Q(('ended_on__gte', models.F('agreed_on')), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='safety_plan_ended_with_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='PlanReview',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('held_on', models.DateField(verbose_name='held on')),
                        ('attended', models.TextField(verbose_name='who was there')),
                        ('is_child_there', models.BooleanField(verbose_name='the child took part')),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                        ('what_changed', models.TextField(verbose_name='what has changed for the child')),
                        ('decision', models.TextField(choices=[('continue', 'The plan goes on'), ('step_down', 'Step down to early help'), ('step_up', 'Step up: the child may need protection'), ('close', 'Close: needs are met')])),
                        ('reason', models.TextField(verbose_name='why')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='plan_reviews', to='record.casestep')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('step', 'held_on'), name='plan_review_once_a_day'), models.CheckConstraint(condition=models.Q(models.Q(('attended', ''), _negated=True), models.Q(('what_changed', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='plan_review_is_whole'), models.CheckConstraint(condition=models.Q(('decision__in', ['continue', 'step_down', 'step_up', 'close'])), name='plan_review_decision_is_known')],
                    },
                ),
                migrations.CreateModel(
                    name='GoalProgress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('result', models.TextField(choices=[('reached', 'Reached'), ('better', 'Better, not there yet'), ('same', 'No change'), ('worse', 'Worse')], verbose_name='how far it has come')),
                        ('evidence', models.TextField(verbose_name='what shows it')),
                        ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='record.goal')),
                        ('review', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='child_in_need.planreview')),
                    ],
                    options={
                        'verbose_name': 'progress of a goal',
                        'verbose_name_plural': 'progress of goals',
                        'constraints': [models.UniqueConstraint(fields=('review', 'goal'), name='goal_progress_once_a_review'), models.CheckConstraint(condition=models.Q(('evidence', ''), _negated=True), name='goal_progress_has_evidence'), models.CheckConstraint(condition=models.Q(('result__in', ['reached', 'better', 'same', 'worse'])), name='goal_progress_is_known')],
                    },
                ),
                migrations.CreateModel(
                    name='PrivateFostering',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='private_fostering', serialize=False, to='record.casestep')),
                        ('carer_name', models.TextField(verbose_name='who cares for the child')),
                        ('carer_relation', models.TextField(verbose_name='how the carer knows the child')),
                        ('place', models.TextField(verbose_name='where the child lives')),
                        ('parents', models.TextField(verbose_name='where the parents are, and what they agreed')),
                        ('circumstances', models.TextField(choices=lineofsight.service.child_in_need.models.fostering.circumstances, verbose_name='kind of arrangement')),
                        ('begins_on', models.DateField(verbose_name='when the child began, or will begin, to live there')),
                        ('expected_until', models.DateField(blank=True, null=True, verbose_name='expected until')),
                        ('notified_on', models.DateField(verbose_name='the council was told on')),
                        ('notified_by', models.TextField(choices=[('carer', 'The carer'), ('parent', 'A parent'), ('other', 'Somebody else')], verbose_name='who told us')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'verbose_name': 'private fostering arrangement',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('carer_name', ''), _negated=True), models.Q(('carer_relation', ''), _negated=True), models.Q(('place', ''), _negated=True), models.Q(('parents', ''), _negated=True)), name='private_fostering_is_whole'), models.CheckConstraint(condition=models.Q(('expected_until', None), ('expected_until__gte', models.F('begins_on')), _connector='OR'), name='private_fostering_ends_after_start'), models.CheckConstraint(condition=models.Q(('circumstances__in', ['8B', '8C', '8D', '8E', '8F'])), name='private_fostering_kind_is_known'), models.CheckConstraint(condition=models.Q(('notified_by__in', ['carer', 'parent', 'other'])), name='private_fostering_teller_is_known')],
                    },
                ),
                migrations.CreateModel(
                    name='SafetyGrade',
                    fields=[
                        ('grade', models.TextField(choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')])),
                        ('reason', models.TextField(verbose_name='why, and what would make it better')),
                        ('graded_at', models.DateTimeField()),
                        ('plan', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='quality', serialize=False, to='child_in_need.safetyplan')),
                        ('graded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'grade of a safety plan',
                        'verbose_name_plural': 'grades of safety plans',
                        'constraints': [models.CheckConstraint(condition=models.Q(('grade__in', ['outstanding', 'good', 'requires_improvement', 'inadequate']), models.Q(('reason', ''), _negated=True)), name='safety_grade_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Suitability',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('carer', models.TextField(verbose_name='the carer')),
                        ('household', models.TextField(verbose_name='everybody else in the household')),
                        ('home', models.TextField(verbose_name='the home')),
                        ('childs_wishes', models.TextField(verbose_name='what the child wishes and feels')),
                        ('decision', models.TextField(choices=[('suitable', 'Suitable'), ('with_requirements', 'Suitable, with requirements'), ('not_suitable', 'Not suitable')])),
                        ('requirements', models.TextField(blank=True, verbose_name='what is required')),
                        ('decided_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suitability', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'judgement of suitability',
                        'verbose_name_plural': 'judgements of suitability',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('carer', ''), _negated=True), models.Q(('household', ''), _negated=True), models.Q(('home', ''), _negated=True), models.Q(('childs_wishes', ''), _negated=True)), name='suitability_is_whole'), models.CheckConstraint(condition=models.Q(('decision__in', ['suitable', 'with_requirements', 'not_suitable'])), name='suitability_decision_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('decision', 'suitable'), ('requirements', '')), models.Q(models.Q(('decision', 'suitable'), _negated=True), models.Q(('requirements', ''), _negated=True)), _connector='OR'), name='suitability_names_requirements')],
                    },
                ),
                migrations.CreateModel(
                    name='ToolUse',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('tool', models.TextField()),
                        ('found', models.TextField(verbose_name='what came of it')),
                        ('visit', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='tools_used', to='record.visit')),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                    ],
                    options={
                        'verbose_name': 'use of a tool',
                        'verbose_name_plural': 'uses of tools',
                        'constraints': [models.UniqueConstraint(fields=('visit', 'tool'), name='tool_used_once_a_visit'), models.CheckConstraint(condition=models.Q(('tool__in', ['watching_play', 'house_drawing', 'feelings_cards', 'my_day', 'family_circles', 'scaling', 'letter_to_me', 'safety_map'])), name='tool_is_in_the_library'), models.CheckConstraint(condition=models.Q(('found', ''), _negated=True), name='tool_use_says_what_came')],
                    },
                ),
                migrations.CreateModel(
                    name='ArrangementChange',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('what', models.TextField(verbose_name='what changed')),
                        ('happened_at', models.DateTimeField()),
                        ('told_at', models.DateTimeField(verbose_name='the council was told')),
                        ('told_by', models.TextField(verbose_name='who told us')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='arrangement_changes', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'change of an arrangement',
                        'verbose_name_plural': 'changes of arrangements',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('what', ''), _negated=True), models.Q(('told_by', ''), _negated=True)), name='arrangement_change_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Campaign',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField(verbose_name='what it was')),
                        ('audience', models.TextField(verbose_name='who it was for')),
                        ('started_on', models.DateField(verbose_name='from')),
                        ('ended_on', models.DateField(verbose_name='until')),
                        ('reached', models.PositiveIntegerField(blank=True, null=True, verbose_name='how many people it reached')),
                        ('learnt', models.TextField(blank=True, verbose_name='what came of it')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'awareness campaign',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('audience', ''), _negated=True)), name='campaign_is_whole'), models.CheckConstraint(condition=models.Q(('ended_on__gte', models.F('started_on'))), name='campaign_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='PlanEnding',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='plan_ending', serialize=False, to='record.casestep')),
                        ('reason', models.TextField(verbose_name='why')),
                        ('told_family', models.TextField(verbose_name='what the family was told')),
                        ('ended_at', models.DateTimeField()),
                        ('ended_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'verbose_name': 'ending of a plan',
                        'verbose_name_plural': 'endings of plans',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), models.Q(('told_family', ''), _negated=True)), name='plan_ending_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='PlanGrade',
                    fields=[
                        ('grade', models.TextField(choices=[('outstanding', 'Outstanding'), ('good', 'Good'), ('requires_improvement', 'Requires improvement'), ('inadequate', 'Inadequate')])),
                        ('reason', models.TextField(verbose_name='why, and what would make it better')),
                        ('graded_at', models.DateTimeField()),
                        ('version', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='quality', serialize=False, to='record.planversion')),
                        ('graded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'grade of a plan',
                        'verbose_name_plural': 'grades of plans',
                        'constraints': [models.CheckConstraint(condition=models.Q(('grade__in', ['outstanding', 'good', 'requires_improvement', 'inadequate']), models.Q(('reason', ''), _negated=True)), name='plan_grade_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='CaseTransfer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('trigger', models.TextField(verbose_name='point of transfer')),
                        ('triggered_on', models.DateField()),
                        ('early_reason', models.TextField(blank=True, verbose_name='why it came early')),
                        ('words', models.TextField(verbose_name='what the receiving team must know')),
                        ('from_before', models.PositiveIntegerField(verbose_name='children the sending team held before')),
                        ('from_after', models.PositiveIntegerField(verbose_name='children the sending team held after')),
                        ('to_before', models.PositiveIntegerField(verbose_name='children the receiving team held before')),
                        ('to_after', models.PositiveIntegerField(verbose_name='children the receiving team held after')),
                        ('moved_on', models.DateField()),
                        ('moved_at', models.DateTimeField()),
                        ('from_team', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.team')),
                        ('moved_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='case_transfers', to='record.casestep')),
                        ('to_team', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.team')),
                    ],
                    options={
                        'verbose_name': 'move between teams',
                        'verbose_name_plural': 'moves between teams',
                        'indexes': [models.Index(fields=['-moved_on'], name='case_transfer_by_day')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('from_team', models.F('to_team')), _negated=True), name='case_transfer_between_teams'), models.CheckConstraint(condition=models.Q(('trigger__in', ['plan_agreed', 'protection_plan', 'proceedings', 'early'])), name='case_transfer_trigger_known'), models.CheckConstraint(condition=models.Q(models.Q(('trigger', 'early'), models.Q(('early_reason', ''), _negated=True)), models.Q(models.Q(('trigger', 'early'), _negated=True), ('early_reason', '')), _connector='OR'), name='case_transfer_early_has_a_reason'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='case_transfer_says_what_to_know')],
                    },
                ),
            ]
        ),
    ]
