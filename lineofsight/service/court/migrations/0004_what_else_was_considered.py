"""What else the panel considered."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A field, empty for what was decided before."""

    dependencies = [("court", "0003_advocates_meet_by_a_duty")]

    operations = [
        migrations.AddField(
            model_name="legalgateway",
            name="alternatives",
            field=models.TextField(blank=True, verbose_name="what else was considered"),
        )
    ]
