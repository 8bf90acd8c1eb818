"""How a view says who may open it. The access middleware enforces it, and refuses a view that says nothing."""

from collections.abc import Callable

ATTRIBUTE = "declared_access"

PUBLIC = "public"
SIGNED_IN = "signed_in"


def public(view: Callable) -> Callable:
    """This function will mark a view as open to everybody."""
    return declare(view, PUBLIC)


def signed_in(view: Callable) -> Callable:
    """This function will mark a view as open to everybody who has signed in."""
    return declare(view, SIGNED_IN)


def requires(permission: str) -> Callable[[Callable], Callable]:
    """This function will return a decorator that marks a view as open to those who have the permission."""
    return lambda view: declare(view, permission)


def declare(view: Callable, access: str) -> Callable:
    """This function will write the declared access on the view itself, and return the same view."""
    setattr(view, ATTRIBUTE, access)
    return view
