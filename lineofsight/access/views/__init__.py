"""The pages of the access app, and the marks by which every view says who may open it."""

from lineofsight.access.gate import public, requires, signed_in
from lineofsight.access.views.locked_out import locked_out

__all__ = ["locked_out", "public", "requires", "signed_in"]
