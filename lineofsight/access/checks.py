"""The question every operation asks first: may this person do that?"""

from typing import Any

from django.core.exceptions import PermissionDenied

from lineofsight.access.permissions import Permission


class NotAllowed(PermissionDenied):
    """The person's role does not let them do it; the message is the sentence they read."""


def check(by: Any, permission: Permission | str) -> None:
    """This function will raise NotAllowed unless the person is signed in and their role has the permission."""
    permission = Permission(permission)
    if not getattr(by, "is_authenticated", False):
        raise NotAllowed(f"Sign in to {permission.about}.")
    if not by.can(permission):
        raise NotAllowed(refusal(by, permission))


def refusal(by: Any, permission: Permission) -> str:
    """This function will return the sentence that tells a signed-in person that their role does not let them do it."""
    return f"Your role, {by.role_class.display_name.lower()}, does not let you {permission.about}."
