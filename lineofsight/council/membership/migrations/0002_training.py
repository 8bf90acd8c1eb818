"""Induction and training of members."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    dependencies = [
        ('membership', '0001_tables'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Training',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('kind', models.TextField(choices=[('induction', 'Induction'), ('training', 'Training'), ('visit', 'Visit to a service')])),
                        ('title', models.TextField(verbose_name='what it was about')),
                        ('given_by', models.TextField(verbose_name='who gave it')),
                        ('on', models.DateField()),
                        ('came', models.TextField(verbose_name='who came')),
                        ('recorded_at', models.DateTimeField()),
                        ('council_body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='training', to='membership.councilbody')),
                        ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'verbose_name': 'training of members',
                        'verbose_name_plural': 'training of members',
                        'ordering': ['-on', '-pk'],
                        'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('given_by', ''), _negated=True), models.Q(('came', ''), _negated=True)), name='training_is_whole')],
                    },
                ),
            ],
        ),
    ]
