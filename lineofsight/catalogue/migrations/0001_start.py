"""The tables of catalogue, as they are first made."""

import django.db.models.deletion
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
                ('contract', models.TextField(blank=True, verbose_name='contract and lot')),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='services', to='catalogue.provider')),
            ],
            options={
                'verbose_name': 'service of a provider',
                'verbose_name_plural': 'services of providers',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('about', ''), _negated=True), models.Q(('who_for', ''), _negated=True)), name='service_says_what'), models.CheckConstraint(condition=models.Q(('least_age', None), ('most_age', None), ('most_age__gte', models.F('least_age')), _connector='OR'), name='service_ages_in_order'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='service_ends_after_start')],
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
    ]
