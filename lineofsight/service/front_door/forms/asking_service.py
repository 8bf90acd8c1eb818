"""The form by which somebody outside asks for a service: the same for every service there is."""

from typing import Any

from lineofsight.catalogue.forms import hint_of
from lineofsight.service.front_door.forms import choices
from lineofsight.web import fields
from lineofsight.web.forms import Form


class AskServiceForm(Form):
    """A child as a partner names them, and the service they ask for."""

    then = "You get a receipt number. Whoever answers may ring you, and we write to you here what came of it."

    first_name = fields.TextField(label="Child's first name", max_length=100, width="20")
    last_name = fields.TextField(label="Child's last name", max_length=100, width="20")
    date_of_birth = fields.DateField(
        label="Child's date of birth", required=False, latest="today", hint="For example, 27 3 2012. Many services are "
        "for some ages only.",
    )  # fmt: skip
    address = fields.TextAreaField(label="Where the child lives", required=False, rows=3, max_length=500)
    service = fields.RadiosField(label="Which service do you ask for?", empty_message="Choose the service")
    reason = fields.TextAreaField(
        label="Why, and what does the family hope for?", rows=5, max_length=choices.LONGEST,
        empty_message="Say why, and what the family hopes for",
    )  # fmt: skip
    family_agrees = fields.ConfirmField(label="The family agrees that I ask for it and share this", required=False)
    agency = fields.TextField(label="Name of your school, surgery or service", max_length=200, width="20")
    phone = fields.TextField(label="Phone number we can reach you on", max_length=50, width="20", autocomplete="tel")

    def __init__(self, *args: Any, offered: list[Any] = (), **kwargs: Any) -> None:
        """This function will offer the services there are, with whom each is for and how long the wait is."""
        super().__init__(*args, **kwargs)
        self._services = {str(one.service.pk): one.service for one in offered}
        self.fields["service"].choices = [(key, one.name) for key, one in self._services.items()]
        self.fields["service"].hints = {str(one.service.pk): hint_of(one) for one in offered}

    def clean(self) -> dict[str, Any]:
        """This function will ask for the family's word at its own question."""
        told = super().clean()
        if not told.get("family_agrees"):
            self.add_error("family_agrees", "The family has to agree before you ask")
        return told

    @property
    def said(self) -> dict[str, Any]:
        """What is asked for, with the service itself."""
        return {**self.cleaned_data, "service": self._services[self.cleaned_data["service"]]}


class PublicServiceForm(AskServiceForm):
    """The same for somebody without an account: a parent, a school, a doctor."""

    then = "You get a receipt number and a secret. Whoever answers may ring you, and you can ask here what came of it."

    name = fields.TextField(label="Your name", max_length=200, width="20", autocomplete="name")
    field_order = (
        "first_name", "last_name", "date_of_birth", "address", "service", "reason", "family_agrees", "name", "agency",
        "phone",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will speak to somebody who may write for no agency."""
        super().__init__(*args, **kwargs)
        self.fields["agency"].label = "Who you are to the child, or whom you work for"
        self.fields["agency"].help_text = "For example: mother, or Hill Street School"
        self.fields["family_agrees"].label = "The family agrees, or I am the child's parent"
