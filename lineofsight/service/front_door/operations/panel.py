"""The monthly re-referral panel says of each re-referral what it shows about our work."""

from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.people import note_change
from lineofsight.service.front_door.models import Referral, ReReferralReview
from lineofsight.service.front_door.models.panels import deficits
from lineofsight.service.front_door.re_referrals import PANEL


class UnableToFind(Exception):
    """The finding can't be kept; the message says why."""


@transaction.atomic
def keep_finding(referral: Referral, *, deficit: str, words: str, by: Any, at: datetime) -> ReReferralReview:
    """This function will keep what the panel found of a re-referral, which meets its duty.

    Raises NotAllowed and UnableToFind.
    """
    check(by, Permission.CONTACT_DECIDE)
    if deficit not in dict(deficits()):
        raise UnableToFind("Choose what the panel found.")
    if not words.strip():
        raise UnableToFind("Say what shows it, and what should be learnt.")
    if ReReferralReview.objects.filter(referral=referral).exists():
        raise UnableToFind("The panel has coded this re-referral already.")
    found = ReReferralReview.objects.create(
        referral=referral, deficit=deficit, words=same_words(words), found_at=at, found_by=by
    )  # fmt: skip
    meet_duty(PANEL, step=referral.step, at=at)
    note_change(referral.child, by=by, at=at, panel=referral.pk, deficit=deficit)
    return found
