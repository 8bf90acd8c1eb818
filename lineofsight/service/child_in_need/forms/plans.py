"""Forms of a child in need plan: its review, its grade and its end."""

from collections.abc import Sequence
from typing import Any

from lineofsight.record.forms.support import SupportForm
from lineofsight.record.forms.voice import to_child_field
from lineofsight.record.models import CaseStep, Goal
from lineofsight.record.quality import Quality
from lineofsight.service.child_in_need.models import GoalProgress, PlanReview
from lineofsight.service.child_in_need.operations.ending import KIND, WITHDRAWN
from lineofsight.service.child_in_need.operations.reviewing import Progress
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000
DECISION_HINTS = {
    PlanReview.Decision.CONTINUE: "The next version of the plan is written with the family.",
    PlanReview.Decision.STEP_DOWN: "A manager ends the plan, and early help takes over.",
    PlanReview.Decision.STEP_UP: "A manager ends the plan with a strategy discussion. If a child is not safe now, "
    "tell a manager at once.",
    PlanReview.Decision.CLOSE: "A manager ends the plan.",
}


class ReviewForm(Form):
    """What a review meeting found. Each goal of the plan has two questions, which end in its number."""

    why = (
        "A plan that does not help must change. The first review is 6 weeks after the plan, each later one within "
        "12: both are local defaults."
    )
    then = "The next review is due within 12 weeks, unless you decide that the plan ends: then a manager ends it."

    held_on = fields.DateField(label="When was the review held?", latest="today")
    attended = fields.TextField(
        label="Who was there?", max_length=500, empty_message="Say who was there",
        hint="Like: Mum, Ottoline, the class teacher, the health visitor.",
    )  # fmt: skip
    is_child_there = fields.ConfirmField(label="The child took part, or somebody spoke for them", required=False)
    childs_words = fields.TextAreaField(
        label="What did the child say, in their own words?", required=False, rows=3, max_length=LONGEST
    )
    what_changed = fields.TextAreaField(
        label="What has changed for the child?", rows=4, max_length=LONGEST,
        empty_message="Say what has changed for the child", hint="What is better, what is not, and what families say.",
    )  # fmt: skip
    decision = fields.RadiosField(
        label="What did the review decide?", choices=PlanReview.Decision.choices, hints=DECISION_HINTS,
        empty_message="Choose what the review decided",
    )  # fmt: skip
    reason = fields.TextAreaField(
        label="Why?", rows=3, max_length=LONGEST, empty_message="Say why the review decided it"
    )
    is_to_child = to_child_field()

    def __init__(self, *args: Any, goals: Sequence[Goal] = (), **kwargs: Any) -> None:
        """This function will ask how far each goal has come, after who was there and before the decision."""
        super().__init__(*args, **kwargs)
        self.goals = list(goals)
        last = {name: self.fields.pop(name) for name in ("what_changed", "decision", "reason", "is_to_child")}
        for goal in self.goals:
            self.fields[f"result_{goal.pk}"] = fields.RadiosField(
                label=f"How far has this come: {goal.text}", choices=GoalProgress.Result.choices, inline=True,
                empty_message=f"Say how far “{goal.text}” has come", hint=f"How we will know: {goal.how_we_know}",
            )  # fmt: skip
            self.fields[f"evidence_{goal.pk}"] = fields.TextField(
                label="What shows it?", max_length=1000, empty_message=f"Say what shows how far “{goal.text}” has come"
            )
        self.fields |= last

    @property
    def told(self) -> dict[str, Any]:
        """This function will return the review as the operation takes it."""
        said = self.cleaned_data
        progress = {g.pk: Progress(said[f"result_{g.pk}"], said[f"evidence_{g.pk}"]) for g in self.goals}
        own = {name: value for name, value in said.items() if not name.startswith(("result_", "evidence_"))}
        return {**own, "is_child_there": bool(own["is_child_there"]), "progress": progress}


class EndForm(SupportForm):
    """How and why a plan ends."""

    why = "Whoever reads this later should see what was better, and what the family was told."
    then = "Visits and reviews are no longer due, and what you choose opens."

    outcome = fields.RadiosField(label="How does the plan end?", empty_message="Choose how the plan ends")
    reason = fields.TextAreaField(
        label="Why does it end now?", rows=4, max_length=LONGEST, empty_message="Say why the plan ends now",
        hint="What has been reached, and what has not. If it took longer than 12 weeks, say why.",
    )  # fmt: skip
    told_family = fields.TextAreaField(
        label="What was the family told?", rows=3, max_length=LONGEST, empty_message="Say what the family was told",
        hint="And what they can do if they need help again.",
    )  # fmt: skip
    is_to_child = to_child_field()

    field_order = ("outcome", "reason", "told_family", "support")

    def __init__(self, *args: Any, step: CaseStep, may_withdraw: bool = False, **kwargs: Any) -> None:
        """This function will offer the day's outcomes. Closing for want of consent is for a senior manager."""
        super().__init__(*args, **kwargs)
        self.ask_about_support(step)
        offered = [one for one in STEPS[KIND].offered(on=self.on) if may_withdraw or one.code != WITHDRAWN]
        self.fields["outcome"].choices = [(one.code, one.label) for one in offered]
        self.fields["outcome"].hints = {one.code: one.hint for one in offered}


class GradeForm(Form):
    """How good a plan is."""

    why = "Having a plan is not the same as having a good one."
    then = "The grade stands with this version, and counts in the quality of plans."

    grade = fields.RadiosField(label="How good is this plan?", choices=Quality.choices, empty_message="Choose a grade")
    reason = fields.TextAreaField(
        label="Why, and what would make it better?", rows=4, max_length=LONGEST,
        empty_message="Say why, and what would make it better",
        hint="Whether goals can be checked, each has an owner and a date, and the child is heard in it.",
    )  # fmt: skip
