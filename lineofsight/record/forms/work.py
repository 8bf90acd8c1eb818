"""Forms of the work: give it to somebody, and say why it is late."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from lineofsight.record.models import Allocation
from lineofsight.record.models.allocation import reasons
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import plural

HELD_NOW = "Your own team comes first. Beside each name stands how many children they hold now."


def worker_choices(posts: Iterable[Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """This function will return the workers as a grouped list takes them: by team, with how many children they hold."""
    teams = groupby(posts, key=lambda one: (one.team.name, one.is_own_team))
    return [
        (
            f"Your team: {name}" if is_own else name,
            [(str(one.worker_id), f"{one.worker.name}, {plural(one.children, 'child', 'children')}") for one in there],
        )
        for (name, is_own), there in teams
    ]


class AllocateForm(Form):
    """Who takes a step on, and what they are asked to do."""

    then = "It is in their work at once, with what you ask of them. The time limits run on from when they began."

    worker = fields.GroupedSelectField(
        label="Worker", blank="Choose a worker", empty_message="Choose a worker", hint=HELD_NOW
    )
    direction = fields.TextAreaField(
        label="What do you ask them to do?",
        max_length=2000,
        rows=4,
        hint="For example: see the child by Friday.",
        empty_message="Say what you ask them to do",
    )
    role = fields.RadiosField(
        label="In which role?", choices=Allocation.Role.choices, initial=Allocation.Role.CASE_WORKER, required=False
    )
    reason = fields.SelectField(
        label="Why is the worker changing?", choices=reasons, empty_message="Choose why the worker is changing"
    )

    def __init__(self, *args, posts: Iterable[Any] = (), is_first: bool = True, **kwargs) -> None:
        """This function will offer the workers, and ask for a reason only when somebody holds the step already."""
        super().__init__(*args, **kwargs)
        self.fields["worker"].choices = worker_choices(posts)
        if is_first:
            del self.fields["reason"]


class LatenessForm(Form):
    """Why a duty is late."""

    why = "Late with a good reason is different from forgotten. Whoever reads the record later should be able to tell."
    then = "Your reason stands beside the date, for whoever reads the record. It is still due."

    reason = fields.TextAreaField(
        label="Why is it late?", rows=4, max_length=1000, empty_message="Say why it is late",
        hint="Say what is best for the child: a good reason is better than a rushed visit.",
    )  # fmt: skip


class TeamForm(Form):
    """Which team's work to show."""

    team = fields.SelectField(label="Team", blank="Choose a team")
