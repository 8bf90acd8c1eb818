"""Write a team's pack as one page of HTML that needs nothing else, encrypt it, and say how old one is."""

from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.continuity.openpgp import seal, unseal
from lineofsight.packs.collecting import children_of_team
from lineofsight.record.models import Team
from lineofsight.web.words import plural

CSS = Path(__file__).parent / "pack.css"
AGE = "<!-- age -->"
DAYS_OF_USE = 7


@transaction.atomic
def make_pack(team: Team, *, passphrase: str, by: Any, at: datetime) -> bytes:
    """This function will return the encrypted pack of a team, audited as an export with every child's number.

    Raises NotAllowed and WeakPassphrase.
    """
    check(by, Permission.CONTINUITY_EXPORT)
    children = children_of_team(team, by=by, on=timezone.localdate(at), at=at)
    page = _page(team, children=children, by=by, at=at)
    sealed = seal(page.encode(), passphrase=passphrase, name=f"{team.code}.html", at=at)
    detail = {"team": team.code, "people": [child.number for child in children]}
    audit.record(by=by, at=at, action=audit.Action.EXPORT, subject="continuity-pack", detail=detail)
    return sealed


def open_pack(sealed: bytes, *, passphrase: str, at: datetime) -> tuple[str, str]:
    """This function will return the page of a pack, which says how old it is at that moment, and its age in words.

    Raises UnableToOpen.
    """
    content, _name, made_at = unseal(sealed, passphrase=passphrase)
    age = age_in_words(made_at, at=at)
    return content.decode().replace(AGE, escape(age)), age


def age_in_words(made_at: datetime, *, at: datetime) -> str:
    """This function will say how old a pack is, and that it is too old where it is."""
    hours = max(0, round((at - made_at) / timedelta(hours=1)))
    old = plural(hours, "hour") if hours < 48 else plural(hours // 24, "day")
    late = " That is too old to rely on." if at - made_at > timedelta(days=DAYS_OF_USE) else ""
    return f"It was {old} old when it was opened.{late}"


def _page(team: Team, *, children: list, by: Any, at: datetime) -> str:
    context = {
        "team": team, "children": children, "by": by, "at": at, "until": at + timedelta(days=DAYS_OF_USE),
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME, "age_mark": "",
    }  # fmt: skip
    body = render_to_string("packs/children.html", context).replace("delete it then. ", f"delete it then. {AGE}", 1)
    title = escape(f"Continuity pack: {team.name}")
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>' + title + "</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>\n{CSS.read_text()}</style></head>\n<body>\n{body}</body></html>\n"
    )
