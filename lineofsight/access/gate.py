"""How a view says who may open it, for the apps above: `@requires(Permission.X)`, `@signed_in` or `@public`.

Each goes on a function view, on a class view or on what `as_view()` returns, outermost.
"""

from collections.abc import Callable
from typing import Any

from lineofsight.access.checks import NotAllowed, check, refusal
from lineofsight.web.declared import ATTRIBUTE, PUBLIC, SIGNED_IN, public, requires, signed_in

__all__ = [
    "PUBLIC",
    "SIGNED_IN",
    "NotAllowed",
    "check",
    "declared_access",
    "public",
    "refusal",
    "requires",
    "signed_in",
]


def declared_access(view: Callable[..., Any]) -> str | None:
    """This function will return what the view declares: PUBLIC, SIGNED_IN, a permission, or None when nothing."""
    return getattr(view, ATTRIBUTE, None) or getattr(getattr(view, "view_class", None), ATTRIBUTE, None)
