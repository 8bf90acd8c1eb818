"""The form that asks of which team a pack is made."""

from typing import Any

from lineofsight.continuity.openpgp import SHORTEST
from lineofsight.web import fields
from lineofsight.web.forms import Form


class PackForm(Form):
    """Which team, and what opens the pack."""

    team = fields.SelectField(label="Which team?", choices=[], blank="Choose a team", empty_message="Choose a team")
    passphrase = fields.TextField(
        label="Passphrase",
        hint="Who opens the pack needs it. Keep it apart from the file: nobody can open the pack without it.",
        max_length=200, empty_message="Enter a passphrase", autocomplete="off",
    )  # fmt: skip

    def __init__(self, *args: Any, teams: list[tuple[str, str]], **kwargs: Any) -> None:
        """This function will offer the teams there are."""
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = teams

    def clean_passphrase(self) -> str:
        """This function will ask for a passphrase that is long enough."""
        said = self.cleaned_data["passphrase"]
        if len(said) < SHORTEST:
            self.add_error("passphrase", f"Use {SHORTEST} or more characters")
        return said
