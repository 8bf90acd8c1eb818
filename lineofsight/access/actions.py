"""What the audit can say that somebody did."""

from enum import StrEnum


class Action(StrEnum):
    """One kind of audited act. `label` is the words shown on the audit page."""

    label: str

    READ = "read", "Read"
    SEARCH = "search", "Searched"
    CHANGE = "change", "Changed"
    EXPORT = "export", "Exported"
    REFUSAL = "refusal", "Was refused"
    SIGN_IN = "sign_in", "Signed in"
    SIGN_IN_FAILED = "sign_in_failed", "Failed to sign in"
    SIGN_OUT = "sign_out", "Signed out"

    def __new__(cls, value: str, label: str) -> "Action":
        """This function will make the action a plain string that also carries its label."""
        action = str.__new__(cls, value)
        action._value_ = value
        action.label = label
        return action


def action_choices() -> list[tuple[str, str]]:
    """This function will return each action and its label, as a form's choices."""
    return [(action.value, action.label) for action in Action]
