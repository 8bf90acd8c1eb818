"""Forms of the structure: teams, positions, who is appointed to them, covers, and workers who leave."""

from decimal import Decimal

from lineofsight.record.models import Position, Post, Team, Worker
from lineofsight.web import fields
from lineofsight.web.forms import Form

UNTIL = "The first day on which it is no longer so. Leave it empty if it is not known."


def _choices(workers: list[Worker]) -> list[tuple[str, str]]:
    return [(str(worker.pk), worker.name) for worker in workers]


class ChoosesWorkers(Form):
    """A form in which workers are chosen by number, and read as workers."""

    choosing: tuple[str, ...] = ()

    def __init__(self, *args, workers: list[Worker] = (), **kwargs) -> None:
        """This function will offer the workers."""
        super().__init__(*args, **kwargs)
        self._workers = {str(worker.pk): worker for worker in workers}
        for name in self.choosing:
            self.fields[name].choices = [*self.fields[name].choices, *_choices(workers)]

    def asked(self) -> dict:
        """This function will return what was typed, with each worker chosen in place of their number."""
        chosen = {name: self._workers.get(self.cleaned_data[name]) for name in self.choosing}
        return {**self.cleaned_data, **chosen}


class AsAtForm(Form):
    """The day to look at."""

    day = fields.DateField(label="As at", label_size="s")


class TeamForm(Form):
    """A new team."""

    why = "The structure says who holds the work on any day, also long afterwards."
    then = "Add its positions, and appoint somebody to each. Work can be placed with it from its first day."

    name = fields.TextField(label="Name", width="20", empty_message="Write the team's name")
    code = fields.TextField(label="Short name", hint="For example AS4.", width="5", empty_message="Write a short name")
    service = fields.RadiosField(label="Service", choices=Team.Service.choices, empty_message="Choose a service")
    directorate = fields.RadiosField(
        label="Part of the council", choices=Team.Directorate.choices, required=False, mark_optional=False,
        initial=Team.Directorate.CHILDREN, hint="A team of another part of the council holds no casework.",
    )  # fmt: skip
    on = fields.DateField(label="First day")
    supplier = fields.TextField(
        label="Supplier", required=False, width="20", hint="Only for a managed team: the company that provides it."
    )
    until = fields.DateField(label="Until", required=False, hint=UNTIL + " A managed team must have one.")


class PositionForm(Form):
    """A new position on a team's establishment."""

    why = "Positions are what the team should have: vacancies are counted from them."
    then = "It shows as vacant until somebody is appointed."

    kind = fields.RadiosField(label="What is it?", choices=Position.Kind.choices, empty_message="Choose what it is")
    fte = fields.DecimalField(
        label="How much of a whole worker is it?", hint="1 is full time, 0.6 is three days a week.", width="3",
        min_value=Decimal("0.05"), max_value=Decimal(1), initial=1,
        empty_message="Say how much of a whole worker it is",
    )  # fmt: skip
    on = fields.DateField(label="First day")
    until = fields.DateField(label="Until", required=False, hint=UNTIL)


class AppointForm(ChoosesWorkers):
    """Who takes a position."""

    then = "They show in the team from their first day, and work can be given to them."

    choosing = ("worker",)

    worker = fields.SelectField(
        label="Worker", blank="Somebody new", required=False,
        hint="Whoever is chosen moves: their own post ends on the first day here, unless they act up.",
    )  # fmt: skip
    name = fields.TextField(label="Name, if they are new", required=False, width="20")
    basis = fields.RadiosField(
        label="How are they engaged?", choices=Post.Basis.choices, empty_message="Choose how they are engaged"
    )
    on = fields.DateField(label="First day")
    until = fields.DateField(label="Until", required=False, hint=UNTIL)
    is_acting = fields.ConfirmField(label="They act up for a time, and keep their own post", required=False)


class EndOnForm(Form):
    """From which day something is no longer so."""

    then = "It stays in the structure as it was until then. Work that is held there is to be handed over."

    on = fields.DateField(label="The first day on which it is no longer so")


class CoverForm(ChoosesWorkers):
    """Who acts for whom, and when."""

    why = "A child's time limits do not stop while a worker is away."
    then = "Whoever covers sees the other's work beside their own on those days, and every time limit with it."

    choosing = ("worker", "covered_by")

    worker = fields.SelectField(label="Who is away?", blank="Choose a worker", empty_message="Choose who is away")
    covered_by = fields.SelectField(
        label="Who acts for them?", blank="Choose a worker", empty_message="Choose who acts for them"
    )
    first = fields.DateField(label="First day")
    last = fields.DateField(label="Last day")
    reason = fields.TextField(label="Why?", hint="For example: annual leave.", empty_message="Say why they are away")


class LeavingForm(Form):
    """A worker's last day."""

    why = "Work that nobody hands over is how a child is lost."
    then = "Their open work is listed under Leavers until each piece is handed over, with a note."

    last_day = fields.DateField(label="Their last day", required=False, hint="Leave it empty if they stay after all.")


class HandoverForm(ChoosesWorkers):
    """What whoever takes a step on must know, and who that is."""

    why = "Whoever takes over should not have to ask the family again."
    then = (
        "The note stands on the record. Handed over now, whoever takes it on has the work from today, and every "
        "time limit with it."
    )

    choosing = ("receiver",)

    note = fields.TextAreaField(
        label="What must whoever takes it on know?", rows=6, max_length=4000, empty_message="Write the hand-over note",
        hint="What matters to the child, what is promised and to whom, what comes next and by when.",
    )  # fmt: skip
    receiver = fields.SelectField(label="Who takes it on?", blank="Not known yet", required=False)


class CloseForm(Form):
    """Why somebody is closed although their work is not handed over."""

    then = "The worker can be given no more work."

    overruled_reason = fields.TextAreaField(
        label="Why can't it wait until everything is handed over?", rows=3, max_length=1000, required=False,
        hint="What is left stays on the list of leavers' unfinished work.",
    )  # fmt: skip
