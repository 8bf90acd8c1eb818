"""What a browser sends of a form beside what is typed."""

import re


def version_on(client, place: str) -> dict[str, str]:
    """This function will return the version of what is saved that the form at the place was opened upon."""
    return {"seen": re.search(r'name="seen"[^>]*value="([^"]*)"', client.get(place).content.decode())[1]}
