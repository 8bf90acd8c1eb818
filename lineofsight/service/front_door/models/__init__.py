"""What the front door records: one concept a file."""

from lineofsight.service.front_door.models.contact import Contact
from lineofsight.service.front_door.models.decision import ContactDecision, DecisionIndicator
from lineofsight.service.front_door.models.rating import RagRating
from lineofsight.service.front_door.models.referral import Referral
from lineofsight.service.front_door.models.screening import Screening

__all__ = ["Contact", "ContactDecision", "DecisionIndicator", "RagRating", "Referral", "Screening"]
