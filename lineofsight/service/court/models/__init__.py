"""What is kept of court work: one concept a file."""

from lineofsight.service.court.models.emergency import Emergency
from lineofsight.service.court.models.gateway import LegalGateway
from lineofsight.service.court.models.parts import CourtTask, PermanenceAim, StepMeeting
from lineofsight.service.court.models.pre_proceedings import PreProceedings
from lineofsight.service.court.models.proceedings import (
    CareProceedings,
    CourtOrder,
    DelayTag,
    Extension,
    Feedback,
    Hearing,
)
from lineofsight.service.court.models.representation import Representation

__all__ = [
    "CareProceedings",
    "CourtOrder",
    "CourtTask",
    "DelayTag",
    "Emergency",
    "Extension",
    "Feedback",
    "Hearing",
    "LegalGateway",
    "PermanenceAim",
    "PreProceedings",
    "Representation",
    "StepMeeting",
]
