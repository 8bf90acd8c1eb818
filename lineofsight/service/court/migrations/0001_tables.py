"""The court's steps, hearings, orders and lawyers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("court", "0001_start"),
        ("court", "0002_lawyers_and_letter_of_issue"),
        ("court", "0003_advocates_meet_by_a_duty"),
        ("court", "0004_what_else_was_considered"),
        ("court", "0005_decided_at_a_meeting"),
        ("court", "0006_support_after_we_stop"),
        ("court", "0007_decisions_say_what_else"),
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
                    name='CareProceedings',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='care_proceedings', serialize=False, to='record.casestep')),
                        ('issued_on', models.DateField(blank=True, null=True)),
                        ('reference', models.TextField(blank=True, verbose_name="court's case number")),
                        ('short_notice', models.TextField(blank=True, choices=[('A', 'Immediate safety or abduction threat'), ('B', 'Emergency protection order criteria'), ('C', 'Other')], verbose_name='why at short notice')),
                        ('short_notice_why', models.TextField(blank=True, verbose_name='what made it urgent')),
                        ('guardian_name', models.TextField(blank=True, verbose_name="children's guardian")),
                        ('guardian_contact', models.TextField(blank=True, verbose_name='how to reach the guardian')),
                        ('is_represented', models.TextField(blank=True, choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='parents have a lawyer')),
                        ('initial_plan', models.TextField(blank=True, choices=[('A', 'Interim/care order'), ('B', 'Interim/care order, at home'), ('C', 'Adoption'), ('D', 'Interim/supervision order'), ('E', 'Special guardianship'), ('F', 'Private law order'), ('G', 'Other')])),
                        ('initial_approved', models.TextField(blank=True, choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='first plan approved')),
                        ('final_plan', models.TextField(blank=True, choices=[('A', 'Care order'), ('B', 'Care order, at home'), ('C', 'Adoption'), ('D', 'Supervision order'), ('E', 'Special guardianship'), ('F', 'Private law order'), ('G', 'Other'), ('H', 'Not yet at final hearing')])),
                        ('final_approved', models.TextField(blank=True, choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='final plan approved')),
                        ('decision', models.TextField(blank=True, verbose_name='what the court decided')),
                        ('letter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letters.letter')),
                        ('letter_on', models.DateField(blank=True, null=True, verbose_name='letter of issue sent on')),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'verbose_name': 'care proceedings',
                        'verbose_name_plural': 'care proceedings',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('short_notice', ''), ('short_notice_why', '')), models.Q(('short_notice__in', ['A', 'B', 'C']), models.Q(('short_notice_why', ''), _negated=True)), _connector='OR'), name='short_notice_with_why'), models.CheckConstraint(condition=models.Q(('issued_on', None), models.Q(('initial_plan__in', ['A', 'B', 'C', 'D', 'E', 'F', 'G']), models.Q(('reference', ''), _negated=True)), _connector='OR'), name='issued_with_a_plan'), models.CheckConstraint(condition=models.Q(('final_approved__in', ['', 'Y', 'N', 'U']), ('final_plan__in', ['', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']), ('initial_approved__in', ['', 'Y', 'N', 'U']), ('is_represented__in', ['', 'Y', 'N', 'U'])), name='court_answers_are_codes'), models.CheckConstraint(condition=models.Q(('letter', None), ('letter_on__isnull', False), _connector='OR'), name='court_letter_with_day')],
                    },
                ),
                migrations.CreateModel(
                    name='CourtOrder',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('emergency_protection', 'Emergency protection order'), ('child_assessment', 'Child assessment order'), ('interim_care', 'Interim care order'), ('interim_supervision', 'Interim supervision order'), ('care', 'Care order'), ('placement', 'Placement order'), ('supervision', 'Supervision order'), ('guardianship', 'Special guardianship order'), ('arrangements', 'Child arrangements order')], verbose_name='order')),
                        ('made_on', models.DateField()),
                        ('until_on', models.DateField(blank=True, null=True, verbose_name='lasts until')),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('note', models.TextField(blank=True)),
                        ('ended_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='ends', to='court.courtorder')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='record.casestep')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['arrangements', 'care', 'child_assessment', 'emergency_protection', 'guardianship', 'interim_care', 'interim_supervision', 'placement', 'supervision'])), name='order_kind_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('until_on', None), ('until_on__gte', models.F('made_on')), _connector='OR'), models.Q(('ended_on', None), ('ended_on__gte', models.F('made_on')), _connector='OR')), name='order_ends_after_start'), models.CheckConstraint(condition=models.Q(('ended_by', None), ('ended_on__isnull', False), _connector='OR'), name='order_ended_by_with_day')],
                    },
                ),
                migrations.CreateModel(
                    name='StepMeeting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('first', 'Initial pre-proceedings meeting'), ('review', 'Pre-proceedings review'), ('care_planning', 'Care planning meeting'), ('family', 'Family group conference')], verbose_name='kind of meeting')),
                        ('reflection', models.TextField(blank=True, verbose_name='reflection')),
                        ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='court_meeting', to='bodies.meeting')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='court_meetings', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'meeting on the way to court',
                        'verbose_name_plural': 'meetings on the way to court',
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['care_planning', 'family', 'first', 'review'])), name='step_meeting_kind_is_declared')],
                    },
                ),
                migrations.CreateModel(
                    name='CourtTask',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('assessment', 'Assessment ordered'), ('statement', 'Social work statement'), ('care_plan', 'Care plan'), ('chronology', 'Chronology'), ('direction', 'Direction of the court'), ('follow_up', 'Follow-up')], verbose_name='kind of task')),
                        ('action', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='court_task', to='bodies.action')),
                        ('planned_action', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='court_tasks', to='record.plannedaction')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='court_tasks', to='record.casestep')),
                        ('decided_at', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='court.stepmeeting', verbose_name='meeting that decided it')),
                    ],
                    options={
                        'verbose_name': 'task for the court',
                        'verbose_name_plural': 'tasks for the court',
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['assessment', 'care_plan', 'chronology', 'direction', 'follow_up', 'statement'])), name='court_task_kind_is_declared')],
                    },
                ),
                migrations.CreateModel(
                    name='DelayTag',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('cause', models.TextField(choices=[('covid', 'Covid'), ('court_time', 'No court time or judge'), ('expert', "Waiting for an expert's report"), ('own_work', 'Our statement, plan or assessment was late'), ('family', 'A relative came forward late, or had to be assessed'), ('party', 'A party was ill, absent or without a lawyer'), ('other', 'Another cause')])),
                        ('from_on', models.DateField()),
                        ('note', models.TextField(verbose_name='what happened')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='delays', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'cause of delay',
                        'verbose_name_plural': 'causes of delay',
                        'constraints': [models.CheckConstraint(condition=models.Q(('cause__in', ['court_time', 'covid', 'expert', 'family', 'other', 'own_work', 'party']), models.Q(('note', ''), _negated=True)), name='delay_is_whole'), models.UniqueConstraint(fields=('step', 'cause'), name='delay_once_a_cause')],
                    },
                ),
                migrations.CreateModel(
                    name='Emergency',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='emergency', serialize=False, to='record.casestep')),
                        ('route', models.TextField(choices=[('police', 'Police protection'), ('order', 'Emergency protection order'), ('assessment', 'Child assessment order'), ('agreement', 'Looked after by agreement, at once')], verbose_name='how the child is protected')),
                        ('what_happened', models.TextField(verbose_name='what happened')),
                        ('place', models.TextField(blank=True, verbose_name='where the child is')),
                        ('extended_on', models.DateField(blank=True, null=True, verbose_name='order extended on')),
                        ('next_plan', models.TextField(blank=True, verbose_name='what comes next and why')),
                        ('is_avoidable', models.TextField(blank=True, choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='could it have been avoided?')),
                        ('learning', models.TextField(blank=True, verbose_name='what we learnt')),
                        ('learnt_at', models.DateTimeField(blank=True, null=True)),
                        ('learnt_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'verbose_name_plural': 'emergencies',
                        'constraints': [models.CheckConstraint(condition=models.Q(('route__in', ['agreement', 'assessment', 'order', 'police']), models.Q(('what_happened', ''), _negated=True)), name='emergency_says_what'), models.CheckConstraint(condition=models.Q(('extended_on', None), ('route', 'order'), _connector='OR'), name='emergency_only_orders_extended'), models.CheckConstraint(condition=models.Q(models.Q(('is_avoidable', ''), ('learning', ''), ('learnt_at', None), ('learnt_by', None)), models.Q(('is_avoidable__in', ['N', 'U']), ('learnt_at__isnull', False), ('learnt_by__isnull', False)), models.Q(('is_avoidable', 'Y'), ('learnt_at__isnull', False), ('learnt_by__isnull', False), models.Q(('learning', ''), _negated=True)), _connector='OR'), name='emergency_learnt_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Extension',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveIntegerField()),
                        ('from_on', models.DateField()),
                        ('until_on', models.DateField()),
                        ('reason', models.TextField()),
                        ('granted_on', models.DateField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='extensions', to='record.casestep')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='extension_has_a_reason'), models.CheckConstraint(condition=models.Q(('until_on__gt', models.F('from_on'))), name='extension_ends_after_start'), models.UniqueConstraint(fields=('step', 'number'), name='extension_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Feedback',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('said_by', models.TextField(choices=[('guardian', "Children's guardian"), ('judge', 'Judge or magistrates'), ('advocate', 'Advocate or solicitor'), ('family', 'Family')], verbose_name='who said it')),
                        ('name', models.TextField(blank=True)),
                        ('said_on', models.DateField()),
                        ('said', models.TextField(verbose_name='what was said')),
                        ('mark', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='quality of evidence')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='court_feedback', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'feedback from court',
                        'verbose_name_plural': 'feedback from court',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('said', ''), _negated=True), ('said_by__in', ['advocate', 'family', 'guardian', 'judge'])), name='feedback_says_something'), models.CheckConstraint(condition=models.Q(('mark', None), ('mark__in', [1, 2, 3, 4, 5]), _connector='OR'), name='feedback_mark')],
                    },
                ),
                migrations.CreateModel(
                    name='Hearing',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('urgent', 'Urgent hearing'), ('allocation', 'Allocation and standard directions'), ('cmh', 'Case management hearing'), ('fcmh', 'Further case management hearing'), ('irh', 'Issues resolution hearing'), ('final', 'Final hearing'), ('other', 'Another hearing')], verbose_name='kind of hearing')),
                        ('listed_at', models.DateTimeField()),
                        ('status', models.TextField(choices=[('listed', 'Listed'), ('held', 'Held'), ('adjourned', 'Adjourned')], default='listed')),
                        ('adjourned_reason', models.TextField(blank=True)),
                        ('note', models.TextField(blank=True, verbose_name='what happened')),
                        ('advocates_on', models.DateField(blank=True, null=True, verbose_name='advocates met on')),
                        ('follows', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='court.hearing')),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='hearings', to='record.casestep')),
                    ],
                    options={
                        'indexes': [models.Index(fields=['step', 'listed_at'], name='hearing_by_step')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['allocation', 'cmh', 'fcmh', 'final', 'irh', 'other', 'urgent'])), name='hearing_kind_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('adjourned_reason', ''), ('note', ''), ('status', 'listed')), models.Q(('adjourned_reason', ''), ('status', 'held'), models.Q(('note', ''), _negated=True)), models.Q(('note', ''), ('status', 'adjourned'), models.Q(('adjourned_reason', ''), _negated=True)), _connector='OR'), name='hearing_ends_with_words')],
                    },
                ),
                migrations.CreateModel(
                    name='LegalGateway',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='legal_gateway', serialize=False, to='record.casestep')),
                        ('why', models.TextField(blank=True, verbose_name='why the panel is asked')),
                        ('evidence', models.TextField(blank=True, verbose_name='evidence, and what was tried')),
                        ('views', models.TextField(blank=True, verbose_name='what the child and family say')),
                        ('decision', models.TextField(blank=True, verbose_name='what the panel decided and why')),
                        ('letter_by', models.DateField(blank=True, null=True, verbose_name='send the letter by')),
                        ('decided_at', models.DateTimeField(blank=True, null=True)),
                        ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gateways', to='bodies.item', verbose_name='agenda item')),
                        ('alternatives', models.TextField(blank=True, verbose_name='what else was considered')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_at', None), ('decided_by', None), ('decision', ''), ('letter_by', None)), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='gateway_decided_whole'), models.CheckConstraint(condition=models.Q(('decided_at', None), models.Q(('alternatives', ''), _negated=True), _connector='OR'), name='gateway_decided_says_what_else')],
                    },
                ),
                migrations.CreateModel(
                    name='PermanenceAim',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('aim', models.TextField(choices=[('REMAINSUP', 'Home with shared care or short breaks'), ('RETURN1M', 'Home within 1 month'), ('RETURN6M', 'Home within 6 months'), ('RETURNEV', 'Home eventually'), ('LTRELFR', 'Long term with relatives/friends'), ('LTFOST18', 'Long term fostering to 18'), ('RESPLMT', 'Residential to independence'), ('SUPPLIV', 'Supported living'), ('ADOPTION', 'Adoption'), ('OTHERPLN', 'Other')], verbose_name='plan for permanence')),
                        ('why', models.TextField()),
                        ('from_on', models.DateField()),
                        ('until_on', models.DateField(blank=True, null=True)),
                        ('dropped_because', models.TextField(blank=True)),
                        ('set_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aims', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'plan for permanence',
                        'verbose_name_plural': 'plans for permanence',
                        'constraints': [models.CheckConstraint(condition=models.Q(('aim__in', ['ADOPTION', 'LTFOST18', 'LTRELFR', 'OTHERPLN', 'REMAINSUP', 'RESPLMT', 'RETURN1M', 'RETURN6M', 'RETURNEV', 'SUPPLIV'])), name='aim_is_a_code'), models.CheckConstraint(condition=models.Q(models.Q(('dropped_because', ''), ('until_on', None)), models.Q(('until_on__isnull', False), models.Q(('dropped_because', ''), _negated=True)), _connector='OR'), name='aim_dropped_whole'), models.UniqueConstraint(condition=models.Q(('until_on', None)), fields=('step', 'aim'), name='aim_once_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='PreProceedings',
                    fields=[
                        ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='pre_proceedings', serialize=False, to='record.casestep')),
                        ('must_change', models.TextField(blank=True, verbose_name='what must change')),
                        ('letter_on', models.DateField(blank=True, null=True, verbose_name='letter sent on')),
                        ('is_represented', models.TextField(blank=True, choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='parents have a lawyer')),
                        ('offered_on', models.DateField(blank=True, null=True, verbose_name='conference offered on')),
                        ('answer', models.TextField(blank=True, choices=[('accepted', 'The family wants one'), ('declined', 'The family does not want one')], verbose_name='answer to the offer')),
                        ('decision', models.TextField(blank=True, verbose_name='why it ended as it did')),
                        ('letter', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letters.letter')),
                        ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                    ],
                    options={
                        'verbose_name': 'pre-proceedings',
                        'verbose_name_plural': 'pre-proceedings',
                        'constraints': [models.CheckConstraint(condition=models.Q(('letter', None), ('letter_on__isnull', False), _connector='OR'), name='pre_letter_with_day'), models.CheckConstraint(condition=models.Q(('answer', ''), ('offered_on__isnull', False), _connector='OR'), name='pre_answer_was_asked'), models.CheckConstraint(condition=models.Q(('is_represented__in', ['', 'Y', 'N', 'U'])), name='pre_represented_is_a_code')],
                    },
                ),
                migrations.CreateModel(
                    name='Representation',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(verbose_name='parent, or who else has parental responsibility')),
                        ('answer', models.TextField(choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='has a lawyer')),
                        ('lawyer', models.TextField(blank=True, verbose_name='the lawyer, and how to reach them')),
                        ('heard_on', models.DateField(verbose_name='heard on')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='representation', to='record.casestep')),
                    ],
                    options={
                        'verbose_name': 'lawyer of a parent',
                        'verbose_name_plural': 'lawyers of parents',
                        'constraints': [models.CheckConstraint(condition=models.Q(('answer__in', ['N', 'U', 'Y']), models.Q(('name', ''), _negated=True)), name='represented_is_whole'), models.CheckConstraint(condition=models.Q(('answer', 'Y'), ('lawyer', ''), _connector='OR'), name='represented_names_a_lawyer'), models.UniqueConstraint(fields=('step', 'name'), name='represented_once_a_parent')],
                    },
                ),
            ]
        ),
    ]
