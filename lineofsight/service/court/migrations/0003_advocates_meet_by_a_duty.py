"""By when advocates meet is a duty of the step; the hearing keeps only when they met."""

from django.db import migrations


class Migration(migrations.Migration):
    """A field that could be counted is gone."""

    dependencies = [("court", "0002_lawyers_and_letter_of_issue")]

    operations = [migrations.RemoveField(model_name="hearing", name="advocates_by")]
