"""What whoever sent a public form may read of it: what we told them, and nothing of the record."""

from dataclasses import dataclass
from datetime import datetime

from lineofsight.access import audit
from lineofsight.catalogue.models import OutsideRequest
from lineofsight.service.front_door.operations.public_forms import open_answer
from lineofsight.service.front_door.queries.asking_service import asked_of
from lineofsight.service.front_door.queries.partners import told_of


@dataclass(frozen=True)
class Answered:
    """What is shown under a receipt number and its secret. `feedback` is empty until somebody tells them."""

    receipt: str
    sent_at: datetime
    standing: str
    feedback: str


def answer_to(*, receipt: str, secret: str, sender: str, at: datetime) -> Answered:
    """This function will return what came of a public form, for its receipt number and secret, and audit the reading.

    The child's name is not shown: whoever finds a slip of paper with both learns no name. Raises NothingUnderThat, and
    TooManyTries.
    """
    form = open_answer(receipt=receipt, secret=secret, sender=sender, at=at)
    kind = "catalogue.outsiderequest" if isinstance(form, OutsideRequest) else "front_door.contact"
    audit.record(by=None, at=at, action=audit.Action.READ, subject=f"{kind}:{form.pk}", detail={"page": "public"})
    if isinstance(form, OutsideRequest):
        asked = asked_of(form)
        return Answered(asked.receipt, asked.asked_at, asked.standing, asked.told)
    told = told_of(form.contact)
    return Answered(told.receipt, told.told_us_at, told.standing, told.feedback)
