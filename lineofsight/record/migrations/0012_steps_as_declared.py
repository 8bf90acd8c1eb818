"""The spine's rules are those of the steps that are declared now."""

from django.db import migrations, models
from django.db.models import Q

from lineofsight.record.models import step


class Migration(migrations.Migration):
    dependencies = [("record", "0011_written_to_the_child")]

    operations = [
        migrations.RemoveConstraint(model_name="casestep", name="step_outcome_is_its_own"),
        migrations.AddConstraint(
            model_name="casestep",
            constraint=models.CheckConstraint(name="step_outcome_is_its_own", condition=step.outcome_belongs_to_step()),
        ),
        migrations.RemoveConstraint(model_name="casestep", name="step_one_open_of_a_kind"),
        migrations.AddConstraint(
            model_name="casestep",
            constraint=models.UniqueConstraint(
                name="step_one_open_of_a_kind",
                fields=["child", "kind"],
                condition=Q(stopped_on=None, kind__in=step.one_open_at_a_time()),
            ),
        ),
    ]
