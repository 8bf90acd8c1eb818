"""Forms to work on a contact: urgency, screening, decision, telling the referrer, who it is about."""

from lineofsight.drafts.editing import EditForm
from lineofsight.record.forms.voice import to_child_field
from lineofsight.record.thresholds import shown_by, what_shows
from lineofsight.service.front_door.forms import choices
from lineofsight.service.front_door.models import Contact, Screening
from lineofsight.service.front_door.operations.telling import HOW
from lineofsight.service.front_door.thresholds import threshold_in_force
from lineofsight.statute.codes import LATE_REASONS, PRIMARY_NEEDS, RETURN_REASONS
from lineofsight.statute.steps import step
from lineofsight.statute.threshold import Level
from lineofsight.web import fields
from lineofsight.web.forms import Form

TOGETHER = "Their contacts came in together with this one. Each keeps a record of their own."


class _WithSiblings(Form):
    """A form whose answer may be given for brothers and sisters too."""

    also = fields.CheckboxesField(label="Do the same for", required=False, hint=TOGETHER)

    def __init__(self, *args, siblings: list[Contact] = (), **kwargs) -> None:
        """This function will offer the siblings' contacts that are still open, chosen from the start."""
        super().__init__(*args, **kwargs)
        waiting = [contact for contact in siblings if contact.is_open]
        self.fields["also"].choices = [(str(contact.pk), contact.step.child.name) for contact in waiting]
        self.fields["also"].initial = [str(contact.pk) for contact in waiting]
        if not waiting:
            del self.fields["also"]

    @property
    def chosen_siblings(self) -> list[int]:
        """This function will return the steps of the siblings' contacts that were chosen."""
        return [int(pk) for pk in self.cleaned_data.get("also", ())]


class RatingForm(_WithSiblings):
    """How urgent a contact is."""

    then = "Its time limit starts, and the board puts it in its order."

    rag = fields.RadiosField(
        label="How urgent is it?", choices=choices.urgencies(), hints=choices.urgency_hints(),
        empty_message="Choose red, amber or green",
    )  # fmt: skip
    reason = fields.TextAreaField(
        label="Why?", rows=3, max_length=choices.LONGEST, empty_message="Say why, so that whoever picks this up knows",
        hint="What makes it this urgent, and what the worker should do first.",
    )  # fmt: skip
    field_order = ("rag", "reason", "also")


class ScreeningForm(EditForm, _WithSiblings):
    """What a screening asks. It may be saved half done, so the operation says what is missing."""

    then = "Once it is finished, a manager sees that the contact is ready to decide."

    history_considered = fields.TextAreaField(
        label="What does earlier involvement tell us?", required=False, mark_optional=False, rows=5,
        max_length=choices.LONGEST, hint="What we knew is beside this form. Write what it means now, not a list.",
    )  # fmt: skip
    parents_informed = fields.RadiosField(
        label="Were the parents told about this contact?", required=False, mark_optional=False,
        choices=[("yes", "Yes"), ("no", "No")],
        reveals={"yes": "parents_told", "no": "parents_not_informed_reason"},
    )  # fmt: skip
    parents_told = fields.TextField(
        label="Who was told?", required=False, mark_optional=False, max_length=200,
        hint="For example: Mum, and Dad who lives elsewhere.",
    )  # fmt: skip
    parents_told_on = fields.DateField(
        label="When were they told?", required=False, mark_optional=False, latest="today",
        hint="Leave it empty if they were not told.",
    )  # fmt: skip
    parents_not_informed_reason = fields.TextAreaField(
        label="Why not?", required=False, mark_optional=False, rows=3, max_length=choices.LONGEST,
        hint="For example, telling them could put the child at more risk.",
    )  # fmt: skip
    consent = fields.RadiosField(
        label="Did the family agree that we ask other agencies about them?", required=False, mark_optional=False,
        choices=Screening.Consent.choices,
        hints={"dispensed": "Asking could put the child at risk, or significant harm is suspected."},
    )  # fmt: skip
    consent_reason = fields.TextAreaField(
        label="If not, why, or what did the family say?", required=False, mark_optional=False, rows=3,
        max_length=choices.LONGEST,
    )  # fmt: skip
    agencies_asked = fields.TextAreaField(
        label="Which agencies were asked, and what did they say?", required=False, mark_optional=False, rows=4,
        max_length=choices.LONGEST, hint="School, health, police and others. If none was asked, say why.",
    )  # fmt: skip
    analysis = fields.TextAreaField(
        label="What does this mean for the child?", required=False, mark_optional=False, rows=6,
        max_length=choices.LONGEST,
    )  # fmt: skip
    is_to_child = to_child_field()
    recommended_level = fields.RadiosField(
        label="What level of need do you recommend?", required=False, mark_optional=False
    )
    recommended_outcome = fields.RadiosField(
        label="What do you recommend should happen?", required=False, mark_optional=False,
        hints=choices.outcome_hints(step("contact")),
    )  # fmt: skip
    field_order = (
        "seen", "history_considered", "parents_informed", "parents_told", "parents_not_informed_reason",
        "parents_told_on", "consent", "consent_reason", "agencies_asked", "analysis", "is_to_child",
        "recommended_level", "recommended_outcome", "also",
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer the levels and outcomes of the day."""
        super().__init__(*args, **kwargs)
        in_force = threshold_in_force(on=self.on)
        self.fields["recommended_level"].choices = choices.levels(in_force)
        self.fields["recommended_level"].hints = choices.level_hints(in_force)
        self.fields["recommended_outcome"].choices = choices.outcomes(step("contact"), on=self.on)

    @property
    def answers(self) -> dict:
        """This function will return the answers as a screening holds them."""
        kept = {name: value for name, value in self.cleaned_data.items() if name not in {"seen", "also"}}
        told = {"yes": True, "no": False}.get(kept["parents_informed"])
        nobody = {} if told else {"parents_told": "", "parents_told_on": None}
        return {**kept, "parents_informed": told, **nobody}


def answers_of(screening: Screening | None) -> dict:
    """This function will return what a screening says so far, as its form starts with it."""
    if screening is None:
        return {}
    names = [name for name in ScreeningForm.base_fields if name not in {"seen", "also"}]
    found = {name: getattr(screening, name) for name in names}
    return {**found, "parents_informed": {True: "yes", False: "no"}.get(screening.parents_informed, "")}


class DecisionForm(_WithSiblings):
    """A manager's decision on a contact. Choosing a level shows what it looks like in a child's life."""

    then = "The contact ends by your decision, and what you choose is opened at once. The referrer is told next."

    level = fields.RadiosField(label="What is the level of need?", empty_message="Choose the level of need")
    outcome = fields.RadiosField(
        label="What happens next?", hints=choices.outcome_hints(step("contact")),
        empty_message="Choose what happens next",
    )  # fmt: skip
    rationale = fields.TextAreaField(
        label="What are your reasons?", rows=5, max_length=choices.LONGEST, empty_message="Give your reasons",
        hint="Whoever reads this in ten years' time, the child among them, should understand why.",
    )  # fmt: skip
    alternatives = fields.TextAreaField(
        label="What else did you consider, and why not?", rows=3, max_length=choices.LONGEST,
        empty_message="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why.",
    )  # fmt: skip
    is_to_child = to_child_field()
    return_reason = fields.SelectField(
        label="Why is it sent back?", required=False, mark_optional=False, blank="Choose a reason"
    )
    harm_considered = fields.TextAreaField(
        label="Why is significant harm not suspected?", required=False, mark_optional=False, rows=3,
        max_length=choices.LONGEST,
        hint="Where it may be suspected, section 47 applies and the family's agreement is not needed.",
    )  # fmt: skip
    late_code = fields.RadiosField(
        label="Why is this decision late?", empty_message="Choose why this decision is late",
        hint="More than 24 hours have passed since we received it.",
    )  # fmt: skip
    late_reason = fields.TextAreaField(
        label="What happened?", rows=3, max_length=choices.LONGEST, empty_message="Say why this decision is late",
        hint="If waiting was in the child's interest, say how.",
    )  # fmt: skip
    field_order = (
        "level", "outcome", "return_reason", "harm_considered", "rationale", "alternatives", "is_to_child", "late_code",
        "late_reason", "also",
    )  # fmt: skip

    def __init__(self, *args, is_late: bool = False, **kwargs) -> None:
        """This function will offer the threshold and outcomes of the day, and ask why a late decision is late."""
        super().__init__(*args, **kwargs)
        in_force = threshold_in_force(on=self.on)
        for level in in_force.levels:
            self.fields[shown_by(level.code)] = _indicators(level)
        self.fields["level"].choices = choices.levels(in_force)
        self.fields["level"].hints = choices.level_hints(in_force)
        self.fields["level"].reveals = {level.code: shown_by(level.code) for level in in_force.levels}
        self.fields["outcome"].choices = choices.outcomes(step("contact"), on=self.on)
        self.fields["outcome"].reveals = {"returned_to_sender": "return_reason", "no_consent": "harm_considered"}
        self.fields["return_reason"].choices = choices.of_codes(RETURN_REASONS, on=self.on)
        self.fields["late_code"].choices = choices.of_codes(LATE_REASONS, on=self.on)
        if not is_late:
            del self.fields["late_reason"], self.fields["late_code"]

    def clean(self) -> dict:
        """This function will ask for at least one thing that shows the level, and for what the outcome needs said."""
        told = super().clean()
        needs = {
            "returned_to_sender": ("return_reason", "Choose why it is sent back"),
            "no_consent": ("harm_considered", "Say why significant harm is not suspected"),
        }
        for outcome, (field, sentence) in needs.items():
            if told.get("outcome") != outcome:
                told[field] = ""
            elif not told.get(field):
                self.add_error(field, sentence)
        name = shown_by(told.get("level", ""))
        if name in self.fields and not told.get(name):
            self.add_error(name, "Choose at least one thing that shows this level of need")
        return told

    @property
    def indicators(self) -> tuple[str, ...]:
        """This function will return what was chosen under the level chosen."""
        return tuple(self.cleaned_data[shown_by(self.cleaned_data["level"])])


def _indicators(level: Level) -> fields.CheckboxesField:
    return fields.CheckboxesField(
        label="What shows it?", small=True, required=False, mark_optional=False, choices=what_shows(level)
    )


class ReferralForm(Form):
    """A manager's decision on a referral's next steps."""

    then = "What you choose is opened at once, and its time limits run."

    outcome = fields.RadiosField(
        label="What happens next?", hints=choices.outcome_hints(step("referral")),
        empty_message="Choose what happens next",
    )  # fmt: skip
    primary_need = fields.SelectField(
        label="What is the child's main need?", required=False, mark_optional=False,
        hint="If two fit, choose the one higher in the list. Not needed if nothing further is done.",
    )  # fmt: skip
    rationale = fields.TextAreaField(
        label="What are your reasons?", rows=5, max_length=choices.LONGEST, empty_message="Give your reasons"
    )
    alternatives = fields.TextAreaField(
        label="What else did you consider, and why not?", rows=3, max_length=choices.LONGEST,
        empty_message="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why.",
    )  # fmt: skip
    is_to_child = to_child_field()
    late_reason = fields.TextAreaField(
        label="Why is this decision late?", rows=3, max_length=choices.LONGEST,
        empty_message="Say why this decision is late",
        hint="More than one working day has passed. If waiting was in the child's interest, say how.",
    )  # fmt: skip

    def __init__(self, *args, is_late: bool = False, **kwargs) -> None:
        """This function will offer the outcomes of the day, and ask why a late decision is late."""
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = choices.outcomes(step("referral"), on=self.on)
        self.fields["primary_need"].choices = choices.of_codes(PRIMARY_NEEDS, on=self.on)
        if not is_late:
            del self.fields["late_reason"]


class TellingForm(Form):
    """How the referrer was told, and what."""

    then = "The contact shows that the referrer was told, when and how."

    how = fields.RadiosField(label="How were they told?", choices=list(HOW.items()))
    what = fields.TextAreaField(
        label="What were they told?", rows=5, max_length=choices.LONGEST,
        hint="A partner who used this service reads these words: tell them what they need to know, and no more.",
    )  # fmt: skip


class WhoForm(Form):
    """Who a partner's contact is about."""

    child = fields.RadiosField(label="Who is this contact about?", empty_message="Choose who it is about")

    def __init__(self, *args, people: list = (), **kwargs) -> None:
        """This function will offer people like the one named, and that they are new."""
        super().__init__(*args, **kwargs)
        self.fields["child"].choices = [*((str(p.pk), _known(p)) for p in people), ("new", "Somebody new to us")]
        self.fields["child"].dividers = {"new": "or"} if people else {}


def _known(person) -> str:
    born = f", born {person.date_of_birth:%-d %B %Y}" if person.date_of_birth else ""
    return f"{person.name}{born} (our number {person.pk})"
