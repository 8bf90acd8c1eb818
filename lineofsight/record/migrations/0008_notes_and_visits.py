"""Visits by mode and plan, copies that stand alone with their versions, and the search of texts."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.record.textsearch import index


def say_why_not_seen(apps, schema_editor):
    """This function will give visits that saw nobody, from before a reason was asked for, a reason that says so."""
    said = "No reason was asked for when this was recorded."
    apps.get_model("record", "Visit").objects.filter(is_seen=False).update(not_seen_reason=said)


def create_index(apps, schema_editor):
    """This function will make the index of words. `lineofsight rebuild-text-search` fills it."""
    index.create(schema_editor.connection)


def drop_index(apps, schema_editor):
    """This function will take the index of words away."""
    index.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0006_sealing_and_sharing"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='EarlierVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField()),
                ('childs_words', models.TextField(blank=True, verbose_name="the child's words")),
                ('text', models.TextField(blank=True)),
                ('about_alone', models.TextField(blank=True, verbose_name='about this child alone')),
                ('facts', models.TextField(blank=True, verbose_name='what else was said')),
                ('reason', models.TextField(verbose_name='why it was corrected')),
                ('replaced_at', models.DateTimeField(verbose_name='corrected')),
            ],
            options={
                'verbose_name': 'earlier version',
            },
        ),
        migrations.CreateModel(
            name='HeldBack',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('passage', models.TextField()),
                ('reason', models.TextField(choices=[('other_child', 'It is about another child'), ('other_person', 'It is about another person, who has not agreed'), ('harm', 'It could cause serious harm')])),
                ('held_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'verbose_name': 'passage held back',
                'verbose_name_plural': 'passages held back',
            },
        ),
        migrations.CreateModel(
            name='PlannedVisit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('group', models.UUIDField(blank=True, null=True)),
                ('planned_at', models.DateTimeField(verbose_name='planned for')),
                ('mode', models.TextField(choices=[('home', 'At home'), ('school', 'At school or nursery'), ('office', 'In our office'), ('elsewhere', 'Somewhere else'), ('video', 'By video'), ('telephone', 'By telephone')], verbose_name='how it is made')),
                ('purpose', models.TextField(blank=True)),
                ('recorded_at', models.DateTimeField()),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('cancelled_reason', models.TextField(blank=True)),
            ],
            options={
                'verbose_name': 'planned visit',
            },
        ),
        migrations.CreateModel(
            name='SearchedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.TextField()),
                ('table', models.TextField()),
                ('row', models.BigIntegerField()),
                ('part', models.TextField(blank=True)),
                ('title', models.TextField()),
                ('text', models.TextField()),
                ('happened_on', models.DateField()),
            ],
        ),
        migrations.AddField(
            model_name='note',
            name='about_alone',
            field=models.TextField(blank=True, help_text="It is on no other child's copy.", verbose_name='about this child alone'),
        ),
        migrations.AddField(
            model_name='note',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='note',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='note',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='note',
            name='withdrawn_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='about_alone',
            field=models.TextField(blank=True, help_text="It is on no other child's copy.", verbose_name='about this child alone'),
        ),
        migrations.AddField(
            model_name='visit',
            name='group',
            field=models.UUIDField(blank=True, help_text='Shared by the copies of what was written once.', null=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='is_bedroom_seen',
            field=models.BooleanField(blank=True, null=True, verbose_name='where the child sleeps was seen'),
        ),
        migrations.AddField(
            model_name='visit',
            name='met',
            field=models.ManyToManyField(blank=True, related_name='met_by', to='record.duty'),
        ),
        migrations.AddField(
            model_name='visit',
            name='mode',
            field=models.TextField(blank=True, choices=[('home', 'At home'), ('school', 'At school or nursery'), ('office', 'In our office'), ('elsewhere', 'Somewhere else'), ('video', 'By video'), ('telephone', 'By telephone')], verbose_name='how it was made'),
        ),
        migrations.AddField(
            model_name='visit',
            name='not_alone_reason',
            field=models.TextField(blank=True, verbose_name='why the child was not seen alone'),
        ),
        migrations.AddField(
            model_name='visit',
            name='not_seen_reason',
            field=models.TextField(blank=True, verbose_name='why the child was not seen'),
        ),
        migrations.RunPython(say_why_not_seen, migrations.RunPython.noop),
        migrations.AddField(
            model_name='visit',
            name='present',
            field=models.TextField(blank=True, verbose_name='who was there'),
        ),
        migrations.AddField(
            model_name='visit',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AddField(
            model_name='visit',
            name='withdrawn_at',
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='visit',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='visit',
            name='withdrawn_reason',
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name='note',
            name='group',
            field=models.UUIDField(blank=True, help_text='Shared by the copies of what was written once.', null=True),
        ),
        migrations.AlterField(
            model_name='visit',
            name='is_seen',
            field=models.BooleanField(verbose_name='child seen'),
        ),
        migrations.AlterField(
            model_name='visit',
            name='is_seen_alone',
            field=models.BooleanField(default=False, verbose_name='child seen alone'),
        ),
        migrations.AlterField(
            model_name='visit',
            name='step',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='visits', to='record.casestep'),
        ),
        migrations.AddIndex(
            model_name='note',
            index=models.Index(condition=models.Q(('group__isnull', False)), fields=['group'], name='note_by_group'),
        ),
        migrations.AddIndex(
            model_name='visit',
            index=models.Index(condition=models.Q(('group__isnull', False)), fields=['group'], name='visit_by_group'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='note_withdrawn_with_by'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_reason', '')), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False), models.Q(('withdrawn_reason', ''), _negated=True)), _connector='OR'), name='visit_withdrawn_with_by'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('is_seen', True), ('not_seen_reason', '')), models.Q(('is_seen', False), models.Q(('not_seen_reason', ''), _negated=True)), _connector='OR'), name='visit_not_seen_says_why'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(('not_alone_reason', ''), models.Q(('is_seen', True), ('is_seen_alone', False)), _connector='OR'), name='visit_not_alone_reason_fits'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(('mode__in', ['', 'home', 'school', 'office', 'elsewhere', 'video', 'telephone'])), name='visit_mode_is_known'),
        ),
        migrations.AddConstraint(
            model_name='visit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('mode', 'telephone'), _negated=True), ('is_seen', False), _connector='OR'), name='visit_by_telephone_sees_nobody'),
        ),
        migrations.AddField(
            model_name='earlierversion',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person'),
        ),
        migrations.AddField(
            model_name='earlierversion',
            name='note',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='record.note'),
        ),
        migrations.AddField(
            model_name='earlierversion',
            name='replaced_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='corrected by'),
        ),
        migrations.AddField(
            model_name='earlierversion',
            name='visit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='record.visit'),
        ),
        migrations.AddField(
            model_name='heldback',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person'),
        ),
        migrations.AddField(
            model_name='heldback',
            name='ended_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='heldback',
            name='held_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='heldback',
            name='note',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='held_back', to='record.note'),
        ),
        migrations.AddField(
            model_name='heldback',
            name='visit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='held_back', to='record.visit'),
        ),
        migrations.AddField(
            model_name='plannedvisit',
            name='cancelled_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='plannedvisit',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='planned_visits', to='record.person'),
        ),
        migrations.AddField(
            model_name='plannedvisit',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='plannedvisit',
            name='step',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planned_visits', to='record.casestep'),
        ),
        migrations.AddField(
            model_name='plannedvisit',
            name='visit',
            field=models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='plan', to='record.visit'),
        ),
        migrations.AddField(
            model_name='searchedtext',
            name='author',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='searchedtext',
            name='child',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='record.person'),
        ),
        migrations.AddConstraint(
            model_name='earlierversion',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('note__isnull', True), ('visit__isnull', False)), models.Q(('note__isnull', False), ('visit__isnull', True)), _connector='OR'), name='earlier_version_of_one'),
        ),
        migrations.AddConstraint(
            model_name='earlierversion',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='earlier_version_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='earlierversion',
            constraint=models.UniqueConstraint(fields=('note', 'number'), name='earlier_version_of_note_once'),
        ),
        migrations.AddConstraint(
            model_name='earlierversion',
            constraint=models.UniqueConstraint(fields=('visit', 'number'), name='earlier_version_of_visit_once'),
        ),
        migrations.AddConstraint(
            model_name='heldback',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('note__isnull', True), ('visit__isnull', False)), models.Q(('note__isnull', False), ('visit__isnull', True)), _connector='OR'), name='held_back_of_one'),
        ),
        migrations.AddConstraint(
            model_name='heldback',
            constraint=models.CheckConstraint(condition=models.Q(('passage', ''), _negated=True), name='held_back_says_what'),
        ),
        migrations.AddConstraint(
            model_name='heldback',
            constraint=models.CheckConstraint(condition=models.Q(('reason__in', ['other_child', 'other_person', 'harm'])), name='held_back_reason_is_known'),
        ),
        migrations.AddConstraint(
            model_name='heldback',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None)), models.Q(('ended_at__gte', models.F('held_at')), ('ended_by__isnull', False)), _connector='OR'), name='held_back_ended_with_by'),
        ),
        migrations.AddIndex(
            model_name='plannedvisit',
            index=models.Index(condition=models.Q(('cancelled_at', None), ('visit', None)), fields=['child', 'planned_at'], name='visit_planned'),
        ),
        migrations.AddConstraint(
            model_name='plannedvisit',
            constraint=models.CheckConstraint(condition=models.Q(('mode__in', ['home', 'school', 'office', 'elsewhere', 'video', 'telephone'])), name='planned_visit_mode_is_known'),
        ),
        migrations.AddConstraint(
            model_name='plannedvisit',
            constraint=models.CheckConstraint(condition=models.Q(('planned_at__gt', models.F('recorded_at'))), name='planned_visit_is_ahead'),
        ),
        migrations.AddConstraint(
            model_name='plannedvisit',
            constraint=models.CheckConstraint(condition=models.Q(('visit', None), ('cancelled_at', None), _connector='OR'), name='planned_visit_kept_or_cancelled'),
        ),
        migrations.AddConstraint(
            model_name='plannedvisit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('cancelled_at', None), ('cancelled_by', None), ('cancelled_reason', '')), models.Q(('cancelled_at__isnull', False), ('cancelled_by__isnull', False), models.Q(('cancelled_reason', ''), _negated=True)), _connector='OR'), name='planned_visit_cancelled_with_by'),
        ),
        migrations.AddIndex(
            model_name='searchedtext',
            index=models.Index(fields=['child', '-happened_on'], name='searched_text_by_child'),
        ),
        migrations.AddConstraint(
            model_name='searchedtext',
            constraint=models.UniqueConstraint(fields=('table', 'row', 'part'), name='searched_text_once'),
        ),
        migrations.RunPython(create_index, drop_index),
    ]
