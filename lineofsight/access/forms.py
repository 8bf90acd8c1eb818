"""The forms of signing in, of accounts and of the audit's filter."""

from lineofsight.access.actions import action_choices
from lineofsight.access.roles import ROLES, role_choices
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 256  # hashing a longer password would only keep the server busy

ROLE_HINTS = {key: role.description for key, role in ROLES.items()}


class SignInForm(Form):
    """A username and a password."""

    username = fields.TextField(
        label="Username", max_length=LONGEST, width="20", autocomplete="username", empty_message="Enter your username"
    )
    password = fields.PasswordField(
        label="Password", max_length=LONGEST, width="20", empty_message="Enter your password"
    )


class CodeForm(Form):
    """The second step: six digits of an app, or a recovery code."""

    code = fields.TextField(
        label="Code",
        hint="The six digits that your app shows, or a recovery code",
        max_length=40,
        width="10",
        autocomplete="one-time-code",
        empty_message="Enter a code",
    )


class NewCodeForm(Form):
    """The first code of a new app."""

    code = fields.TextField(
        label="Code that the app shows",
        max_length=40,
        width="10",
        autocomplete="one-time-code",
        empty_message="Enter the six digits that the app shows",
    )


class PasskeyForm(Form):
    """What to call a new passkey."""

    name = fields.TextField(
        label="Name of this passkey",
        hint="For example: work laptop",
        max_length=60,
        width="20",
        required=False,
        autocomplete="off",
    )


class NewAccountForm(Form):
    """A person who is to use the service."""

    why = "Each person has an account of their own, so that the audit can say who read and changed what."
    then = "They can sign in at once, and see what their role may see."

    name = fields.TextField(
        label="Name", hint="As colleagues know them", width="20", autocomplete="off", empty_message="Enter their name"
    )
    username = fields.TextField(
        label="Username",
        hint="What they type to sign in",
        max_length=LONGEST,
        width="20",
        autocomplete="off",
        empty_message="Enter their username",
    )
    role = fields.RadiosField(label="Role", choices=role_choices(), hints=ROLE_HINTS, empty_message="Select a role")
    password = fields.PasswordField(
        label="First password",
        hint="At least 12 characters. Tell it to them in person or by telephone.",
        max_length=LONGEST,
        width="20",
        autocomplete="new-password",
        empty_message="Enter a first password",
    )


class RoleForm(Form):
    """Another role for an account."""

    role = fields.RadiosField(label="Role", choices=role_choices(), hints=ROLE_HINTS, empty_message="Select a role")


class SetPasswordForm(Form):
    """A new password for somebody who forgot theirs."""

    password = fields.PasswordField(
        label="New password",
        hint="At least 12 characters. Tell it to them in person or by telephone.",
        max_length=LONGEST,
        width="20",
        autocomplete="new-password",
        empty_message="Enter a new password",
    )


class ChangePasswordForm(Form):
    """Somebody's own password, before and after."""

    current = fields.PasswordField(
        label="Your password now", max_length=LONGEST, width="20", empty_message="Enter your password now"
    )
    password = fields.PasswordField(
        label="New password",
        hint="At least 12 characters. Three or four words that only you would put together are easy to remember.",
        max_length=LONGEST,
        width="20",
        autocomplete="new-password",
        empty_message="Enter a new password",
    )


class AuditFilterForm(Form):
    """Which entries of the audit to show. Everything may be left empty."""

    username = fields.SearchField(label="Username", max_length=LONGEST)
    action = fields.SelectField(
        label="What they did", choices=action_choices(), blank="Anything", required=False, mark_optional=False
    )
    subject = fields.SearchField(label="Subject", hint="For example record.person:12", max_length=LONGEST)
    since = fields.DateField(label="From", required=False, mark_optional=False)
    until = fields.DateField(label="To", required=False, mark_optional=False)

    def chosen(self) -> dict:
        """This function will return the filters that were filled in; what was filled in wrongly does not narrow."""
        self.is_valid()
        return {name: value for name, value in getattr(self, "cleaned_data", {}).items() if value}


class WatchForm(Form):
    """A name whose searches are to be looked at."""

    name = fields.TextField(label="Name", hint="A last name, or a whole name.", empty_message="Enter the name to watch")
    reason = fields.TextField(label="Why?", hint="For example: in the news.", empty_message="Say why it is watched")


class ProveAgainForm(Form):
    """A password, or a code of an app, of somebody who is signed in."""

    given = fields.PasswordField(label="Password", max_length=LONGEST, width="20", empty_message="Enter your password")

    def __init__(self, *args, by_code: bool = False, **kwargs) -> None:
        """This function will ask for a code of who has no password here."""
        super().__init__(*args, **kwargs)
        if by_code:
            self.fields["given"].label = "Code from your app"
            self.fields["given"].error_messages["required"] = "Enter the code that your app shows"
