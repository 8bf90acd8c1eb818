"""A key to the made-up authority for each account of the demo: only stories of signing in type passwords."""

import json
import os
from pathlib import Path
from typing import Any

KEYS = "keys.json"


def kept_by(folder: Path, username: str) -> dict[str, Any]:
    """This function will return what the window of somebody who signed in kept, for a window to be opened with."""
    key = json.loads((folder / KEYS).read_text())[username]
    cookie = {"name": "sessionid", "value": key, "domain": "127.0.0.1", "path": "/", "expires": -1}
    return {"cookies": [{**cookie, "httpOnly": True, "secure": False, "sameSite": "Lax"}], "origins": []}


def cut() -> None:
    """This function will sign every account of the demo in, and write each one's key down beside the database."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "lineofsight.config.settings"
    django.setup()
    from django.conf import settings
    from django.test import Client
    from django.utils import timezone

    from lineofsight.access.demo_accounts import DEMO_ACCOUNTS
    from lineofsight.access.models import User

    keys = {}
    for account in DEMO_ACCOUNTS:
        window = Client()
        user = User.objects.get(username=account.username)
        window.force_login(user, backend="lineofsight.access.backends.AccountBackend")
        session = window.session
        session["proved_at"] = timezone.now().timestamp()
        session.save()
        keys[account.username] = session.session_key
    (settings.LINEOFSIGHT_DATA / KEYS).write_text(json.dumps(keys))


if __name__ == "__main__":
    cut()
