"""The council's bodies, members, offices and municipal years."""

import django.db.models.deletion
import lineofsight.council.membership.offices
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bodies', '0002_council_bodies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='CouncilBody',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('slug', models.SlugField(max_length=60, unique=True, verbose_name='word in addresses')),
                        ('places', models.PositiveSmallIntegerField(verbose_name='places for members')),
                        ('body', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='of_council', to='bodies.body')),
                    ],
                    options={
                        'verbose_name': "council's body",
                        'verbose_name_plural': "council's bodies",
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('slug', ''), _negated=True), ('places__gte', 1)), name='council_body_has_a_word_and_places')],
                    },
                ),
                migrations.CreateModel(
                    name='MunicipalYear',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('year', models.PositiveSmallIntegerField(unique=True)),
                        ('began_on', models.DateField(verbose_name='day of the annual meeting')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('began_on__year', models.F('year'))), name='municipal_year_began_in_it')],
                    },
                ),
                migrations.CreateModel(
                    name='Nomination',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('votes', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='nominations', to='bodies.meeting')),
                        ('member', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.membership')),
                        ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.membership')),
                        ('seconded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.membership')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('meeting', 'member'), name='nomination_once'), models.CheckConstraint(condition=models.Q(models.Q(('proposed_by', models.F('member')), _negated=True), models.Q(('seconded_by', models.F('member')), _negated=True), models.Q(('seconded_by', models.F('proposed_by')), _negated=True)), name='nomination_by_two_others')],
                    },
                ),
                migrations.CreateModel(
                    name='OfficeHolder',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('office', models.TextField(choices=lineofsight.council.membership.offices.office_choices)),
                        ('name', models.TextField()),
                        ('is_interim', models.BooleanField(default=False, verbose_name='for the time being')),
                        ('why_both', models.TextField(blank=True, verbose_name='why one person holds both')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'holder of an office',
                        'verbose_name_plural': 'holders of offices',
                        'constraints': [models.CheckConstraint(condition=models.Q(('name', ''), _negated=True), name='office_holder_has_a_name'), models.CheckConstraint(condition=models.Q(('office__in', ['chief_executive', 'director', 'lead_member', 'leader', 'monitoring_officer', 'scrutiny_officer'])), name='office_is_declared'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='office_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('office',), name='office_one_holder')],
                    },
                ),
                migrations.CreateModel(
                    name='ProTemChair',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('recorded_at', models.DateTimeField()),
                        ('meeting', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='pro_tem_chair', to='bodies.meeting')),
                        ('nomination', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='membership.nomination')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'chair of one meeting',
                        'verbose_name_plural': 'chairs of one meeting',
                    },
                ),
                migrations.CreateModel(
                    name='PublishedBody',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('content', models.JSONField()),
                        ('published_at', models.DateTimeField()),
                        ('council_body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='published', to='membership.councilbody')),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'published body',
                        'verbose_name_plural': 'published bodies',
                        'constraints': [models.UniqueConstraint(fields=('council_body', 'published_at'), name='published_body_once_at_a_time')],
                    },
                ),
                migrations.CreateModel(
                    name='Substitution',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('attendance', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='stands_in', to='bodies.attendance')),
                        ('instead_of', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stood_in_by', to='bodies.attendance')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(fields=('instead_of',), name='substitute_one_for_a_member'), models.CheckConstraint(condition=models.Q(('attendance', models.F('instead_of')), _negated=True), name='substitute_not_their_own')],
                    },
                ),
                migrations.CreateModel(
                    name='Appointment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('decided_in', models.TextField(blank=True)),
                        ('proposed_by', models.TextField(blank=True)),
                        ('seconded_by', models.TextField(blank=True)),
                        ('votes_for', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('votes_against', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('abstained', models.PositiveSmallIntegerField(blank=True, null=True)),
                        ('decided_at', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.meeting')),
                        ('membership', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='appointment', to='bodies.membership')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(('decided_at__isnull', False), models.Q(('decided_in', ''), _negated=True), _connector='OR'), name='appointment_decided_somewhere'), models.CheckConstraint(condition=models.Q(models.Q(('abstained', None), ('votes_against', None), ('votes_for', None)), models.Q(('abstained__isnull', False), ('votes_for__gt', models.F('votes_against'))), _connector='OR'), name='appointment_vote_whole')],
                    },
                ),
            ],
        ),
    ]
