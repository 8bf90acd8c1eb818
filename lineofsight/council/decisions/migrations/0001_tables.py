"""The forward plan, decisions and call-in, with the triggers that refuse to change what was published."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables
from lineofsight.council.decisions import guard


def put_on(apps, schema_editor):
    """This function will guard published notices and decisions."""
    guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the guards off."""
    guard.take_off(schema_editor.connection)


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("decisions", "0002_decisions"),
        ("decisions", "0003_impacts"),
    ]

    dependencies = [
        ('bodies', '0002_council_bodies'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='PlanEntry',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField(verbose_name='matter')),
                        ('about', models.TextField(verbose_name='what is to be decided')),
                        ('officer', models.TextField(blank=True, verbose_name='officer who decides')),
                        ('is_key', models.BooleanField(verbose_name='key decision')),
                        ('for_spending', models.BooleanField(default=False, verbose_name='key for what it spends or saves')),
                        ('for_wards', models.BooleanField(default=False, verbose_name='key for the wards it affects')),
                        ('pounds', models.PositiveBigIntegerField(blank=True, null=True, verbose_name='pounds spent or saved')),
                        ('wards', models.TextField(blank=True)),
                        ('why_not_key', models.TextField(blank=True, verbose_name='why it is not a key decision')),
                        ('taken_from', models.DateField(verbose_name='to be taken on or from')),
                        ('taken_to', models.DateField(blank=True, null=True, verbose_name='to be taken by')),
                        ('documents', models.TextField(blank=True)),
                        ('how_to_ask', models.TextField(verbose_name='how to ask for the documents')),
                        ('is_private', models.BooleanField(default=False, verbose_name='in private')),
                        ('why_private', models.TextField(blank=True, verbose_name='why in private')),
                        ('made_at', models.DateTimeField()),
                        ('withdrawn_on', models.DateField(blank=True, null=True)),
                        ('withdrawn_why', models.TextField(blank=True)),
                        ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'entry of the forward plan',
                        'verbose_name_plural': 'entries of the forward plan',
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('about', ''), _negated=True), models.Q(('how_to_ask', ''), _negated=True)), name='plan_entry_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), ('officer', '')), models.Q(('body', None), models.Q(('officer', ''), _negated=True)), _connector='OR'), name='plan_entry_one_decides'), models.CheckConstraint(condition=models.Q(models.Q(('for_spending', False), ('for_wards', False), ('is_key', False)), models.Q(('is_key', True), ('why_not_key', ''), models.Q(('for_spending', True), ('for_wards', True), _connector='OR')), _connector='OR'), name='plan_entry_key_says_why'), models.CheckConstraint(condition=models.Q(('for_spending', False), ('pounds__isnull', False), _connector='OR'), name='plan_entry_spending_says_pounds'), models.CheckConstraint(condition=models.Q(('for_wards', False), models.Q(('wards', ''), _negated=True), _connector='OR'), name='plan_entry_wards_are_named'), models.CheckConstraint(condition=models.Q(('taken_to', None), ('taken_to__gte', models.F('taken_from')), _connector='OR'), name='plan_entry_period_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('is_private', False), ('why_private', '')), models.Q(('is_private', True), models.Q(('why_private', ''), _negated=True)), _connector='OR'), name='plan_entry_private_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_by', None), ('withdrawn_on', None), ('withdrawn_why', '')), models.Q(('withdrawn_by__isnull', False), ('withdrawn_on__isnull', False), models.Q(('withdrawn_why', ''), _negated=True)), _connector='OR'), name='plan_entry_withdrawn_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='PlanNotice',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('number', models.PositiveSmallIntegerField()),
                        ('content', models.JSONField()),
                        ('changed', models.JSONField(default=list)),
                        ('why_changed', models.TextField(blank=True)),
                        ('published_on', models.DateField()),
                        ('counts_from', models.DateField()),
                        ('published_at', models.DateTimeField()),
                        ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='notices', to='decisions.planentry')),
                        ('published_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'notice of the forward plan',
                        'verbose_name_plural': 'notices of the forward plan',
                        'ordering': ['number'],
                        'constraints': [models.UniqueConstraint(fields=('entry', 'number'), name='plan_notice_one_number'), models.CheckConstraint(condition=models.Q(models.Q(('number', 1), ('why_changed', '')), models.Q(('number__gt', 1), models.Q(('why_changed', ''), _negated=True)), _connector='OR'), name='plan_notice_change_says_why'), models.CheckConstraint(condition=models.Q(('counts_from__lte', models.F('published_on'))), name='plan_notice_counts_from_its_past')],
                    },
                ),
                migrations.CreateModel(
                    name='UrgencyNotice',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('way', models.TextField(choices=[('general_exception', 'General exception'), ('special_urgency', 'Special urgency')])),
                        ('person', models.TextField(verbose_name='who was told, or agreed')),
                        ('role', models.TextField(verbose_name='as what')),
                        ('why', models.TextField(verbose_name='why the notice is impracticable')),
                        ('on', models.DateField(verbose_name='day')),
                        ('recorded_at', models.DateTimeField()),
                        ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='urgency', to='decisions.planentry')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'notice of urgency',
                        'verbose_name_plural': 'notices of urgency',
                        'constraints': [models.UniqueConstraint(fields=('entry', 'way'), name='urgency_one_a_way'), models.CheckConstraint(condition=models.Q(('way__in', ['general_exception', 'special_urgency'])), name='urgency_way'), models.CheckConstraint(condition=models.Q(models.Q(('person', ''), _negated=True), models.Q(('role', ''), _negated=True), models.Q(('why', ''), _negated=True)), name='urgency_says_who_and_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Wanted',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('asked_by', models.TextField(verbose_name='who asks')),
                        ('why', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wanted', to='decisions.planentry')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'entry wanted by scrutiny',
                        'verbose_name_plural': 'entries wanted by scrutiny',
                        'constraints': [models.UniqueConstraint(fields=('entry', 'body'), name='wanted_once_by_a_body'), models.CheckConstraint(condition=models.Q(models.Q(('asked_by', ''), _negated=True), models.Q(('why', ''), _negated=True)), name='wanted_says_who_and_why')],
                    },
                ),
                migrations.CreateModel(
                    name='Decision',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('title', models.TextField(verbose_name='matter')),
                        ('officer', models.TextField(blank=True, verbose_name='officer who decided')),
                        ('decided_on', models.DateField()),
                        ('is_key', models.BooleanField(default=False, verbose_name='key decision')),
                        ('way', models.TextField(choices=[('notice', 'After notice'), ('general_exception', 'General exception'), ('special_urgency', 'Special urgency')], default='notice', verbose_name='by which way it was taken')),
                        ('decided', models.TextField(verbose_name='what was decided')),
                        ('reasons', models.TextField()),
                        ('alternatives', models.TextField(verbose_name='alternatives considered and rejected')),
                        ('why_no_alternatives', models.TextField(blank=True, verbose_name='why no alternative was looked at')),
                        ('interests', models.TextField(verbose_name='conflicts of interest')),
                        ('dispensation', models.TextField()),
                        ('recorded_at', models.DateTimeField()),
                        ('content', models.JSONField(blank=True, null=True)),
                        ('published_on', models.DateField(blank=True, null=True)),
                        ('published_at', models.DateTimeField(blank=True, null=True)),
                        ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                        ('entry', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decision', to='decisions.planentry')),
                        ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.meeting')),
                        ('published_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('impacts', models.JSONField(blank=True, default=dict, verbose_name='impacts and who signed them off')),
                    ],
                    options={
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('decided', ''), _negated=True), models.Q(('reasons', ''), _negated=True), models.Q(('alternatives', ''), _negated=True), models.Q(('interests', ''), _negated=True), models.Q(('dispensation', ''), _negated=True)), name='decision_is_whole'), models.CheckConstraint(condition=models.Q(models.Q(('body__isnull', False), ('officer', '')), models.Q(('body', None), models.Q(('officer', ''), _negated=True)), _connector='OR'), name='decision_one_decided'), models.CheckConstraint(condition=models.Q(models.Q(('body', None), ('meeting', None)), models.Q(('body__isnull', False), ('meeting__isnull', False)), _connector='OR'), name='decision_of_a_body_at_a_meeting'), models.CheckConstraint(condition=models.Q(('way__in', ['general_exception', 'notice', 'special_urgency'])), name='decision_way'), models.CheckConstraint(condition=models.Q(models.Q(('is_key', False), ('way', 'notice')), models.Q(('entry__isnull', False), ('is_key', True)), _connector='OR'), name='decision_key_was_planned'), models.CheckConstraint(condition=models.Q(models.Q(('content', None), ('published_at', None), ('published_by', None), ('published_on', None)), models.Q(('content__isnull', False), ('published_at__isnull', False), ('published_by__isnull', False), ('published_on__gte', models.F('decided_on'))), _connector='OR'), name='decision_published_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='CallInRequest',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('name', models.TextField(verbose_name='member')),
                        ('ground', models.TextField()),
                        ('reasons', models.TextField()),
                        ('asked_on', models.DateField()),
                        ('recorded_at', models.DateTimeField()),
                        ('member_account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='decisions.decision')),
                    ],
                    options={
                        'verbose_name': 'request for a call-in',
                        'verbose_name_plural': 'requests for a call-in',
                        'ordering': ['recorded_at', 'pk'],
                        'constraints': [models.UniqueConstraint(fields=('decision', 'name'), name='call_in_asked_once_by_a_member'), models.CheckConstraint(condition=models.Q(models.Q(('name', ''), _negated=True), models.Q(('ground', ''), _negated=True), models.Q(('reasons', ''), _negated=True)), name='call_in_request_is_whole')],
                    },
                ),
                migrations.CreateModel(
                    name='CallIn',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('is_valid', models.BooleanField()),
                        ('why', models.TextField(verbose_name='why it is valid or refused')),
                        ('judged_on', models.DateField()),
                        ('outcome', models.TextField(blank=True, choices=[('no_action', 'No action: it may be put into effect'), ('refer_back', 'Refer it back to who decided'), ('full_council', 'Refer it to Full Council')])),
                        ('outcome_why', models.TextField(blank=True, verbose_name='reasons for the outcome')),
                        ('outcome_on', models.DateField(blank=True, null=True)),
                        ('answer', models.TextField(blank=True, choices=[('kept', 'The decision stands'), ('changed', 'It is decided anew')])),
                        ('answer_why', models.TextField(blank=True, verbose_name='reasons for the answer')),
                        ('answer_on', models.DateField(blank=True, null=True)),
                        ('answer_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('judged_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('outcome_at', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.meeting')),
                        ('outcome_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                        ('decision', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='call_in', to='decisions.decision')),
                    ],
                    options={
                        'verbose_name': 'call-in',
                        'constraints': [models.CheckConstraint(condition=models.Q(('why', ''), _negated=True), name='call_in_says_why'), models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('outcome_at', None), ('outcome_by', None), ('outcome_on', None), ('outcome_why', '')), models.Q(('is_valid', True), ('outcome__in', ['no_action', 'refer_back', 'full_council']), ('outcome_at__isnull', False), ('outcome_by__isnull', False), ('outcome_on__isnull', False), models.Q(('outcome_why', ''), _negated=True)), _connector='OR'), name='call_in_outcome_whole'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('answer_by', None), ('answer_on', None), ('answer_why', '')), models.Q(('answer__in', ['kept', 'changed']), ('outcome__in', ['refer_back', 'full_council']), ('answer_by__isnull', False), ('answer_on__isnull', False), models.Q(('answer_why', ''), _negated=True)), _connector='OR'), name='call_in_answer_whole')],
                    },
                ),
            ],
        ),
        migrations.RunPython(put_on, take_off),
    ]
