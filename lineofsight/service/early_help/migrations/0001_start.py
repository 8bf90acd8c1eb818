"""The tables of early help, as they are first made."""

import django.db.models.deletion
import lineofsight.service.early_help.models.episode
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
            name='Episode',
            fields=[
                ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='early_help', serialize=False, to='record.casestep')),
                ('intensity', models.TextField(choices=[('light', 'Light: advice and a monthly contact'), ('steady', 'Steady: a contact every week or two'), ('intensive', 'Intensive: several contacts a week')], default='steady')),
                ('met_on', models.DateField(blank=True, null=True, verbose_name='first meaningful contact')),
                ('met_words', models.TextField(blank=True, verbose_name='who was met, and what they hope for')),
                ('closing_words', models.TextField(blank=True, verbose_name='what has changed for the family')),
                ('support_after', models.TextField(blank=True, verbose_name='who helps after we stop, and whom to ring')),
                ('met_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'early help episode',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('met_by', None), ('met_on', None), ('met_words', '')), models.Q(('met_by__isnull', False), ('met_on__isnull', False), models.Q(('met_words', ''), _negated=True)), _connector='OR'), name='early_help_met_whole'), models.CheckConstraint(condition=models.Q(('intensity__in', ['light', 'steady', 'intensive'])), name='early_help_intensity_is_a_code')],
            },
        ),
        migrations.CreateModel(
            name='FamilyAssessment',
            fields=[
                ('is_to_child', models.BooleanField(default=False, verbose_name='written to the child')),
                ('step', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='family_assessment', serialize=False, to='record.casestep')),
                ('story', models.TextField(blank=True, verbose_name='what has happened, and why now')),
                ('parents_views', models.TextField(blank=True, verbose_name='what each parent or carer says')),
                ('home', models.TextField(blank=True, verbose_name='home, money and community')),
                ('strengths', models.TextField(blank=True, verbose_name='what is working well')),
                ('worries', models.TextField(blank=True, verbose_name='what people are worried about')),
                ('goals', models.TextField(blank=True, verbose_name='what the family wants to be different')),
                ('analysis', models.TextField(blank=True, verbose_name='what it means, and what helps')),
                ('child_needs', models.TextField(blank=True, verbose_name="this child's needs")),
                ('childs_words', models.TextField(blank=True, verbose_name="the child's own words")),
                ('direct_work', models.TextField(blank=True, verbose_name='what we did with the child')),
                ('shared_on', models.DateField(blank=True, null=True, verbose_name='draft shared with the family')),
                ('family_says', models.TextField(blank=True, verbose_name='what the family says about the draft')),
                ('saved_at', models.DateTimeField(blank=True, null=True)),
                ('submitted_at', models.DateTimeField(blank=True, null=True)),
                ('returned_because', models.TextField(blank=True, verbose_name='why a manager returned it')),
                ('authorised_at', models.DateTimeField(blank=True, null=True)),
                ('decision', models.TextField(blank=True, verbose_name="the manager's decision and why")),
                ('led_by_agency', models.TextField(blank=True, verbose_name="the lead's agency when it was authorised")),
                ('authorised_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('saved_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('submitted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'early help assessment',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('saved_at', None), ('saved_by', None)), models.Q(('saved_at__isnull', False), ('saved_by__isnull', False)), _connector='OR'), name='eha_saved_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('submitted_at', None), ('submitted_by', None)), models.Q(('submitted_at__isnull', False), ('submitted_by__isnull', False)), _connector='OR'), name='eha_submitted_at_with_by'), models.CheckConstraint(condition=models.Q(models.Q(('authorised_at', None), ('authorised_by', None), ('decision', '')), models.Q(('authorised_at__isnull', False), ('authorised_by__isnull', False), models.Q(('decision', ''), _negated=True)), _connector='OR'), name='eha_authorised_at_with_by'), models.CheckConstraint(condition=models.Q(('authorised_by', None), models.Q(('submitted_by__isnull', False), models.Q(('authorised_by', models.F('submitted_by')), _negated=True)), _connector='OR'), name='eha_authorised_by_another'), models.CheckConstraint(condition=models.Q(('submitted_at', None), ('shared_on__isnull', False), _connector='OR'), name='eha_shared_before_submitted')],
            },
        ),
        migrations.CreateModel(
            name='Lead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('agency', models.TextField(choices=lineofsight.service.early_help.models.episode.agencies)),
                ('name', models.TextField()),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('reason', models.TextField(verbose_name='why they lead from now on, and what was handed over')),
                ('named_at', models.DateTimeField()),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('episode', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='leads', to='early_help.episode')),
                ('named_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'lead professional',
                'indexes': [models.Index(fields=['episode', '-started_on'], name='early_help_lead_of')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('episode',), name='early_help_one_lead_now'), models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('reason', ''), _negated=True)), name='early_help_lead_is_named'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='early_help_lead_ends_after')],
            },
        ),
    ]
