"""What the front door records: one concept a file."""

from lineofsight.service.front_door.models.checks import AgencyCheck, DirectionStep
from lineofsight.service.front_door.models.consent import Consent
from lineofsight.service.front_door.models.contact import Contact
from lineofsight.service.front_door.models.councils import OtherCouncil
from lineofsight.service.front_door.models.decision import ContactDecision, DecisionIndicator
from lineofsight.service.front_door.models.domestic_abuse import PathwayTick, PathwayVersion
from lineofsight.service.front_door.models.marac import MaracReferral
from lineofsight.service.front_door.models.notification import Notification, NotificationFile, TriageSwitch
from lineofsight.service.front_door.models.panels import ReReferralReview, TriageEntry, TriageItem
from lineofsight.service.front_door.models.rating import RagRating
from lineofsight.service.front_door.models.referral import Referral
from lineofsight.service.front_door.models.rota import RotaPlace
from lineofsight.service.front_door.models.screening import Screening
from lineofsight.service.front_door.models.sent_form import FormTry, SentForm
from lineofsight.service.front_door.models.threshold import ThresholdIndicator, ThresholdVersion
from lineofsight.service.front_door.models.urgent import Forwarding, NightHandOver, UrgentVisit

__all__ = ["AgencyCheck", "Consent", "Contact", "ContactDecision", "DecisionIndicator", "DirectionStep", "FormTry"]
__all__ += ["Forwarding", "NightHandOver", "Notification", "NotificationFile", "RagRating", "Referral", "Screening"]
__all__ += ["SentForm", "ThresholdIndicator", "ThresholdVersion", "TriageSwitch", "UrgentVisit"]
__all__ += ["ReReferralReview", "TriageEntry", "TriageItem"]
__all__ += ["MaracReferral", "OtherCouncil", "PathwayTick", "PathwayVersion", "RotaPlace"]
