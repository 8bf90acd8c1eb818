"""Forms of standing items, and of the measure an action is to move."""

from typing import Any

from lineofsight.bodies.models.standing import COMES, GROUPINGS
from lineofsight.web import fields
from lineofsight.web.forms import Form

OFTEN = [(str(months), words) for months, words in COMES.items()]
SHOWN = [(key or "whole", words) for key, words in GROUPINGS.items()]


class StandingItemForm(Form):
    """An item that comes to meetings again and again, with figures."""

    why = "A board that sees the same figures each time sees what changes."
    then = "A new meeting begins with these figures, counted over the latest snapshot, whenever the item is due."

    title = fields.TextField(label="What is the item called?", max_length=200, empty_message="Say what it is called")
    measures = fields.CheckboxesField(label="Which figures are put before it?", small=True,
                                      empty_message="Choose at least one measure")  # fmt: skip
    grouped_by = fields.RadiosField(label="How are they shown?", choices=SHOWN,
                                    empty_message="Choose how they are shown")  # fmt: skip
    months = fields.IntegerField(label="How many whole months do they look back?", min_value=1, max_value=36, width="2")
    every_months = fields.RadiosField(label="How often does it come?", choices=OFTEN, initial="0",
                                      empty_message="Choose how often it comes")  # fmt: skip
    brought_by = fields.TextField(label="Who brings it?", required=False, max_length=200,
                                  hint="For example the executive member, or the partnership’s chair")  # fmt: skip

    def __init__(self, *args: Any, measures: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the measures there are."""
        super().__init__(*args, **kwargs)
        self.fields["measures"].choices = measures

    def clean_every_months(self) -> int:
        """This function will return the months as a number."""
        return int(self.cleaned_data["every_months"])

    def clean_grouped_by(self) -> str:
        """This function will return the grouping as it is kept: empty for one number."""
        chosen = self.cleaned_data["grouped_by"]
        return "" if chosen == "whole" else chosen


class FollowForm(Form):
    """The measure an action is to move."""

    why = "An action is done when it is done; whether it helped is seen in a figure."
    then = "The figure of today is kept beside the action. Ask again after a later snapshot to see whether it moved."

    code = fields.SelectField(label="Which measure?", blank="Choose a measure", empty_message="Choose the measure")
    aim = fields.TextAreaField(label="What is to change?", rows=2, max_length=1000,
                               empty_message="Say what is to change, and by how much")  # fmt: skip

    def __init__(self, *args: Any, measures: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the measures there are."""
        super().__init__(*args, **kwargs)
        self.fields["code"].choices = measures


class PaperForm(Form):
    """A published paper."""

    why = "A paper is read before a meeting, not at it."
    then = "Whoever is at the meeting reads it with the agenda."

    paper_slug = fields.RadiosField(label="Which paper?", empty_message="Choose the paper")

    def __init__(self, *args: Any, papers: list[Any], **kwargs: Any) -> None:
        """This function will offer the papers that are published."""
        super().__init__(*args, **kwargs)
        self._papers = {one.slug: one for one in papers}
        self.fields["paper_slug"].choices = [(slug, one.title) for slug, one in self._papers.items()]

    @property
    def paper(self) -> Any:
        """The paper that was chosen."""
        return self._papers[self.cleaned_data["paper_slug"]]
