"""Keep what members of a body were shown and taught."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.noting import note
from lineofsight.council.membership.models import CouncilBody, Training


class UnableToTrain(Exception):
    """The training can't be kept so; the message says why, and `field` which answer it is about."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """This function will keep the answer it is about."""
        super().__init__(message)
        self.field = field


@transaction.atomic
def keep_training(
    *,
    council_body: CouncilBody,
    kind: str,
    title: str,
    given_by: str,
    on: date,
    came: list[str],
    today: date,
    by: Any,
    at: datetime,
) -> Training:
    """This function will keep an induction, training or visit, and which members of the body on that day came to it.

    Raises NotAllowed, and UnableToTrain for words that are missing, a day to come, or somebody who did not sit on it.
    """
    check_run(by, kind=council_body.body.kind)
    if kind not in Training.Kind.values:
        raise UnableToTrain("Say what it was.", field="kind")
    if on > today:
        raise UnableToTrain("It was today or before.", field="on")
    for words, field, otherwise in (
        (title, "title", "Say what it was about."), (given_by, "given_by", "Say who gave it."),
        ("".join(came), "came", "Say who came."),
    ):  # fmt: skip
        if not words.strip():
            raise UnableToTrain(otherwise, field=field)
    if strangers := sorted(set(came) - sitting_on(council_body, on=on)):
        raise UnableToTrain(f"{', '.join(strangers)} did not sit on it that day.", field="came")
    made = Training.objects.create(
        council_body=council_body, kind=kind, title=title.strip(), given_by=given_by.strip(), on=on,
        came="\n".join(sorted(came)), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(body=council_body.body, by=by, at=at, did="training kept", training=made.pk)
    return made


def sitting_on(council_body: CouncilBody, *, on: date) -> set[str]:
    """This function will return the names of who sat on a body on a day."""
    return set(council_body.body.memberships.on(on).values_list("name", flat=True))


def never_inducted(council_body: CouncilBody, *, on: date) -> list[str]:
    """This function will return who sits on a body on a day and came to no induction of it, by name."""
    held = council_body.training.filter(kind=Training.Kind.INDUCTION, on__lte=on)
    came = {name for one in held for name in one.names}
    return sorted(sitting_on(council_body, on=on) - came)
