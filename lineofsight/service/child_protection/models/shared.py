"""What the tables of child protection have in common."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Func, Q

from lineofsight.record.models.person import AboutChildQuerySet


class OfStepQuerySet(AboutChildQuerySet):
    """Rows of a step of a child. Every read for a user begins with `visible_to`."""

    about = "step__child"


class OfPlanQuerySet(AboutChildQuerySet):
    """Rows of a child's protection plan. Every read for a user begins with `visible_to`."""

    about = "plan__step__child"


class OfConferenceQuerySet(AboutChildQuerySet):
    """Rows of a child's conference. Every read for a user begins with `visible_to`."""

    about = "conference__step__child"


class OfDiscussionQuerySet(AboutChildQuerySet):
    """Rows of a discussion of a child. Every read for a user begins with `visible_to`."""

    about = "discussion__step__child"


def account(*, is_optional: bool = False) -> Any:
    """This function will return a column for who did something."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=is_optional, blank=is_optional
    )


def together(*names: str) -> Q:
    """This function will return the condition that columns are all there, or none is."""
    return Q(**dict.fromkeys(names)) | Q(**{f"{name}__isnull": False for name in names})


class DayOfWeek(Func):
    """The day of the week of a date: 0 is a Sunday and 6 a Saturday, in both databases."""

    output_field = models.IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """This function will write it for SQLite."""
        return self.as_sql(
            compiler, connection, template="CAST(strftime('%%%%w', %(expressions)s) AS integer)", **more
        )  # fmt: skip

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """This function will write it for PostgreSQL."""
        return self.as_sql(compiler, connection, template="CAST(EXTRACT(DOW FROM %(expressions)s) AS integer)", **more)


def code_is(column: str, codes: Any, *, may_be_empty: bool = True) -> Q:
    """This function will return the condition that a column holds one of the codes, or nothing where it may."""
    return Q(**{f"{column}__in": [*([""] if may_be_empty else []), *codes]})
