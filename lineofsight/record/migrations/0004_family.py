"""Parental responsibility dated, the parts of a household, and curated chronologies."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("record", "0003_people"),
    ]

    operations = [
        migrations.AddField(
            model_name="relationship",
            name="responsibility_from",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="relationship",
            name="responsibility_how",
            field=models.TextField(
                blank=True,
                choices=[
                    ("birth", "Mother, by birth"),
                    ("marriage", "Married to, or civil partner of, the mother"),
                    ("registration", "Named on the birth certificate"),
                    ("agreement", "By agreement"),
                    ("order", "By order of a court"),
                    ("adoption", "By adoption"),
                    ("guardian", "Named as guardian by a parent who has died"),
                    ("not_known", "Not known how"),
                ],
            ),
        ),
        migrations.AddField(
            model_name="relationship",
            name="responsibility_until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="residence",
            name="part",
            field=models.TextField(
                choices=[
                    ("family", "Family"),
                    ("carer", "Carer"),
                    ("lodger", "Lodger"),
                    ("visitor", "Staying for a while"),
                ],
                default="family",
            ),
        ),
        migrations.AlterField(
            model_name="relationship",
            name="has_parental_responsibility",
            field=models.BooleanField(default=False, help_text="Now."),
        ),
        migrations.AlterField(
            model_name="relationship",
            name="kind",
            field=models.TextField(
                choices=[
                    ("mother", "Mother"),
                    ("father", "Father"),
                    ("step_parent", "Step-parent or partner of a parent"),
                    ("sibling", "Brother or sister"),
                    ("half_sibling", "Half-brother or half-sister"),
                    ("grandparent", "Grandparent"),
                    ("other_relative", "Other relative"),
                    ("carer", "Carer who is not a relative"),
                    ("partner", "Partner, husband or wife"),
                ]
            ),
        ),
        migrations.AddConstraint(
            model_name="relationship",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("responsibility_until", None), ("has_parental_responsibility", False), _connector="OR"
                ),
                name="relationship_responsibility_ended",
            ),
        ),
        migrations.AddConstraint(
            model_name="relationship",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("responsibility_until", None),
                    ("responsibility_from", None),
                    ("responsibility_until__gte", models.F("responsibility_from")),
                    _connector="OR",
                ),
                name="relationship_responsibility_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="residence",
            constraint=models.CheckConstraint(
                condition=models.Q(("part__in", ["family", "carer", "lodger", "visitor"])),
                name="residence_part_is_known",
            ),
        ),
        migrations.CreateModel(
            name="Chronology",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.TextField()),
                ("purpose", models.TextField()),
                (
                    "finished_at",
                    models.DateTimeField(blank=True, help_text="Empty while it is being written.", null=True),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="chronologies", to="record.person"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "chronologies",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("title", ""), _negated=True), models.Q(("purpose", ""), _negated=True)
                        ),
                        name="chronology_says_why",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChronologyTurn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(
                        choices=[("started", "Started"), ("finished", "Finished"), ("reopened", "Opened again")]
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "chronology",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="turns", to="record.chronology"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "reopened"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="chronology_reopened_with_reason",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ChronologyEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("moment", models.TextField(blank=True, help_text="Of a step: started or stopped.")),
                ("happened_on", models.DateField(blank=True, help_text="Of an entry told in full.", null=True)),
                ("told", models.TextField(blank=True, help_text="What happened, where the record does not hold it.")),
                ("source", models.TextField(blank=True, help_text="Where that is known from.")),
                ("analysis", models.TextField(blank=True)),
                ("is_significant", models.BooleanField(default=False)),
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "allocation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.allocation",
                    ),
                ),
                (
                    "chronology",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="record.chronology"
                    ),
                ),
                (
                    "duty",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.duty",
                    ),
                ),
                (
                    "note",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.note",
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.casestep",
                    ),
                ),
                (
                    "visit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="record.visit",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "chronology entries",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("allocation__isnull", True),
                                ("duty__isnull", True),
                                ("happened_on__isnull", False),
                                ("moment", ""),
                                ("note__isnull", True),
                                ("step__isnull", True),
                                ("visit__isnull", True),
                                models.Q(("told", ""), _negated=True),
                                models.Q(("source", ""), _negated=True),
                            ),
                            models.Q(
                                ("allocation__isnull", True),
                                ("duty__isnull", True),
                                ("happened_on", None),
                                ("moment__in", ["started", "stopped"]),
                                ("note__isnull", True),
                                ("source", ""),
                                ("step__isnull", False),
                                ("told", ""),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("allocation__isnull", True),
                                ("duty__isnull", True),
                                ("happened_on", None),
                                ("moment__in", [""]),
                                ("note__isnull", True),
                                ("source", ""),
                                ("step__isnull", True),
                                ("told", ""),
                                ("visit__isnull", False),
                            ),
                            models.Q(
                                ("allocation__isnull", True),
                                ("duty__isnull", True),
                                ("happened_on", None),
                                ("moment__in", [""]),
                                ("note__isnull", False),
                                ("source", ""),
                                ("step__isnull", True),
                                ("told", ""),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("allocation__isnull", True),
                                ("duty__isnull", False),
                                ("happened_on", None),
                                ("moment__in", [""]),
                                ("note__isnull", True),
                                ("source", ""),
                                ("step__isnull", True),
                                ("told", ""),
                                ("visit__isnull", True),
                            ),
                            models.Q(
                                ("allocation__isnull", False),
                                ("duty__isnull", True),
                                ("happened_on", None),
                                ("moment__in", [""]),
                                ("note__isnull", True),
                                ("source", ""),
                                ("step__isnull", True),
                                ("told", ""),
                                ("visit__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="chronology_entry_has_one_source",
                    ),
                    models.UniqueConstraint(fields=("chronology", "step", "moment"), name="chronology_holds_step_once"),
                    models.UniqueConstraint(fields=("chronology", "visit"), name="chronology_holds_visit_once"),
                    models.UniqueConstraint(fields=("chronology", "note"), name="chronology_holds_note_once"),
                    models.UniqueConstraint(fields=("chronology", "duty"), name="chronology_holds_duty_once"),
                    models.UniqueConstraint(
                        fields=("chronology", "allocation"), name="chronology_holds_allocation_once"
                    ),
                ],
            },
        ),
    ]
