"""What the front door records: one concept a file."""

from lineofsight.service.front_door.models.contact import Contact
from lineofsight.service.front_door.models.decision import ContactDecision, DecisionIndicator
from lineofsight.service.front_door.models.notification import Notification, NotificationFile, TriageSwitch
from lineofsight.service.front_door.models.rating import RagRating
from lineofsight.service.front_door.models.referral import Referral
from lineofsight.service.front_door.models.screening import Screening
from lineofsight.service.front_door.models.sent_form import FormTry, SentForm

__all__ = ["Contact", "ContactDecision", "DecisionIndicator", "FormTry", "Notification", "NotificationFile"]
__all__ += ["RagRating", "Referral", "Screening", "SentForm", "TriageSwitch"]
