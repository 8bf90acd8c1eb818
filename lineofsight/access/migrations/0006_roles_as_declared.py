"""The roles an account may have are those that are declared now."""

from django.db import migrations, models
from django.db.models import Q

from lineofsight.access.roles import ROLES


class Migration(migrations.Migration):
    dependencies = [("access", "0005_watched_names")]

    operations = [
        migrations.RemoveConstraint(model_name="user", name="user_role_is_declared"),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(name="user_role_is_declared", condition=Q(role__in=sorted(ROLES))),
        ),
    ]
