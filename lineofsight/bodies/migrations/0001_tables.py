"""Boards, conferences and meetings, with the triggers that refuse to change approved minutes."""

import django.db.models.deletion
import lineofsight.bodies.kinds
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.bodies import guard


def put_on(apps, schema_editor):
    """This function will guard approved minutes."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("bodies", "0001_start"),
        ("bodies", "0002_guard_approved_minutes"),
        ("bodies", "0003_standing_items"),
        ("bodies", "0004_reports_are_shared"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('documents', '0001_tables'),
        ('papers', '0001_tables'),
        ('record', '0001_tables'),
        ('snapshots', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Body',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.bodies.kinds.kind_choices)),
                        ('name', models.TextField()),
                        ('cadence', models.TextField(choices=lineofsight.bodies.kinds.cadence_choices, default='as_needed', verbose_name='how often it meets')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('child', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='bodies', to='record.person')),
                        ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='bodies.body')),
                        ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='bodies.body')),
                    ],
                    options={
                        'verbose_name_plural': 'bodies',
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='body_has_a_name'), models.CheckConstraint(condition=models.Q(('kind__in', ['board', 'case_meeting', 'conference', 'core_group', 'group', 'panel', 'partnership', 'triage'])), name='body_kind_is_declared'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='body_ends_after_start'), models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('pk')), _negated=True), _connector='OR'), name='body_not_its_own_part'), models.CheckConstraint(condition=models.Q(('successor', None), models.Q(('ended_on__isnull', False), models.Q(('successor', models.F('pk')), _negated=True)), _connector='OR'), name='body_followed_when_ended')],
                    },
                ),
                migrations.CreateModel(
                    name='Meeting',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('starts_at', models.DateTimeField()),
                        ('place', models.TextField(blank=True)),
                        ('is_virtual', models.BooleanField(default=False, verbose_name='held online')),
                        ('status', models.TextField(choices=[('planned', 'Planned'), ('held', 'Held'), ('cancelled', 'Cancelled')], default='planned')),
                        ('cancelled_reason', models.TextField(blank=True)),
                        ('approved_at', models.DateTimeField(blank=True, null=True)),
                        ('approved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('approved_in', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='approves', to='bodies.meeting')),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='bodies.body')),
                        ('called_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('is_virtual', True), models.Q(('place', ''), _negated=True), _connector='OR'), name='meeting_is_somewhere'), models.CheckConstraint(condition=models.Q(models.Q(('status', 'cancelled'), models.Q(('cancelled_reason', ''), _negated=True)), models.Q(('cancelled_reason', ''), ('status__in', ['planned', 'held'])), _connector='OR'), name='meeting_cancelled_with_why'), models.CheckConstraint(condition=models.Q(models.Q(('approved_at', None), ('approved_by', None), ('approved_in', None)), models.Q(('approved_at__isnull', False), ('approved_by__isnull', False), ('approved_in__isnull', False), ('status', 'held')), _connector='OR'), name='meeting_approved_whole'), models.UniqueConstraint(condition=models.Q(('status', 'cancelled'), _negated=True), fields=('body', 'starts_at'), name='meeting_once_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='Item',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveIntegerField()),
                        ('title', models.TextField()),
                        ('owner', models.TextField(blank=True, verbose_name='brought by')),
                        ('is_confidential', models.BooleanField(default=False, verbose_name='confidential')),
                        ('child', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='record.person')),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='bodies.meeting')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), ('number__gte', 1)), name='item_has_title_and_number'), models.CheckConstraint(condition=models.Q(('is_confidential', False), ('child', None), _connector='OR'), name='item_confidential_or_about_a_child'), models.UniqueConstraint(fields=('meeting', 'number'), name='item_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Action',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('what', models.TextField()),
                        ('due_on', models.DateField()),
                        ('source_kind', models.TextField(blank=True)),
                        ('source_number', models.PositiveBigIntegerField(blank=True, null=True)),
                        ('given_on', models.DateField()),
                        ('outcome', models.TextField(blank=True, choices=[('done', 'Done'), ('dropped', 'No longer needed')])),
                        ('evidence', models.TextField(blank=True)),
                        ('closed_on', models.DateField(blank=True, null=True)),
                        ('child', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='record.person')),
                        ('closed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('given_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='actions', to='bodies.item')),
                    ],
                    options={
                        'indexes': [models.Index(condition=models.Q(('closed_on', None)), fields=['due_on'], name='action_open_by_due')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='action_says_what'), models.CheckConstraint(condition=models.Q(models.Q(('item__isnull', False), ('source_kind', ''), ('source_number', None)), models.Q(('item', None), ('source_number__isnull', False), models.Q(('source_kind', ''), _negated=True)), _connector='OR'), name='action_comes_of_one_thing'), models.CheckConstraint(condition=models.Q(models.Q(('closed_by', None), ('closed_on', None), ('evidence', ''), ('outcome', '')), models.Q(('closed_by__isnull', False), ('closed_on__isnull', False), ('outcome__in', ['done', 'dropped']), models.Q(('evidence', ''), _negated=True)), _connector='OR'), name='action_closed_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Membership',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('seat', models.TextField(choices=lineofsight.bodies.kinds.seat_choices, default='member', verbose_name='role')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('name', models.TextField()),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='bodies.body')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='membership_has_a_name'), models.CheckConstraint(condition=models.Q(('seat__in', ['adviser', 'chair', 'co_opted', 'member', 'minute_taker', 'observer', 'vice_chair'])), name='membership_seat_is_declared'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='membership_ends_after_start'), models.UniqueConstraint(condition=models.Q(('account__isnull', False), ('ended_on', None)), fields=('body', 'account'), name='membership_once_at_a_time'), models.UniqueConstraint(condition=models.Q(('ended_on', None), ('seat', 'chair')), fields=('body',), name='membership_one_chair')],
                    },
                ),
                migrations.CreateModel(
                    name='Attendance',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('seat', models.TextField(blank=True)),
                        ('role', models.TextField(blank=True, help_text='What they are in their agency or for the child: health visitor.')),
                        ('invited_at', models.DateTimeField()),
                        ('answer', models.TextField(blank=True, choices=[('accepted', 'Will come'), ('apologies', 'Sends apologies'), ('report', 'Sends a report')])),
                        ('answer_note', models.TextField(blank=True)),
                        ('answered_at', models.DateTimeField(blank=True, null=True)),
                        ('how', models.TextField(blank=True, choices=[('attended', 'Attended'), ('apologies', 'Sent apologies'), ('report', 'Sent a report'), ('absent', 'Did not come')])),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='bodies.meeting')),
                        ('membership', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='bodies.membership')),
                    ],
                    options={
                        'verbose_name_plural': 'attendance',
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='attendance_has_a_name'), models.UniqueConstraint(condition=models.Q(('account__isnull', False)), fields=('meeting', 'account'), name='attendance_account_once'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answer_note', ''), ('answered_at', None)), models.Q(('answered_at__isnull', False), ('answer__in', ['accepted', 'apologies', 'report'])), _connector='OR'), name='attendance_answered_whole'), models.UniqueConstraint(fields=('meeting', 'membership'), name='attendance_once')],
                    },
                ),
                migrations.CreateModel(
                    name='AgencyReport',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('author', models.TextField()),
                        ('text', models.TextField(blank=True)),
                        ('sent_at', models.DateTimeField()),
                        ('document', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='documents.document')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('sender', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='bodies.attendance')),
                        ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='bodies.item')),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='bodies.meeting')),
                        ('shared_on', models.DateField(blank=True, null=True, verbose_name='shared with the family on')),
                    ],
                    options={
                        'verbose_name': 'report of an agency',
                        'verbose_name_plural': 'reports of agencies',
                        'constraints': [models.CheckConstraint(condition=models.Q(('author', ''), _negated=True), name='report_has_an_author'), models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('document__isnull', False), _connector='OR'), name='report_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='Minute',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('written_at', models.DateTimeField()),
                        ('item', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='minute', to='bodies.item')),
                        ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='minute_says_something')],
                    },
                ),
                migrations.CreateModel(
                    name='Resolution',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=lineofsight.bodies.kinds.resolution_choices)),
                        ('number', models.PositiveIntegerField()),
                        ('text', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='resolutions', to='bodies.item')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='resolution_says_something'), models.CheckConstraint(condition=models.Q(('kind__in', ['agreed', 'noted', 'ordered', 'recommended', 'resolved'])), name='resolution_kind_is_declared'), models.UniqueConstraint(fields=('item', 'number'), name='resolution_number_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Terms',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('text', models.TextField()),
                        ('quorum_least', models.PositiveSmallIntegerField(default=1, verbose_name='fewest members')),
                        ('quorum_share', models.TextField(blank=True, verbose_name='smallest share of members')),
                        ('quorum_agencies', models.JSONField(blank=True, default=list, verbose_name='agencies that must be there')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='bodies.body')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'terms of reference',
                        'verbose_name_plural': 'terms of reference',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('quorum_least__gte', 1)), name='terms_say_something'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='terms_end_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('body',), name='terms_one_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='ActionOwner',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField()),
                        ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                        ('reason', models.TextField(blank=True, help_text='Why it was handed over; empty for the first owner.')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('action', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='owners', to='bodies.action')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'owner of an action',
                        'verbose_name_plural': 'owners of actions',
                        'indexes': [models.Index(condition=models.Q(('ended_on', None)), fields=['account'], name='owner_of_open')],
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='owner_has_a_name'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='owner_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('action',), name='owner_one_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='ActionMeasure',
                    fields=[
                        ('action', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='measure', serialize=False, to='bodies.action')),
                        ('aim', models.TextField(verbose_name='what is to change')),
                        ('said_at', models.DateTimeField()),
                        ('before', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                        ('later', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                        ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'measure of an action',
                        'verbose_name_plural': 'measures of actions',
                        'constraints': [models.CheckConstraint(condition=models.Q(('aim', ''), _negated=True), name='action_measure_says_aim')],
                    },
                ),
                migrations.CreateModel(
                    name='ItemFigure',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('figure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='snapshots.figure')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='bodies.item')),
                    ],
                    options={
                        'verbose_name': 'figure before a meeting',
                        'verbose_name_plural': 'figures before meetings',
                        'constraints': [models.UniqueConstraint(fields=('item', 'figure'), name='item_figure_once')],
                    },
                ),
                migrations.CreateModel(
                    name='ItemPaper',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('item', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='papers', to='bodies.item')),
                        ('paper', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='papers.paper')),
                    ],
                    options={
                        'verbose_name': 'paper before a meeting',
                        'verbose_name_plural': 'papers before meetings',
                        'constraints': [models.UniqueConstraint(fields=('item', 'paper'), name='item_paper_once')],
                    },
                ),
                migrations.CreateModel(
                    name='StandingItem',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField()),
                        ('measures', models.JSONField(default=list, verbose_name='codes of measures')),
                        ('grouped_by', models.TextField(blank=True)),
                        ('months', models.PositiveSmallIntegerField(default=12, verbose_name='whole months to look back')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standing_items', to='bodies.body')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'standing item',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), ('grouped_by__in', ['', 'month', 'category']), ('months__gte', 1), ('months__lte', 36)), name='standing_item_is_whole'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='standing_item_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('body', 'title'), name='standing_item_once')],
                    },
                ),
            ]
        ),
        migrations.RunPython(put_on, take_off),
    ]
