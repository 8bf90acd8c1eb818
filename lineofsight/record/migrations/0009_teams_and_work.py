"""Teams with suppliers, positions, posts that cannot overlap, covers, hand-overs and workers who leave."""

from decimal import Decimal

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from lineofsight.record import post_guard


def keep_bases(apps, schema_editor):
    """This function will say of the posts of agency workers that they are."""
    apps.get_model("record", "Post").objects.filter(worker__is_agency=True).update(basis="agency")


def put_on(apps, schema_editor):
    """This function will have the database keep posts apart and inside the dates of what they belong to."""
    post_guard.put_on(schema_editor.connection)


def take_off(apps, schema_editor):
    """This function will take the triggers off."""
    post_guard.take_off(schema_editor.connection)


def key(to, related_name, **more):
    """This function will return a foreign key that protects what it points at."""
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name=related_name, to=to, **more)


NUMBER = ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))
FTE = {"decimal_places": 2, "default": Decimal("1"), "max_digits": 3, "verbose_name": "whole-time equivalent"}
ENDS = models.Q(("ended_on", None), ("ended_on__gte", models.F("started_on")), _connector="OR")
WHOLE = models.Q(("fte__gt", 0), ("fte__lte", 1))


class Migration(migrations.Migration):
    """The structure is dated, and its dates are kept by the database."""

    dependencies = [
        ("record", "0005_rights"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="team",
            name="supplier",
            field=models.TextField(blank=True, help_text="Who manages it, for a managed team; empty for our own."),
        ),
        migrations.AddField(
            model_name="worker",
            name="leaving_on",
            field=models.DateField(blank=True, help_text="Their last day, once it is known.", null=True),
        ),
        migrations.AddField(
            model_name="worker",
            name="overruled_reason",
            field=models.TextField(blank=True, help_text="Why they were closed although work was not handed over."),
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                NUMBER,
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("manager", "Team manager"),
                            ("senior", "Senior social worker"),
                            ("social_worker", "Social worker"),
                            ("practitioner", "Early help practitioner"),
                            ("reviewer", "Reviewing officer"),
                            ("support", "Family support worker"),
                        ]
                    ),
                ),
                ("fte", models.DecimalField(**FTE)),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("team", key("record.team", "positions")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=ENDS, name="position_ends_after_start"),
                    models.CheckConstraint(condition=WHOLE, name="position_at_most_whole"),
                ]
            },
        ),
        migrations.CreateModel(
            name="Cover",
            fields=[
                NUMBER,
                ("reason", models.TextField()),
                ("started_on", models.DateField()),
                ("ended_on", models.DateField(help_text="The first day on which it no longer holds.")),
                ("covered_by", key("record.worker", "covering")),
                ("recorded_by", key(settings.AUTH_USER_MODEL, "+")),
                ("worker", key("record.worker", "covered")),
            ],
            options={
                "verbose_name_plural": "covers",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("worker", models.F("covered_by")), _negated=True), name="cover_by_another"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ended_on__gte", models.F("started_on"))), name="cover_ends_after_start"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="cover_has_a_reason"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                NUMBER,
                ("note", models.TextField(blank=True)),
                ("written_at", models.DateTimeField()),
                (
                    "done_on",
                    models.DateField(blank=True, help_text="When somebody else took it on.", null=True),
                ),
                ("child", key("record.person", "handovers")),
                ("receiver", key("record.worker", "+", blank=True, db_index=False, null=True)),
                ("step", key("record.casestep", "handovers")),
                ("worker", key("record.worker", "handovers")),
                ("written_by", key(settings.AUTH_USER_MODEL, "+")),
            ],
            options={
                "verbose_name": "hand-over note",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("done_on", None)), fields=("step", "worker"), name="handover_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("receiver", None),
                            models.Q(("receiver", models.F("worker")), _negated=True),
                            _connector="OR",
                        ),
                        name="handover_to_another",
                    ),
                ],
            },
        ),
        migrations.RemoveConstraint(model_name="post", name="post_one_at_a_time"),
        migrations.AddField(
            model_name="post",
            name="position",
            field=key("record.position", "posts", blank=True, null=True),
        ),
        migrations.AddField(model_name="post", name="is_acting", field=models.BooleanField(default=False)),
        migrations.AddField(
            model_name="post",
            name="basis",
            field=models.TextField(
                choices=[("permanent", "Permanent"), ("agency", "Agency"), ("managed", "Managed team")],
                default="permanent",
            ),
        ),
        migrations.AddField(model_name="post", name="fte", field=models.DecimalField(**FTE)),
        migrations.AddField(
            model_name="allocation",
            name="role",
            field=models.TextField(
                choices=[
                    ("CW", "Case worker"),
                    ("DUTY", "Duty worker, until a case worker is named"),
                    ("NQSW", "Newly qualified, supervised closely"),
                ],
                default="CW",
            ),
        ),
        migrations.AddConstraint(
            model_name="worker",
            constraint=models.CheckConstraint(
                condition=models.Q(("leaving_on", None), ("leaving_on__gte", models.F("started_on")), _connector="OR"),
                name="worker_leaves_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="worker",
            constraint=models.CheckConstraint(
                condition=models.Q(("overruled_reason", ""), ("ended_on__isnull", False), _connector="OR"),
                name="worker_overruled_when_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.CheckConstraint(condition=WHOLE, name="post_at_most_whole"),
        ),
        migrations.AddConstraint(
            model_name="post",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_on", None)), fields=("worker", "is_acting"), name="post_one_at_a_time"
            ),
        ),
        migrations.RunPython(keep_bases, migrations.RunPython.noop),
        migrations.RunPython(put_on, take_off),
    ]
