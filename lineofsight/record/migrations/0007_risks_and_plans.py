"""The risk thread: risks with every change of them, and plans with goals and what people promised."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import lineofsight.record.models.risk


class Migration(migrations.Migration):
    dependencies = [
        ("record", "0008_notes_and_visits"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Plan",
            fields=[
                (
                    "step",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="plan",
                        serialize=False,
                        to="record.casestep",
                    ),
                ),
                (
                    "contact",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans_begun_by",
                        to="record.casestep",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Goal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="what will be different for the child")),
                ("how_we_know", models.TextField(verbose_name="how we will know")),
                ("due_on", models.DateField(verbose_name="by when")),
                ("dropped_because", models.TextField(blank=True, verbose_name="why it was taken out")),
                (
                    "result",
                    models.TextField(
                        blank=True,
                        choices=[("reached", "Reached"), ("partly", "Partly reached"), ("not_reached", "Not reached")],
                        verbose_name="how it turned out",
                    ),
                ),
                ("evidence", models.TextField(blank=True, verbose_name="how we know")),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="goals", to="record.plan"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlanVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("reviewed_on", models.DateField(blank=True, help_text="Empty for the first version.", null=True)),
                ("what_changed", models.TextField(blank=True, verbose_name="what has changed for the child")),
                ("childs_words", models.TextField(blank=True, verbose_name="the child's words")),
                ("family_words", models.TextField(blank=True, verbose_name="what the family says")),
                ("contingency", models.TextField(blank=True, verbose_name="what we will do if things get worse")),
                ("agreed_on", models.DateField(blank=True, null=True, verbose_name="agreed with the family on")),
                ("agreed_with", models.TextField(blank=True, verbose_name="agreed with")),
                ("started_at", models.DateTimeField()),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("returned_because", models.TextField(blank=True, verbose_name="why a manager returned it")),
                ("authorised_at", models.DateTimeField(blank=True, null=True)),
                ("decision", models.TextField(blank=True, verbose_name="the manager's decision and why")),
                (
                    "authorised_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="record.plan",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PlannedAction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(verbose_name="what will be done")),
                ("owner", models.TextField(verbose_name="who will do it")),
                ("due_on", models.DateField(verbose_name="by when")),
                ("dropped_because", models.TextField(blank=True, verbose_name="why it was taken out")),
                ("done_on", models.DateField(blank=True, null=True)),
                ("evidence", models.TextField(blank=True, verbose_name="what shows that it was done")),
                (
                    "done_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "goal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="actions", to="record.goal"
                    ),
                ),
                (
                    "added_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions_added",
                        to="record.planversion",
                    ),
                ),
                (
                    "dropped_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions_dropped",
                        to="record.planversion",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="goal",
            name="added_in",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="goals_added", to="record.planversion"
            ),
        ),
        migrations.AddField(
            model_name="goal",
            name="dropped_in",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="goals_dropped",
                to="record.planversion",
            ),
        ),
        migrations.CreateModel(
            name="Risk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(choices=lineofsight.record.models.risk.risk_kinds, verbose_name="kind of risk"),
                ),
                ("words", models.TextField(blank=True, verbose_name="in the words of whoever told us")),
                ("source", models.TextField(blank=True, verbose_name="who told us")),
                ("found_at", models.DateTimeField()),
                (
                    "standing",
                    models.TextField(
                        choices=[
                            ("open", "Still a risk"),
                            ("ended", "No longer a risk"),
                            ("left", "Was a risk when our work ended"),
                        ],
                        default="open",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="risks",
                        to="record.person",
                    ),
                ),
                (
                    "found_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "found_in",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="risks_found", to="record.casestep"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="GoalRisk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "goal",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="covering",
                        to="record.goal",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="covered_by", to="record.risk"
                    ),
                ),
            ],
            options={
                "verbose_name": "risk a goal covers",
                "verbose_name_plural": "risks that goals cover",
            },
        ),
        migrations.AddField(
            model_name="goal",
            name="risks",
            field=models.ManyToManyField(related_name="goals", through="record.GoalRisk", to="record.risk"),
        ),
        migrations.CreateModel(
            name="RiskLeftUncovered",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField(verbose_name="why the plan does not cover it")),
                ("said_at", models.DateTimeField()),
                (
                    "plan",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="left_uncovered",
                        to="record.plan",
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="left_uncovered", to="record.risk"
                    ),
                ),
                (
                    "said_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "risk left uncovered",
                "verbose_name_plural": "risks left uncovered",
            },
        ),
        migrations.CreateModel(
            name="RiskTurn",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("found", "Named"),
                            ("told_again", "Told of again"),
                            ("carried", "Carried on"),
                            ("confirmed", "Still a risk"),
                            ("ended", "No longer a risk"),
                            ("again", "A risk again"),
                            ("left", "Our work ended"),
                        ]
                    ),
                ),
                ("words", models.TextField(blank=True, verbose_name="what was said, or the reason")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "risk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="turns", to="record.risk"
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="risk_turns", to="record.casestep"
                    ),
                ),
            ],
            options={
                "verbose_name": "change of a risk",
                "verbose_name_plural": "changes of risks",
            },
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.UniqueConstraint(fields=("plan", "number"), name="plan_version_once"),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("authorised_at", None)), fields=("plan",), name="plan_one_version_written"
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("number", 1), ("reviewed_on", None)),
                    models.Q(
                        ("number__gt", 1), ("reviewed_on__isnull", False), models.Q(("what_changed", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="plan_review_says_what_changed",
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("agreed_on", None), ("agreed_with", "")),
                    models.Q(("agreed_on__isnull", False), models.Q(("agreed_with", ""), _negated=True)),
                    _connector="OR",
                ),
                name="plan_agreed_with_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("submitted_at", None), ("submitted_by", None)),
                    models.Q(("submitted_at__isnull", False), ("submitted_by__isnull", False)),
                    _connector="OR",
                ),
                name="plan_submitted_at_with_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("authorised_at", None), ("authorised_by", None), ("decision", "")),
                    models.Q(
                        ("authorised_at__isnull", False),
                        ("authorised_by__isnull", False),
                        models.Q(("decision", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="plan_authorised_at_with_by",
            ),
        ),
        migrations.AddConstraint(
            model_name="planversion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("authorised_by", None),
                    models.Q(
                        ("submitted_by__isnull", False),
                        models.Q(("authorised_by", models.F("submitted_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="plan_authorised_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="plannedaction",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("owner", ""), _negated=True)),
                name="planned_action_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="plannedaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dropped_because", ""), ("dropped_in", None)),
                    models.Q(("dropped_in__isnull", False), models.Q(("dropped_because", ""), _negated=True)),
                    _connector="OR",
                ),
                name="planned_action_dropped_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="plannedaction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("done_by", None), ("done_on", None), ("evidence", "")),
                    models.Q(
                        ("done_by__isnull", False),
                        ("done_on__isnull", False),
                        models.Q(("evidence", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="planned_action_done_with_evidence",
            ),
        ),
        migrations.AddIndex(
            model_name="risk",
            index=models.Index(fields=["child", "standing"], name="risk_by_child"),
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            "1A",
                            "1B",
                            "1C",
                            "2A",
                            "2B",
                            "2C",
                            "3A",
                            "3B",
                            "3C",
                            "4A",
                            "4B",
                            "4C",
                            "5A",
                            "5B",
                            "5C",
                            "6A",
                            "6B",
                            "6C",
                            "7A",
                            "8B",
                            "8C",
                            "8D",
                            "8E",
                            "8F",
                            "9A",
                            "10A",
                            "11A",
                            "12A",
                            "13A",
                            "14A",
                            "15A",
                            "16A",
                            "17A",
                            "18A",
                            "18B",
                            "18C",
                            "19A",
                            "19B",
                            "19C",
                            "22A",
                            "23A",
                            "24A",
                            "L1",
                            "L2",
                            "L3",
                            "L4",
                            "L5",
                            "L6",
                            "L7",
                            "L8",
                            "20",
                        ],
                    )
                ),
                name="risk_kind_is_declared",
            ),
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "20"), _negated=True), models.Q(("words", ""), _negated=True), _connector="OR"
                ),
                name="risk_says_what_other",
            ),
        ),
        migrations.AddConstraint(
            model_name="risk",
            constraint=models.CheckConstraint(
                condition=models.Q(("standing__in", ["open", "ended", "left"])), name="risk_standing_is_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="goalrisk",
            constraint=models.UniqueConstraint(fields=("goal", "risk"), name="goal_covers_a_risk_once"),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("text", ""), _negated=True), models.Q(("how_we_know", ""), _negated=True)),
                name="goal_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dropped_because", ""), ("dropped_in", None)),
                    models.Q(("dropped_in__isnull", False), models.Q(("dropped_because", ""), _negated=True)),
                    _connector="OR",
                ),
                name="goal_dropped_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="goal",
            constraint=models.CheckConstraint(
                condition=models.Q(("result", ""), models.Q(("evidence", ""), _negated=True), _connector="OR"),
                name="goal_result_with_evidence",
            ),
        ),
        migrations.AddConstraint(
            model_name="riskleftuncovered",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="risk_left_uncovered_with_reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="riskleftuncovered",
            constraint=models.UniqueConstraint(fields=("plan", "risk"), name="risk_left_uncovered_once"),
        ),
        migrations.AddConstraint(
            model_name="riskturn",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ["ended", "again", "left"]), _negated=True),
                    models.Q(("words", ""), _negated=True),
                    _connector="OR",
                ),
                name="risk_turn_has_a_reason",
            ),
        ),
    ]
