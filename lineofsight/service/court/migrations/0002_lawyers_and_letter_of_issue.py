"""Which parents have a lawyer, and the letter of issue."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('court', '0001_start'),
        ('letters', '0002_guard_issued_letters'),
        ('record', '0003_search_texts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Representation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField(verbose_name='parent, or who else has parental responsibility')),
                ('answer', models.TextField(choices=[('Y', 'Yes'), ('N', 'No'), ('U', 'Not known')], verbose_name='has a lawyer')),
                ('lawyer', models.TextField(blank=True, verbose_name='the lawyer, and how to reach them')),
                ('heard_on', models.DateField(verbose_name='heard on')),
            ],
            options={
                'verbose_name': 'lawyer of a parent',
                'verbose_name_plural': 'lawyers of parents',
            },
        ),
        migrations.AddField(
            model_name='careproceedings',
            name='letter',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letters.letter'),
        ),
        migrations.AddField(
            model_name='careproceedings',
            name='letter_on',
            field=models.DateField(blank=True, null=True, verbose_name='letter of issue sent on'),
        ),
        migrations.AddConstraint(
            model_name='careproceedings',
            constraint=models.CheckConstraint(condition=models.Q(('letter', None), ('letter_on__isnull', False), _connector='OR'), name='court_letter_with_day'),
        ),
        migrations.AddField(
            model_name='representation',
            name='recorded_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='representation',
            name='step',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='representation', to='record.casestep'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=models.CheckConstraint(condition=models.Q(('answer__in', ['N', 'U', 'Y']), models.Q(('name', ''), _negated=True)), name='represented_is_whole'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=models.CheckConstraint(condition=models.Q(('answer', 'Y'), ('lawyer', ''), _connector='OR'), name='represented_names_a_lawyer'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=models.UniqueConstraint(fields=('step', 'name'), name='represented_once_a_parent'),
        ),
    ]
