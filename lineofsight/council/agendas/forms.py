"""Forms of agendas: each only validates; an operation makes the change."""

from typing import Any

from lineofsight.council.agendas.kinds import kind_choices, paragraph_choices, template_choices, withheld_choices
from lineofsight.council.agendas.operations.items import Withheld
from lineofsight.web import fields
from lineofsight.web.forms import Form

A_LINE, LONGEST = 200, 5_000
PUBLIC = "public"


class _MayBeWithheld(Form):
    """What of an item the public may not see, and why."""

    def clean(self) -> dict[str, Any]:
        """This function will give what is kept from the public as one thing."""
        said = self.cleaned_data
        how = said.pop("withheld", PUBLIC)
        said["withheld"] = Withheld(
            how="" if how == PUBLIC else how,
            paragraphs=tuple(int(number) for number in said.pop("paragraphs", ())),
            reason=said.pop("withheld_reason", ""),
        )
        return said


def _withheld() -> fields.RadiosField:
    choices = [(PUBLIC, "Yes"), *((key, f"No. {words}") for key, words in withheld_choices())]
    return fields.RadiosField(label="May the public see its papers?", choices=choices, initial=PUBLIC, required=False)


def _paragraphs() -> fields.CheckboxesField:
    return fields.CheckboxesField(
        label="If exempt: by which paragraphs of Schedule 12A?", choices=paragraph_choices(), required=False, small=True
    )


def _withheld_reason() -> fields.TextField:
    return fields.TextField(
        label="If not: why?", required=False, max_length=A_LINE,
        hint="It is printed beside the title. For an exempt item say why that outweighs the public's interest.",
    )  # fmt: skip


def _description() -> fields.TextAreaField:
    return fields.TextAreaField(
        label="What does the agenda say of it?", required=False, rows=3, max_length=LONGEST,
        hint="Who will be there, and to do what. Left empty, it is what such items usually say.",
    )  # fmt: skip


class ItemForm(_MayBeWithheld):
    """A new item of an agenda."""

    then = "It stands last on the agenda. Nothing of it is public until the pack is published."

    kind = fields.SelectField(label="What kind of item is it?", choices=kind_choices(), empty_message="Choose a kind")
    title = fields.TextField(
        label="Title", required=False, max_length=A_LINE, hint="Left empty, it is what such items are usually called."
    )  # fmt: skip
    owner = fields.TextField(label="Who brings it?", required=False, max_length=A_LINE)
    description = _description()
    urgent_reason = fields.TextField(
        label="If the chair takes it as urgent: why, in their words?", required=False, max_length=A_LINE,
        hint="Needed for every item once the agenda is published. It is printed, and goes into the minutes.",
    )  # fmt: skip
    withheld = _withheld()
    paragraphs = _paragraphs()
    withheld_reason = _withheld_reason()


class DescribeForm(_MayBeWithheld):
    """What an item says, and what of it the public may not see."""

    then = "Nothing changes in public until the pack is published again."

    description = _description()
    withheld = _withheld()
    paragraphs = _paragraphs()
    withheld_reason = _withheld_reason()


class KindForm(Form):
    """The kind of an item that came onto the agenda from elsewhere."""

    then = "It stands in the pack, in its place."

    kind = fields.SelectField(label="What kind of item is it?", choices=kind_choices(), empty_message="Choose a kind")
    description = _description()


class PaperForm(Form):
    """A draft paper for an item."""

    then = "A draft is begun with the headings it needs. Once it is published, put it before the item."

    template = fields.RadiosField(
        label="By which template?", choices=template_choices(), empty_message="Choose a template"
    )  # fmt: skip
    report_of = fields.TextField(
        label="Whose report is it?", max_length=A_LINE, empty_message="Say whose report it is",
        hint="For example, director of children's services.",
    )  # fmt: skip


class AttachForm(Form):
    """A PDF of others, who made it, and what is in it."""

    then = "It is kept as it came. The public has it, with your words beside it, once the pack is published."

    file = fields.FileField(label="Choose a PDF", accept=(".pdf",), empty_message="Choose a PDF")
    title = fields.TextField(label="What is it called?", max_length=A_LINE, empty_message="Say what it is called")
    made_by = fields.TextField(label="Who made it?", max_length=A_LINE, empty_message="Say who made it")
    words = fields.TextAreaField(
        label="What is in it?", rows=10, max_length=20_000, empty_message="Say what is in it",
        hint="All that it says, as text. Who can't read the file reads this instead. Name no child.",
    )  # fmt: skip


class TakeOffForm(Form):
    """Why an item is taken off an agenda."""

    then = "Items after it move up. Its papers stay under “Papers”."

    why = fields.TextField(label="Why is it taken off?", max_length=A_LINE, empty_message="Say why it is taken off")


class OverruleForm(Form):
    """Why a pack is published in spite of what was found."""

    then = "Your name and reason are kept with the pack. The public is not told."

    reason = fields.TextAreaField(
        label="Why is it published nonetheless?", rows=3, max_length=LONGEST,
        empty_message="Say why it is published nonetheless",
    )  # fmt: skip
