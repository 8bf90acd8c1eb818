"""What is known about accounts and about what they did."""

import json
from datetime import date, datetime, time, timedelta

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.db.models import Max, QuerySet
from django.http import HttpRequest
from django.utils.timezone import make_aware

from lineofsight.access.actions import Action
from lineofsight.access.models import AuditEntry, CodeApp, Passkey, RecoveryCode, SignedInSession, User, WatchedName

SECOND = "second"


def accounts() -> QuerySet[User]:
    """This function will return every account, by name, closed ones too."""
    return User.objects.order_by("name", "username")


def watched_names() -> QuerySet[WatchedName]:
    """This function will return the names that are watched now, by name."""
    return WatchedName.objects.filter(ended_at=None).select_related("added_by").order_by("name")


def sessions_of(account: User, *, at: datetime, this: str | None = None) -> list[SignedInSession]:
    """This function will return everywhere the account is signed in: the session `this`, then the newest first.

    Each has `is_this`. `at` is the real moment, also in the demonstration: sessions end by the real clock.
    """
    found = list(SignedInSession.objects.filter(account=account, expire_date__gt=at))
    for session in found:
        session.is_this = session.session_key == this
    return sorted(found, key=lambda session: (session.is_this, session.expire_date), reverse=True)


def has_code_app(account: User) -> bool:
    """This function will say whether the account has an app that shows codes."""
    return CodeApp.objects.filter(account=account).exists()


def has_second_step(account: User) -> bool:
    """This function will say whether the account proves itself a second time when it signs in."""
    return has_code_app(account) or Passkey.objects.filter(account=account).exists()


def credentials_of(account: User) -> list[str]:
    """This function will return what browsers call the account's passkeys by."""
    return list(Passkey.objects.filter(account=account).order_by("pk").values_list("credential_id", flat=True))


def second_steps_of(account: User) -> dict:
    """This function will return everything the account proves itself with a second time, for its owner's page."""
    code_app = CodeApp.objects.filter(account=account).first()
    passkeys = list(Passkey.objects.filter(account=account).order_by("added_at"))
    left = RecoveryCode.objects.filter(account=account, used_at=None).count()
    return {"code_app": code_app, "passkeys": passkeys, "codes_left": left, "is_set_up": bool(code_app or passkeys)}


def second_steps_failed(account: User, *, at: datetime) -> int:
    """This function will count the account's second steps that failed, from anywhere, in the half hour before `at`."""
    failed = AuditEntry.objects.filter(username=account.username, action=Action.SIGN_IN_FAILED)
    return failed.filter(at__gt=at - timedelta(minutes=30), detail__contains=f'"step":"{SECOND}"').count()


def audit_entries(
    *, username: str = "", action: str = "", subject: str = "", since: date | None = None, until: date | None = None
) -> QuerySet[AuditEntry]:
    """This function will return the audit's entries, newest first, of one account, act or subject, or of some days.

    What is empty does not narrow. `since` and `until` are days of London, both included.
    """
    found = AuditEntry.objects.select_related("by").order_by("-sequence")
    if username:
        found = found.filter(username=User.normalise_username(username))
    if action:
        found = found.filter(action=action)
    if subject:
        found = found.filter(subject=subject.strip())
    if since:
        found = found.filter(at__gte=_midnight(since))
    if until:
        found = found.filter(at__lt=_midnight(until + timedelta(days=1)))
    return found


def detail_in_words(entry: AuditEntry) -> str:
    """This function will write an entry's detail for a person to read: "page: timeline; rows: 3"."""
    return "; ".join(f"{name.replace('_', ' ')}: {_said(value)}" for name, value in json.loads(entry.detail).items())


def locked_until(*, request: HttpRequest, username: str) -> datetime | None:
    """This function will return when somebody locked out may try again; None when they are not locked out."""
    failures = AccessAttempt.objects.filter(username=username, ip_address=request.axes_ip_address)
    latest = failures.aggregate(latest=Max("attempt_time"))["latest"]
    return latest + get_cool_off(request) if latest else None


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time.min))


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def last_change(subject: str, *, told: str = "") -> tuple[str, datetime | None]:
    """This function will return who last changed the subject and when, of the changes whose detail holds `told`."""
    changes = AuditEntry.objects.filter(subject=subject, action=Action.CHANGE, detail__contains=told)
    entry = changes.select_related("by").order_by("-sequence").first()
    return (entry.by.name if entry.by else "", entry.at) if entry else ("", None)
