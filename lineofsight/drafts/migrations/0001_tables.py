"""What is typed and not yet sent."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.access.migrating import CreateTables


class Migration(migrations.Migration):

    initial = True

    replaces = [
        ("drafts", "0001_start"),
    ]

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name='Draft',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('place', models.TextField()),
                        ('title', models.TextField()),
                        ('person', models.BigIntegerField(blank=True, null=True)),
                        ('content', models.TextField()),
                        ('begun_at', models.DateTimeField()),
                        ('kept_at', models.DateTimeField()),
                        ('ends_on', models.DateField()),
                        ('was_signed_out', models.BooleanField(default=False, help_text="It was kept after its author's session had ended.")),
                        ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='drafts', to=settings.AUTH_USER_MODEL)),
                    ],
                    options={
                        'indexes': [models.Index(fields=['ends_on'], name='draft_by_end')],
                        'constraints': [models.UniqueConstraint(fields=('author', 'place'), name='draft_one_of_a_form'), models.CheckConstraint(condition=models.Q(('kept_at__gte', models.F('begun_at'))), name='draft_kept_after_begun'), models.CheckConstraint(condition=models.Q(models.Q(('place', ''), _negated=True), models.Q(('title', ''), _negated=True)), name='draft_has_a_place')],
                    },
                ),
            ]
        ),
    ]
