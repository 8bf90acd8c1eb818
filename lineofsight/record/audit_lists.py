"""The lists of audits that each service has, joined: whoever audits finds all of them from any one."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse


@dataclass(frozen=True, kw_only=True)
class AuditList:
    """A page that lists audits of one kind: its name among the others, and who may open it."""

    key: str
    label: str
    url_name: str
    permission: str
    order: int


_lists: dict[str, AuditList] = {}


def register_audits(listed: AuditList) -> None:
    """This function will put a list of audits beside the others. A second one of a key takes its place."""
    _lists[listed.key] = listed


def audit_tabs(user: Any, *, current: str) -> list[dict[str, Any]]:
    """This function will return the lists of audits that an account may open, in order, as parts of one page."""
    known = sorted((one for one in _lists.values() if user.can(one.permission)), key=lambda one: one.order)
    return [{"text": one.label, "href": reverse(one.url_name), "current": one.key == current} for one in known]
