"""The navigation shows a reader only what they may open, and marks where they are."""

import pytest
from django.urls import reverse

from lineofsight.web import navigation
from lineofsight.web.navigation import NavigationItem


class Reader:
    """A signed-in reader with some permissions."""

    is_authenticated = True

    def __init__(self, *permissions):
        self.permissions = permissions

    def can(self, permission):
        return permission in self.permissions


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    reverse("web:gallery")  # the addresses are read, and every app has registered, before the list is emptied
    monkeypatch.setattr(navigation, "_items", {})
    navigation.register(NavigationItem(label="Statement", url_name="web:accessibility", order=2, within=("/help/",)))
    navigation.register(NavigationItem(label="Kit", url_name="web:gallery", permission="see_kit", order=1))


def test_a_reader_sees_what_they_may_open_in_order():
    assert [item["text"] for item in navigation.items_for(Reader("see_kit"), "/")] == ["Kit", "Statement"]
    assert [item["text"] for item in navigation.items_for(Reader(), "/")] == ["Statement"]


def test_nobody_signed_in_sees_nothing():
    assert navigation.items_for(None, "/") == []


@pytest.mark.parametrize(
    "path, current, active",
    [
        ("/accessibility/", True, True),
        ("/accessibility/more/", False, True),
        ("/help/", False, True),
        ("/", False, False),
    ],
)
def test_the_item_of_the_page_is_marked(path, current, active):
    (item,) = navigation.items_for(Reader(), path)
    assert (item["current"], item["active"]) == (current, active)


def test_registering_again_replaces():
    navigation.register(NavigationItem(label="New words", url_name="web:accessibility"))
    assert [item.label for item in navigation.registered()] == ["Kit", "New words"]


@pytest.mark.parametrize("line, aside", [(160, []), (150, ["Kit"]), (159, ["Kit"]), (90, ["Kit", "Statement"])])
def test_what_is_seldom_opened_stands_aside_where_a_line_is_too_short(monkeypatch, line, aside):
    monkeypatch.setattr(navigation, "LINE", line)
    monkeypatch.setattr(navigation, "MORE", 20)
    navigation.register(
        NavigationItem(label="Kit", url_name="web:gallery", permission="see_kit", order=1, is_aside=True)
    )
    items = navigation.items_for(Reader("see_kit"), "/")
    assert [item["text"] for item in items if item["aside"]] == aside
    assert len(items) == 2
