"""Need to know: whose records a person may see at all, before any question of what they may do with them.

Every query about people begins with `visible_to(user)`. The record app's querysets of people, and every queryset that
reaches a person, provide it:

    def visible_to(self, user) -> Self:
        match scope_of(user):
            case Scope.EVERYONE: everybody in the record
            case Scope.OWN_REFERRALS: only people in contacts that this user made
            case Scope.NOBODY: nobody

It denies by default: an unknown, signed-out or closed account sees nobody. A person outside the scope is answered as
if they were not there (404), so that the answer itself tells nothing.
"""

from enum import StrEnum
from typing import Any


class Scope(StrEnum):
    """Whose records a role may see."""

    EVERYONE = "everyone"
    OWN_REFERRALS = "own_referrals"
    NOBODY = "nobody"

    @property
    def about(self) -> str:
        """This function will say in prose whose records may be seen."""
        return {
            Scope.EVERYONE: "Every person in the record.",
            Scope.OWN_REFERRALS: "Only people in the contacts they made themselves.",
            Scope.NOBODY: "Nobody's record.",
        }[self]


def scope_of(user: Any) -> Scope:
    """This function will return whose records the user may see. `user` may be None or signed out: then nobody's."""
    if user is None or not user.is_authenticated or not user.is_active:
        return Scope.NOBODY
    return user.role_class.scope
