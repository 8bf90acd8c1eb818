"""Words that search looks up, facts and other names as history, and records merged."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.record.models.place import searchable_line
from lineofsight.record.words import keys_of, words_of

MANY = 2000


def fill(apps, schema_editor) -> None:
    """This function will keep the words of everybody who is already there, and the lines of the addresses."""
    person, address = apps.get_model("record", "Person"), apps.get_model("record", "Address")
    word, key, bearer = (apps.get_model("record", name) for name in ("Word", "WordKey", "PersonWord"))
    known: set[str] = set()
    waiting = []
    for pk, first, last in person.objects.values_list("pk", "first_name", "last_name").iterator(chunk_size=MANY):
        words = words_of(f"{first} {last}")
        new = [text for text in words if text not in known]
        known.update(new)
        word.objects.bulk_create([word(text=text) for text in new])
        key.objects.bulk_create([key(word_id=text, key=one) for text in new for one in sorted(keys_of(text))])
        waiting += [bearer(person_id=pk, word_id=text) for text in words]
        if len(waiting) > MANY:
            bearer.objects.bulk_create(waiting)
            waiting = []
    bearer.objects.bulk_create(waiting)
    changed = []
    for one in address.objects.only("pk", "line"):
        one.search_line, one.search_street = searchable_line(one.line)
        changed.append(one)
    address.objects.bulk_update(changed, ["search_line", "search_street"], batch_size=MANY)


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0002_need_to_know'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Alias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.TextField(choices=[('known_as', 'Known as'), ('birth', 'Name at birth'), ('former', 'Former name'), ('married', 'Married name'), ('other_spelling', 'Another spelling'), ('duplicate', 'Name on a record that was merged into this one')])),
                ('first_name', models.TextField(blank=True)),
                ('last_name', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='Fact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('started_on', models.DateField(blank=True, null=True)),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('recorded_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('kind', models.TextField(choices=[('legal_sex', 'Legal sex'), ('gender', 'Gender'), ('language', 'Language'), ('religion', 'Religion'), ('nationality', 'Nationality'), ('disability', 'Disability'), ('immigration_status', 'Immigration status')])),
                ('value', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reason', models.TextField()),
                ('merged_at', models.DateTimeField()),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MergedValue',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('table', models.TextField(help_text="The model's label, such as record.note.")),
                ('row', models.TextField(help_text="The row's key.")),
                ('field', models.TextField(blank=True)),
                ('before', models.JSONField(null=True)),
                ('after', models.JSONField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name='PersonWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_alias', models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name='PossibleDuplicate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('score', models.IntegerField(help_text='Out of 100.')),
                ('why', models.TextField()),
                ('found_at', models.DateTimeField()),
                ('dismissed_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='Word',
            fields=[
                ('text', models.TextField(primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name='WordKey',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField()),
            ],
        ),
        migrations.AddField(
            model_name='address',
            name='search_line',
            field=models.TextField(default='', editable=False),
        ),
        migrations.AddField(
            model_name='address',
            name='search_street',
            field=models.TextField(default='', editable=False),
        ),
        migrations.AddField(
            model_name='person',
            name='merged_into',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='duplicates', to='record.person'),
        ),
        migrations.AddField(
            model_name='person',
            name='recorded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='person',
            name='recorded_on',
            field=models.DateField(blank=True, help_text='Empty for who was there before this was kept.', null=True),
        ),
        migrations.AlterField(
            model_name='identifier',
            name='kind',
            field=models.TextField(choices=[('nhs_number', 'NHS number'), ('upn', 'Unique pupil number'), ('former_upn', 'Former unique pupil number'), ('home_office', 'Home Office number'), ('national_insurance', 'National Insurance number'), ('youth_justice', 'Youth justice number'), ('court_case', 'Court case number'), ('adoption_agency', 'Regional adoption agency number'), ('incident', 'Incident number'), ('legacy', 'Number in an earlier system')]),
        ),
        migrations.AddIndex(
            model_name='address',
            index=models.Index(fields=['search_line'], name='address_by_line', opclasses=['text_pattern_ops']),
        ),
        migrations.AddIndex(
            model_name='address',
            index=models.Index(fields=['search_street'], name='address_by_street', opclasses=['text_pattern_ops']),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('recorded_by', None), ('recorded_on', None)), models.Q(('recorded_by__isnull', False), ('recorded_on__isnull', False)), _connector='OR'), name='person_recorded_on_with_by'),
        ),
        migrations.AddConstraint(
            model_name='person',
            constraint=models.CheckConstraint(condition=models.Q(('merged_into', None), models.Q(('merged_into', models.F('id')), _negated=True), _connector='OR'), name='person_merged_into_another'),
        ),
        migrations.AddField(
            model_name='alias',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aliases', to='record.person'),
        ),
        migrations.AddField(
            model_name='alias',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='alias',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='fact',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='known_facts', to='record.person'),
        ),
        migrations.AddField(
            model_name='fact',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='fact',
            name='withdrawn_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='merge',
            name='duplicate',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges_away', to='record.person'),
        ),
        migrations.AddField(
            model_name='merge',
            name='kept',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges', to='record.person'),
        ),
        migrations.AddField(
            model_name='merge',
            name='merged_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='merge',
            name='undone_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='mergedvalue',
            name='merge',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='values', to='record.merge'),
        ),
        migrations.AddField(
            model_name='personword',
            name='person',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='words', to='record.person'),
        ),
        migrations.AddField(
            model_name='possibleduplicate',
            name='dismissed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='possibleduplicate',
            name='one',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='record.person'),
        ),
        migrations.AddField(
            model_name='possibleduplicate',
            name='other',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='record.person'),
        ),
        migrations.AddField(
            model_name='personword',
            name='word',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='bearers', to='record.word'),
        ),
        migrations.AddField(
            model_name='wordkey',
            name='word',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='keys', to='record.word'),
        ),
        migrations.AddConstraint(
            model_name='alias',
            constraint=models.CheckConstraint(condition=models.Q(('first_name', ''), ('last_name', ''), _negated=True), name='alias_has_a_name'),
        ),
        migrations.AddConstraint(
            model_name='alias',
            constraint=models.CheckConstraint(condition=models.Q(('started_on', None), ('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='alias_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='alias',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='alias_withdrawn_with_by'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(('value', ''), _negated=True), name='fact_says_something'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(('started_on', None), ('ended_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='fact_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None)), models.Q(('withdrawn_at__isnull', False), ('withdrawn_by__isnull', False)), _connector='OR'), name='fact_withdrawn_with_by'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'legal_sex'), _negated=True), ('value__in', ['M', 'F', 'U']), _connector='OR'), name='fact_sex_is_a_code'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'gender'), _negated=True), ('value__in', ['01', '02', '09', '00']), _connector='OR'), name='fact_gender_is_a_code'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'disability'), _negated=True), ('value__in', ['NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA']), _connector='OR'), name='fact_disability_is_a_code'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'immigration_status'), _negated=True), ('value__in', ['Unaccompanied Asylum Seeking Child', 'Adult Asylum Seeker', 'Refugee Status', 'Indefinite Leave to Remain', 'Discretionary Leave to Remain to 18']), _connector='OR'), name='fact_immigration_is_a_code'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('kind__in', ['legal_sex', 'gender', 'religion', 'immigration_status']), ('withdrawn_at', None)), fields=('person', 'kind'), name='fact_one_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='fact',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_on', None), ('withdrawn_at', None)), fields=('person', 'kind', 'value'), name='fact_recorded_once'),
        ),
        migrations.AddConstraint(
            model_name='merge',
            constraint=models.CheckConstraint(condition=models.Q(('kept', models.F('duplicate')), _negated=True), name='merge_of_two'),
        ),
        migrations.AddConstraint(
            model_name='merge',
            constraint=models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='merge_has_a_reason'),
        ),
        migrations.AddConstraint(
            model_name='merge',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('undone_at', None), ('undone_by', None)), models.Q(('undone_at__isnull', False), ('undone_by__isnull', False)), _connector='OR'), name='merge_undone_with_by'),
        ),
        migrations.AddConstraint(
            model_name='merge',
            constraint=models.UniqueConstraint(condition=models.Q(('undone_at', None)), fields=('duplicate',), name='merge_once'),
        ),
        migrations.AddIndex(
            model_name='possibleduplicate',
            index=models.Index(condition=models.Q(('dismissed_at', None)), fields=['-score', 'id'], name='duplicate_to_settle'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='duplicate_in_order'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(('score__gte', 0), ('score__lte', 100)), name='duplicate_score_out_of_100'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('dismissed_at', None), ('dismissed_by', None)), models.Q(('dismissed_at__isnull', False), ('dismissed_by__isnull', False)), _connector='OR'), name='duplicate_dismissed_with_by'),
        ),
        migrations.AddConstraint(
            model_name='possibleduplicate',
            constraint=models.UniqueConstraint(fields=('one', 'other'), name='duplicate_pair_once'),
        ),
        migrations.AddConstraint(
            model_name='personword',
            constraint=models.UniqueConstraint(fields=('word', 'person', 'is_alias'), name='person_word_once'),
        ),
        migrations.AddConstraint(
            model_name='wordkey',
            constraint=models.UniqueConstraint(fields=('key', 'word'), name='word_key_once'),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
