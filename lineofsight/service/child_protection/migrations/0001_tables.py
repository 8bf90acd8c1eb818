"""Child protection, with the triggers by which a plan starts on the day of its conference."""

import django.db.models.deletion
import django.db.models.lookups
import lineofsight.bodies.kinds
import lineofsight.service.child_protection.models.enquiry
import lineofsight.service.child_protection.models.shared
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.service.child_protection import guard


def put_on(apps, schema_editor):
    """This function will guard the day of a plan."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("child_protection", "0001_start"),
        ("child_protection", "0002_written_to_the_child"),
        ("child_protection", "0003_incidents_and_letters"),
        ("child_protection", "0004_guard_the_day_of_a_plan"),
        ("child_protection", "0005_conferences_wait_for_others"),
        ("child_protection", "0006_support_after"),
        ("child_protection", "0007_decisions_say_what_else"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('bodies', '0001_tables'),
        ('letters', '0001_tables'),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Conference',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_review', models.BooleanField(default=False)),
                        ('due_on', models.DateField(blank=True, null=True)),
                        ('chair_reason', models.TextField(blank=True, verbose_name='why another chair took over')),
                        ('held_on', models.DateField(blank=True, null=True)),
                        ('is_quorate', models.BooleanField(blank=True, null=True)),
                        ('inquorate_reason', models.TextField(blank=True, verbose_name='why it went ahead without a quorum')),
                        ('participation', models.TextField(blank=True, choices=[('PN0', 'Under 4 at the conference'), ('PN1', 'Came and spoke for themselves'), ('PN2', 'Came, and an advocate spoke for them'), ('PN3', 'Came, and gave their views without speaking'), ('PN4', 'Came, and gave no views'), ('PN5', 'Did not come, and briefed an advocate to speak for them'), ('PN6', 'Did not come, and sent their views'), ('PN7', 'Did not come, and sent no views')], verbose_name='how the child took part')),
                        ('childs_words', models.TextField(blank=True, verbose_name='what the child said')),
                        ('parents_words', models.TextField(blank=True, verbose_name='what the parents and carers said')),
                        ('reasons', models.TextField(blank=True, verbose_name='what shows whether the threshold is met')),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                        ('category', models.TextField(blank=True, choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')])),
                        ('outline', models.TextField(blank=True, verbose_name='outline of the plan')),
                        ('is_smart', models.BooleanField(blank=True, null=True, verbose_name='the chair finds the plan specific enough')),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('letter_sent_on', models.DateField(blank=True, null=True)),
                        ('record_sent_on', models.DateField(blank=True, null=True)),
                        ('chair', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('meeting', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='conference', to='bodies.meeting')),
                        ('step', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='conferences', to='record.casestep')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('outcome', models.TextField(blank=True, verbose_name='what an initial conference decided')),
                        ('instead_because', models.TextField(blank=True, verbose_name='why something else came of it')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['step', 'held_on'], name='conference_by_step')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('held_on', None), models.Q(django.db.models.lookups.GreaterThan(lineofsight.service.child_protection.models.shared.DayOfWeek('held_on'), models.Value(0)), django.db.models.lookups.LessThan(lineofsight.service.child_protection.models.shared.DayOfWeek('held_on'), models.Value(6))), _connector='OR'), name='conference_never_at_a_weekend'), models.UniqueConstraint(condition=models.Q(('is_review', False)), fields=('step',), name='conference_one_initial'), models.UniqueConstraint(condition=models.Q(('held_on', None), ('is_review', True)), fields=('step',), name='conference_one_ahead'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('held_on', None), ('is_quorate', None)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), ('held_on__isnull', False), ('is_quorate__isnull', False)), _connector='OR'), name='conference_held_whole'), models.CheckConstraint(condition=models.Q(('held_on', None), models.Q(('reasons', ''), ('participation', ''), _connector='OR', _negated=True), _connector='OR'), name='conference_held_says_why'), models.CheckConstraint(condition=models.Q(('is_quorate', None), ('is_quorate', True), models.Q(('inquorate_reason', ''), _negated=True), _connector='OR'), name='conference_without_quorum_says_why'), models.CheckConstraint(condition=models.Q(('category__in', ['', 'NEG', 'PHY', 'SAB', 'EMO', 'MUL'])), name='conference_category_is_a_code'), models.CheckConstraint(condition=models.Q(('participation__in', ['', 'PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'])), name='conference_participation_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('letter_sent_on', None), ('letter_sent_on__gte', models.F('held_on')), _connector='OR'), models.Q(('record_sent_on', None), ('record_sent_on__gte', models.F('held_on')), _connector='OR')), name='conference_sent_after_it_was_held'), models.CheckConstraint(condition=models.Q(('outcome', ''), models.Q(('is_review', False), ('outcome__in', ['child_protection_plan', 'services', 'single_assessment', 'early_help', 'other_agency', 'no_further_action', 'other'])), _connector='OR'), name='conference_outcome_is_a_code'), models.CheckConstraint(condition=models.Q(('held_on', None), models.Q(('alternatives', ''), _negated=True), _connector='OR'), name='conference_held_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='Discussion',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='discussion', serialize=False, to='record.casestep')),
                        ('is_complex', models.BooleanField(default=False, verbose_name='about several children and places')),
                        ('places', models.TextField(blank=True, verbose_name='the places and people it is about')),
                        ('is_quorate', models.BooleanField(blank=True, null=True)),
                        ('inquorate_reason', models.TextField(blank=True, verbose_name='why it went ahead without all three agencies')),
                        ('information', models.TextField(blank=True, verbose_name='what each agency told')),
                        ('is_threshold_met', models.BooleanField(blank=True, null=True, verbose_name='reasonable cause to suspect significant harm')),
                        ('reasons', models.TextField(blank=True, verbose_name='what shows it')),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                        ('safety', models.TextField(blank=True, verbose_name='how the child is kept safe today')),
                        ('visit', models.TextField(blank=True, verbose_name='when the child will be seen, and by whom')),
                        ('medical', models.TextField(blank=True, verbose_name='medical examination')),
                        ('held_at', models.DateTimeField(blank=True, null=True)),
                        ('chair', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('meeting', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='discussion_held', to='bodies.meeting')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_by', None), ('held_at', None)), models.Q(('decided_by__isnull', False), ('held_at__isnull', False)), _connector='OR'), name='discussion_held_whole'), models.CheckConstraint(condition=models.Q(('held_at', None), models.Q(('is_quorate__isnull', False), ('is_threshold_met__isnull', False), models.Q(('reasons', ''), _negated=True), models.Q(('information', ''), _negated=True)), _connector='OR'), name='discussion_held_says_why'), models.CheckConstraint(condition=models.Q(('is_quorate', None), ('is_quorate', True), models.Q(('inquorate_reason', ''), _negated=True), _connector='OR'), name='discussion_without_quorum_says_why'), models.CheckConstraint(condition=models.Q(('is_complex', False), models.Q(('chair__isnull', False), models.Q(('places', ''), _negated=True)), _connector='OR'), name='discussion_complex_has_chair_and_places'), models.CheckConstraint(condition=models.Q(('held_at', None), models.Q(('alternatives', ''), _negated=True), _connector='OR'), name='discussion_held_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='Dissent',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('reason', models.TextField()),
                        ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dissents', to='child_protection.conference')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('conference', 'agency'), name='dissent_once'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='dissent_says_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Enquiry',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='enquiry', serialize=False, to='record.casestep')),
                        ('seen_on', models.DateField(blank=True, null=True, verbose_name='when the child was seen')),
                        ('is_seen_alone', models.BooleanField(default=False, verbose_name='the child was seen alone')),
                        ('not_seen_reason', models.TextField(blank=True, verbose_name='why the child was not seen, or not alone')),
                        ('childs_words', models.TextField(blank=True, verbose_name='what the child said')),
                        ('spoken_to', models.TextField(blank=True, verbose_name='who else was seen and spoken to')),
                        ('agencies', models.TextField(blank=True, verbose_name='what each agency told')),
                        ('findings', models.TextField(blank=True, verbose_name='what was found')),
                        ('analysis', models.TextField(blank=True, verbose_name='what it means for the child')),
                        ('found', models.TextField(blank=True, choices=[('not_substantiated', 'The concerns were not substantiated'), ('no_continuing_risk', 'Substantiated, and the child is not at continuing risk of significant harm'), ('continuing_risk', 'Substantiated, and the child is at continuing risk of significant harm')], verbose_name='conclusion')),
                        ('recommended_outcome', models.TextField(blank=True, choices=lineofsight.service.child_protection.models.enquiry.outcomes)),
                        ('returned_because', models.TextField(blank=True, verbose_name='why a manager returned it')),
                        ('submitted_at', models.DateTimeField(blank=True, null=True)),
                        ('authorised_at', models.DateTimeField(blank=True, null=True)),
                        ('decision', models.TextField(blank=True, verbose_name="the manager's decision and why")),
                        ('authorised_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('submitted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_decision_to_child', models.BooleanField(default=False, verbose_name='the decision is written to the child')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                    ],
                    options={
                        'verbose_name_plural': 'enquiries',
                        'constraints': [models.CheckConstraint(condition=models.Q(('found__in', ['', 'not_substantiated', 'no_continuing_risk', 'continuing_risk'])), name='enquiry_found_a_code'), models.CheckConstraint(condition=models.Q(('recommended_outcome__in', ['', 'conference', 'services', 'short_breaks', 'continue_assessment', 'legal_action', 'monitor', 'no_further_action', 'other'])), name='enquiry_recommends_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('submitted_at', None), ('submitted_by', None)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='enquiry_submitted_at_with_by'), models.CheckConstraint(condition=models.Q(('submitted_at', None), models.Q(('findings', ''), ('analysis', ''), ('found', ''), ('recommended_outcome', ''), _connector='OR', _negated=True), _connector='OR'), name='enquiry_submitted_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('authorised_at', None), ('authorised_by', None), ('decision', '')), models.Q(('authorised_at__isnull', False), ('authorised_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='enquiry_authorised_at_with_by'), models.CheckConstraint(condition=models.Q(('authorised_by', None), models.Q(('submitted_by__isnull', False), models.Q(('authorised_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='enquiry_authorised_by_another'), models.CheckConstraint(condition=models.Q(('authorised_at', None), models.Q(('alternatives', ''), _negated=True), _connector='OR'), name='enquiry_authorised_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='NeglectScore',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('tool', models.TextField(verbose_name='which tool')),
                        ('score', models.PositiveIntegerField()),
                        ('out_of', models.PositiveIntegerField()),
                        ('scored_on', models.DateField()),
                        ('meaning', models.TextField(verbose_name='what it means for the child')),
                        ('recorded_at', models.DateTimeField()),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='neglect_scores', to='record.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('tool', ''), _negated=True), models.Q(('meaning', ''), _negated=True)), name='neglect_score_is_whole'), models.CheckConstraint(condition=models.Q(('score__lte', models.F('out_of'))), name='neglect_score_in_range')],
                    },
                ),
                migrations.CreateModel(
                    name='ProtectionPlan',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='protection_plan', serialize=False, to='record.casestep')),
                        ('initial_category', models.TextField(choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')])),
                        ('latest_category', models.TextField(choices=[('NEG', 'Neglect'), ('PHY', 'Physical abuse'), ('SAB', 'Sexual abuse'), ('EMO', 'Emotional abuse'), ('MUL', 'Multiple')])),
                        ('number_before', models.PositiveIntegerField(default=0)),
                        ('ending_reason', models.TextField(blank=True, verbose_name='why it ended')),
                        ('conference', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='plan_made', to='child_protection.conference')),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['latest_category'], name='protection_plan_by_category')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('initial_category__in', ['NEG', 'PHY', 'SAB', 'EMO', 'MUL']), ('latest_category__in', ['NEG', 'PHY', 'SAB', 'EMO', 'MUL'])), name='protection_plan_categories')],
                    },
                ),
                migrations.CreateModel(
                    name='CoreGroup',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('held_on', models.DateField()),
                        ('progress', models.TextField(verbose_name='what was done since last time')),
                        ('what_changed', models.TextField(verbose_name='what has changed for the child')),
                        ('is_drifting', models.BooleanField(default=False, verbose_name='too little has changed')),
                        ('recorded_at', models.DateTimeField()),
                        ('meeting', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='core_group', to='bodies.meeting')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='core_groups', to='child_protection.protectionplan')),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('progress', ''), _negated=True), models.Q(('what_changed', ''), _negated=True)), name='core_group_says_something'), models.UniqueConstraint(fields=('plan', 'held_on'), name='core_group_once_a_day')],
                    },
                ),
                migrations.CreateModel(
                    name='Concern',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField(verbose_name='what worries the chair')),
                        ('raised_at', models.DateTimeField()),
                        ('answer_due_on', models.DateField()),
                        ('answer', models.TextField(blank=True)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                        ('escalated_at', models.DateTimeField(blank=True, null=True, verbose_name='taken higher')),
                        ('escalated_because', models.TextField(blank=True, verbose_name='why it was taken higher')),
                        ('settled_at', models.DateTimeField(blank=True, null=True)),
                        ('settled_how', models.TextField(blank=True, verbose_name='how it was settled')),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('raised_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='concerns', to='child_protection.protectionplan')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='concern_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at', None), ('answered_by', None)), models.Q(('answered_at__isnull', False), ('answered_by__isnull', False), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='concern_answered_whole'), models.CheckConstraint(condition=models.Q(('answered_by', None), models.Q(('answered_by', models.F('raised_by')), _negated=True), _connector='OR'), name='concern_answered_by_another'), models.CheckConstraint(condition=models.Q(models.Q(('escalated_at', None), ('escalated_because', '')), models.Q(('escalated_at__isnull', False), models.Q(('escalated_because', ''), _negated=True)), _connector='OR'), name='concern_escalated_with_why'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('settled_how', '')), models.Q(('settled_at__isnull', False), models.Q(('settled_how', ''), _negated=True)), _connector='OR'), name='concern_settled_with_how')],
                    },
                ),
                migrations.CreateModel(
                    name='SeniorReview',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('findings', models.TextField(verbose_name='why it has gone on so long')),
                        ('direction', models.TextField(verbose_name='what must happen now, and by when')),
                        ('reviewed_at', models.DateTimeField()),
                        ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='senior_reviews', to='child_protection.protectionplan')),
                        ('reviewed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('findings', ''), _negated=True), models.Q(('direction', ''), _negated=True)), name='senior_review_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='DiscussionDissent',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('reason', models.TextField()),
                        ('discussion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dissents', to='child_protection.discussion')),
                    ],
                    options={
                        'verbose_name': 'dissent at a strategy discussion',
                        'verbose_name_plural': 'dissent at strategy discussions',
                        'constraints': [models.UniqueConstraint(fields=('discussion', 'agency'), name='discussion_dissent_once'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='discussion_dissent_says_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Incident',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='incident', serialize=False, to='record.casestep')),
                        ('what_happened', models.TextField()),
                        ('harm', models.TextField(choices=[('died', 'The child died'), ('seriously_harmed', 'The child was seriously harmed')], verbose_name='what came of it')),
                        ('suspicion', models.TextField(verbose_name='what shows abuse or neglect')),
                        ('notified_on', models.DateField(blank=True, null=True, verbose_name='national panel told on')),
                        ('rapid_sent_on', models.DateField(blank=True, null=True, verbose_name='rapid review sent on')),
                        ('learning', models.TextField(blank=True, verbose_name='what the rapid review learnt')),
                        ('is_review_needed', models.BooleanField(blank=True, null=True, verbose_name='a local review is needed')),
                        ('decision', models.TextField(blank=True, verbose_name='why a local review is needed, or is not')),
                        ('reviewer', models.TextField(blank=True, verbose_name='who leads the local review')),
                        ('published_on', models.DateField(blank=True, null=True)),
                        ('published_where', models.TextField(blank=True)),
                        ('findings', models.TextField(blank=True, verbose_name='what the local review found')),
                        ('ending_reason', models.TextField(blank=True, verbose_name='why the criteria were not met')),
                    ],
                    options={
                        'verbose_name': 'serious incident',
                        'constraints': [models.CheckConstraint(condition=models.Q(('what_happened', ''), ('suspicion', ''), _connector='OR', _negated=True), name='incident_is_told'), models.CheckConstraint(condition=models.Q(('harm__in', ['died', 'seriously_harmed'])), name='incident_harm'), models.CheckConstraint(condition=models.Q(models.Q(('decision', ''), ('is_review_needed', None), ('learning', ''), ('rapid_sent_on', None)), models.Q(('is_review_needed__isnull', False), ('rapid_sent_on__gte', models.F('notified_on')), ('rapid_sent_on__isnull', False), models.Q(('learning', ''), _negated=True), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='incident_rapid_whole'), models.CheckConstraint(condition=models.Q(models.Q(('findings', ''), ('published_on', None), ('published_where', '')), models.Q(('is_review_needed', True), ('published_on__gte', models.F('rapid_sent_on')), models.Q(('published_where', ''), _negated=True), models.Q(('findings', ''), _negated=True)), _connector='OR'), name='incident_published_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Dissemination',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('audience', models.TextField(verbose_name='who was told')),
                        ('how', models.TextField()),
                        ('told_on', models.DateField()),
                        ('reached', models.TextField(blank=True, verbose_name='how we know that it reached them')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('incident', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='told', to='child_protection.incident')),
                    ],
                    options={
                        'verbose_name_plural': 'dissemination',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('audience', ''), _negated=True), models.Q(('how', ''), _negated=True)), name='dissemination_is_told')],
                    },
                ),
                migrations.CreateModel(
                    name='SentLetter',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('conference', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sent_letters', to='child_protection.conference')),
                        ('letter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='sent_of', to='letters.letter')),
                    ],
                    options={
                        'verbose_name': 'letter sent after a conference',
                        'verbose_name_plural': 'letters sent after conferences',
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
    ]
