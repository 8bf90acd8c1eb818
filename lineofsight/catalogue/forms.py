"""Forms of the catalogue. Each only validates; an operation makes the change."""

from typing import Any

from lineofsight.catalogue.models import Provider, ServiceRequest, Session
from lineofsight.catalogue.queries import Asking
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000
NO_STEP = "none"


class ServiceForm(Form):
    """A service and who provides it."""

    why = "A family can only be offered what whoever is with them knows of."
    then = "Social workers and early help can ask for it, for children of these ages."

    provider = fields.TextField(label="Who provides it?", max_length=200, empty_message="Say who provides it")
    kind = fields.SelectField(label="What sort of provider?", choices=Provider.Kind.choices, blank="Choose one",
                              empty_message="Choose what sort of provider it is")  # fmt: skip
    contact = fields.TextField(label="Whom do we ring?", max_length=200, required=False)
    name = fields.TextField(label="What is the service called?", max_length=200,
                            empty_message="Say what the service is called")  # fmt: skip
    about = fields.TextAreaField(label="What does it do?", rows=3, max_length=LONGEST,
                                 empty_message="Say what it does")  # fmt: skip
    who_for = fields.TextAreaField(label="Whom is it for?", rows=2, max_length=LONGEST,
                                   empty_message="Say whom it is for")  # fmt: skip
    least_age = fields.IntegerField(label="Youngest age", required=False, min_value=0, max_value=25, width="2")
    most_age = fields.IntegerField(label="Oldest age", required=False, min_value=0, max_value=25, width="2")
    places = fields.IntegerField(
        label="How many children can it take at once?", required=False, min_value=1, max_value=100_000, width="5"
    )
    outcome_measure = fields.TextField(
        label="How is its outcome measured?", max_length=200, required=False, hint="Like: a score from 0 to 40."
    )
    funding = fields.TextField(label="Who pays for it?", max_length=200, required=False)
    funded_until = fields.DateField(label="Until when?", required=False)
    contract = fields.SelectField(label="Under which contract?", required=False, mark_optional=False)
    lot = fields.TextField(label="Which lot of it?", max_length=200, required=False)
    route = fields.SelectField(label="Who answers a request for it?", required=False, mark_optional=False)

    def __init__(
        self, *args: Any, teams: list[Any] = (), panels: list[Any] = (), contracts: list[Any] = (), **kwargs: Any,
    ) -> None:  # fmt: skip
        """This function will offer the provider, our teams, the panels that could decide, and contracts."""
        super().__init__(*args, **kwargs)
        self._contracts = {str(one.pk): one for one in contracts}
        self.fields["contract"].choices = [("", "None"), *((key, one.title) for key, one in self._contracts.items())]
        self._routes = {f"team-{one.pk}": ("team", one) for one in teams}
        self._routes |= {f"panel-{one.pk}": ("panel", one) for one in panels}
        named = [(key, f"{one.name} ({kind})") for key, (kind, one) in self._routes.items()]
        self.fields["route"].choices = [("", "The provider"), *named]

    @property
    def said(self) -> dict[str, Any]:
        """What is asked for, with the contract and the team or panel itself."""
        told = dict(self.cleaned_data)
        kind, one = self._routes.get(told.pop("route"), ("", None))
        told["contract"] = self._contracts.get(told["contract"])
        return {**told, kind: one} if one else told


class ReferForm(Form):
    """A child referred to a service."""

    then = "The provider answers. Until then it stands under the child's requests as waiting."

    service = fields.RadiosField(label="Which service?", empty_message="Choose the service")
    reason = fields.TextAreaField(
        label="Why, and what does the family hope for?", rows=4, max_length=LONGEST,
        empty_message="Say why, and what the family hopes for",
    )  # fmt: skip
    step = fields.SelectField(label="As part of what work?", required=False, mark_optional=False)
    family_agrees = fields.ConfirmField(label="The family agrees to be referred", required=False)

    def __init__(self, *args: Any, asking: Asking, **kwargs: Any) -> None:
        """This function will offer the services that could take the child, with their wait."""
        super().__init__(*args, **kwargs)
        self.fields["service"].choices = [(str(one.service.pk), one.service.name) for one in asking.could]
        self.fields["service"].hints = {str(one.service.pk): hint_of(one) for one in asking.could}
        works = [(str(one.pk), one.declared.name) for one in asking.steps]
        self.fields["step"].choices = [*works, (NO_STEP, "None that is open")]


def hint_of(one: Any) -> str:
    """This function will return what a person choosing a service wants to know of it."""
    wait = f"About {one.wait} days' wait." if one.wait is not None else "The wait is not known yet."
    full = " Every place is taken." if one.is_full else ""
    return f"{one.service.who_for} Ages: {one.service.ages}. {wait}{full} {one.service.answered_by} answers."


class AnswerForm(Form):
    """What the provider answers."""

    why = "The family waits for this answer."
    then = "If they take the family on, sessions can be recorded; if not, whoever asked looks for something else."

    answer = fields.RadiosField(
        label="What does the provider say?", choices=ServiceRequest.Answer.choices,
        empty_message="Choose what the provider says",
    )  # fmt: skip
    answer_words = fields.TextAreaField(
        label="When do they begin, or why do they decline?", rows=3, max_length=LONGEST, required=False,
        mark_optional=False,
    )  # fmt: skip
    score_before = fields.IntegerField(
        label="Score at the start, if there is one", required=False, mark_optional=False, min_value=0, max_value=1000,
        width="4",
    )  # fmt: skip


class SessionForm(Form):
    """One session."""

    why = "Sessions that were missed say as much as sessions that were held."
    then = "It counts among the sessions of this request."

    held_on = fields.DateField(label="When was the session?", latest="today")
    how = fields.RadiosField(label="What happened?", choices=Session.How.choices, empty_message="Choose what happened")
    words = fields.TextAreaField(label="Anything to say", rows=2, max_length=LONGEST, required=False)


class EndForm(Form):
    """What came of it."""

    why = "Whether a service helps is known from its outcomes."
    then = "The request is closed, and its outcome counts for the service."

    outcome = fields.RadiosField(
        label="What came of it?", choices=ServiceRequest.Outcome.choices, empty_message="Choose what came of it"
    )
    outcome_words = fields.TextAreaField(
        label="What changed, in whose words?", rows=4, max_length=LONGEST, empty_message="Say what changed"
    )
    score_after = fields.IntegerField(
        label="Score at the end, if there is one", required=False, mark_optional=False, min_value=0, max_value=1000,
        width="4",
    )  # fmt: skip


class PanelForm(Form):
    """What a panel decided at its meeting."""

    why = "A panel answers for what it decides, so the decision stands in its minutes."
    then = "It is a resolution of the meeting and the answer to the request. If it is given, sessions can be recorded."

    answer = fields.RadiosField(
        label="What did the panel decide?", choices=[("accepted", "The service is given"),
                                                     ("declined", "The service is not given")],
        empty_message="Choose what the panel decided",
    )  # fmt: skip
    answer_words = fields.TextAreaField(
        label="Why, and from when?", rows=3, max_length=LONGEST, empty_message="Say why, and from when",
        hint="It becomes a resolution of the meeting, and is what the family is told.",
    )  # fmt: skip


class TellForm(Form):
    """What a partner is told."""

    why = "Who asks and hears nothing does not ask again."
    then = "They read it where they asked, at once. It can't be taken back."

    words = fields.TextAreaField(
        label="What do you tell them?", rows=4, max_length=LONGEST, empty_message="Write what they are told",
        hint="They read this and nothing else. Say nothing of the record, nor of anything they did not tell us.",
    )  # fmt: skip
