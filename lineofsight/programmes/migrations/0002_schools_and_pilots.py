"""Schools, who goes to which, pilots tried at some, and supervision of their safeguarding leads."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('programmes', '0001_start'),
        ('record', '0009_directorates'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
            ],
            options={
                'verbose_name': 'supervision of a safeguarding lead',
                'verbose_name_plural': 'supervisions of safeguarding leads',
            },
        ),
        migrations.CreateModel(
            name='PilotSchool',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('why_matched', models.TextField(verbose_name='why they are alike')),
                ('added_on', models.DateField()),
            ],
            options={
                'verbose_name': 'school of a pilot',
                'verbose_name_plural': 'schools of pilots',
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
        ),
        migrations.CreateModel(
            name='SchoolPlace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
            ],
            options={
                'verbose_name': 'place at a school',
                'verbose_name_plural': 'places at schools',
            },
        ),
        migrations.AddField(
            model_name='programme',
            name='evaluate_on',
            field=models.DateField(blank=True, null=True, verbose_name='to be evaluated by'),
        ),
        migrations.AddField(
            model_name='programme',
            name='is_pilot',
            field=models.BooleanField(default=False, verbose_name='tried for a time'),
        ),
        migrations.AddConstraint(
            model_name='programme',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('evaluate_on', None), ('is_pilot', False)), models.Q(('evaluate_on__gt', models.F('started_on')), ('evaluate_on__isnull', False), ('is_pilot', True)), _connector='OR'), name='programme_pilot_is_evaluated'),
        ),
        migrations.AddField(
            model_name='leadsupervision',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='pilotschool',
            name='programme',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pilot_schools', to='programmes.programme'),
        ),
        migrations.AddConstraint(
            model_name='school',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), ('pupils__gt', 0)), name='school_is_whole'),
        ),
        migrations.AddField(
            model_name='pilotschool',
            name='matched',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.school'),
        ),
        migrations.AddField(
            model_name='pilotschool',
            name='school',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programmes.school'),
        ),
        migrations.AddField(
            model_name='leadsupervision',
            name='school',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='supervisions', to='programmes.school'),
        ),
        migrations.AddField(
            model_name='schoolplace',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='school_places', to='record.person'),
        ),
        migrations.AddField(
            model_name='schoolplace',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='schoolplace',
            name='school',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='places', to='programmes.school'),
        ),
        migrations.AddConstraint(
            model_name='pilotschool',
            constraint=models.UniqueConstraint(fields=('programme', 'school'), name='pilot_school_once'),
        ),
        migrations.AddConstraint(
            model_name='pilotschool',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('school', models.F('matched')), _negated=True), models.Q(('why_matched', ''), _negated=True)), name='pilot_school_matched_with_another'),
        ),
        migrations.AddConstraint(
            model_name='leadsupervision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('lead', ''), _negated=True), models.Q(('words', ''), _negated=True)), name='lead_supervision_is_whole'),
        ),
        migrations.AddConstraint(
            model_name='leadsupervision',
            constraint=models.CheckConstraint(condition=models.Q(('next_on', None), ('next_on__gt', models.F('held_on')), _connector='OR'), name='lead_supervision_next_after'),
        ),
        migrations.AddConstraint(
            model_name='schoolplace',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='school_place_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='schoolplace',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('child',), name='school_place_one_now'),
        ),
    ]
