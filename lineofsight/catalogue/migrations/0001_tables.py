"""Services to refer a family to, their contracts, and what was asked of them."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("catalogue", "0001_start"),
        ("catalogue", "0002_who_answers_a_request"),
        ("catalogue", "0003_contracts_and_partners"),
        ("catalogue", "0004_without_an_account"),
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
                    name='Provider',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('kind', models.TextField(choices=[('council', 'The council'), ('voluntary', 'Voluntary sector'), ('health', 'Health'), ('school', 'School or college'), ('private', 'Private')])),
                        ('contact', models.TextField(blank=True, verbose_name='whom to ring')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='provider_has_a_name')],
                    },
                ),
                migrations.CreateModel(
                    name='Contract',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField(unique=True)),
                        ('reference', models.TextField(blank=True, verbose_name="number in the council's own register")),
                        ('about', models.TextField(verbose_name='what it is to bring about')),
                        ('pounds', models.PositiveIntegerField(blank=True, null=True, verbose_name='pounds a year')),
                        ('manager', models.TextField(verbose_name='who manages it for us')),
                        ('decide_by', models.DateField(blank=True, null=True)),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(verbose_name='first day without it')),
                        ('board', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contracts', to='catalogue.provider')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('about', ''), _negated=True), models.Q(('manager', ''), _negated=True)), name='contract_says_what'), models.CheckConstraint(condition=models.Q(('ended_on__gt', models.F('started_on'))), name='contract_ends_after_start'), models.CheckConstraint(condition=models.Q(('decide_by', None), ('decide_by__lte', models.F('ended_on')), _connector='OR'), name='contract_decided_before_its_end')],
                    },
                ),
                migrations.CreateModel(
                    name='Service',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('about', models.TextField(verbose_name='what it does')),
                        ('who_for', models.TextField(verbose_name='whom it is for')),
                        ('least_age', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='youngest age')),
                        ('most_age', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='oldest age')),
                        ('places', models.PositiveIntegerField(blank=True, null=True, verbose_name='children it can take at once')),
                        ('outcome_measure', models.TextField(blank=True, verbose_name='how its outcome is measured')),
                        ('funding', models.TextField(blank=True, verbose_name='who pays')),
                        ('funded_until', models.DateField(blank=True, null=True)),
                        ('lot', models.TextField(blank=True, verbose_name='lot of the contract')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='catalogue.provider')),
                        ('panel', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('team', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.team')),
                        ('contract', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='catalogue.contract')),
                    ],
                    options={
                        'verbose_name': 'service of a provider',
                        'verbose_name_plural': 'services of providers',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('about', ''), _negated=True), models.Q(('who_for', ''), _negated=True)), name='service_says_what'), models.CheckConstraint(condition=models.Q(('least_age', None), ('most_age', None), ('most_age__gte', models.F('least_age')), _connector='OR'), name='service_ages_in_order'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='service_ends_after_start'), models.CheckConstraint(condition=models.Q(('team', None), ('panel', None), _connector='OR'), name='service_has_one_route')],
                    },
                ),
                migrations.CreateModel(
                    name='ServiceRequest',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('reason', models.TextField(verbose_name='why, and what the family hopes for')),
                        ('asked_on', models.DateField()),
                        ('asked_at', models.DateTimeField()),
                        ('answer', models.TextField(blank=True, choices=[('accepted', 'Accepted'), ('declined', 'Declined')])),
                        ('answer_words', models.TextField(blank=True, verbose_name='what the provider says')),
                        ('answered_on', models.DateField(blank=True, null=True)),
                        ('score_before', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score at the start')),
                        ('score_after', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='score at the end')),
                        ('outcome', models.TextField(blank=True, choices=[('better', 'Better'), ('same', 'About the same'), ('worse', 'Worse'), ('stopped', 'Stopped before the end')])),
                        ('outcome_words', models.TextField(blank=True, verbose_name='what changed, in whose words')),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='service_requests', to='record.person')),
                        ('service', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='catalogue.service')),
                        ('step', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.casestep')),
                        ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.item')),
                    ],
                    options={
                        'verbose_name': 'referral to a service',
                        'verbose_name_plural': 'referrals to services',
                        'constraints': [models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='service_request_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answered_on', None)), models.Q(models.Q(('answer', ''), _negated=True), ('answered_on__gte', models.F('asked_on'))), _connector='OR'), name='service_request_answered_whole'), models.CheckConstraint(condition=models.Q(models.Q(('ended_on', None), ('outcome', '')), models.Q(('answer', 'accepted'), ('ended_on__gte', models.F('answered_on')), models.Q(('outcome', ''), _negated=True), models.Q(('outcome_words', ''), _negated=True)), _connector='OR'), name='service_request_ended_whole'), models.UniqueConstraint(condition=models.Q(('ended_on', None), models.Q(('answer', 'declined'), _negated=True)), fields=('service', 'child'), name='service_request_one_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='Session',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('how', models.TextField(choices=[('attended', 'Came'), ('absent', 'Did not come'), ('cancelled', 'Cancelled by the provider')])),
                        ('words', models.TextField(blank=True, verbose_name='anything to say')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('request', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='catalogue.servicerequest')),
                    ],
                    options={
                        'verbose_name': 'session of a service',
                        'verbose_name_plural': 'sessions of services',
                        'constraints': [models.UniqueConstraint(fields=('request', 'on'), name='service_session_once_a_day')],
                    },
                ),
                migrations.CreateModel(
                    name='OutsideRequest',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('given_name', models.TextField(verbose_name='the child as they named them')),
                        ('given_birth', models.DateField(blank=True, null=True)),
                        ('given_address', models.TextField(blank=True)),
                        ('is_match_unsure', models.BooleanField(default=False, verbose_name='put on the record as somebody new')),
                        ('reason', models.TextField(verbose_name='why, and what the family hopes for')),
                        ('agency', models.TextField(verbose_name='whom they work for')),
                        ('phone', models.TextField()),
                        ('at', models.DateTimeField()),
                        ('told_what', models.TextField(blank=True, verbose_name='what we told them')),
                        ('told_at', models.DateTimeField(blank=True, null=True)),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='from_outside', to='catalogue.servicerequest')),
                        ('secret', models.TextField(blank=True, verbose_name='digest of what opens the answer, where they have no account')),
                        ('sender', models.TextField(blank=True, verbose_name='who sent it, where they have no account')),
                    ],
                    options={
                        'verbose_name': 'request of a partner',
                        'verbose_name_plural': 'requests of partners',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('given_name', ''), _negated=True), models.Q(('reason', ''), _negated=True), models.Q(('agency', ''), _negated=True)), name='outside_request_says_what'), models.CheckConstraint(condition=models.Q(models.Q(('told_at', None), ('told_what', '')), models.Q(models.Q(('told_what', ''), _negated=True), ('told_at__isnull', False)), _connector='OR'), name='outside_request_told_whole'), models.CheckConstraint(condition=models.Q(models.Q(('secret', ''), ('sender', '')), models.Q(models.Q(('sender', ''), _negated=True), models.Q(('secret', ''), _negated=True)), _connector='OR'), name='outside_request_sender_has_a_secret')],
                    },
                ),
            ]
        ),
    ]
