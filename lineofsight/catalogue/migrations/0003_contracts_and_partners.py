"""The register of contracts, with the lots that services are of; and what partners ask for on the one form."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bodies', '0004_reports_are_shared'),
        ('catalogue', '0002_who_answers_a_request'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameField(model_name='service', old_name='contract', new_name='lot'),
        migrations.AlterField(
            model_name='service',
            name='lot',
            field=models.TextField(blank=True, verbose_name='lot of the contract'),
        ),
        migrations.CreateModel(
            name='Contract',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField(unique=True)),
                ('reference', models.TextField(blank=True, verbose_name="number in the council's own register")),
                ('about', models.TextField(verbose_name='what it is to bring about')),
                ('pounds', models.PositiveIntegerField(blank=True, null=True, verbose_name='pounds a year')),
                ('manager', models.TextField(verbose_name='who manages it for us')),
                ('decide_by', models.DateField(blank=True, null=True)),
                ('started_on', models.DateField()),
                ('ended_on', models.DateField(verbose_name='first day without it')),
                ('board', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bodies.body')),
                ('provider', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contracts', to='catalogue.provider')),
            ],
        ),
        migrations.AddField(
            model_name='service',
            name='contract',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='lots', to='catalogue.contract'),
        ),
        migrations.CreateModel(
            name='OutsideRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('given_name', models.TextField(verbose_name='the child as they named them')),
                ('given_birth', models.DateField(blank=True, null=True)),
                ('given_address', models.TextField(blank=True)),
                ('is_match_unsure', models.BooleanField(default=False, verbose_name='put on the record as somebody new')),
                ('reason', models.TextField(verbose_name='why, and what the family hopes for')),
                ('agency', models.TextField(verbose_name='whom they work for')),
                ('phone', models.TextField()),
                ('at', models.DateTimeField()),
                ('told_what', models.TextField(blank=True, verbose_name='what we told them')),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='from_outside', to='catalogue.servicerequest')),
            ],
            options={
                'verbose_name': 'request of a partner',
                'verbose_name_plural': 'requests of partners',
            },
        ),
        migrations.AddConstraint(
            model_name='contract',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('title', ''), _negated=True), models.Q(('about', ''), _negated=True), models.Q(('manager', ''), _negated=True)), name='contract_says_what'),
        ),
        migrations.AddConstraint(
            model_name='contract',
            constraint=models.CheckConstraint(condition=models.Q(('ended_on__gt', models.F('started_on'))), name='contract_ends_after_start'),
        ),
        migrations.AddConstraint(
            model_name='contract',
            constraint=models.CheckConstraint(condition=models.Q(('decide_by', None), ('decide_by__lte', models.F('ended_on')), _connector='OR'), name='contract_decided_before_its_end'),
        ),
        migrations.AddConstraint(
            model_name='outsiderequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('given_name', ''), _negated=True), models.Q(('reason', ''), _negated=True), models.Q(('agency', ''), _negated=True)), name='outside_request_says_what'),
        ),
        migrations.AddConstraint(
            model_name='outsiderequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('told_at', None), ('told_what', '')), models.Q(models.Q(('told_what', ''), _negated=True), ('told_at__isnull', False)), _connector='OR'), name='outside_request_told_whole'),
        ),
    ]
