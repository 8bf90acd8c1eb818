"""Bodies, their meetings, items, minutes and actions, and the triggers that lock approved minutes."""

import django.db.models.deletion
import lineofsight.bodies.kinds
from django.conf import settings
from django.db import migrations, models



class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('record', '0007_risks_and_plans'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('title', models.TextField()),
                ('owner', models.TextField(blank=True, verbose_name='brought by')),
                ('child', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='record.person')),
            ],
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
        ),
        migrations.AddField(
            model_name='item',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='items', to='bodies.meeting'),
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
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField()),
                ('agency', models.TextField(choices=lineofsight.bodies.kinds.agency_choices)),
                ('seat', models.TextField(blank=True, verbose_name='role')),
                ('invited_at', models.DateTimeField()),
                ('how', models.TextField(blank=True, choices=[('attended', 'Attended'), ('apologies', 'Sent apologies'), ('report', 'Sent a report'), ('absent', 'Did not come')])),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='bodies.meeting')),
                ('membership', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='bodies.membership')),
            ],
            options={
                'verbose_name_plural': 'attendance',
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
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='body_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['board', 'case_meeting', 'conference', 'core_group', 'group', 'panel', 'partnership', 'triage'])), name='body_kind_is_declared'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='body_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('parent', None), models.Q(('parent', models.F('pk')), _negated=True), _connector='OR'), name='body_not_its_own_part'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('successor', None), models.Q(('ended_on__isnull', False), models.Q(('successor', models.F('pk')), _negated=True)), _connector='OR'), name='body_followed_when_ended'),
        ),
        migrations.AddIndex(
            model_name='action',
            index=models.Index(condition=models.Q(('closed_on', None)), fields=['due_on'], name='action_open_by_due'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(('what', ''), _negated=True), name='action_says_what'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('item__isnull', False), ('source_kind', ''), ('source_number', None)), models.Q(('item', None), ('source_number__isnull', False), models.Q(('source_kind', ''), _negated=True)), _connector='OR'), name='action_comes_of_one_thing'),
        ),
        migrations.AddConstraint(
            model_name='action',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_by', None), ('closed_on', None), ('evidence', ''), ('outcome', '')), models.Q(('closed_by__isnull', False), ('closed_on__isnull', False), ('outcome__in', ['done', 'dropped']), models.Q(('evidence', ''), _negated=True)), _connector='OR'), name='action_closed_whole'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('is_virtual', True), models.Q(('place', ''), _negated=True), _connector='OR'), name='meeting_is_somewhere'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'cancelled'), models.Q(('cancelled_reason', ''), _negated=True)), models.Q(('cancelled_reason', ''), ('status__in', ['planned', 'held'])), _connector='OR'), name='meeting_cancelled_with_why'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('approved_at', None), ('approved_by', None), ('approved_in', None)), models.Q(('approved_at__isnull', False), ('approved_by__isnull', False), ('approved_in__isnull', False), ('status', 'held')), _connector='OR'), name='meeting_approved_whole'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(condition=models.Q(('status', 'cancelled'), _negated=True), fields=('body', 'starts_at'), name='meeting_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), ('number__gte', 1)), name='item_has_title_and_number'),
        ),
        migrations.AddConstraint(
            model_name='item',
            constraint=models.UniqueConstraint(fields=('meeting', 'number'), name='item_number_once'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='membership_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('seat__in', ['adviser', 'chair', 'co_opted', 'member', 'minute_taker', 'observer', 'vice_chair'])), name='membership_seat_is_declared'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='membership_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('account__isnull', False), ('ended_on', None)), fields=('body', 'account'), name='membership_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('seat', 'chair')), fields=('body',), name='membership_one_chair'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='attendance_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(fields=('meeting', 'membership'), name='attendance_once'),
        ),
        migrations.AddConstraint(
            model_name='minute',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='minute_says_something'),
        ),
        migrations.AddConstraint(
            model_name='resolution',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='resolution_says_something'),
        ),
        migrations.AddConstraint(
            model_name='resolution',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['agreed', 'noted', 'ordered', 'recommended', 'resolved'])), name='resolution_kind_is_declared'),
        ),
        migrations.AddConstraint(
            model_name='resolution',
            constraint=models.UniqueConstraint(fields=('item', 'number'), name='resolution_number_once'),
        ),
        migrations.AddConstraint(
            model_name='terms',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), ('quorum_least__gte', 1)), name='terms_say_something'),
        ),
        migrations.AddConstraint(
            model_name='terms',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='terms_end_after_start'),
        ),
        migrations.AddConstraint(
            model_name='terms',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('body',), name='terms_one_at_a_time'),
        ),
        # The guards of approved minutes are put on by 0002, which knows of every table that they guard.
    ]
