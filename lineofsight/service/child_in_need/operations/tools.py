"""Say which tool of direct work was used on a visit, what came of it, and what the child said with it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import Visit
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_in_need.models import ToolUse
from lineofsight.service.child_in_need.operations.changes import UnableToChange, need
from lineofsight.service.child_in_need.tools import TOOLS


@transaction.atomic
def record_tool(
    visit: Visit | None, *, tool: str, found: str, by: Any, at: datetime, childs_words: str = ""
) -> ToolUse:
    """This function will record that a tool was used with a child who was seen on a visit.

    `childs_words` are the child's own, and may be empty. Raises NotAllowed and UnableToChange.
    """
    check(by, Permission.NOTE_WRITE)
    if visit is None or not visit.is_seen:
        raise UnableToChange("Choose a visit on which the child was seen. Record the visit first if it is not there.")
    if tool not in TOOLS:
        raise UnableToChange("Choose a tool from the library.")
    need(**{"Say what came of it.": found})
    if ToolUse.objects.filter(visit=visit, tool=tool).exists():
        raise UnableToChange(f"“{TOOLS[tool].name}” is recorded for that visit already.")
    use = ToolUse.objects.create(
        visit=visit, tool=tool, found=same_words(found), childs_words=same_words(childs_words)
    )  # fmt: skip
    note_change(visit.child, by=by, at=at, tool_used=use.pk, visit=visit.pk)
    return use
