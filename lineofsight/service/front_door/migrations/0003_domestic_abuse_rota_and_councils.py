"""The domestic abuse pathway, MARAC, the rota and other councils."""

import django.db.models.deletion
import lineofsight.bodies.kinds
import lineofsight.service.front_door.models.domestic_abuse
import lineofsight.service.front_door.models.marac
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0002_guard_approved_minutes'),
        ('front_door', '0002_written_to_the_child'),
        ('papers', '0002_guard_published_papers'),
        ('record', '0003_search_texts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
