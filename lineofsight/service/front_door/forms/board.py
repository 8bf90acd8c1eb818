"""The form that narrows the board."""

from lineofsight.record.models import Worker
from lineofsight.service.front_door.forms import choices
from lineofsight.service.front_door.queries.board import ME, NOBODY, UNRATED
from lineofsight.web import fields
from lineofsight.web.forms import Form


class BoardForm(Form):
    """How urgent, who holds it, and whether it is late. The tab stays as it is."""

    tab = fields.HiddenField(required=False)
    rag = fields.SelectField(label="How urgent", required=False, mark_optional=False)
    holder = fields.SelectField(label="Held by", required=False, mark_optional=False)
    late = fields.SelectField(
        label="Time to decide", required=False, mark_optional=False,
        choices=[("", "Any"), ("1", "More than 24 hours ago")],
    )  # fmt: skip

    def __init__(self, *args, holders: list[Worker] = (), **kwargs) -> None:
        """This function will offer the colours, and whoever holds contacts now."""
        super().__init__(*args, **kwargs)
        self.fields["rag"].choices = [("", "Any"), *choices.urgencies(), (UNRATED, "Not rated yet")]
        workers = [(str(worker.pk), worker.name) for worker in holders]
        self.fields["holder"].choices = [("", "Anybody"), (ME, "Me"), (NOBODY, "Nobody yet"), *workers]
