"""Everything that changes who may use the service, each audited in the same transaction."""

from lineofsight.access.operations.accounts import (
    UnableToChangeRole,
    UnableToCloseAccount,
    UnableToCreateAccount,
    change_role,
    close_account,
    create_account,
    reopen_account,
)
from lineofsight.access.operations.passwords import UnableToSetPassword, change_password, set_password
from lineofsight.access.operations.reading import read_audit
from lineofsight.access.operations.sessions import (
    UnableToEndSession,
    end_all_sessions,
    end_other_sessions,
    end_session,
)
from lineofsight.access.operations.signing_in import UnableToSignIn, sign_in, sign_out

__all__ = [
    "UnableToChangeRole",
    "UnableToCloseAccount",
    "UnableToCreateAccount",
    "UnableToEndSession",
    "UnableToSetPassword",
    "UnableToSignIn",
    "change_password",
    "change_role",
    "close_account",
    "create_account",
    "end_all_sessions",
    "end_other_sessions",
    "end_session",
    "read_audit",
    "reopen_account",
    "set_password",
    "sign_in",
    "sign_out",
]
