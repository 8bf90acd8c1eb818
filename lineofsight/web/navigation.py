"""The items of the service navigation. Apps above this one register theirs; the layout shows those allowed."""

from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True, kw_only=True)
class NavigationItem:
    """One item: its words, the view it opens, the permission needed ("" for none), and its place (lower is earlier).

    `within` lists further address prefixes that belong to the item, so that it stays marked as current there. Where
    more may be opened than one line holds, those that `is_aside` are under "More", and then the last of the others.
    """

    label: str
    url_name: str
    permission: str = ""
    order: int = 100
    within: tuple[str, ...] = ()
    is_aside: bool = False


LINE = 1120
"""How wide one line of a desk's screen is, in pixels, a little left over."""
A_LETTER, AROUND, MORE = 8, 32, 85
"""About how wide a letter is, what stands around the words of an item, and the item "More"."""

_items: dict[str, NavigationItem] = {}


def register(item: NavigationItem) -> None:
    """This function will add an item, or replace the one that opens the same view."""
    _items[item.url_name] = item


def registered() -> list[NavigationItem]:
    """This function will return every registered item in its order."""
    return sorted(_items.values(), key=lambda item: (item.order, item.label))


def items_for(user, path: str) -> list[dict]:
    """This function will return the items this user may open, as the service navigation macro takes them.

    `user` may be missing or signed out: then only items that need no permission of a signed-in user are shown, which
    is none. `path` is the address of the page being shown; the most exact item it lies within is marked. Where there
    are more than stand in a line, some are aside.
    """
    if user is None or not user.is_authenticated:
        return []
    shown = [item for item in registered() if not item.permission or user.can(item.permission)]
    addresses = {item: reverse(item.url_name) for item in shown}
    aside = _aside(shown)
    active = _active(shown, addresses, path)
    return [
        {
            "text": item.label,
            "href": addresses[item],
            "current": addresses[item] == path,
            "active": item is active,
            "aside": item in aside,
        }
        for item in shown
    ]


def _aside(shown: list[NavigationItem]) -> set[NavigationItem]:
    """This function will return what stands under "More", so that the rest is in one line: nothing where all is."""
    if sum(_width(item) for item in shown) <= LINE:
        return set()
    aside = {item for item in shown if item.is_aside}
    for last in reversed(shown):
        if sum(_width(item) for item in shown if item not in aside) + MORE <= LINE:
            break
        aside.add(last)
    return aside


def _width(item: NavigationItem) -> int:
    return A_LETTER * len(item.label) + AROUND


def _active(shown, addresses, path) -> NavigationItem | None:
    """This function will return the item with the longest address prefix of the path. The home page is only itself."""
    best, length = None, 0
    for item in shown:
        for prefix in (addresses[item], *item.within):
            matches = path == prefix or (prefix != "/" and path.startswith(prefix))
            if matches and len(prefix) > length:
                best, length = item, len(prefix)
    return best
