"""What else a manager considered."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A field, empty for what was decided before."""

    dependencies = [("assessment", "0003_written_to_the_child")]

    operations = [
        migrations.AddField(
            model_name="assessment",
            name="alternatives",
            field=models.TextField(blank=True, verbose_name="what else was considered"),
        )
    ]
