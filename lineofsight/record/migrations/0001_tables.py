"""The child's record and the spine, with the triggers that keep posts apart and the index of words."""

import django.db.models.deletion
import lineofsight.record.models.allocation
import lineofsight.record.models.person
import lineofsight.record.models.risk
import lineofsight.record.models.step
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.record import post_guard as guard
from lineofsight.record.textsearch import index


def put_on(apps, schema_editor):
    """This function will guard posts."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


def create_index(apps, schema_editor):
    """This function will make the index of words. `lineofsight rebuild-text-search` fills it."""
    index.create(schema_editor.connection)


def drop_index(apps, schema_editor):
    """This function will take the index of words away."""
    index.drop(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("record", "0001_start"),
        ("record", "0002_guard_posts"),
        ("record", "0003_search_texts"),
        ("record", "0004_a_childs_steps_of_a_kind"),
        ("record", "0005_written_to_the_child"),
        ("record", "0006_lengths_and_plans"),
        ("record", "0007_who_held_a_step"),
        ("record", "0008_ethnicity_as_history"),
        ("record", "0009_directorates"),
        ("record", "0010_transfers_by_the_threshold"),
        ("record", "0011_transfers_say_the_level"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Ward',
                    fields=[
                        ('code', models.TextField(primary_key=True, serialize=False)),
                        ('name', models.TextField(unique=True)),
                    ],
                ),
                migrations.CreateModel(
                    name='Address',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('line', models.TextField(verbose_name='number and street')),
                        ('town', models.TextField(blank=True)),
                        ('postcode', models.TextField(blank=True)),
                        ('search_line', models.TextField(default='', editable=False)),
                        ('search_street', models.TextField(default='', editable=False)),
                        ('ward', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='addresses', to='record.ward')),
                    ],
                    options={
                        'verbose_name_plural': 'addresses',
                        'indexes': [models.Index(fields=['postcode'], name='address_by_postcode'), models.Index(fields=['search_line'], name='address_by_line', opclasses=['text_pattern_ops']), models.Index(fields=['search_street'], name='address_by_street', opclasses=['text_pattern_ops'])],
                        'constraints': [models.CheckConstraint(condition=models.Q(('line', ''), _negated=True), name='address_has_a_line')],
                    },
                ),
                migrations.CreateModel(
                    name='Person',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('first_name', models.TextField()),
                        ('last_name', models.TextField()),
                        ('search_first', models.TextField(editable=False)),
                        ('search_last', models.TextField(editable=False)),
                        ('date_of_birth', models.DateField(blank=True, null=True)),
                        ('expected_on', models.DateField(blank=True, null=True, verbose_name='expected date of birth')),
                        ('died_on', models.DateField(blank=True, null=True)),
                        ('sex', models.TextField(choices=lineofsight.record.models.person.sexes, default='U')),
                        ('ethnicity', models.TextField(blank=True, choices=lineofsight.record.models.person.ethnicities)),
                        ('phone', models.TextField(blank=True)),
                        ('recorded_on', models.DateField(blank=True, help_text='Empty for who was there before this was kept.', null=True)),
                        ('merged_into', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duplicates', to='record.person')),
                        ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(fields=['search_last', 'search_first'], name='person_by_last_name', opclasses=['text_pattern_ops', 'text_pattern_ops']), models.Index(fields=['search_first'], name='person_by_first_name', opclasses=['text_pattern_ops']), models.Index(fields=['date_of_birth'], name='person_by_birth')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('died_on', None), ('date_of_birth', None), ('died_on__gte', models.F('date_of_birth')), _connector='OR'), name='person_died_after_birth'), models.CheckConstraint(condition=models.Q(('expected_on', None), ('date_of_birth', None), _connector='OR'), name='person_unborn_or_born'), models.CheckConstraint(condition=models.Q(('last_name', ''), _negated=True), name='person_has_a_name'), models.CheckConstraint(condition=models.Q(models.Q(('recorded_by', None), ('recorded_on', None)), models.Q(('recorded_by__isnull', False), ('recorded_on__isnull', False)), _connector='OR'), name='person_recorded_on_with_by'), models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('merged_into', models.F('id')), _negated=True), _connector='OR'), name='person_merged_into_another')],
                    },
                ),
                migrations.CreateModel(
                    name='CaseStep',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.record.models.step.kinds)),
                        ('group', models.UUIDField(blank=True, help_text='Shared by the steps of brothers and sisters recorded in one act.', null=True)),
                        ('started_on', models.DateField()),
                        ('started_at', models.DateTimeField(blank=True, help_text='For clocks that run in hours.', null=True)),
                        ('stopped_on', models.DateField(blank=True, null=True)),
                        ('outcome', models.TextField(blank=True)),
                        ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('stopped_by', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='record.person')),
                        ('opened_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='opened', to='record.casestep')),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('stopped_on', None)), fields=['kind', 'started_on'], name='step_open_by_kind'), models.Index(fields=['kind', 'started_on', 'id'], name='step_by_kind'), models.Index(condition=models.Q(('group__isnull', False)), fields=['group', 'kind'], name='step_by_group'), models.Index(fields=['child', '-started_on'], name='step_by_child'), models.Index(fields=['child', 'kind', 'started_on', 'id'], name='step_by_child_and_kind')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('stopped_on', None), ('stopped_on__gte', models.F('started_on')), _connector='OR'), name='step_stops_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('stopped_by', None), ('stopped_on', None)), models.Q(('stopped_by__isnull', False), ('stopped_on__isnull', False)), _connector='OR'), name='step_stopped_on_with_by'), models.UniqueConstraint(condition=models.Q(('kind__in', ['early_help', 'single_assessment', 'section_47_enquiry', 'initial_conference', 'child_protection_plan', 'child_in_need_plan', 'private_fostering', 'emergency_protection', 'legal_gateway', 'pre_proceedings', 'care_proceedings']), ('stopped_on', None)), fields=('child', 'kind'), name='step_one_open_of_a_kind'), models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('stopped_on', None)), models.Q(('kind', 'contact'), ('outcome__in', ['new_referral', 'existing_referral', 'early_help', 'advice', 'returned_to_sender', 'private_fostering', 'missing', 'other_council_plan', 'out_of_area', 'no_consent', 'no_further_action', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'referral'), ('outcome__in', ['single_assessment', 'strategy_discussion', 'early_help', 'private_fostering', 'transfer_in_conference', 'looked_after_request', 'care_leaver', 'no_further_action']), ('stopped_on__isnull', False)), models.Q(('kind', 'early_help'), ('outcome__in', ['goals_met', 'partly_met', 'step_up', 'other_agency_lead', 'disengaged', 'moved_away']), ('stopped_on__isnull', False)), models.Q(('kind', 'single_assessment'), ('outcome__in', ['no_further_action', 'early_help', 'child_in_need_plan', 'short_breaks', 'strategy_discussion', 'enquiry_ended', 'specialist_assessment', 'private_fostering', 'looked_after_request', 'legal_action', 'other_agency', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'strategy_discussion'), ('outcome__in', ['section_47_single', 'section_47_joint', 'single_assessment', 'continue_assessment', 'child_in_need_plan', 'early_help', 'no_further_action']), ('stopped_on__isnull', False)), models.Q(('kind', 'section_47_enquiry'), ('outcome__in', ['conference', 'services', 'short_breaks', 'continue_assessment', 'legal_action', 'monitor', 'no_further_action', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'initial_conference'), ('outcome__in', ['child_protection_plan', 'services', 'single_assessment', 'early_help', 'other_agency', 'no_further_action', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'child_protection_plan'), ('outcome__in', ['child_in_need_plan', 'early_help', 'needs_met', 'looked_after', 'moved_away', 'turned_18', 'died']), ('stopped_on__isnull', False)), models.Q(('kind', 'child_in_need_plan'), ('outcome__in', ['needs_met', 'early_help', 'strategy_discussion', 'child_protection_plan', 'looked_after_request', 'adult_services', 'moved_away', 'consent_withdrawn']), ('stopped_on__isnull', False)), models.Q(('kind', 'private_fostering'), ('outcome__in', ['arrangement_ended', 'too_old', 'not_private_fostering', 'child_in_need_plan', 'strategy_discussion']), ('stopped_on__isnull', False)), models.Q(('kind', 'serious_incident'), ('outcome__in', ['criteria_not_met', 'rapid_review', 'published']), ('stopped_on__isnull', False)), models.Q(('kind', 'emergency_protection'), ('outcome__in', ['home', 'family', 'accommodated', 'other_protection', 'care_proceedings', 'assessed']), ('stopped_on__isnull', False)), models.Q(('kind', 'legal_gateway'), ('outcome__in', ['continue_plan', 'pre_proceedings', 'issue', 'unknown']), ('stopped_on__isnull', False)), models.Q(('kind', 'pre_proceedings'), ('outcome__in', ['issue', 'step_down']), ('stopped_on__isnull', False)), models.Q(('kind', 'care_proceedings'), ('outcome__in', ['care_order', 'care_order_at_home', 'placement_order', 'supervision_order', 'special_guardianship', 'private_law', 'no_order', 'withdrawn']), ('stopped_on__isnull', False)), _connector='OR'), name='step_outcome_is_its_own'), models.UniqueConstraint(condition=models.Q(('kind__in', ('child_in_need_plan', 'child_protection_plan')), ('stopped_on', None)), fields=('child',), name='step_no_plan_beside_another')],
                    },
                ),
                migrations.CreateModel(
                    name='Plan',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='plan', serialize=False, to='record.casestep')),
                        ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='plans_begun_by', to='record.casestep')),
                    ],
                ),
                migrations.CreateModel(
                    name='PlanVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('number', models.PositiveIntegerField()),
                        ('reviewed_on', models.DateField(blank=True, help_text='Empty for the first version.', null=True)),
                        ('what_changed', models.TextField(blank=True, verbose_name='what has changed for the child')),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                        ('family_words', models.TextField(blank=True, verbose_name='what the family says')),
                        ('contingency', models.TextField(blank=True, verbose_name='what we will do if things get worse')),
                        ('agreed_on', models.DateField(blank=True, null=True, verbose_name='agreed with the family on')),
                        ('agreed_with', models.TextField(blank=True, verbose_name='agreed with')),
                        ('started_at', models.DateTimeField()),
                        ('submitted_at', models.DateTimeField(blank=True, null=True)),
                        ('returned_because', models.TextField(blank=True, verbose_name='why a manager returned it')),
                        ('authorised_at', models.DateTimeField(blank=True, null=True)),
                        ('decision', models.TextField(blank=True, verbose_name="the manager's decision and why")),
                        ('authorised_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('submitted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='record.plan')),
                        ('is_decision_to_child', models.BooleanField(default=False, verbose_name='the decision is written to the child')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('plan', 'number'), name='plan_version_once'), models.UniqueConstraint(condition=models.Q(('authorised_at', None)), fields=('plan',), name='plan_one_version_written'), models.CheckConstraint(condition=models.Q(models.Q(('number', 1), ('reviewed_on', None)), models.Q(('number__gt', 1), ('reviewed_on__isnull', False), models.Q(('what_changed', ''), _negated=True)), _connector='OR'), name='plan_review_says_what_changed'), models.CheckConstraint(condition=models.Q(models.Q(('agreed_on', None), ('agreed_with', '')), models.Q(('agreed_on__isnull', False), models.Q(('agreed_with', ''), _negated=True)), _connector='OR'), name='plan_agreed_with_somebody'), models.CheckConstraint(condition=models.Q(models.Q(('submitted_at', None), ('submitted_by', None)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='plan_submitted_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('authorised_at', None), ('authorised_by', None), ('decision', '')), models.Q(('authorised_at__isnull', False), ('authorised_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='plan_authorised_at_with_by'), models.CheckConstraint(condition=models.Q(('authorised_by', None), models.Q(('submitted_by__isnull', False), models.Q(('authorised_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='plan_authorised_by_another')],
                    },
                ),
                migrations.CreateModel(
                    name='Risk',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.record.models.risk.risk_kinds, verbose_name='kind of risk')),
                        ('words', models.TextField(blank=True, verbose_name='in the words of whoever told us')),
                        ('source', models.TextField(blank=True, verbose_name='who told us')),
                        ('found_at', models.DateTimeField()),
                        ('standing', models.TextField(choices=[('open', 'Still a risk'), ('ended', 'No longer a risk'), ('left', 'Was a risk when our work ended')], default='open')),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='risks', to='record.person')),
                        ('found_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('found_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='risks_found', to='record.casestep')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['child', 'standing'], name='risk_by_child')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['1A', '1B', '1C', '2A', '2B', '2C', '3A', '3B', '3C', '4A', '4B', '4C', '5A', '5B', '5C', '6A', '6B', '6C', '7A', '8B', '8C', '8D', '8E', '8F', '9A', '10A', '11A', '12A', '13A', '14A', '15A', '16A', '17A', '18A', '18B', '18C', '19A', '19B', '19C', '22A', '23A', '24A', 'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', '20'])), name='risk_kind_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('kind', '20'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='risk_says_what_other'), models.CheckConstraint(condition=models.Q(('standing__in', ['open', 'ended', 'left'])), name='risk_standing_is_known')],
                    },
                ),
                migrations.CreateModel(
                    name='Goal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('text', models.TextField(verbose_name='what will be different for the child')),
                        ('how_we_know', models.TextField(verbose_name='how we will know')),
                        ('due_on', models.DateField(verbose_name='by when')),
                        ('dropped_because', models.TextField(blank=True, verbose_name='why it was taken out')),
                        ('result', models.TextField(blank=True, choices=[('reached', 'Reached'), ('partly', 'Partly reached'), ('not_reached', 'Not reached')], verbose_name='how it turned out')),
                        ('evidence', models.TextField(blank=True, verbose_name='how we know')),
                        ('added_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='goals_added', to='record.planversion')),
                        ('dropped_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='goals_dropped', to='record.planversion')),
                        ('risks', models.ManyToManyField(related_name='goals', through='record.GoalRisk', to='record.risk')),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='goals', to='record.plan')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('how_we_know', ''), _negated=True)), name='goal_is_whole'), models.CheckConstraint(condition=models.Q(('result', ''), models.Q(('evidence', ''), _negated=True), _connector='OR'), name='goal_result_with_evidence'), models.CheckConstraint(condition=models.Q(models.Q(('dropped_because', ''), ('dropped_in', None)), models.Q(('dropped_in__isnull', False), models.Q(('dropped_because', ''), _negated=True)), _connector='OR'), name='goal_dropped_with_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Word',
                    fields=[
                        ('text', models.TextField(primary_key=True, serialize=False)),
                    ],
                ),
                migrations.CreateModel(
                    name='Merge',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField()),
                        ('merged_at', models.DateTimeField()),
                        ('undone_at', models.DateTimeField(blank=True, null=True)),
                        ('merged_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('undone_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('duplicate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges_away', to='record.person')),
                        ('kept', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges', to='record.person')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='merge_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('undone_at', None), ('undone_by', None)), models.Q(('undone_at__isnull', False), ('undone_by__isnull', False)), _connector='OR'), name='merge_undone_with_by'), models.CheckConstraint(condition=models.Q(('kept', models.F('duplicate')), _negated=True), name='merge_of_two'), models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('duplicate',), name='merge_once')],
                    },
                ),
                migrations.CreateModel(
                    name='MergedValue',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('table', models.TextField(help_text="The model's label, such as record.note.")),
                        ('row', models.TextField(help_text="The row's key.")),
                        ('field', models.TextField(blank=True)),
                        ('before', models.JSONField(null=True)),
                        ('after', models.JSONField(null=True)),
                        ('merge', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='values', to='record.merge')),
                    ],
                ),
                migrations.CreateModel(
                    name='PartnerAgency',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                    ],
                    options={
                        'verbose_name_plural': 'partner agencies',
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='agency_has_a_name'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='agency_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='Note',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('group', models.UUIDField(blank=True, help_text='Shared by the copies of what was written once.', null=True)),
                        ('about_alone', models.TextField(blank=True, help_text="It is on no other child's copy.", verbose_name='about this child alone')),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_reason', models.TextField(blank=True)),
                        ('kind', models.TextField(choices=[('case_note', 'Case note'), ('conversation', 'Conversation with a parent or carer'), ('agency', 'Information from another agency'), ('oversight', "Manager's oversight")], default='case_note')),
                        ('happened_at', models.DateTimeField()),
                        ('text', models.TextField()),
                        ('is_significant', models.BooleanField(default=False)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='record.casestep')),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='notes', to='record.person')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(fields=['child', '-happened_at'], name='note_by_child'), models.Index(condition=models.Q(('group__isnull', False)), fields=['group'], name='note_by_group')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='note_withdrawn_with_by'), models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='note_says_something'), models.CheckConstraint(condition=models.Q(('recorded_at__gte', models.F('happened_at'))), name='note_recorded_after_event')],
                    },
                ),
                migrations.CreateModel(
                    name='Identifier',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('nhs_number', 'NHS number'), ('upn', 'Unique pupil number'), ('former_upn', 'Former unique pupil number'), ('home_office', 'Home Office number'), ('national_insurance', 'National Insurance number'), ('youth_justice', 'Youth justice number'), ('court_case', 'Court case number'), ('adoption_agency', 'Regional adoption agency number'), ('incident', 'Incident number'), ('legacy', 'Number in an earlier system')])),
                        ('value', models.TextField()),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='identifiers', to='record.person')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['value'], name='identifier_by_value')],
                        'constraints': [models.UniqueConstraint(fields=('kind', 'value'), name='identifier_belongs_to_one')],
                    },
                ),
                migrations.CreateModel(
                    name='Fact',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('kind', models.TextField(choices=[('legal_sex', 'Legal sex'), ('gender', 'Gender'), ('ethnicity', 'Ethnicity'), ('language', 'Language'), ('religion', 'Religion'), ('nationality', 'Nationality'), ('disability', 'Disability'), ('immigration_status', 'Immigration status')])),
                        ('value', models.TextField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='known_facts', to='record.person')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('value', ''), _negated=True), name='fact_says_something'), models.CheckConstraint(condition=models.Q(('started_on', None), ('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='fact_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='fact_withdrawn_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'legal_sex'), _negated=True), ('value__in', ['M', 'F', 'U']), _connector='OR'), name='fact_sex_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'gender'), _negated=True), ('value__in', ['01', '02', '09', '00']), _connector='OR'), name='fact_gender_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'disability'), _negated=True), ('value__in', ['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA']), _connector='OR'), name='fact_disability_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'immigration_status'), _negated=True), ('value__in', ['Unaccompanied Asylum Seeking Child', 'Adult Asylum Seeker', 'Refugee Status', 'Indefinite Leave to Remain', 'Discretionary Leave to Remain to 18']), _connector='OR'), name='fact_immigration_is_a_code'), models.UniqueConstraint(condition=models.Q(('ended_on', None), ('withdrawn_at', None)), fields=('person', 'kind', 'value'), name='fact_recorded_once'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'ethnicity'), _negated=True), ('value__in', ['WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', 'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT']), _connector='OR'), name='fact_ethnicity_is_a_code'), models.UniqueConstraint(condition=models.Q(('ended_on', None), ('kind__in', ['legal_sex', 'gender', 'ethnicity', 'religion', 'immigration_status']), ('withdrawn_at', None)), fields=('person', 'kind'), name='fact_one_at_a_time')],
                    },
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
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exclusions', to='record.person')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='exclusion_has_a_reason'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'declared'), ('recorded_by', models.F('account'))), models.Q(('kind', 'set'), models.Q(('recorded_by', models.F('account')), _negated=True)), _connector='OR'), name='exclusion_by_whom'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('ended_reason', '')), models.Q(('ended_at__gte', models.F('started_at')), ('ended_by__isnull', False), models.Q(('ended_by', models.F('account')), _negated=True), models.Q(('ended_reason', ''), _negated=True)), _connector='OR'), name='exclusion_ended_at_with_by'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('account', 'person', 'kind'), name='exclusion_once_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='Colleague',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('recorded_at', models.DateTimeField()),
                        ('account', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                    ],
                ),
                migrations.CreateModel(
                    name='Chronology',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField()),
                        ('purpose', models.TextField()),
                        ('finished_at', models.DateTimeField(blank=True, help_text='Empty while it is being written.', null=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='chronologies', to='record.person')),
                    ],
                    options={
                        'verbose_name_plural': 'chronologies',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('purpose', ''), _negated=True)), name='chronology_says_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Alias',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('kind', models.TextField(choices=[('known_as', 'Known as'), ('birth', 'Name at birth'), ('former', 'Former name'), ('married', 'Married name'), ('other_spelling', 'Another spelling'), ('duplicate', 'Name on a record that was merged into this one')])),
                        ('first_name', models.TextField(blank=True)),
                        ('last_name', models.TextField(blank=True)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aliases', to='record.person')),
                    ],
                    options={
                        'verbose_name_plural': 'aliases',
                        'constraints': [models.CheckConstraint(condition=models.Q(('first_name', ''), ('last_name', ''), _negated=True), name='alias_has_a_name'), models.CheckConstraint(condition=models.Q(('started_on', None), ('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='alias_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='alias_withdrawn_with_by')],
                    },
                ),
                migrations.CreateModel(
                    name='PlannedAction',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField(verbose_name='what will be done')),
                        ('owner', models.TextField(verbose_name='who will do it')),
                        ('due_on', models.DateField(verbose_name='by when')),
                        ('dropped_because', models.TextField(blank=True, verbose_name='why it was taken out')),
                        ('done_on', models.DateField(blank=True, null=True)),
                        ('evidence', models.TextField(blank=True, verbose_name='what shows that it was done')),
                        ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='record.goal')),
                        ('added_in', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='actions_added', to='record.planversion')),
                        ('dropped_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions_dropped', to='record.planversion')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('owner', ''), _negated=True)), name='planned_action_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('dropped_because', ''), ('dropped_in', None)), models.Q(('dropped_in__isnull', False), models.Q(('dropped_because', ''), _negated=True)), _connector='OR'), name='planned_action_dropped_with_reason'), models.CheckConstraint(condition=models.Q(models.Q(('done_by', None), ('done_on', None), ('evidence', '')), models.Q(('done_by__isnull', False), ('done_on__isnull', False), models.Q(('evidence', ''), _negated=True)), _connector='OR'), name='planned_action_done_with_evidence')],
                    },
                ),
                migrations.CreateModel(
                    name='PossibleDuplicate',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('score', models.IntegerField(help_text='Out of 100.')),
                        ('why', models.TextField()),
                        ('found_at', models.DateTimeField()),
                        ('dismissed_at', models.DateTimeField(blank=True, null=True)),
                        ('dismissed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='record.person')),
                        ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='record.person')),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('dismissed_at', None)), fields=['-score', 'id'], name='duplicate_to_settle')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='duplicate_in_order'), models.CheckConstraint(condition=models.Q(('score__gte', 0), ('score__lte', 100)), name='duplicate_score_out_of_100'), models.CheckConstraint(condition=models.Q(models.Q(('dismissed_at', None), ('dismissed_by', None)), models.Q(('dismissed_at__isnull', False), ('dismissed_by__isnull', False)), _connector='OR'), name='duplicate_dismissed_with_by'), models.UniqueConstraint(fields=('one', 'other'), name='duplicate_pair_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Relationship',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('mother', 'Mother'), ('father', 'Father'), ('step_parent', 'Step-parent or partner of a parent'), ('sibling', 'Brother or sister'), ('half_sibling', 'Half-brother or half-sister'), ('grandparent', 'Grandparent'), ('other_relative', 'Other relative'), ('carer', 'Carer who is not a relative'), ('partner', 'Partner, husband or wife')])),
                        ('has_parental_responsibility', models.BooleanField(default=False, help_text='Now.')),
                        ('responsibility_how', models.TextField(blank=True, choices=[('birth', 'Mother, by birth'), ('marriage', 'Married to, or civil partner of, the mother'), ('registration', 'Named on the birth certificate'), ('agreement', 'By agreement'), ('order', 'By order of a court'), ('adoption', 'By adoption'), ('guardian', 'Named as guardian by a parent who has died'), ('not_known', 'Not known how')])),
                        ('responsibility_from', models.DateField(blank=True, null=True)),
                        ('responsibility_until', models.DateField(blank=True, null=True)),
                        ('started_on', models.DateField(blank=True, null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='relatives', to='record.person')),
                        ('relative', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='related_children', to='record.person')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('child', models.F('relative')), _negated=True), name='relationship_with_another'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('started_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='relationship_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('child', 'relative', 'kind'), name='relationship_recorded_once'), models.CheckConstraint(condition=models.Q(('responsibility_until', None), ('has_parental_responsibility', False), _connector='OR'), name='relationship_responsibility_ended'), models.CheckConstraint(condition=models.Q(('responsibility_until', None), ('responsibility_from', None), ('responsibility_until__gte', models.F('responsibility_from')), _connector='OR'), name='relationship_responsibility_in_order')],
                    },
                ),
                migrations.CreateModel(
                    name='Residence',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('home', 'Home'), ('placement', 'Placement'), ('other', 'Other')], default='home')),
                        ('part', models.TextField(choices=[('family', 'Family'), ('carer', 'Carer'), ('lodger', 'Lodger'), ('visitor', 'Staying for a while')], default='family')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('address', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='residents', to='record.address')),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='residences', to='record.person')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='residence_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None), ('kind', 'home')), fields=('person',), name='residence_one_home_now'), models.CheckConstraint(condition=models.Q(('part__in', ['family', 'carer', 'lodger', 'visitor'])), name='residence_part_is_known')],
                    },
                ),
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
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='restriction_has_a_reason'), models.CheckConstraint(condition=models.Q(('until', None), ('until__gt', models.F('started_at')), _connector='OR'), name='restriction_runs_out_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None), ('ended_reason', '')), models.Q(('ended_at__gte', models.F('started_at')), ('ended_by__isnull', False), models.Q(('ended_reason', ''), _negated=True)), _connector='OR'), name='restriction_ended_at_with_by'), models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('person',), name='restriction_once_at_a_time')],
                    },
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
                        'indexes': [models.Index(condition=models.Q(('reviewed_at', None)), fields=['review_due_on'], name='glass_to_review')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='glass_has_a_reason'), models.CheckConstraint(condition=models.Q(('hours__gte', 1), ('hours__lte', 8)), name='glass_at_most_eight_hours'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('opened_at'))), name='glass_expires_after_opening'), models.CheckConstraint(condition=models.Q(models.Q(('is_justified', None), ('review_note', ''), ('reviewed_at', None), ('reviewed_by', None)), models.Q(('is_justified__isnull', False), ('reviewed_at__gte', models.F('opened_at')), ('reviewed_by__isnull', False), models.Q(('review_note', ''), _negated=True), models.Q(('reviewed_by', models.F('account')), _negated=True)), _connector='OR'), name='glass_reviewed_whole')],
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
                    options={
                        'constraints': [models.UniqueConstraint(fields=('restriction', 'account'), name='reader_listed_once')],
                    },
                ),
                migrations.CreateModel(
                    name='GoalRisk',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('goal', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='covering', to='record.goal')),
                        ('risk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covered_by', to='record.risk')),
                    ],
                    options={
                        'verbose_name': 'risk a goal covers',
                        'verbose_name_plural': 'risks that goals cover',
                        'constraints': [models.UniqueConstraint(fields=('goal', 'risk'), name='goal_covers_a_risk_once')],
                    },
                ),
                migrations.CreateModel(
                    name='RiskTurn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('found', 'Named'), ('told_again', 'Told of again'), ('carried', 'Carried on'), ('confirmed', 'Still a risk'), ('ended', 'No longer a risk'), ('again', 'A risk again'), ('left', 'Our work ended')])),
                        ('words', models.TextField(blank=True, verbose_name='what was said, or the reason')),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('risk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='record.risk')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='risk_turns', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'change of a risk',
                        'verbose_name_plural': 'changes of risks',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['ended', 'again', 'left']), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='risk_turn_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Sealing',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('first_name', models.TextField(blank=True, help_text='The new name, until the new record bears it.')),
                        ('last_name', models.TextField(blank=True)),
                        ('adopted_on', models.DateField()),
                        ('reason', models.TextField()),
                        ('asked_at', models.DateTimeField()),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('is_sealed', models.BooleanField(default=False)),
                        ('decision', models.TextField(blank=True)),
                        ('unsealing_reason', models.TextField(blank=True)),
                        ('unsealing_asked_at', models.DateTimeField(blank=True, null=True)),
                        ('unsealed_at', models.DateTimeField(blank=True, null=True)),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('new', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('old', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('unsealed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('unsealing_asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='sealing_has_a_reason'), models.CheckConstraint(condition=models.Q(('new', None), models.Q(('new', models.F('old')), _negated=True), _connector='OR'), name='sealing_of_two'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('decision', '')), models.Q(('decided_at__gte', models.F('asked_at')), ('decided_by__isnull', False), models.Q(('decided_by', models.F('asked_by')), _negated=True), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='sealing_decided_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', False), ('first_name', ''), ('is_sealed', True), ('last_name', ''), ('new__isnull', False)), ('is_sealed', False), _connector='OR'), name='sealing_keeps_names_until_sealed'), models.CheckConstraint(condition=models.Q(models.Q(('unsealed_at', None), ('unsealing_asked_at', None), ('unsealing_asked_by', None), ('unsealing_reason', '')), models.Q(('unsealing_asked_at__isnull', False), ('unsealing_asked_by__isnull', False), models.Q(('unsealing_reason', ''), _negated=True)), _connector='OR'), name='sealing_undone_by_two'), models.CheckConstraint(condition=models.Q(models.Q(('unsealed_at', None), ('unsealed_by', None)), models.Q(('unsealed_at__gte', models.F('unsealing_asked_at')), ('unsealed_by__isnull', False), models.Q(('unsealed_by', models.F('unsealing_asked_by')), _negated=True)), _connector='OR'), name='sealing_unsealed_by_another'), models.UniqueConstraint(condition=models.Q(('decided_at', None), models.Q(('is_sealed', True), ('unsealed_at', None)), _connector='OR'), fields=('old',), name='sealing_once_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='SealedOpening',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField()),
                        ('opened_at', models.DateTimeField()),
                        ('expires_at', models.DateTimeField()),
                        ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('sealing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='openings', to='record.sealing')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='opening_has_a_reason'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('opened_at'))), name='opening_expires_after_opening')],
                    },
                ),
                migrations.CreateModel(
                    name='Seal',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('person', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('sealing', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seals', to='record.sealing')),
                    ],
                ),
                migrations.CreateModel(
                    name='SearchedText',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField()),
                        ('table', models.TextField()),
                        ('row', models.BigIntegerField()),
                        ('part', models.TextField(blank=True)),
                        ('title', models.TextField()),
                        ('text', models.TextField()),
                        ('happened_on', models.DateField()),
                        ('author', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['child', '-happened_on'], name='searched_text_by_child')],
                        'constraints': [models.UniqueConstraint(fields=('table', 'row', 'part'), name='searched_text_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Share',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(help_text='For whom the partner works.')),
                        ('kind', models.TextField(help_text='What kind of part: note, visit, step, document and so on.')),
                        ('part', models.TextField(help_text='The key of the part among those of its kind.')),
                        ('title', models.TextField()),
                        ('lines', models.JSONField(default=list, help_text='What the partner reads: pairs of a heading and a text.')),
                        ('purpose', models.TextField()),
                        ('basis', models.TextField(choices=[('consent', 'They agreed to it'), ('safety', 'To keep the child safe, without asking first'), ('duty', 'A court or a duty in law requires it')])),
                        ('basis_note', models.TextField(verbose_name='who agreed, or why without asking')),
                        ('until', models.DateField()),
                        ('shared_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_reason', models.TextField(blank=True)),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='shared with')),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='shares', to='record.person')),
                        ('shared_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('to_agency', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='shares', to='record.partneragency', verbose_name='shared with everybody at')),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('withdrawn_at', None)), fields=['account', 'until'], name='share_by_partner')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('agency', ''), _negated=True), models.Q(('purpose', ''), _negated=True), models.Q(('basis_note', ''), _negated=True)), name='share_says_what_and_why'), models.CheckConstraint(condition=models.Q(models.Q(('account', None), ('to_agency__isnull', False)), models.Q(('account__isnull', False), ('to_agency', None)), _connector='OR'), name='share_with_one_partner_or_one_agency'), models.CheckConstraint(condition=models.Q(('basis__in', ['consent', 'safety', 'duty'])), name='share_basis_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(('withdrawn_at__gte', models.F('shared_at')), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='share_withdrawn_at_with_by')],
                    },
                ),
                migrations.CreateModel(
                    name='StepWeight',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField()),
                        ('weight', models.DecimalField(decimal_places=2, max_digits=4)),
                        ('started_on', models.DateField()),
                        ('reason', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('weight__gte', Decimal('0')), ('weight__lte', Decimal('10')), models.Q(('kind', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='step_weight_in_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Team',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.TextField(unique=True)),
                        ('name', models.TextField(unique=True)),
                        ('service', models.TextField(choices=[('front_door', 'Front door'), ('early_help', 'Early help'), ('assessment', 'Assessment'), ('safeguarding', 'Safeguarding and care planning'), ('quality', 'Quality and review'), ('school_readiness', 'School readiness')])),
                        ('supplier', models.TextField(blank=True, help_text='Who manages it, for a managed team; empty for our own.')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('directorate', models.TextField(choices=[('childrens_services', "Children's services"), ('education', 'Education')], default='childrens_services')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='team_ends_after_start')],
                    },
                ),
                migrations.CreateModel(
                    name='Position',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('manager', 'Team manager'), ('senior', 'Senior social worker'), ('social_worker', 'Social worker'), ('practitioner', 'Early help practitioner'), ('reviewer', 'Reviewing officer'), ('support', 'Family support worker')])),
                        ('fte', models.DecimalField(decimal_places=2, default=Decimal('1'), max_digits=3, verbose_name='whole-time equivalent')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='positions', to='record.team')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='position_ends_after_start'), models.CheckConstraint(condition=models.Q(('fte__gt', 0), ('fte__lte', 1)), name='position_at_most_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Worker',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('is_agency', models.BooleanField(default=False)),
                        ('started_on', models.DateField()),
                        ('leaving_on', models.DateField(blank=True, help_text='Their last day, once it is known.', null=True)),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('overruled_reason', models.TextField(blank=True, help_text='Why they were closed although work was not handed over.')),
                        ('account', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='worker', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='worker_ends_after_start'), models.CheckConstraint(condition=models.Q(('leaving_on', None), ('leaving_on__gte', models.F('started_on')), _connector='OR'), name='worker_leaves_after_start'), models.CheckConstraint(condition=models.Q(('overruled_reason', ''), ('ended_on__isnull', False), _connector='OR'), name='worker_overruled_when_closed')],
                    },
                ),
                migrations.CreateModel(
                    name='Duty',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('clock_code', models.TextField()),
                        ('cycle', models.PositiveIntegerField(default=1)),
                        ('started_on', models.DateField()),
                        ('started_at', models.DateTimeField(blank=True, null=True)),
                        ('due_on', models.DateField()),
                        ('due_at', models.DateTimeField(blank=True, null=True)),
                        ('met_on', models.DateField(blank=True, null=True)),
                        ('met_at', models.DateTimeField(blank=True, null=True)),
                        ('lifted_on', models.DateField(blank=True, null=True)),
                        ('lifted_reason', models.TextField(blank=True, help_text='Why it no longer has to be done.')),
                        ('late_reason', models.TextField(blank=True)),
                        ('step', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='record.casestep')),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='record.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='record.team')),
                        ('worker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duties', to='record.worker')),
                        ('counts_from', models.DateField(blank=True, null=True, verbose_name='the day it counts back from')),
                        ('length', models.PositiveIntegerField(blank=True, null=True, verbose_name="the length that the plan sets, in the clock's unit")),
                        ('length_reason', models.TextField(blank=True, verbose_name='why the plan sets another length')),
                    ],
                    options={
                        'verbose_name_plural': 'duties',
                        'indexes': [models.Index(condition=models.Q(('lifted_on', None), ('met_on', None)), fields=['team', 'due_on'], name='duty_open_by_team'), models.Index(fields=['child', 'due_on'], name='duty_by_child'), models.Index(condition=models.Q(('lifted_on', None), ('met_on', None)), fields=['worker', 'due_on'], name='duty_open_by_worker')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('met_on', None), ('met_on__gte', models.F('started_on')), _connector='OR'), name='duty_met_after_start'), models.CheckConstraint(condition=models.Q(('met_on', None), ('lifted_on', None), _connector='OR'), name='duty_met_or_lifted'), models.CheckConstraint(condition=models.Q(models.Q(('lifted_on', None), ('lifted_reason', '')), models.Q(('lifted_on__isnull', False), models.Q(('lifted_reason', ''), _negated=True)), _connector='OR'), name='duty_lifted_with_reason'), models.UniqueConstraint(fields=('step', 'clock_code', 'cycle'), name='duty_once_a_cycle'), models.CheckConstraint(condition=models.Q(models.Q(('length', None), ('length_reason', '')), models.Q(('length__gte', 1), models.Q(('length_reason', ''), _negated=True)), _connector='OR'), name='duty_length_with_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='Allocation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('role', models.TextField(choices=[('CW', 'Case worker'), ('DUTY', 'Duty worker, until a case worker is named'), ('NQSW', 'Newly qualified, supervised closely')], default='CW')),
                        ('reason', models.TextField(choices=lineofsight.record.models.allocation.reasons, default='FCONTA')),
                        ('direction', models.TextField(blank=True, help_text='What the manager asks the worker to do.')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('allocated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='allocations', to='record.casestep')),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='allocations', to='record.person')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='allocations', to='record.team')),
                        ('worker', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='allocations', to='record.worker')),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('ended_on', None)), fields=['team'], name='allocation_now_by_team'), models.Index(condition=models.Q(('ended_on', None)), fields=['worker'], name='allocation_now_by_worker'), models.Index(fields=['step', '-started_on', '-id', 'team', 'worker'], name='allocation_by_step')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='allocation_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('step',), name='allocation_one_holder_now')],
                    },
                ),
                migrations.CreateModel(
                    name='Transfer',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('outcome', models.TextField(verbose_name='what is proposed')),
                        ('reason', models.TextField(verbose_name='why, and what the family knows of it')),
                        ('proposed_on', models.DateField()),
                        ('proposed_at', models.DateTimeField()),
                        ('answer', models.TextField(blank=True, choices=[('accepted', 'Accepted'), ('returned', 'Returned'), ('withdrawn', 'Withdrawn by who proposed it')])),
                        ('words', models.TextField(blank=True, verbose_name='what the receiving manager says')),
                        ('answered_on', models.DateField(blank=True, null=True)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                        ('met_on', models.DateField(blank=True, null=True, verbose_name='day of the joint hand-over')),
                        ('met_words', models.TextField(blank=True, verbose_name='who met, and what was handed over')),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='transfers', to='record.person')),
                        ('from_team', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.team')),
                        ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='transfers', to='record.casestep')),
                        ('team', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.team')),
                        ('level', models.TextField(verbose_name='level of need that is seen now')),
                        ('shown_by', models.TextField(verbose_name='what shows that level')),
                        ('threshold_version', models.TextField()),
                    ],
                    options={
                        'indexes': [models.Index(fields=['step'], name='transfer_by_step')],
                        'constraints': [models.UniqueConstraint(condition=models.Q(('answer', '')), fields=('step',), name='transfer_one_in_hand'), models.UniqueConstraint(condition=models.Q(('answer', 'accepted')), fields=('step',), name='transfer_accepted_once'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='transfer_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at', None), ('answered_by', None), ('answered_on', None)), models.Q(('answer__in', ['accepted', 'returned', 'withdrawn']), ('answered_on__gte', models.F('proposed_on')), ('answered_at__isnull', False), ('answered_by__isnull', False), ('answered_on__isnull', False)), _connector='OR'), name='transfer_answered_whole'), models.CheckConstraint(condition=models.Q(('answer', ''), ('answer', 'withdrawn'), models.Q(('answered_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='transfer_answered_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'accepted'), _negated=True), ('team__isnull', False), _connector='OR'), name='transfer_accepted_by_a_team'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'returned'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='transfer_returned_with_why'), models.CheckConstraint(condition=models.Q(models.Q(('met_on', None), ('met_words', '')), models.Q(('met_on__isnull', False), models.Q(('met_words', ''), _negated=True)), _connector='OR'), name='transfer_met_whole'), models.CheckConstraint(condition=models.Q(models.Q(('level', ''), _negated=True), models.Q(('threshold_version', ''), _negated=True), models.Q(('shown_by', ''), _negated=True)), name='transfer_level_by_a_threshold')],
                    },
                ),
                migrations.CreateModel(
                    name='Visit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('group', models.UUIDField(blank=True, help_text='Shared by the copies of what was written once.', null=True)),
                        ('about_alone', models.TextField(blank=True, help_text="It is on no other child's copy.", verbose_name='about this child alone')),
                        ('version', models.PositiveIntegerField(default=1)),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                        ('withdrawn_reason', models.TextField(blank=True)),
                        ('happened_at', models.DateTimeField()),
                        ('mode', models.TextField(blank=True, choices=[('home', 'At home'), ('school', 'At school or nursery'), ('office', 'In our office'), ('elsewhere', 'Somewhere else'), ('video', 'By video'), ('telephone', 'By telephone')], verbose_name='how it was made')),
                        ('place', models.TextField(blank=True)),
                        ('present', models.TextField(blank=True, verbose_name='who was there')),
                        ('is_seen', models.BooleanField(verbose_name='child seen')),
                        ('not_seen_reason', models.TextField(blank=True, verbose_name='why the child was not seen')),
                        ('is_seen_alone', models.BooleanField(default=False, verbose_name='child seen alone')),
                        ('not_alone_reason', models.TextField(blank=True, verbose_name='why the child was not seen alone')),
                        ('is_bedroom_seen', models.BooleanField(blank=True, null=True, verbose_name='where the child sleeps was seen')),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                        ('text', models.TextField(blank=True)),
                        ('child', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='record.person')),
                        ('met', models.ManyToManyField(blank=True, related_name='met_by', to='record.duty')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='record.casestep')),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(fields=['child', '-happened_at'], name='visit_by_child'), models.Index(condition=models.Q(('group__isnull', False)), fields=['group'], name='visit_by_group')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='visit_withdrawn_with_by'), models.CheckConstraint(condition=models.Q(('is_seen', True), ('is_seen_alone', False), _connector='OR'), name='visit_alone_is_seen'), models.CheckConstraint(condition=models.Q(models.Q(('is_seen', True), ('not_seen_reason', '')), models.Q(('is_seen', False), models.Q(('not_seen_reason', ''), _negated=True)), _connector='OR'), name='visit_not_seen_says_why'), models.CheckConstraint(condition=models.Q(('not_alone_reason', ''), models.Q(('is_seen', True), ('is_seen_alone', False)), _connector='OR'), name='visit_not_alone_reason_fits'), models.CheckConstraint(condition=models.Q(('mode__in', ['', 'home', 'school', 'office', 'elsewhere', 'video', 'telephone'])), name='visit_mode_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('mode', 'telephone'), _negated=True), ('is_seen', False), _connector='OR'), name='visit_by_telephone_sees_nobody'), models.CheckConstraint(condition=models.Q(('recorded_at__gte', models.F('happened_at'))), name='visit_recorded_after_event')],
                    },
                ),
                migrations.CreateModel(
                    name='PlannedVisit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('group', models.UUIDField(blank=True, null=True)),
                        ('planned_at', models.DateTimeField(verbose_name='planned for')),
                        ('mode', models.TextField(choices=[('home', 'At home'), ('school', 'At school or nursery'), ('office', 'In our office'), ('elsewhere', 'Somewhere else'), ('video', 'By video'), ('telephone', 'By telephone')], verbose_name='how it is made')),
                        ('purpose', models.TextField(blank=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                        ('cancelled_reason', models.TextField(blank=True)),
                        ('cancelled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='planned_visits', to='record.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planned_visits', to='record.casestep')),
                        ('visit', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='plan', to='record.visit')),
                    ],
                    options={
                        'verbose_name': 'planned visit',
                        'indexes': [models.Index(condition=models.Q(('cancelled_at', None), ('visit', None)), fields=['child', 'planned_at'], name='visit_planned')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('mode__in', ['home', 'school', 'office', 'elsewhere', 'video', 'telephone'])), name='planned_visit_mode_is_known'), models.CheckConstraint(condition=models.Q(('planned_at__gt', models.F('recorded_at'))), name='planned_visit_is_ahead'), models.CheckConstraint(condition=models.Q(('visit', None), ('cancelled_at', None), _connector='OR'), name='planned_visit_kept_or_cancelled'), models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at', None), ('cancelled_by', None), ('cancelled_reason', '')), models.Q(('cancelled_at__isnull', False), ('cancelled_by__isnull', False), models.Q(('cancelled_reason', ''), _negated=True)), _connector='OR'), name='planned_visit_cancelled_with_by')],
                    },
                ),
                migrations.CreateModel(
                    name='HeldBack',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('passage', models.TextField()),
                        ('reason', models.TextField(choices=[('other_child', 'It is about another child'), ('other_person', 'It is about another person, who has not agreed'), ('harm', 'It could cause serious harm')])),
                        ('held_at', models.DateTimeField()),
                        ('ended_at', models.DateTimeField(blank=True, null=True)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('held_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('note', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='held_back', to='record.note')),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('visit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='held_back', to='record.visit')),
                    ],
                    options={
                        'verbose_name': 'passage held back',
                        'verbose_name_plural': 'passages held back',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('note__isnull', True), ('visit__isnull', False)), models.Q(('note__isnull', False), ('visit__isnull', True)), _connector='OR'), name='held_back_of_one'), models.CheckConstraint(condition=models.Q(('passage', ''), _negated=True), name='held_back_says_what'), models.CheckConstraint(condition=models.Q(('reason__in', ['other_child', 'other_person', 'harm'])), name='held_back_reason_is_known'), models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None)), models.Q(('ended_at__gte', models.F('held_at')), ('ended_by__isnull', False)), _connector='OR'), name='held_back_ended_with_by')],
                    },
                ),
                migrations.CreateModel(
                    name='EarlierVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveIntegerField()),
                        ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                        ('text', models.TextField(blank=True)),
                        ('about_alone', models.TextField(blank=True, verbose_name='about this child alone')),
                        ('facts', models.TextField(blank=True, verbose_name='what else was said')),
                        ('reason', models.TextField(verbose_name='why it was corrected')),
                        ('replaced_at', models.DateTimeField(verbose_name='corrected')),
                        ('replaced_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='corrected by')),
                        ('note', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='record.note')),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person')),
                        ('visit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='record.visit')),
                    ],
                    options={
                        'verbose_name': 'earlier version',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('note__isnull', True), ('visit__isnull', False)), models.Q(('note__isnull', False), ('visit__isnull', True)), _connector='OR'), name='earlier_version_of_one'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='earlier_version_has_a_reason'), models.UniqueConstraint(fields=('note', 'number'), name='earlier_version_of_note_once'), models.UniqueConstraint(fields=('visit', 'number'), name='earlier_version_of_visit_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ChronologyEntry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('moment', models.TextField(blank=True, help_text='Of a step: started or stopped.')),
                        ('happened_on', models.DateField(blank=True, help_text='Of an entry told in full.', null=True)),
                        ('told', models.TextField(blank=True, help_text='What happened, where the record does not hold it.')),
                        ('source', models.TextField(blank=True, help_text='Where that is known from.')),
                        ('analysis', models.TextField(blank=True)),
                        ('is_significant', models.BooleanField(default=False)),
                        ('added_at', models.DateTimeField()),
                        ('added_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('allocation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.allocation')),
                        ('chronology', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='record.chronology')),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.casestep')),
                        ('duty', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.duty')),
                        ('note', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.note')),
                        ('visit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.visit')),
                    ],
                    options={
                        'verbose_name_plural': 'chronology entries',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('allocation__isnull', True), ('duty__isnull', True), ('happened_on__isnull', False), ('moment', ''), ('note__isnull', True), ('step__isnull', True), ('visit__isnull', True), models.Q(('told', ''), _negated=True), models.Q(('source', ''), _negated=True)), models.Q(('allocation__isnull', True), ('duty__isnull', True), ('happened_on', None), ('moment__in', ['started', 'stopped']), ('note__isnull', True), ('source', ''), ('step__isnull', False), ('told', ''), ('visit__isnull', True)), models.Q(('allocation__isnull', True), ('duty__isnull', True), ('happened_on', None), ('moment__in', ['']), ('note__isnull', True), ('source', ''), ('step__isnull', True), ('told', ''), ('visit__isnull', False)), models.Q(('allocation__isnull', True), ('duty__isnull', True), ('happened_on', None), ('moment__in', ['']), ('note__isnull', False), ('source', ''), ('step__isnull', True), ('told', ''), ('visit__isnull', True)), models.Q(('allocation__isnull', True), ('duty__isnull', False), ('happened_on', None), ('moment__in', ['']), ('note__isnull', True), ('source', ''), ('step__isnull', True), ('told', ''), ('visit__isnull', True)), models.Q(('allocation__isnull', False), ('duty__isnull', True), ('happened_on', None), ('moment__in', ['']), ('note__isnull', True), ('source', ''), ('step__isnull', True), ('told', ''), ('visit__isnull', True)), _connector='OR'), name='chronology_entry_has_one_source'), models.UniqueConstraint(fields=('chronology', 'step', 'moment'), name='chronology_holds_step_once'), models.UniqueConstraint(fields=('chronology', 'visit'), name='chronology_holds_visit_once'), models.UniqueConstraint(fields=('chronology', 'note'), name='chronology_holds_note_once'), models.UniqueConstraint(fields=('chronology', 'duty'), name='chronology_holds_duty_once'), models.UniqueConstraint(fields=('chronology', 'allocation'), name='chronology_holds_allocation_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PersonWord',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_alias', models.BooleanField(default=False)),
                        ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='words', to='record.person')),
                        ('word', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='bearers', to='record.word')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('word', 'person', 'is_alias'), name='person_word_once')],
                    },
                ),
                migrations.CreateModel(
                    name='WordKey',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('key', models.TextField()),
                        ('word', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='keys', to='record.word')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('key', 'word'), name='word_key_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Post',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_manager', models.BooleanField(default=False)),
                        ('is_acting', models.BooleanField(default=False)),
                        ('basis', models.TextField(choices=[('permanent', 'Permanent'), ('agency', 'Agency'), ('managed', 'Managed team')], default='permanent')),
                        ('fte', models.DecimalField(decimal_places=2, default=Decimal('1'), max_digits=3, verbose_name='whole-time equivalent')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('position', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='record.position')),
                        ('team', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='record.team')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='record.worker')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='post_ends_after_start'), models.CheckConstraint(condition=models.Q(('fte__gt', 0), ('fte__lte', 1)), name='post_at_most_whole'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('worker', 'is_acting'), name='post_one_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='Handover',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('note', models.TextField(blank=True)),
                        ('written_at', models.DateTimeField()),
                        ('done_on', models.DateField(blank=True, help_text='When somebody else took it on.', null=True)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='record.casestep')),
                        ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='record.person')),
                        ('receiver', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.worker')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handovers', to='record.worker')),
                    ],
                    options={
                        'verbose_name': 'hand-over note',
                        'constraints': [models.UniqueConstraint(condition=models.Q(('done_on', None)), fields=('step', 'worker'), name='handover_once'), models.CheckConstraint(condition=models.Q(('receiver', None), models.Q(('receiver', models.F('worker')), _negated=True), _connector='OR'), name='handover_to_another')],
                    },
                ),
                migrations.CreateModel(
                    name='Cover',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField()),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(help_text='The first day on which it no longer holds.')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('covered_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covering', to='record.worker')),
                        ('worker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='covered', to='record.worker')),
                    ],
                    options={
                        'verbose_name_plural': 'covers',
                        'constraints': [models.CheckConstraint(condition=models.Q(('worker', models.F('covered_by')), _negated=True), name='cover_by_another'), models.CheckConstraint(condition=models.Q(('ended_on__gte', models.F('started_on'))), name='cover_ends_after_start'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='cover_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='CaseloadBand',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('service', models.TextField(choices=[('front_door', 'Front door'), ('early_help', 'Early help'), ('assessment', 'Assessment'), ('safeguarding', 'Safeguarding and care planning'), ('quality', 'Quality and review'), ('school_readiness', 'School readiness')])),
                        ('lowest', models.PositiveSmallIntegerField()),
                        ('highest', models.PositiveSmallIntegerField()),
                        ('far_lowest', models.PositiveSmallIntegerField()),
                        ('far_highest', models.PositiveSmallIntegerField()),
                        ('started_on', models.DateField()),
                        ('reason', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('far_lowest__lte', models.F('far_highest')), ('highest__lt', models.F('far_lowest')), ('lowest__lte', models.F('highest'))), name='caseload_band_goes_up'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='caseload_band_says_why')],
                    },
                ),
                migrations.CreateModel(
                    name='RiskLeftUncovered',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField(verbose_name='why the plan does not cover it')),
                        ('said_at', models.DateTimeField()),
                        ('risk', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='left_uncovered', to='record.risk')),
                        ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='left_uncovered', to='record.plan')),
                    ],
                    options={
                        'verbose_name': 'risk left uncovered',
                        'verbose_name_plural': 'risks left uncovered',
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='risk_left_uncovered_with_reason'), models.UniqueConstraint(fields=('plan', 'risk'), name='risk_left_uncovered_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ChronologyTurn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('started', 'Started'), ('finished', 'Finished'), ('reopened', 'Opened again')])),
                        ('reason', models.TextField(blank=True)),
                        ('at', models.DateTimeField()),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('chronology', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='turns', to='record.chronology')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'reopened'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='chronology_reopened_with_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyAccount',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('account', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='accounts', to='record.partneragency')),
                    ],
                    options={
                        'verbose_name': 'account of an agency',
                        'verbose_name_plural': 'accounts of agencies',
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='agency_account_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('account',), name='agency_account_one_now')],
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
        migrations.RunPython(create_index, drop_index),
    ]
