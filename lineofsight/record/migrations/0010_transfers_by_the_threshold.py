"""Work is passed on against the same threshold document as a contact is decided."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0009_directorates'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='transfer',
            name='level',
            field=models.TextField(blank=True, verbose_name='level of need that is seen now'),
        ),
        migrations.AddField(
            model_name='transfer',
            name='shown_by',
            field=models.TextField(blank=True, verbose_name='what shows that level'),
        ),
        migrations.AddField(
            model_name='transfer',
            name='threshold_version',
            field=models.TextField(blank=True),
        ),
        migrations.AddConstraint(
            model_name='transfer',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('level', ''), ('shown_by', ''), ('threshold_version', '')), models.Q(models.Q(('level', ''), _negated=True), models.Q(('threshold_version', ''), _negated=True), models.Q(('shown_by', ''), _negated=True)), _connector='OR'), name='transfer_level_by_a_threshold'),
        ),
    ]
