"""What whoever sent a public form may read of it: what we told them, and nothing of the record."""

from datetime import datetime

from lineofsight.access import audit
from lineofsight.service.front_door.operations.public_forms import open_answer
from lineofsight.service.front_door.queries.partners import Told, told_of


def answer_to(*, receipt: str, secret: str, sender: str, at: datetime) -> Told:
    """This function will return what came of a public form, for its receipt number and secret, and audit the reading.

    The child's name is not shown: whoever finds a slip of paper with both learns no name. Raises NothingUnderThat, and
    TooManyTries.
    """
    form = open_answer(receipt=receipt, secret=secret, sender=sender, at=at)
    audit.record(
        by=None, at=at, action=audit.Action.READ, subject=f"front_door.contact:{form.pk}", detail={"page": "public"}
    )
    return told_of(form.contact)
