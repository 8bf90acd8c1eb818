"""Forms of the domestic abuse pathway and of MARAC. Each only validates; an operation makes the change."""

from typing import Any

from lineofsight.record.models import Person
from lineofsight.service.front_door.forms import choices
from lineofsight.service.front_door.models import MaracReferral, PathwayTick
from lineofsight.service.front_door.models.marac import outcome_choices, why_choices
from lineofsight.web import fields
from lineofsight.web.forms import Form

NONE = "none"


class StepForm(Form):
    """What was done of one step."""

    then = "The step shows where it stands, by whom and when."

    how = fields.RadiosField(label="Where does it stand?", choices=PathwayTick.How.choices,
                             empty_message="Say whether it is done, or not needed here")  # fmt: skip
    words = fields.TextAreaField(
        label="What was done, or why is it not needed?", rows=3, max_length=choices.LONGEST,
        empty_message="Say what was done, or why it is not needed",
    )  # fmt: skip


class PathwayForm(Form):
    """Which meeting looks after the pathway, and the evaluation that is attached."""

    then = "The page shows it from that day on."

    from_on = fields.DateField(label="From which day?")
    body = fields.SelectField(label="Whose weekly meeting looks after it?", blank="Choose one",
                              empty_message="Choose whose meeting it is, or none")  # fmt: skip
    evaluation = fields.SelectField(label="Which published paper evaluates it?", blank="Choose one",
                                    empty_message="Choose the paper, or none")  # fmt: skip
    found = fields.TextAreaField(
        label="What did the evaluation find?", rows=4, max_length=choices.LONGEST, required=False,
        hint="Also of one that others published: say who, when, and where it is held.",
    )  # fmt: skip
    reason = fields.TextAreaField(label="What is changed, and who agreed?", rows=2, max_length=choices.LONGEST,
                                  empty_message="Say what is changed, and who agreed")  # fmt: skip

    def __init__(self, *args: Any, bodies: list[Any], papers: list[Any], **kwargs: Any) -> None:
        """This function will offer the bodies and papers there are."""
        super().__init__(*args, **kwargs)
        self._chosen = {str(one.pk): one for one in bodies}, {str(one.pk): one for one in papers}
        self.fields["body"].choices = [*((str(one.pk), one.name) for one in bodies), (NONE, "None")]
        self.fields["evaluation"].choices = [*((str(one.pk), one.title) for one in papers), (NONE, "None of these")]

    @property
    def said(self) -> dict[str, Any]:
        """What is asked for, with the body and the paper themselves."""
        bodies, papers = self._chosen
        told = self.cleaned_data
        return {**told, "body": bodies.get(told["body"]), "evaluation": papers.get(told["evaluation"])}


class MaracForm(Form):
    """A referral to MARAC."""

    then = "It stands on the child's record until MARAC has decided. Send it to MARAC as agreed: this sends nothing."

    why = fields.RadiosField(label="Why does it go to MARAC?", choices=why_choices(),
                             empty_message="Choose why it goes to MARAC")  # fmt: skip
    words = fields.TextAreaField(label="What makes the risk high?", rows=5, max_length=choices.LONGEST,
                                 empty_message="Say what makes the risk high")  # fmt: skip
    victim = fields.RadiosField(label="Does the victim know of this?", choices=MaracReferral.Victim.choices,
                                empty_message="Say whether the victim knows")  # fmt: skip
    meeting_on = fields.DateField(label="When does MARAC meet about it?", required=False,
                                  hint="Leave it empty if it is not known yet.")  # fmt: skip
    also = fields.CheckboxesField(label="Brothers and sisters whom it concerns too", required=False)

    def __init__(self, *args: Any, siblings: list[Person], **kwargs: Any) -> None:
        """This function will offer the brothers and sisters, where there are any."""
        super().__init__(*args, **kwargs)
        self._siblings = {str(one.pk): one for one in siblings}
        self.fields["also"].choices = [(key, one.name) for key, one in self._siblings.items()]
        if not siblings:
            del self.fields["also"]

    @property
    def said(self) -> dict[str, Any]:
        """What is asked for, with the brothers and sisters themselves."""
        told = dict(self.cleaned_data)
        return {**told, "also": [self._siblings[key] for key in told.get("also", [])]}


class MaracOutcomeForm(Form):
    """What MARAC decided."""

    why = "Whoever opens the record should know what other agencies agreed to do."
    then = "It stands on the record of each child it concerns."

    decided_on = fields.DateField(label="When did MARAC decide?", latest="today")
    outcome = fields.RadiosField(label="What did it decide?", choices=outcome_choices(),
                                 empty_message="Choose what MARAC decided")  # fmt: skip
    words = fields.TextAreaField(
        label="What was said?", rows=5, max_length=choices.LONGEST, empty_message="Say what MARAC said",
        hint="What is for the council to do is given as actions afterwards.",
    )  # fmt: skip
