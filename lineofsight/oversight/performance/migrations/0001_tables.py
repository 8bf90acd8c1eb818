"""Populations, targets, events and saved views."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("performance", "0001_populations"),
        ("performance", "0002_targets_and_events"),
        ("performance", "0003_saved_views"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Population',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on_date', models.DateField(verbose_name='the day it is of')),
                        ('children', models.PositiveIntegerField(verbose_name='people aged 0 to 17 who live here')),
                        ('source', models.TextField(verbose_name='who estimated it, and where it was published')),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'estimate of how many children live here',
                        'verbose_name_plural': 'estimates of how many children live here',
                        'ordering': ['-on_date', '-recorded_at', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('children__gte', 1), models.Q(('source', ''), _negated=True)), name='population_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='MeasureEvent',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('why', models.TextField(verbose_name='why, and who agreed it')),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn on')),
                        ('withdrawn_why', models.TextField(blank=True, verbose_name='why it was withdrawn')),
                        ('measure_code', models.TextField(blank=True, verbose_name='measure')),
                        ('on_date', models.DateField(verbose_name='when it happened')),
                        ('label', models.TextField(verbose_name='what happened')),
                        ('begins_anew', models.BooleanField(verbose_name='limits begin anew')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'event',
                        'ordering': ['-on_date', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('why', ''), _negated=True), models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True), ('withdrawn_why', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_why', ''), _negated=True)), _connector='OR')), name='event_is_whole'), models.CheckConstraint(condition=models.Q(('label', ''), _negated=True), name='event_says_what'), models.CheckConstraint(condition=models.Q(('begins_anew', False), models.Q(('measure_code', ''), _negated=True), _connector='OR'), name='limits_begin_anew_for_one_measure')],
                    },
                ),
                migrations.CreateModel(
                    name='MeasureTarget',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('why', models.TextField(verbose_name='why, and who agreed it')),
                        ('recorded_at', models.DateTimeField()),
                        ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn on')),
                        ('withdrawn_why', models.TextField(blank=True, verbose_name='why it was withdrawn')),
                        ('measure_code', models.TextField(verbose_name='measure')),
                        ('value', models.DecimalField(decimal_places=2, max_digits=12, verbose_name='target')),
                        ('starts_on', models.DateField(verbose_name='from')),
                        ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'target',
                        'ordering': ['-starts_on', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('why', ''), _negated=True), models.Q(models.Q(('withdrawn_at__isnull', True), ('withdrawn_by__isnull', True), ('withdrawn_why', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_why', ''), _negated=True)), _connector='OR')), name='target_is_whole'), models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='target_ends_after_it_starts'), models.CheckConstraint(condition=models.Q(('value__gte', 0), models.Q(('measure_code', ''), _negated=True)), name='target_is_not_negative')],
                    },
                ),
                migrations.CreateModel(
                    name='SavedView',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(verbose_name='name')),
                        ('address', models.TextField(verbose_name='address of the page')),
                        ('is_shared', models.BooleanField(verbose_name='whether everybody who may open performance sees its name')),
                        ('saved_at', models.DateTimeField()),
                        ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='saved_views', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'saved view',
                        'ordering': ['name', 'pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='saved_view_has_a_name'), models.CheckConstraint(condition=models.Q(('address__startswith', '/performance/')), name='saved_view_is_of_performance'), models.UniqueConstraint(fields=('owner', 'name'), name='saved_view_once_by_name')],
                    },
                ),
            ]
        ),
    ]
