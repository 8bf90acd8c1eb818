"""Help for families, pilots and schools."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("programmes", "0001_start"),
        ("programmes", "0002_schools_and_pilots"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('record', '0001_tables'),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Programme',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('about', models.TextField(verbose_name='what it is for')),
                        ('source', models.TextField(blank=True, verbose_name='who set it, and which guidance')),
                        ('target', models.PositiveIntegerField(blank=True, null=True, verbose_name='families to attach in a year from April')),
                        ('unit_pence', models.PositiveIntegerField(blank=True, null=True, verbose_name='pence claimed for a family')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('evaluate_on', models.DateField(blank=True, null=True, verbose_name='to be evaluated by')),
                        ('is_pilot', models.BooleanField(default=False, verbose_name='tried for a time')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('about', ''), _negated=True)), name='programme_says_what'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='programme_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('evaluate_on', None), ('is_pilot', False)), models.Q(('evaluate_on__gt', models.F('started_on')), ('evaluate_on__isnull', False), ('is_pilot', True)), _connector='OR'), name='programme_pilot_is_evaluated')],
                    },
                ),
                migrations.CreateModel(
                    name='Criterion',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('label', models.TextField(verbose_name='outcome')),
                        ('evidence', models.TextField(verbose_name='what shows that it is achieved')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='criteria', to='programmes.programme')),
                    ],
                    options={
                        'verbose_name_plural': 'criteria',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('label', ''), _negated=True), models.Q(('evidence', ''), _negated=True)), name='criterion_says_what'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='criterion_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('programme', 'label'), name='criterion_one_version')],
                    },
                ),
                migrations.CreateModel(
                    name='Enrolment',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('family', models.UUIDField(db_index=True)),
                        ('reason', models.TextField(verbose_name='why the family, and what they hope for')),
                        ('started_on', models.DateField()),
                        ('started_at', models.DateTimeField()),
                        ('lasted_on', models.DateField(blank=True, null=True, verbose_name='outcomes found to have lasted')),
                        ('lasted_words', models.TextField(blank=True, verbose_name='what shows that they lasted')),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('ended_because', models.TextField(blank=True, verbose_name='why the family left')),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='record.person')),
                        ('lasted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('started_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('step', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='record.casestep')),
                        ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='programmes.programme')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('programme', 'child'), name='enrolment_one_now'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='enrolment_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('lasted_by', None), ('lasted_on', None), ('lasted_words', '')), models.Q(('lasted_by__isnull', False), ('lasted_on__gte', models.F('started_on')), models.Q(('lasted_words', ''), _negated=True)), _connector='OR'), name='enrolment_lasted_whole'), models.CheckConstraint(condition=models.Q(models.Q(('ended_because', ''), ('ended_on', None)), models.Q(('ended_on__gte', models.F('started_on')), models.Q(('ended_because', ''), _negated=True)), _connector='OR'), name='enrolment_ended_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Aim',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('achieved_on', models.DateField(blank=True, null=True)),
                        ('achieved_words', models.TextField(blank=True, verbose_name='what shows it')),
                        ('achieved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aims', to='programmes.criterion')),
                        ('enrolment', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='aims', to='programmes.enrolment')),
                    ],
                    options={
                        'verbose_name': 'outcome of a family',
                        'verbose_name_plural': 'outcomes of families',
                        'constraints': [models.UniqueConstraint(fields=('enrolment', 'criterion'), name='aim_once'), models.CheckConstraint(condition=models.Q(models.Q(('achieved_by', None), ('achieved_on', None), ('achieved_words', '')), models.Q(('achieved_by__isnull', False), ('achieved_on__isnull', False), models.Q(('achieved_words', ''), _negated=True)), _connector='OR'), name='aim_achieved_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='Claim',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('family', models.UUIDField()),
                        ('pence', models.PositiveIntegerField()),
                        ('claimed_on', models.DateField()),
                        ('claimed_at', models.DateTimeField()),
                        ('state', models.TextField(choices=[('claimed', 'Claimed'), ('paid', 'Paid'), ('refused', 'Refused'), ('returned', 'Given back')], default='claimed')),
                        ('settled_on', models.DateField(blank=True, null=True)),
                        ('settled_words', models.TextField(blank=True, verbose_name='what the payer says, or why it is given back')),
                        ('drawn_on', models.DateField(blank=True, null=True, verbose_name='drawn for a check')),
                        ('result', models.TextField(blank=True, choices=[('upheld', 'The evidence bears it out'), ('not_upheld', 'The evidence does not bear it out')], verbose_name='result of the check')),
                        ('checked_on', models.DateField(blank=True, null=True)),
                        ('checked_words', models.TextField(blank=True, verbose_name='what the check looked at and found')),
                        ('checked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('claimed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='programmes.enrolment')),
                        ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='claims', to='programmes.programme')),
                    ],
                    options={
                        'constraints': [models.UniqueConstraint(condition=models.Q(('state__in', ['claimed', 'paid'])), fields=('programme', 'family'), name='claim_once_a_family'), models.CheckConstraint(condition=models.Q(('pence__gt', 0)), name='claim_of_something'), models.CheckConstraint(condition=models.Q(('state__in', ['claimed', 'paid', 'refused', 'returned'])), name='claim_state_is_declared'), models.CheckConstraint(condition=models.Q(models.Q(('settled_on', None), ('settled_words', ''), ('state', 'claimed')), models.Q(models.Q(('state', 'claimed'), _negated=True), ('settled_on__gte', models.F('claimed_on')), models.Q(('settled_words', ''), _negated=True)), _connector='OR'), name='claim_settled_whole'), models.CheckConstraint(condition=models.Q(models.Q(('checked_by', None), ('checked_on', None), ('checked_words', ''), ('result', '')), models.Q(('checked_by__isnull', False), ('checked_on__isnull', False), ('result__in', ['upheld', 'not_upheld']), models.Q(('checked_words', ''), _negated=True)), _connector='OR'), name='claim_checked_whole'), models.CheckConstraint(condition=models.Q(('checked_by', None), models.Q(('checked_by', models.F('claimed_by')), _negated=True), _connector='OR'), name='claim_checked_by_another')],
                    },
                ),
                migrations.CreateModel(
                    name='Progress',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('on', models.DateField()),
                        ('way', models.TextField(choices=[('forward', 'Going forward'), ('same', 'As it was'), ('back', 'Going back')])),
                        ('words', models.TextField(verbose_name='what shows it, and from whom')),
                        ('recorded_at', models.DateTimeField()),
                        ('aim', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='progress', to='programmes.aim')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'evidence of progress',
                        'verbose_name_plural': 'evidence of progress',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('words', ''), _negated=True), ('way__in', ['forward', 'same', 'back'])), name='progress_says_what')],
                    },
                ),
                migrations.CreateModel(
                    name='School',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(unique=True)),
                        ('phase', models.TextField(choices=[('primary', 'Primary school'), ('secondary', 'Secondary school'), ('special', 'Special school'), ('college', 'College')])),
                        ('pupils', models.PositiveIntegerField()),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), ('pupils__gt', 0)), name='school_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='LeadSupervision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('lead', models.TextField(verbose_name='who was supervised')),
                        ('held_on', models.DateField()),
                        ('themes', models.JSONField(default=list, verbose_name='what it was about')),
                        ('words', models.TextField(verbose_name='what was said, naming no child')),
                        ('agreed', models.TextField(blank=True, verbose_name='what was agreed')),
                        ('lesson', models.TextField(blank=True, verbose_name='what other schools may learn')),
                        ('next_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supervisions', to='programmes.school')),
                    ],
                    options={
                        'verbose_name': 'supervision of a safeguarding lead',
                        'verbose_name_plural': 'supervisions of safeguarding leads',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('lead', ''), _negated=True), models.Q(('words', ''), _negated=True)), name='lead_supervision_is_whole'), models.CheckConstraint(condition=models.Q(('next_on', None), ('next_on__gt', models.F('held_on')), _connector='OR'), name='lead_supervision_next_after')],
                    },
                ),
                migrations.CreateModel(
                    name='PilotSchool',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('why_matched', models.TextField(verbose_name='why they are alike')),
                        ('added_on', models.DateField()),
                        ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pilot_schools', to='programmes.programme')),
                        ('matched', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.school')),
                        ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.school')),
                    ],
                    options={
                        'verbose_name': 'school of a pilot',
                        'verbose_name_plural': 'schools of pilots',
                        'constraints': [models.UniqueConstraint(fields=('programme', 'school'), name='pilot_school_once'), models.CheckConstraint(condition=models.Q(models.Q(('school', models.F('matched')), _negated=True), models.Q(('why_matched', ''), _negated=True)), name='pilot_school_matched_with_another')],
                    },
                ),
                migrations.CreateModel(
                    name='SchoolPlace',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('started_on', models.DateField()),
                        ('ended_on', models.DateField(blank=True, null=True)),
                        ('recorded_at', models.DateTimeField()),
                        ('child', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='school_places', to='record.person')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('school', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='programmes.school')),
                    ],
                    options={
                        'verbose_name': 'place at a school',
                        'verbose_name_plural': 'places at schools',
                        'constraints': [models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='school_place_ends_after_start'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('child',), name='school_place_one_now')],
                    },
                ),
            ]
        ),
    ]
