"""The front door: contacts, screenings, decisions, rota and domestic abuse."""

import django.db.models.deletion
import lineofsight.bodies.kinds
import lineofsight.service.front_door.models.checks
import lineofsight.service.front_door.models.choices
import lineofsight.service.front_door.models.domestic_abuse
import lineofsight.service.front_door.models.marac
import lineofsight.service.front_door.models.notification
import lineofsight.service.front_door.models.panels
import lineofsight.service.front_door.models.threshold
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("front_door", "0001_start"),
        ("front_door", "0002_written_to_the_child"),
        ("front_door", "0003_domestic_abuse_rota_and_councils"),
        ("front_door", "0004_what_else_was_considered"),
        ("front_door", "0005_decisions_say_what_else"),
        ("front_door", "0006_which_parents_were_told"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('bodies', '0001_tables'),
        ('papers', '0001_tables'),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Contact',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='contact', serialize=False, to='record.casestep')),
                        ('source_code', models.TextField(choices=lineofsight.service.front_door.models.choices.sources)),
                        ('referrer_name', models.TextField(blank=True)),
                        ('referrer_agency', models.TextField(blank=True)),
                        ('referrer_phone', models.TextField(blank=True)),
                        ('concern', models.TextField()),
                        ('risks', models.TextField(blank=True, verbose_name='risks to the child, or to workers')),
                        ('asked_for', models.TextField(blank=True, verbose_name='what the referrer asks for')),
                        ('parents_know', models.TextField(choices=[('yes', 'Yes'), ('no', 'No'), ('not_known', 'Not known')], default='not_known')),
                        ('referrer_level', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.levels, verbose_name='level of need the referrer sees')),
                        ('rag', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.urgencies)),
                        ('given_name', models.TextField(blank=True)),
                        ('given_birth', models.DateField(blank=True, null=True)),
                        ('given_address', models.TextField(blank=True)),
                        ('is_match_unsure', models.BooleanField(default=False, help_text="A partner's form made a new person: somebody has yet to check that they are new.")),
                        ('referrer_told_at', models.DateTimeField(blank=True, null=True)),
                        ('referrer_told_how', models.TextField(blank=True)),
                        ('referrer_told_what', models.TextField(blank=True)),
                        ('referrer_told_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('concern', ''), _negated=True), name='contact_says_something'), models.CheckConstraint(condition=models.Q(('source_code__in', ['1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '3D', '3E', '3F', '4', '5A', '5B', '5C', '5D', '6', '7', '8', '9', '10'])), name='contact_source_is_a_code'), models.CheckConstraint(condition=models.Q(('referrer_level__in', ['', '1', '2', '3', '4'])), name='contact_referrer_level_is_a_code'), models.CheckConstraint(condition=models.Q(('rag__in', ['', 'red', 'amber', 'green'])), name='contact_rag_is_a_code'), models.CheckConstraint(condition=models.Q(('parents_know__in', ['yes', 'no', 'not_known'])), name='contact_parents_know_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('referrer_told_at', None), ('referrer_told_by', None), ('referrer_told_how', ''), ('referrer_told_what', '')), models.Q(('referrer_told_at__isnull', False), ('referrer_told_by__isnull', False), models.Q(('referrer_told_how', ''), _negated=True)), _connector='OR'), name='contact_referrer_told_at_with_by')],
                    },
                ),
                migrations.CreateModel(
                    name='Referral',
                    fields=[
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='referral', serialize=False, to='record.casestep')),
                        ('source_code', models.TextField(choices=lineofsight.service.front_door.models.choices.sources)),
                        ('primary_need', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.primary_needs)),
                        ('rationale', models.TextField(blank=True)),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('closed_on', models.DateField(blank=True, null=True)),
                        ('close_reason', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.closure_reasons)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='referrals', to='record.person')),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('source_code__in', ['1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '3D', '3E', '3F', '4', '5A', '5B', '5C', '5D', '6', '7', '8', '9', '10'])), name='referral_source_is_a_code'), models.CheckConstraint(condition=models.Q(('primary_need__in', ['', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N0'])), name='referral_need_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('rationale', '')), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('rationale', ''), _negated=True)), _connector='OR'), name='referral_decided_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('close_reason', ''), ('closed_by', None), ('closed_on', None)), models.Q(('close_reason__in', ['RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9']), ('closed_by__isnull', False), ('closed_on__isnull', False)), _connector='OR'), name='referral_closed_on_with_by'), models.UniqueConstraint(condition=models.Q(('closed_on', None)), fields=('child',), name='referral_one_open_episode'), models.CheckConstraint(condition=models.Q(('decided_at', None), models.Q(('alternatives', ''), _negated=True), _connector='OR'), name='referral_decided_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='ContactDecision',
                    fields=[
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='decision', serialize=False, to='front_door.contact')),
                        ('threshold_version', models.TextField()),
                        ('level', models.TextField(choices=lineofsight.service.front_door.models.choices.levels)),
                        ('rationale', models.TextField()),
                        ('late_code', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.late_reasons, verbose_name='why it is late')),
                        ('return_reason', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.return_reasons, verbose_name='why it is sent back')),
                        ('harm_considered', models.TextField(blank=True, verbose_name='why significant harm is not suspected')),
                        ('decided_at', models.DateTimeField()),
                        ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['-decided_at'], name='decision_by_time')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('level__in', ['1', '2', '3', '4'])), name='decision_level_is_a_code'), models.CheckConstraint(condition=models.Q(('late_code__in', ['', 'childs_interest', 'family_wanted_time', 'partner_late', 'information_missing', 'too_much_work', 'nobody_there', 'system']), ('return_reason__in', ['', 'below_threshold', 'already_known', 'no_child', 'not_enough', 'wrong_route', 'out_of_area'])), name='decision_late_and_return_are_codes'), models.CheckConstraint(condition=models.Q(('rationale', ''), _negated=True), name='decision_has_reasons'), models.CheckConstraint(condition=models.Q(('threshold_version', ''), _negated=True), name='decision_names_its_threshold'), models.CheckConstraint(condition=models.Q(('alternatives', ''), _negated=True), name='decision_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyCheck',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('child_told', models.TextField(verbose_name='who it is about, as the agency was told')),
                        ('question', models.TextField()),
                        ('asked_at', models.DateTimeField()),
                        ('due_at', models.DateTimeField()),
                        ('knows', models.TextField(blank=True, choices=[('worried', 'Knows the child, and is worried'), ('knows', 'Knows the child, and has no worry'), ('not_known', 'Does not know the child')])),
                        ('answer', models.TextField(blank=True)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                        ('given_up_at', models.DateTimeField(blank=True, null=True, verbose_name='no longer needed since')),
                        ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('asked_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='front_door.contact')),
                    ],
                    options={
                        'verbose_name': 'agency check',
                        'indexes': [models.Index(condition=models.Q(('answered_at', None)), fields=['asked_of', 'due_at'], name='check_open_by_partner')],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('question', ''), _negated=True), models.Q(('child_told', ''), _negated=True)), name='check_asks_something'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_at', None), ('answered_by', None), ('knows', '')), models.Q(('answered_at__isnull', False), ('answered_by__isnull', False), ('given_up_at', None), ('knows__in', ['worried', 'knows', 'not_known']), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='check_answered_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='DirectionStep',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.service.front_door.models.checks.direction_kinds)),
                        ('words', models.TextField(blank=True)),
                        ('given_at', models.DateTimeField()),
                        ('done_at', models.DateTimeField(blank=True, null=True)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='direction', to='front_door.contact')),
                        ('done_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'step of a direction',
                        'verbose_name_plural': 'steps of a direction',
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['parents', 'child', 'history', 'school', 'health', 'police', 'housing', 'adult_services', 'probation', 'early_help', 'visit', 'other'])), name='direction_kind_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'other'), _negated=True), models.Q(('words', ''), _negated=True), _connector='OR'), name='direction_other_says_what'), models.CheckConstraint(condition=models.Q(models.Q(('done_at', None), ('done_by', None)), models.Q(('done_at__isnull', False), ('done_by__isnull', False)), _connector='OR'), name='direction_done_at_with_by')],
                    },
                ),
                migrations.CreateModel(
                    name='FormTry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('what', models.TextField(choices=[('sent', 'Sent a form'), ('asked', 'Asked what came of one, and was wrong')])),
                        ('sender', models.TextField()),
                        ('tried_at', models.DateTimeField()),
                    ],
                    options={
                        'verbose_name': 'use of a public page',
                        'verbose_name_plural': 'uses of public pages',
                        'indexes': [models.Index(fields=['what', 'sender', 'tried_at'], name='tries_of_a_sender')],
                    },
                ),
                migrations.CreateModel(
                    name='NightHandOver',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('to', models.TextField(choices=[('night', 'To the out of hours team'), ('day', 'Back to the front door')])),
                        ('words', models.TextField()),
                        ('handed_at', models.DateTimeField()),
                        ('taken_at', models.DateTimeField(blank=True, null=True)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='night_hand_overs', to='front_door.contact')),
                        ('handed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('taken_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'out of hours hand-over',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), ('to__in', ['night', 'day'])), name='night_hand_over_says_what'), models.CheckConstraint(condition=models.Q(models.Q(('taken_at', None), ('taken_by', None)), models.Q(('taken_at__isnull', False), ('taken_by__isnull', False), models.Q(('taken_by', models.F('handed_by')), _negated=True)), _connector='OR'), name='night_hand_over_taken_by_another')],
                    },
                ),
                migrations.CreateModel(
                    name='NotificationFile',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('sha256', models.TextField()),
                        ('loaded', models.PositiveIntegerField(default=0)),
                        ('already', models.PositiveIntegerField(default=0, verbose_name='already there')),
                        ('refused', models.JSONField(default=list)),
                        ('loaded_at', models.DateTimeField()),
                        ('loaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'file of police notifications',
                        'verbose_name_plural': 'files of police notifications',
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='notification_file_has_a_name')],
                    },
                ),
                migrations.CreateModel(
                    name='RagRating',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('rag', models.TextField(choices=lineofsight.service.front_door.models.choices.urgencies)),
                        ('reason', models.TextField()),
                        ('rated_at', models.DateTimeField()),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ratings', to='front_door.contact')),
                        ('rated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(fields=['contact', '-rated_at'], name='rating_by_contact')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('rag__in', ['red', 'amber', 'green'])), name='rating_is_a_code'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='rating_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='ReReferralReview',
                    fields=[
                        ('referral', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='panel', serialize=False, to='front_door.referral')),
                        ('deficit', models.TextField(choices=lineofsight.service.front_door.models.panels.deficits)),
                        ('words', models.TextField()),
                        ('found_at', models.DateTimeField()),
                        ('found_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'finding of the re-referral panel',
                        'verbose_name_plural': 'findings of the re-referral panel',
                        'constraints': [models.CheckConstraint(condition=models.Q(('deficit__in', ['incomplete_work', 'needs_not_sustained', 'consent', 'wrong_help', 'history_missed', 'new_event']), models.Q(('words', ''), _negated=True)), name='panel_deficit_is_a_code')],
                    },
                ),
                migrations.CreateModel(
                    name='ThresholdVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('from_on', models.DateField(unique=True)),
                        ('reason', models.TextField(verbose_name='what changed, and who agreed it')),
                        ('made_at', models.DateTimeField()),
                        ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'version of the threshold',
                        'verbose_name_plural': 'versions of the threshold',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='threshold_named_with_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='ThresholdIndicator',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('level', models.TextField(choices=lineofsight.service.front_door.models.choices.levels)),
                        ('domain', models.TextField(choices=lineofsight.service.front_door.models.threshold.domains)),
                        ('code', models.TextField()),
                        ('text', models.TextField()),
                        ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='indicators', to='front_door.thresholdversion')),
                    ],
                    options={
                        'verbose_name': 'indicator of the threshold',
                        'verbose_name_plural': 'indicators of the threshold',
                        'constraints': [models.UniqueConstraint(fields=('version', 'code'), name='threshold_indicator_once'), models.CheckConstraint(condition=models.Q(('domain__in', ['child', 'parenting', 'family', 'outside']), ('level__in', ['1', '2', '3', '4']), models.Q(('text', ''), _negated=True), models.Q(('code', ''), _negated=True)), name='threshold_indicator_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='TriageItem',
                    fields=[
                        ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='triage', serialize=False, to='bodies.item')),
                        ('outcome', models.TextField(blank=True, choices=lineofsight.service.front_door.models.panels.triage_outcomes)),
                        ('words', models.TextField(blank=True, verbose_name='what was agreed, and why')),
                        ('agreed_at', models.DateTimeField(blank=True, null=True)),
                        ('agreed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='triage_items', to='front_door.contact')),
                    ],
                    options={
                        'verbose_name': 'child at triage',
                        'verbose_name_plural': 'children at triage',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('agreed_at', None), ('agreed_by', None), ('outcome', ''), ('words', '')), models.Q(('agreed_at__isnull', False), ('agreed_by__isnull', False), ('outcome__in', ['referral', 'early_help', 'advice', 'send_back', 'agency', 'again']), models.Q(('words', ''), _negated=True)), _connector='OR'), name='triage_agreed_whole'), models.UniqueConstraint(condition=models.Q(('agreed_at', None)), fields=('contact',), name='triage_waits_once')],
                    },
                ),
                migrations.CreateModel(
                    name='TriageEntry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('words', models.TextField()),
                        ('written_at', models.DateTimeField()),
                        ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('triage', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entries', to='front_door.triageitem')),
                    ],
                    options={
                        'verbose_name': 'entry of an agency',
                        'verbose_name_plural': 'entries of agencies',
                        'constraints': [models.UniqueConstraint(fields=('triage', 'agency'), name='triage_entry_once_an_agency'), models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='triage_entry_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='TriageSwitch',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('takes', models.TextField(choices=lineofsight.service.front_door.models.notification.taken)),
                        ('from_on', models.DateField(unique=True)),
                        ('reason', models.TextField()),
                        ('set_at', models.DateTimeField()),
                        ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'triage switch',
                        'verbose_name_plural': 'triage switches',
                        'constraints': [models.CheckConstraint(condition=models.Q(('takes__in', ['all', 'domestic', 'domestic_graded', 'none'])), name='switch_takes_a_code'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='switch_has_a_reason')],
                    },
                ),
                migrations.CreateModel(
                    name='UrgentVisit',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('why', models.TextField()),
                        ('directed_at', models.DateTimeField()),
                        ('made_at', models.DateTimeField(blank=True, null=True)),
                        ('is_seen', models.BooleanField(blank=True, null=True, verbose_name='the child was seen')),
                        ('found', models.TextField(blank=True, verbose_name='what was found')),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='urgent_visits', to='front_door.contact')),
                        ('directed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('made_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'urgent visit',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('found', ''), ('is_seen', None), ('made_at', None), ('made_by', None)), models.Q(('is_seen__isnull', False), ('made_at__gte', models.F('directed_at')), ('made_by__isnull', False), models.Q(('found', ''), _negated=True)), _connector='OR'), name='urgent_visit_made_whole'), models.UniqueConstraint(condition=models.Q(('made_at', None)), fields=('contact',), name='urgent_visit_one_open'), models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='urgent_visit_says_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Consent',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('purpose', models.TextField(choices=[('ask_agencies', 'We ask other agencies about the family'), ('share', 'We share what we know with other agencies'), ('assessment', 'An assessment'), ('early_help', 'Early help'), ('service', 'A service for the child or family')])),
                        ('who', models.TextField(verbose_name='who was asked')),
                        ('is_given', models.BooleanField(verbose_name='they agreed')),
                        ('words', models.TextField(blank=True, verbose_name='what they said')),
                        ('said_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_on', models.DateField(blank=True, null=True)),
                        ('withdrawn_why', models.TextField(blank=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='record.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='consents', to='record.casestep')),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'consent',
                        'indexes': [models.Index(fields=['child', '-said_on'], name='consent_by_child')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('purpose__in', ['ask_agencies', 'share', 'assessment', 'early_help', 'service'])), name='consent_purpose_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('who', ''), _negated=True), models.Q(('is_given', True), models.Q(('words', ''), _negated=True), _connector='OR')), name='consent_refused_with_words'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_by', None), ('withdrawn_on', None), ('withdrawn_why', '')), models.Q(('is_given', True), ('withdrawn_by__isnull', False), ('withdrawn_on__gte', models.F('said_on')), models.Q(('withdrawn_why', ''), _negated=True)), _connector='OR'), name='consent_withdrawn_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='DecisionIndicator',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('code', models.TextField()),
                        ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='indicators', to='front_door.contactdecision')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('decision', 'code'), name='indicator_relied_on_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Forwarding',
                    fields=[
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='forwarding', serialize=False, to='front_door.contact')),
                        ('council', models.TextField()),
                        ('to_whom', models.TextField(verbose_name='who took it there')),
                        ('how', models.TextField()),
                        ('sent_at', models.DateTimeField()),
                        ('sent_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('council', ''), _negated=True), models.Q(('to_whom', ''), _negated=True), models.Q(('how', ''), _negated=True)), name='forwarding_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Notification',
                    fields=[
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='notification', serialize=False, to='front_door.contact')),
                        ('reference', models.TextField(verbose_name="the police's reference")),
                        ('child_key', models.TextField()),
                        ('words', models.TextField()),
                        ('incident', models.TextField(choices=lineofsight.service.front_door.models.notification.incidents)),
                        ('is_domestic_abuse', models.BooleanField()),
                        ('grading', models.TextField(choices=lineofsight.service.front_door.models.notification.gradings)),
                        ('enters_triage', models.BooleanField()),
                        ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notifications', to='front_door.notificationfile')),
                    ],
                    options={
                        'verbose_name': 'police notification',
                        'constraints': [models.UniqueConstraint(fields=('reference', 'child_key'), name='notification_once_a_child'), models.CheckConstraint(condition=models.Q(('reference', ''), _negated=True), name='notification_has_a_reference'), models.CheckConstraint(condition=models.Q(('grading__in', ['standard', 'medium', 'high'])), name='notification_grading_is_a_code'), models.CheckConstraint(condition=models.Q(('incident__in', ['domestic', 'missing', 'offence', 'suspect', 'exploitation', 'welfare', 'mental_health', 'other'])), name='notification_incident_is_a_code')],
                    },
                ),
                migrations.CreateModel(
                    name='Screening',
                    fields=[
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='screening', serialize=False, to='front_door.contact')),
                        ('history_considered', models.TextField(blank=True, verbose_name='what earlier involvement tells us')),
                        ('parents_informed', models.BooleanField(blank=True, null=True, verbose_name='parents were told')),
                        ('parents_not_informed_reason', models.TextField(blank=True)),
                        ('consent', models.TextField(blank=True, choices=[('obtained', 'The family agreed'), ('refused', 'The family refused'), ('dispensed', 'We decided not to ask')])),
                        ('consent_reason', models.TextField(blank=True)),
                        ('agencies_asked', models.TextField(blank=True)),
                        ('analysis', models.TextField(blank=True)),
                        ('recommended_level', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.levels)),
                        ('recommended_outcome', models.TextField(blank=True, choices=lineofsight.service.front_door.models.choices.contact_outcomes)),
                        ('saved_at', models.DateTimeField()),
                        ('completed_at', models.DateTimeField(blank=True, null=True)),
                        ('completed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('saved_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                        ('parents_told', models.TextField(blank=True, verbose_name='who was told')),
                        ('parents_told_on', models.DateField(blank=True, null=True, verbose_name='when they were told')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('completed_at', None), ('completed_by', None)), models.Q(('completed_at__isnull', False), ('completed_by__isnull', False)), _connector='OR'), name='screening_completed_at_with_by'), models.CheckConstraint(condition=models.Q(('completed_at', None), models.Q(('parents_informed__isnull', False), models.Q(('history_considered', ''), _negated=True), models.Q(('consent', ''), _negated=True), models.Q(('analysis', ''), _negated=True), models.Q(('recommended_level', ''), _negated=True), models.Q(('recommended_outcome', ''), _negated=True)), _connector='OR'), name='screening_completed_is_whole'), models.CheckConstraint(condition=models.Q(('completed_at', None), models.Q(models.Q(('parents_informed', True), models.Q(('parents_not_informed_reason', ''), _negated=True), _connector='OR'), models.Q(('consent', 'obtained'), models.Q(('consent_reason', ''), _negated=True), _connector='OR')), _connector='OR'), name='screening_completed_with_reasons'), models.CheckConstraint(condition=models.Q(('consent__in', ['', 'obtained', 'refused', 'dispensed'])), name='screening_consent_is_a_code'), models.CheckConstraint(condition=models.Q(('recommended_level__in', ['', '1', '2', '3', '4']), ('recommended_outcome__in', ['', 'new_referral', 'existing_referral', 'early_help', 'advice', 'returned_to_sender', 'private_fostering', 'missing', 'other_council_plan', 'out_of_area', 'no_consent', 'no_further_action', 'other'])), name='screening_recommends_codes'), models.CheckConstraint(condition=models.Q(('completed_at', None), ('parents_informed', False), ('parents_told', 'Not recorded: it was not asked when this was screened.'), models.Q(models.Q(('parents_told', ''), _negated=True), ('parents_told_on__isnull', False)), _connector='OR'), name='screening_completed_says_who_was_told_when')],
                    },
                ),
                migrations.CreateModel(
                    name='SentForm',
                    fields=[
                        ('contact', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='sent_form', serialize=False, to='front_door.contact')),
                        ('referrer_role', models.TextField(blank=True, verbose_name='what the referrer does')),
                        ('referrer_email', models.TextField(blank=True)),
                        ('school', models.TextField(blank=True)),
                        ('family', models.TextField(blank=True, verbose_name='who lives with the child')),
                        ('agencies', models.TextField(blank=True, verbose_name='who else helps the family')),
                        ('help_so_far', models.TextField(blank=True, verbose_name='what has been tried')),
                        ('agreed', models.TextField(choices=[('yes', 'Yes, they agreed'), ('refused', 'No, they did not agree'), ('not_asked', 'I did not ask them')])),
                        ('agreed_reason', models.TextField(blank=True, verbose_name='why they were not asked, or what they said')),
                        ('secret', models.TextField()),
                    ],
                    options={
                        'verbose_name': 'public form',
                        'constraints': [models.CheckConstraint(condition=models.Q(('agreed', 'yes'), models.Q(('agreed__in', ['refused', 'not_asked']), models.Q(('agreed_reason', ''), _negated=True)), _connector='OR'), name='sent_form_agreed_or_why_not'), models.CheckConstraint(condition=models.Q(('secret', ''), _negated=True), name='sent_form_has_a_secret')],
                    },
                ),
                migrations.CreateModel(
                    name='MaracReferral',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('why', models.TextField(choices=lineofsight.service.front_door.models.marac.why_choices)),
                        ('words', models.TextField(verbose_name='what makes the risk high')),
                        ('victim', models.TextField(choices=[('agrees', 'Yes, and agrees'), ('knows', 'Yes, and does not agree'), ('unsafe', 'No: telling them is not safe')], verbose_name='whether the victim knows')),
                        ('meeting_on', models.DateField(blank=True, null=True, verbose_name='when MARAC meets')),
                        ('referred_on', models.DateField()),
                        ('referred_at', models.DateTimeField()),
                        ('outcome', models.TextField(blank=True, choices=lineofsight.service.front_door.models.marac.outcome_choices)),
                        ('decided_words', models.TextField(blank=True, verbose_name='what MARAC said')),
                        ('decided_on', models.DateField(blank=True, null=True)),
                        ('flag_until', models.DateField(blank=True, null=True)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='marac_referrals', to='record.person')),
                        ('contact', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='marac_referrals', to='front_door.contact')),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('referred_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'referral to MARAC',
                        'verbose_name_plural': 'referrals to MARAC',
                        'constraints': [models.CheckConstraint(condition=models.Q(('victim__in', ['agrees', 'knows', 'unsafe']), ('why__in', ['high_risk', 'judgement', 'escalation', 'repeat']), models.Q(('words', ''), _negated=True)), name='marac_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('decided_by', None), ('decided_on', None), ('decided_words', ''), ('flag_until', None), ('outcome', '')), models.Q(('decided_by__isnull', False), ('decided_on__gte', models.F('referred_on')), ('outcome__in', ['plan', 'no_action', 'not_heard']), models.Q(('decided_words', ''), _negated=True)), _connector='OR'), name='marac_decided_whole'), models.UniqueConstraint(condition=models.Q(('decided_on', None)), fields=('child',), name='marac_waits_once')],
                    },
                ),
                migrations.CreateModel(
                    name='OtherCouncil',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('reached', models.TextField(verbose_name='how its front door is reached')),
                        ('districts', models.JSONField(default=list, verbose_name='postcode districts')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('set_at', models.DateTimeField()),
                        ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'other council',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('reached', ''), _negated=True)), name='other_council_is_whole'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='other_council_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('name',), name='other_council_once')],
                    },
                ),
                migrations.CreateModel(
                    name='PathwayTick',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('step', models.TextField(choices=lineofsight.service.front_door.models.domestic_abuse.pathway_steps, verbose_name='step of the pathway')),
                        ('how', models.TextField(choices=[('done', 'Done'), ('not_needed', 'Not needed here')])),
                        ('words', models.TextField(verbose_name='what was done, or why not')),
                        ('said_at', models.DateTimeField()),
                        ('contact', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pathway_ticks', to='front_door.contact')),
                        ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'step of the domestic abuse pathway',
                        'verbose_name_plural': 'steps of the domestic abuse pathway',
                        'constraints': [models.UniqueConstraint(fields=('contact', 'step'), name='pathway_step_once'), models.CheckConstraint(condition=models.Q(('how__in', ['done', 'not_needed']), ('step__in', ['safe_contact', 'victim', 'child', 'checklist', 'school', 'advocate', 'other_parent', 'marac', 'safety']), models.Q(('words', ''), _negated=True)), name='pathway_step_is_declared')],
                    },
                ),
                migrations.CreateModel(
                    name='PathwayVersion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('from_on', models.DateField(unique=True)),
                        ('found', models.TextField(blank=True, verbose_name='what the evaluation found')),
                        ('reason', models.TextField(verbose_name='what is changed, and who agreed')),
                        ('set_at', models.DateTimeField()),
                        ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('evaluation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='papers.paper')),
                        ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'version of the domestic abuse pathway',
                        'verbose_name_plural': 'versions of the domestic abuse pathway',
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='pathway_version_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('evaluation', None), ('found', '')), models.Q(('found', ''), _negated=True), _connector='OR'), name='pathway_evaluation_says_what')],
                    },
                ),
                migrations.CreateModel(
                    name='RotaPlace',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('part', models.TextField(choices=[('day', 'All day'), ('morning', 'Morning'), ('afternoon', 'Afternoon')], default='day')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('name', models.TextField()),
                        ('is_manager', models.BooleanField(default=False, verbose_name='decides, as a manager')),
                        ('put_at', models.DateTimeField()),
                        ('off_at', models.DateTimeField(blank=True, null=True, verbose_name='taken off')),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('off_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('put_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'place on the rota',
                        'verbose_name_plural': 'places on the rota',
                        'indexes': [models.Index(condition=models.Q(('off_at', None)), fields=['on'], name='rota_by_day')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('agency__in', ['adult_services', 'childrens_services', 'council', 'education', 'family', 'health', 'housing', 'independent', 'other', 'police', 'probation', 'voluntary', 'youth_justice']), ('part__in', ['day', 'morning', 'afternoon']), models.Q(('name', ''), _negated=True)), name='rota_place_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('off_at', None), ('off_by', None)), models.Q(('off_at__isnull', False), ('off_by__isnull', False)), _connector='OR'), name='rota_off_at_with_by'), models.UniqueConstraint(condition=models.Q(('off_at', None)), fields=('on', 'part', 'agency', 'name'), name='rota_place_once')],
                    },
                ),
            ]
        ),
    ]
