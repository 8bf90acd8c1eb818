"""Forms of plans. Each only validates; an operation makes the change."""

from lineofsight.record.forms.voice import to_child_field
from lineofsight.record.models import Goal, PlanVersion, Risk
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000
PLAIN = "Write it as you would say it to the child."


class WordsForm(Form):
    """What the child and the family say, and what is done if things get worse."""

    why = "A plan is made with the child and the family, not about them."
    then = "These words open the plan, and the family's own copy of it."

    childs_words = fields.TextAreaField(
        label="The child's own words", required=False, mark_optional=False, rows=4, max_length=LONGEST,
        hint="What they want to be different. If there are none yet, say why and when you will ask.",
    )  # fmt: skip
    family_words = fields.TextAreaField(
        label="What the family says about this plan", required=False, mark_optional=False, rows=4, max_length=LONGEST,
        hint="What they agree with, what they don't, and what helps.",
    )  # fmt: skip
    contingency = fields.TextAreaField(
        label="What we will do if things get worse", required=False, mark_optional=False, rows=3, max_length=LONGEST,
        hint="The family should know this beforehand.",
    )  # fmt: skip
    is_to_child = to_child_field()


def words_of(version: PlanVersion) -> dict:
    """This function will return what a version says, as its form starts with it."""
    return {name: getattr(version, name) for name in WordsForm.base_fields}


class AgreeForm(Form):
    """That the family agreed."""

    why = "A plan works when the family knows it and agrees to it."
    then = "Submit the plan to a manager, once the page says that nothing is missing."

    agreed_on = fields.DateField(label="When did the family agree to this plan?", latest="today")
    agreed_with = fields.TextField(label="Who agreed to it?", max_length=300, hint="Like: Mum, Dad and Ottoline.")


class GoalForm(Form):
    """What will be different for the child."""

    why = "A goal can be measured: anybody can later say whether it was reached."
    then = "Add who does what for this goal, and by when."

    text = fields.TextAreaField(
        label="What will be different for the child?", rows=3, max_length=LONGEST,
        empty_message="Say what will be different for the child", hint=PLAIN,
    )  # fmt: skip
    how_we_know = fields.TextAreaField(
        label="How will we know?", rows=3, max_length=LONGEST, empty_message="Say how we will know",
        hint="What somebody could see, hear or count.",
    )  # fmt: skip
    is_to_child = to_child_field()
    due_on = fields.DateField(label="By when?")
    risks = fields.CheckboxesField(label="Which risks is this about?", required=False, mark_optional=False)

    def __init__(self, *args, risks: list[Risk] = (), **kwargs) -> None:
        """This function will offer the risks on the plan's list."""
        super().__init__(*args, **kwargs)
        self.fields["risks"].choices = [(str(risk.pk), risk.name) for risk in risks]
        if not risks:
            del self.fields["risks"]

    @property
    def told(self) -> dict:
        """This function will return the goal as the operation takes it."""
        return {**self.cleaned_data, "risks": [int(number) for number in self.cleaned_data.get("risks", ())]}


def goal_so_far(goal: Goal) -> dict:
    """This function will return a goal as its form starts with it."""
    covered = [str(link.risk_id) for link in goal.covering.all()]
    said = ("text", "how_we_know", "is_to_child", "due_on")
    return {name: getattr(goal, name) for name in said} | {"risks": covered}


class ActionForm(Form):
    """What somebody will do."""

    then = "It stands on the plan and in the family's copy, until somebody says what shows that it was done."

    text = fields.TextAreaField(
        label="What will be done?", rows=3, max_length=LONGEST, empty_message="Say what will be done", hint=PLAIN
    )
    owner = fields.TextField(
        label="Who will do it?", max_length=200, width="20", empty_message="Say who will do it",
        hint="One person or service: Mum, the school nurse, Nadia.",
    )  # fmt: skip
    due_on = fields.DateField(label="By when?")


class DoneForm(Form):
    """That an action was done."""

    then = "It shows as done on the plan, with what shows it."

    done_on = fields.DateField(label="When was it done?", latest="today")
    evidence = fields.TextAreaField(
        label="What shows that it was done?",
        rows=3,
        max_length=LONGEST,
        empty_message="Say what shows that it was done",
    )


class ResultForm(Form):
    """How a goal turned out."""

    then = "The goal shows how it turned out. Goals that were not reached can go on in the next version."

    result = fields.RadiosField(
        label="How did it turn out?", choices=Goal.Result.choices, empty_message="Choose how it turned out"
    )
    evidence = fields.TextAreaField(
        label="How do you know?", rows=3, max_length=LONGEST, empty_message="Say how you know"
    )


class TakeOutForm(Form):
    """Why a goal or an action is taken out."""

    why = "Whoever compares two versions should be able to see why."
    then = "It leaves this version of the plan. Versions before it keep it."

    reason = fields.TextAreaField(label="Why is it taken out?", rows=3, max_length=LONGEST)


class LeaveForm(Form):
    """Why a plan does not cover a risk."""

    why = "Every risk has an action, or says why it has none. An inspector looks for the ones that were forgotten."
    then = "The risk shows as not covered, with your reason."

    reason = fields.TextAreaField(
        label="Why does the plan not cover this risk?", rows=4, max_length=LONGEST,
        empty_message="Say why the plan does not cover this risk",
        hint="Your manager sees this, on the plan and on the team's work. A risk with no action still counts in EH07.",
    )  # fmt: skip


class DecideForm(Form):
    """The manager's decision on a plan."""

    why = "Somebody other than the writer reads a plan before it is in force."
    then = "The plan is in force from now, and the time limits for its visits and reviews run."

    decision = fields.TextAreaField(
        label="What is your decision, and why?", rows=4, max_length=LONGEST,
        empty_message="Give your decision, and why",
        hint="Whether the plan answers every risk, and what you would watch.",
    )  # fmt: skip
    is_to_child = to_child_field()


class ReturnPlanForm(Form):
    """Why a plan goes back."""

    why = "The worker needs to know exactly what to change."
    then = "The worker sees your reason on the plan and in their work, and can change it again. Time limits run on."

    reason = fields.TextAreaField(
        label="What needs to change?", rows=4, max_length=LONGEST, empty_message="Say what needs to change",
        hint="Be specific and kind: the worker reads this.",
    )  # fmt: skip


class ReviewForm(Form):
    """What a review found."""

    why = "A plan that nobody looks at again helps nobody."
    then = "A new version of the plan begins, with what was still open. It is agreed and submitted like the first."

    reviewed_on = fields.DateField(label="When was the plan reviewed?", latest="today")
    what_changed = fields.TextAreaField(
        label="What has changed for the child?", rows=4, max_length=LONGEST,
        empty_message="Say what has changed for the child",
        hint="What is better, what is not, and what the family and the child say about it.",
    )  # fmt: skip
    is_to_child = to_child_field()


class SubmitForm(Form):
    """That a plan goes to a manager."""

    then = "You can't change it while they have it. If they return it, it is back in your work, with their reason."
