"""A site is asked politely: again where it is busy, with longer pauses, and never more than it should."""

import pytest
import requests

from lineofsight.exchange.moderngov import client as asking
from lineofsight.exchange.moderngov.client import Client, NotAnswered, Refused
from tests.factories.moderngov import Site, committee_xml, served


@pytest.fixture
def site():
    made = Site()
    made.committees["1"] = committee_xml(1, "Panel")
    with served(made):
        yield made


@pytest.fixture
def pauses():
    return []


def make(site, pauses) -> Client:
    return Client(site.address, pause=0.5, sleep=pauses.append)


@pytest.mark.parametrize("status", asking.BUSY)
def test_a_busy_site_is_asked_again_with_longer_pauses(status, site, pauses):
    site.answers[("GetCommittees", "")] = (status, "text/plain", b"")
    with pytest.raises(NotAnswered, match=f"answered {status}"):
        make(site, pauses).ask("GetCommittees", {})
    assert pauses == [0.5, 2, 8, 32]
    assert site.number_asked("GetCommittees") == 4


@pytest.mark.parametrize("status", [401, 403, 404, 410, 500])
def test_a_site_that_refuses_is_asked_once(status, site, pauses):
    site.answers[("GetCommittees", "")] = (status, "text/plain", b"")
    with pytest.raises(Refused, match=f"It answered {status}") as refused:
        make(site, pauses).ask("GetCommittees", {})
    assert refused.value.to_do
    assert pauses == [0.5]


def test_a_site_that_is_not_there_is_not_waited_for(pauses):
    with served(Site()) as gone:
        address = gone.address
    with pytest.raises(NotAnswered, match="asked 4 times"):
        Client(address, pause=0, sleep=pauses.append).ask("GetCommittees", {})


def test_an_answer_without_end_is_not_read(site, pauses, monkeypatch):
    monkeypatch.setattr(asking, "LARGEST", 1000)
    site.answers[("GetCommittees", "")] = (200, "text/xml", b"x" * 200_000)
    with pytest.raises(Refused, match="larger than"):
        make(site, pauses).ask("GetCommittees", {})


def test_a_site_that_moved_within_its_host_is_followed(site, pauses):
    site.redirects["/mgWebService.asmx/GetCommittees"] = "/gov/mgWebService.asmx/GetCommittees"
    assert b"Panel" in make(site, pauses).ask("GetCommittees", {})


@pytest.mark.parametrize("location", ["http://elsewhere.example/", "file:///etc/passwd", "//elsewhere.example/a"])
def test_nobody_is_led_elsewhere(location, site, pauses):
    site.redirects["/mgWebService.asmx/GetCommittees"] = location
    with pytest.raises(Refused, match="another host"):
        make(site, pauses).ask("GetCommittees", {})


def test_a_site_that_sends_us_on_and_on_is_left(site, pauses):
    site.redirects["/mgWebService.asmx/GetCommittees"] = "/mgWebService.asmx/GetCommittees"
    with pytest.raises(Refused, match="on and on"):
        make(site, pauses).ask("GetCommittees", {})


def test_certificates_are_looked_at(site, pauses):
    session = requests.Session()
    Client(site.address, pause=0, session=session, sleep=pauses.append)
    assert session.verify is True
