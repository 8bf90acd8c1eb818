"""The form of a tool that was used on a visit."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from lineofsight.record.models import Visit
from lineofsight.service.child_in_need.queries.tools import DirectWork
from lineofsight.service.child_in_need.tools import Tool
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import day

LONGEST = 5_000


class ToolForm(Form):
    """Which tool was used on which visit, and what came of it."""

    why = "A child tells more through play and drawing than by answering."
    then = "It stands under the child's direct work, and with the visit."

    visit = fields.RadiosField(label="On which visit?", empty_message="Choose the visit")
    tool = fields.RadiosField(label="Which tool?", empty_message="Choose the tool")
    childs_words = fields.TextAreaField(
        label="What did the child say with it, in their own words?", required=False, rows=4, max_length=LONGEST,
        hint="Write it as they said it. It is kept apart and shown as theirs.",
    )  # fmt: skip
    found = fields.TextAreaField(
        label="What came of it?", rows=4, max_length=LONGEST, empty_message="Say what came of it",
        hint="What you saw and learnt, and what you will do about it.",
    )  # fmt: skip

    def __init__(self, *args: Any, work: DirectWork, visits: Sequence[Visit], **kwargs: Any) -> None:
        """This function will offer the child's latest visits, and the tools for their age before all others."""
        super().__init__(*args, **kwargs)
        self.visits = {str(visit.pk): visit for visit in visits}
        self.fields["visit"].choices = [(key, _called(visit)) for key, visit in self.visits.items()]
        self.fields["tool"].choices = [(tool.code, tool.name) for tool in (*work.fitting, *work.others)]
        self.fields["tool"].hints = {tool.code: _hint(tool) for tool in (*work.fitting, *work.others)}
        if work.others and work.fitting:
            self.fields["tool"].dividers = {work.others[0].code: "for other ages"}

    @property
    def told(self) -> dict[str, Any]:
        """This function will return what was answered, as the operation takes it."""
        return {**self.cleaned_data, "visit": self.visits.get(self.cleaned_data["visit"])}


def _called(visit: Visit) -> str:
    return f"{day(timezone.localdate(visit.happened_at))}, {visit.recorded_by.name}"


def _hint(tool: Tool) -> str:
    return f"{tool.ages}. {tool.about}"
