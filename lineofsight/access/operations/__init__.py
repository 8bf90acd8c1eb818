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
from lineofsight.access.operations.authority import sign_in_with_authority
from lineofsight.access.operations.passwords import UnableToSetPassword, change_password, set_password
from lineofsight.access.operations.reading import read_audit, review_access
from lineofsight.access.operations.second_steps import (
    UnableToSetUp,
    add_code_app,
    add_passkey,
    remove_passkey,
    renew_recovery_codes,
    reset_second_step,
)
from lineofsight.access.operations.sessions import (
    UnableToEndSession,
    end_all_sessions,
    end_other_sessions,
    end_session,
)
from lineofsight.access.operations.signing_in import (
    UnableToProve,
    UnableToSignIn,
    give_code,
    give_passkey,
    prove_again,
    sign_in,
    sign_out,
)
from lineofsight.access.operations.watching import UnableToWatch, stop_watching, watch_name

__all__ = [
    "UnableToChangeRole",
    "UnableToCloseAccount",
    "UnableToCreateAccount",
    "UnableToEndSession",
    "UnableToProve",
    "UnableToSetPassword",
    "UnableToSetUp",
    "UnableToSignIn",
    "UnableToWatch",
    "add_code_app",
    "add_passkey",
    "change_password",
    "change_role",
    "close_account",
    "create_account",
    "end_all_sessions",
    "end_other_sessions",
    "end_session",
    "give_code",
    "give_passkey",
    "prove_again",
    "read_audit",
    "remove_passkey",
    "renew_recovery_codes",
    "reopen_account",
    "reset_second_step",
    "review_access",
    "set_password",
    "sign_in",
    "sign_in_with_authority",
    "sign_out",
    "stop_watching",
    "watch_name",
]
