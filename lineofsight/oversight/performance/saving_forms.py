"""The form by which a view of performance is kept under a name."""

from lineofsight.web import fields
from lineofsight.web.forms import Form


class ViewForm(Form):
    """A view's name, and who else finds it."""

    then = "It stands among the saved views of performance. It keeps what you chose: figures are counted anew."

    name = fields.TextField(
        label="What is it called?", hint="Such as: Assessments of my teams. Name no child or family.", max_length=80,
        empty_message="Give the view a name",
    )  # fmt: skip
    readers = fields.RadiosField(
        label="Who finds it?",
        choices=(("own", "Only me"), ("all", "Everybody who may open performance")),
        hints={
            "all": "Each sees there what they may see: small numbers stay held back from those they are held back from"
        },
        empty_message="Say who finds it",
    )

    @property
    def is_shared(self) -> bool:
        """Whether others find it too."""
        return self.cleaned_data["readers"] == "all"
