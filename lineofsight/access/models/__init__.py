"""The access models: one concept a file."""

from lineofsight.access.models.audit import AuditEntry, AuditHead
from lineofsight.access.models.second_step import CodeApp, Passkey, RecoveryCode
from lineofsight.access.models.session import SignedInSession
from lineofsight.access.models.user import User
from lineofsight.access.models.watched import WatchedName

__all__ = ["AuditEntry", "AuditHead", "CodeApp", "Passkey", "RecoveryCode", "SignedInSession", "User", "WatchedName"]
