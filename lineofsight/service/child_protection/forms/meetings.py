"""Forms of meetings about a child: when and who is asked, who came, and the strategy discussion."""

from collections.abc import Iterable
from typing import Any

from lineofsight.bodies.kinds import AGENCIES, agency_choices
from lineofsight.service.child_protection.choices import ASKED, FAMILY_AGENCIES
from lineofsight.service.child_protection.forms.shared import A_LINE, CAME, YES_NO, PromiseForm, hints_of, text
from lineofsight.service.child_protection.operations.gathering import Asked, When
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form


class WhenForm(Form):
    """When and where a meeting is, who is asked to it, and which other children it is about."""

    starts_at = fields.DateTimeField(label="When is it?", empty_message="Say when it is")
    place = fields.TextField(
        label="Where is it?", hint="Write “online” where it is held online.", max_length=A_LINE,
        empty_message="Say where it is",
    )  # fmt: skip
    also = fields.CheckboxesField(
        label="Is it about other children too?", required=False, small=True,
        hint="Each child has a record of their own, with the same meeting.",
    )  # fmt: skip

    def __init__(self, *args, others: Iterable[Any] = (), with_family: bool = False, **kwargs) -> None:
        """This function will offer the other children, and ask who of each agency is invited."""
        super().__init__(*args, **kwargs)
        self.fields["also"].choices = [(str(one.pk), one.child.name) for one in others]
        if not self.fields["also"].choices:
            del self.fields["also"]
        for agency, who in ASKED.items():
            if agency == "family" and not with_family:
                continue
            hint = f"{who}. Name and role; put a semicolon between two people."
            self.fields[f"who_{agency}"] = fields.TextField(
                label=f"{AGENCIES[agency]}: who is asked?", hint=hint, required=False, max_length=A_LINE
            )
            if agency in ("childrens_services", "police", "health"):
                self.fields[f"who_{agency}"].mark_optional = False

    @property
    def when(self) -> When:
        """When and where it is, and who is asked."""
        told = self.cleaned_data
        names = [(key.removeprefix("who_"), value) for key, value in told.items() if key.startswith("who_")]
        asked = [Asked(agency, name.strip()) for agency, all_ in names for name in all_.split(";") if name.strip()]
        is_virtual = told["place"].strip().casefold() == "online"
        return When(
            starts_at=told["starts_at"], place="" if is_virtual else told["place"], is_virtual=is_virtual,
            asked=tuple(dict.fromkeys(asked)),
        )  # fmt: skip

    @property
    def others(self) -> list[int]:
        """The numbers of the other children's steps."""
        return [int(number) for number in self.cleaned_data.get("also", [])]


class CallForm(WhenForm):
    """A strategy discussion to be called."""

    then = "Everybody you name is asked. Record what was decided when it has been held."

    is_complex = fields.ConfirmField(
        label="It is a complex discussion: about several children and places, chaired by the director",
        required=False,
    )  # fmt: skip
    places = text("If it is complex: which places, and which people?", rows=3)
    chair = fields.SelectField(label="If it is complex: who chairs it?", required=False)

    def __init__(self, *args, chairs: Iterable[Any] = (), **kwargs) -> None:
        """This function will offer who may chair a complex discussion."""
        super().__init__(*args, **kwargs)
        self.fields["chair"].choices = [("", "Nobody: it is not complex"), *((str(one.pk), one.name) for one in chairs)]

    def clean(self) -> dict[str, Any]:
        """This function will ask for the chair and the places of a complex discussion."""
        told = super().clean()
        if told.get("is_complex") and not told.get("chair"):
            self.add_error("chair", "Say who chairs it")
        if told.get("is_complex") and not told.get("places", "").strip():
            self.add_error("places", "Say which places and people it is about")
        return told


class CameForm(Form):
    """How each of those asked took part."""

    def __init__(self, *args, asked: Iterable[Any] = (), **kwargs) -> None:
        """This function will ask it of everybody who was asked."""
        super().__init__(*args, **kwargs)
        self.asked = list(asked)
        rest = dict(self.fields)
        self.fields.clear()
        for row in self.asked:
            self.fields[f"came_{row.pk}"] = fields.RadiosField(
                label=f"{row.get_agency_display()}: {row.name}", choices=CAME, inline=True, small=True,
                empty_message=f"Say whether {row.name} came",
            )  # fmt: skip
        self.fields.update(rest)

    def ask_who_agrees(self) -> None:
        """This function will ask each agency that was asked, besides the family, whether it agrees."""
        for agency in dict.fromkeys(row.agency for row in self.asked if row.agency not in FAMILY_AGENCIES):
            self.fields[f"dissent_{agency}"] = fields.TextField(
                label=f"{AGENCIES[agency]}: if they did not agree, why?", required=False, max_length=2_000
            )

    @property
    def dissent(self) -> dict[str, str]:
        """Why each agency that did not agree did not, by agency."""
        told = {k.removeprefix("dissent_"): v for k, v in self.cleaned_data.items() if k.startswith("dissent_")}
        return {agency: why for agency, why in told.items() if why.strip()}

    @property
    def came(self) -> dict[tuple[str, str], str]:
        """How each took part, by agency and name."""
        return {(row.agency, row.name): self.cleaned_data[f"came_{row.pk}"] for row in self.asked}


# What somebody promises, and why it was held as it was, is asked after what was said and decided.
ASKED_LAST = ("action", "inquorate_reason", "late_reason")


class DiscussionForm(CameForm, PromiseForm):
    """What was said and decided at a strategy discussion."""

    then = "What you choose for each child opens at once, and what somebody promised is among their actions."

    information = text("What did each agency tell?", needed="Say what each agency told", rows=8)
    is_threshold_met = fields.RadiosField(
        label="Is there reasonable cause to suspect significant harm?",
        choices=YES_NO, inline=True, empty_message="Say whether the threshold is met",
    )  # fmt: skip
    reasons = text("What shows that?", needed="Say what shows it", rows=5)
    alternatives = text(
        "What else was considered, and why not?", needed="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why."
    )  # fmt: skip
    safety = text("How is the child kept safe today?", hint="Needed when an enquiry is started.")
    visit = text("When will the child be seen, and by whom?", hint="Needed when an enquiry is started.", rows=2)
    medical = text("Is a medical examination needed? When and where?", rows=2)
    action = fields.TextField(
        label="The first thing somebody does to keep the child safe", required=False, max_length=A_LINE
    )
    action_owner = fields.TextField(label="Who does it?", required=False, max_length=A_LINE)
    action_agency = fields.SelectField(
        label="For which agency?", choices=agency_choices(), initial="childrens_services"
    )
    action_due_on = fields.DateField(label="By when?", required=False, earliest="today")
    inquorate_reason = text(
        "If social care, the police or health did not take part: why did it go ahead?", rows=2
    )  # fmt: skip
    late_reason = text("If it is held later than it should be: why?", rows=2)

    def __init__(self, *args, steps: Iterable[Any] = (), **kwargs) -> None:
        """This function will ask what was decided for each child."""
        super().__init__(*args, **kwargs)
        self.steps = list(steps)
        declared = STEPS["strategy_discussion"]
        offered = [(outcome.code, outcome.label) for outcome in declared.offered(on=self.on)]
        for one in self.steps:
            self.fields[f"outcome_{one.pk}"] = fields.RadiosField(
                label=f"What happens next for {one.child.name}?", choices=offered, hints=hints_of(declared),
                empty_message=f"Choose what happens next for {one.child.name}",
            )  # fmt: skip

        self.ask_who_agrees()
        self.order_fields([name for name in self.fields if not name.startswith(ASKED_LAST)])

    @property
    def outcomes(self) -> dict[int, str]:
        """What was decided, by the number of each child's step."""
        return {one.pk: self.cleaned_data[f"outcome_{one.pk}"] for one in self.steps}
