"""The secrets of two-step sign-in: how they are made, kept and drawn. Nothing here reads or writes the database."""

import base64
import hashlib
import hmac
import secrets

import pyotp
import segno
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from lineofsight.access.demo_accounts import DEMO_USERNAMES
from lineofsight.access.permissions import Permission

SECOND_STEP_DONE = "second_step_done"
PROVED_AT = "proved_at"
MINUTES_PROVED = 10
# Whoever can do one of these holds children's records, or decides who does.
NEEDS_A_SECOND_STEP = frozenset(
    {Permission.RECORD_READ, Permission.PEOPLE_SEARCH, Permission.MEASURES_RECORDS, Permission.OWN_REFERRALS_READ}
    | {Permission.ACCOUNTS_MANAGE, Permission.AUDIT_READ}
)
HOW_MANY_RECOVERY_CODES = 10
SECONDS_A_CODE_LASTS = 30
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike
LENGTH_OF_HALF = 5


def is_fresh(session, *, moment: float) -> bool:
    """This function will say whether somebody proved within ten minutes that it is them. `moment` is real seconds."""
    return 0 <= moment - session.get(PROVED_AT, 0) <= MINUTES_PROVED * 60


def is_needed(account) -> bool:
    """This function will say whether the account's role may not work without a second step, as settings have it."""
    if settings.LINEOFSIGHT_DEMO and account.username in DEMO_USERNAMES:
        return False
    return settings.LINEOFSIGHT_TWO_STEP and bool(NEEDS_A_SECOND_STEP & account.role_class.permissions)


def new_secret() -> str:
    """This function will make a new secret for a code app."""
    return pyotp.random_base32()


def seal(secret: str) -> str:
    """This function will encrypt a secret, so that a copy of the database is not enough to make codes."""
    return _box().encrypt(secret.encode()).decode()


def unseal(sealed: str) -> str:
    """This function will decrypt a secret; it returns nothing when LINEOFSIGHT_SECRET_KEY is another than it was."""
    try:
        return _box().decrypt(sealed.encode()).decode()
    except InvalidToken:
        return ""


def step_of_code(code: str, *, secret: str, moment: float, after: int) -> int | None:
    """This function will return the half minute whose code this is: now's or one beside it, later than `after`.

    `moment` is in seconds since 1970, by the real clock. It returns None when the code is of none of them.
    """
    now = int(moment) // SECONDS_A_CODE_LASTS
    codes = pyotp.TOTP(secret)
    for step in (now, now - 1, now + 1):
        if step > after and hmac.compare_digest(codes.generate_otp(step), code):
            return step
    return None


def tidied(code: str) -> str:
    """This function will return a code as it is compared: without spaces and dashes, in small letters."""
    return "".join(letter for letter in code.lower() if letter.isalnum())


def new_recovery_codes() -> list[str]:
    """This function will make ten recovery codes, as people write them down: "k7dmq-x2hfa"."""
    return [f"{_half()}-{_half()}" for _ in range(HOW_MANY_RECOVERY_CODES)]


def recovery_hash(code: str, *, account_id: int) -> str:
    """This function will return what is kept of a recovery code: a hash keyed with the secret key and the account."""
    return hmac.new(_key("recovery codes"), f"{account_id}:{tidied(code)}".encode(), hashlib.sha256).hexdigest()


def square(secret: str, *, username: str, issuer: str) -> str:
    """This function will draw the square picture (QR code) that a phone reads the secret from, as SVG."""
    address = pyotp.TOTP(secret).provisioning_uri(name=username, issuer_name=issuer)
    drawn = segno.make(address, error="m").svg_inline(scale=5, light="white", svgclass=None, lineclass=None)
    return drawn.replace("<svg ", '<svg role="img" aria-label="Square code for your phone\'s app to read" ', 1)


def _half() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH_OF_HALF))


def _box() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_key("code apps")))


def _key(purpose: str) -> bytes:
    return hmac.new(
        settings.SECRET_KEY.encode(), f"lineofsight.access.second_step:{purpose}".encode(), "sha256"
    ).digest()
