"""No figure of one worker can be kept, whoever writes it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """The constraint."""

    dependencies = [("snapshots", "0001_tables")]

    operations = [
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("params__by", "worker"), _negated=True), name="figure_is_of_no_worker"
            ),
        ),
    ]
