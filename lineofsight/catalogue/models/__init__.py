"""What the catalogue keeps: one concept a file."""

from lineofsight.catalogue.models.outside import OutsideRequest
from lineofsight.catalogue.models.request import ServiceRequest, Session
from lineofsight.catalogue.models.service import Contract, Provider, Service

__all__ = ["Contract", "OutsideRequest", "Provider", "Service", "ServiceRequest", "Session"]
