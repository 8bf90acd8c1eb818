"""What is kept of the council's bodies, their members, the offices people hold and its municipal years."""

from lineofsight.council.membership.models.body import CouncilBody, MunicipalYear, PublishedBody
from lineofsight.council.membership.models.office import OfficeHolder
from lineofsight.council.membership.models.seating import Appointment, Nomination, ProTemChair, Substitution
from lineofsight.council.membership.models.training import Training

__all__ = [
    "Appointment",
    "CouncilBody",
    "MunicipalYear",
    "Nomination",
    "OfficeHolder",
    "ProTemChair",
    "PublishedBody",
    "Substitution",
    "Training",
]
