"""Make what the front door holds beside contacts: public forms, files of notifications, and what comes of them."""

from lineofsight.service.front_door.models import Contact, NotificationFile
from lineofsight.service.front_door.operations.children import GivenChild
from lineofsight.service.front_door.operations.notifications import load_notifications
from lineofsight.service.front_door.operations.public_forms import send_form
from tests.factories.access import make_user
from tests.factories.service import RECEIVED, later, make_teams

HEADINGS = "reference,sent_at,incident,domestic_abuse,grading,first_name,last_name,date_of_birth,address,account,risks"
ANSWERS = {
    "source_code": "2A", "concern": "She has a bruise and says nothing.", "risks": "", "asked_for": "",
    "parents_know": "no", "referrer_level": "4", "referrer_name": "Ferrin Oakes", "referrer_agency": "Larkrise Primary",
    "referrer_phone": "01632 960001", "referrer_role": "Head", "referrer_email": "", "school": "Larkrise Primary",
    "family": "Mum and a baby.", "agencies": "", "help_so_far": "", "agreed": "yes", "agreed_reason": "",
}  # fmt: skip


def line(reference: str = "WX-1", **changes: str) -> str:
    """This function will return one line of a file of notifications."""
    usual = {
        "reference": reference, "sent_at": "2021-07-13 07:45", "incident": "domestic", "domestic_abuse": "yes",
        "grading": "medium", "first_name": "Isla", "last_name": "Tamber", "date_of_birth": "2014-05-06",
        "address": "4 Tallow Row", "account": "Shouting and a broken door.", "risks": "",
    }  # fmt: skip
    return ",".join({**usual, **changes}[name] for name in HEADINGS.split(","))


def file_of(*lines: str) -> bytes:
    """This function will return a file of notifications with these lines."""
    return "\n".join((HEADINGS, *lines)).encode()


def load(*lines: str, by=None, hours: float = 0) -> NotificationFile:
    """This function will load lines on 13 July 2021."""
    make_teams()
    by = by or make_user("team_manager")
    return load_notifications(content=file_of(*lines), name="night.csv", by=by, at=later(hours))


def loaded_file() -> NotificationFile:
    """This function will load a file with one good line and one that is refused."""
    return load(line(), line("WX-2", grading="huge"))


def notification(**changes: str) -> Contact:
    """This function will load one notification, and return its contact."""
    return load(line(**changes)).notifications.get().contact


def sent_form(*, sender: str = "192.0.2.7", hours: float = 0, child: dict | None = None, **answers) -> tuple:
    """This function will send a public form: its contact and its secret."""
    make_teams()
    given = GivenChild(**(child or {"first_name": "Isla", "last_name": "Tamber"}))
    return send_form(given, answers={**ANSWERS, **answers}, sender=sender, at=later(hours))


__all__ = ["RECEIVED", "file_of", "line", "load", "loaded_file", "notification", "sent_form"]
