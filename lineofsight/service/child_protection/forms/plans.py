"""Forms of a child protection plan: core groups, senior reviews, its end, concerns and scores of neglect."""

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record.forms.voice import to_child_field
from lineofsight.service.child_protection.choices import ASKED
from lineofsight.service.child_protection.forms.shared import A_LINE, PromiseForm, ReasonForm, hints_of, text
from lineofsight.service.child_protection.operations.gathering import Asked
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form


class CoreGroupForm(PromiseForm):
    """A core group that was held."""

    then = "The time limit is met, and the next one is counted from this. What was promised is among their actions."

    held_at = fields.DateTimeField(label="When was it held?", latest="today", empty_message="Say when it was held")
    progress = text("What was done since last time?", needed="Say what was done", rows=6)
    what_changed = text("What has changed for the child?", needed="Say what has changed", rows=5)
    is_to_child = to_child_field()
    is_drifting = fields.ConfirmField(
        label="Too little has changed: a senior manager should look at this plan", required=False
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will ask who came of each agency."""
        super().__init__(*args, **kwargs)
        for agency in ASKED:
            self.fields[f"who_{agency}"] = fields.TextField(
                label=f"{AGENCIES[agency]}: who came?", hint="Name and role; put a semicolon between two people.",
                required=False, max_length=A_LINE,
            )  # fmt: skip
        self.order_fields([name for name in self.fields if not name.startswith("action")])

    @property
    def came(self) -> list[Asked]:
        """Who came, by agency."""
        told = [(k.removeprefix("who_"), v) for k, v in self.cleaned_data.items() if k.startswith("who_")]
        return [Asked(agency, name.strip()) for agency, all_ in told for name in all_.split(";") if name.strip()]


class SeniorReviewForm(Form):
    """A senior manager's look at a plan that goes on for long."""

    then = "It stands with the plan."

    findings = text("Why has this plan gone on so long?", needed="Say why it has gone on so long", rows=5)
    direction = text("What must happen now, and by when?", needed="Say what must happen now", rows=5)


class VisitingForm(Form):
    """How often the child is visited under this plan."""

    then = "The visit that is due now is counted anew, and so are those after it."

    every = fields.IntegerField(
        label="Within how many working days is the child seen each time?", width="2", min_value=1, max_value=20,
        empty_message="Say how many working days",
    )  # fmt: skip
    reason = text("Why that often for this child?", needed="Say why this child is visited that often", rows=3)


class EndForm(Form):
    """The end of a plan that no conference decides."""

    then = "Visits, core groups and reviews are no longer due."

    outcome = fields.RadiosField(
        label="Why does the plan end?", empty_message="Say why it ends",
        choices=[
            (o.code, o.label)
            for o in STEPS["child_protection_plan"].outcomes
            if o.code in ("turned_18", "moved_away", "looked_after", "died")
        ],
        hints=hints_of(STEPS["child_protection_plan"]),
    )  # fmt: skip
    reason = text("What happened?", needed="Say what happened")
    on = fields.DateField(label="From which day?", latest="today", empty_message="Say from which day")


class AnswerForm(ReasonForm):
    """An answer to a chair's concern."""

    why = (
        "A chair who raises a concern hears in five working days what became of it (a local default), so that a plan "
        "that drifts is put right before the next review."
    )
    then = "The chair reads it, and settles the concern or takes it to a more senior manager."

    def __init__(self, *args, **kwargs) -> None:
        """This function will ask for the answer."""
        told = {"label": "What is your answer?", "missing": "Write the answer"}
        hint = "What you found, what you have changed, and by when it is done."
        super().__init__(*args, **told, hint=hint, **kwargs)


class FollowForm(Form):
    """What becomes of a concern."""

    then = "It is settled, or goes to the next person up."

    is_settled = fields.RadiosField(
        label="What becomes of it?", empty_message="Say what becomes of it",
        choices=[("yes", "It is settled"), ("no", "It is taken to a more senior manager")],
    )  # fmt: skip
    why = text("How was it settled, or why is it taken higher?", needed="Say how, or why")


class NeglectForm(Form):
    """The result of a tool for neglect."""

    why = (
        "Neglect builds up slowly and is easily got used to. A tool, used again, shows whether anything changes (a "
        "local default)."
    )
    then = "It stands with the plan. A later score shows whether it gets better."

    tool = fields.TextField(label="Which tool was used?", max_length=A_LINE, empty_message="Say which tool")
    score = fields.IntegerField(label="What is the score?", width="3", min_value=0, max_value=1000)
    out_of = fields.IntegerField(label="Out of how many?", width="3", min_value=1, max_value=1000)
    scored_on = fields.DateField(label="When was it used?", latest="today", empty_message="Say when it was used")
    meaning = text("What does it mean for the child?", needed="Say what it means", rows=4)
