"""Which tool of direct work was used on a visit."""

from django.db import models
from django.db.models import Q

from lineofsight.record.models import Visit
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.child_in_need.tools import TOOLS


class ToolUseQuerySet(AboutChildQuerySet):
    """Uses of tools. Every read for a user begins with `visible_to`."""

    about = "visit__child"


class ToolUse(models.Model):
    """A tool used with a child on a visit, what came of it, and what the child said with it."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="tools_used", db_index=False)
    tool = models.TextField()
    found = models.TextField("what came of it")
    childs_words = models.TextField("the child's words", blank=True)

    objects = ToolUseQuerySet.as_manager()

    class Meta:
        """A tool of the library, once a visit."""

        verbose_name = "use of a tool"
        verbose_name_plural = "uses of tools"
        constraints = [
            models.UniqueConstraint(name="tool_used_once_a_visit", fields=["visit", "tool"]),
            models.CheckConstraint(name="tool_is_in_the_library", condition=Q(tool__in=list(TOOLS))),
            models.CheckConstraint(name="tool_use_says_what_came", condition=~Q(found="")),
        ]

    def __str__(self) -> str:
        return TOOLS[self.tool].name
