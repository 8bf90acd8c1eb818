"""Forms to ask agencies, give contacts out, respond at once, hand over, forward, and log consent."""

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record.forms.work import HELD_NOW, worker_choices
from lineofsight.record.thresholds import shown_by, what_shows
from lineofsight.service.front_door.forms import choices
from lineofsight.service.front_door.models import AgencyCheck, Consent, NightHandOver
from lineofsight.service.front_door.thresholds import threshold_in_force
from lineofsight.statute.codes import LATE_REASONS
from lineofsight.statute.directions import DIRECTIONS
from lineofsight.web import fields
from lineofsight.web.forms import Form

NOT_HERE = ("family", "independent")


class AskForm(Form):
    """Which agency is asked, what, and of whom in this service."""

    then = (
        "They see your question and nothing else, and answer here. One without an account is rung: you keep the answer."
    )

    agency = fields.SelectField(label="Which agency?", blank="Choose an agency", empty_message="Choose an agency")
    asked_of = fields.SelectField(
        label="Who there is asked in this service?", required=False, blank="Nobody: I ring or write to them",
        hint="They see the child's name and date of birth and your question on their home page, and nothing else.",
    )  # fmt: skip
    question = fields.TextAreaField(
        label="What do you ask them?", rows=4, max_length=choices.LONGEST, empty_message="Write what you ask them",
        hint="Say what you need to know and why, and no more of the family than they need to answer.",
    )  # fmt: skip

    def __init__(self, *args, partners: list = (), **kwargs) -> None:
        """This function will offer the agencies, and the partners who have accounts."""
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [(code, name) for code, name in AGENCIES.items() if code not in NOT_HERE]
        self.fields["asked_of"].choices = [(str(one.pk), one.name) for one in partners]


class CheckAnswerForm(Form):
    """What an agency knows of a child."""

    then = "The answer stands with the contact, for whoever decides."

    knows = fields.RadiosField(
        label="Is the child known?",
        choices=AgencyCheck.Knows.choices,
        empty_message="Choose whether the child is known",
    )
    answer = fields.TextAreaField(
        label="What is known?", rows=6, max_length=choices.LONGEST, empty_message="Write what is known",
        hint="What was seen or said, when, and what worries you or goes well. Facts apart from opinions.",
    )  # fmt: skip


class GiveForm(Form):
    """Who takes a contact on, and what they are to do."""

    then = "It is in their work, with what they are to do."

    worker = fields.GroupedSelectField(
        label="Who takes it on?", blank="Choose a worker", empty_message="Choose a worker", hint=HELD_NOW
    )
    kinds = fields.CheckboxesField(
        label="What are they to do?", choices=[(code.code, code.label) for code in DIRECTIONS],
        empty_message="Choose at least one thing", reveals={"other": "words"}, hint="They tick each when it is done.",
    )  # fmt: skip
    words = fields.TextAreaField(
        label="What else?", required=False, mark_optional=False, rows=3, max_length=choices.LONGEST
    )

    def __init__(self, *args, posts: list = (), **kwargs) -> None:
        """This function will offer the workers with their teams."""
        super().__init__(*args, **kwargs)
        self.fields["worker"].choices = worker_choices(posts)


class VisitDirectedForm(Form):
    """Why a visit can't wait."""

    then = "The contact shows that a visit is due today, until somebody says whether the child was seen."

    why = fields.TextAreaField(
        label="Why can't it wait, and what should they look for?", rows=4, max_length=choices.LONGEST,
        empty_message="Say why a visit can't wait",
    )  # fmt: skip


class StrategyForm(Form):
    """Why there is a strategy discussion at once."""

    then = "The contact is decided, and a strategy discussion is open: call it next."

    shown_by_4 = fields.CheckboxesField(
        label="What shows that significant harm may be suspected?", small=True,
        empty_message="Choose at least one thing that shows it",
    )  # fmt: skip
    rationale = fields.TextAreaField(
        label="What are your reasons?", rows=5, max_length=choices.LONGEST, empty_message="Give your reasons",
        hint="They stand as the reasons for the rating, the decision on the contact and the decision on the referral.",
    )  # fmt: skip
    alternatives = fields.TextAreaField(
        label="What else did you consider, and why not?", rows=3, max_length=choices.LONGEST,
        empty_message="Say what else was considered, and why not",
        hint="For example an urgent visit first. Where only one way was open, say so, and why.",
    )  # fmt: skip
    late_code = fields.RadiosField(label="Why is this decision late?", empty_message="Choose why this decision is late")
    late_reason = fields.TextAreaField(
        label="What happened?", rows=3, max_length=choices.LONGEST, empty_message="Say why this decision is late"
    )

    def __init__(self, *args, is_late: bool = False, **kwargs) -> None:
        """This function will offer what shows level 4 in the threshold of the day, and ask why a late one is late."""
        super().__init__(*args, **kwargs)
        level = threshold_in_force(on=self.on).level("4")
        self.fields[shown_by("4")].choices = what_shows(level)
        self.fields["late_code"].choices = choices.of_codes(LATE_REASONS, on=self.on)
        if not is_late:
            del self.fields["late_reason"], self.fields["late_code"]


class VisitMadeForm(Form):
    """What an urgent visit found."""

    then = "If the child was seen, the clock stops. If not, it runs on: go again, or decide at once."

    made_at = fields.DateTimeField(label="When was it made?", latest="today", hint="To the minute.")
    is_seen = fields.RadiosField(
        label="Was the child seen?", choices=[("yes", "Yes"), ("no", "No: the clock runs on")],
        empty_message="Say whether the child was seen", inline=True,
    )  # fmt: skip
    found = fields.TextAreaField(
        label="What was found?", rows=6, max_length=choices.LONGEST, empty_message="Say what was found",
        hint="What you saw, what the child said in their words, and what is done to keep them safe tonight.",
    )  # fmt: skip


class NightForm(Form):
    """To whom a contact is handed over, and what they need to know."""

    then = "It waits until they say that they have taken it on. Until then it is still yours."

    to = fields.RadiosField(
        label="Who takes it on?", choices=NightHandOver.To.choices, empty_message="Choose who takes it on"
    )
    words = fields.TextAreaField(
        label="What do they need to know, and do by when?", rows=5, max_length=choices.LONGEST,
        empty_message="Say what they need to know",
    )  # fmt: skip


class ForwardForm(Form):
    """Proof that a contact reached the child's own council."""

    then = "The contact shows that it was forwarded, to whom and how."

    council = fields.TextField(label="Which council?", max_length=200, width="20", empty_message="Say which council")
    to_whom = fields.TextField(
        label="Who took it there?", max_length=200, width="20", hint="Their name and team.",
        empty_message="Say who took it",
    )  # fmt: skip
    how = fields.TextField(
        label="How was it sent?", max_length=200, width="20", hint="For example: by secure email, after ringing.",
        empty_message="Say how it was sent",
    )  # fmt: skip


class ConsentForm(Form):
    """Who said what about what."""

    then = "It stands in the child's consent log. It is the basis of what may be asked and shared."

    purpose = fields.RadiosField(
        label="What were they asked to agree to?", choices=Consent.Purpose.choices,
        empty_message="Choose what they were asked to agree to",
    )  # fmt: skip
    who = fields.TextField(
        label="Who was asked?", max_length=200, width="20", hint="Their name, and who they are to the child.",
        empty_message="Say who was asked",
    )  # fmt: skip
    is_given = fields.RadiosField(
        label="Did they agree?", choices=[("yes", "Yes"), ("no", "No")], inline=True,
        empty_message="Say whether they agreed",
    )  # fmt: skip
    words = fields.TextAreaField(
        label="What did they say?", required=False, rows=3, max_length=choices.LONGEST,
        hint="Needed when they did not agree.",
    )  # fmt: skip
    said_on = fields.DateField(label="When?", latest="today", empty_message="Say when they said so")


class WithdrawForm(Form):
    """Why consent was taken back."""

    then = "The log shows both: that they agreed, and from when they no longer do."

    why = fields.TextAreaField(
        label="Why was it taken back?", rows=4, max_length=choices.LONGEST, hint="In their words where you can.",
        empty_message="Say why it was taken back",
    )  # fmt: skip
    withdrawn_on = fields.DateField(label="From when?", latest="today")
