"""An episode of early help is published with who led it on the day: the agency, and the worker."""

from datetime import date, timedelta

import pytest

from lineofsight.snapshots.publication import PUBLICATIONS
from tests.factories.early_help import OPENED, make_episode, partner_leads, practitioner

pytestmark = pytest.mark.django_db


def episode_as_at(day: date) -> dict:
    publication = PUBLICATIONS["ssd_early_help_episodes"]
    [row] = publication.rows(as_at=day)
    return dict(zip(publication.held, row, strict=True))


def test_the_agency_that_leads_and_the_worker_are_told_as_on_the_day():
    episode = make_episode()
    post = practitioner(episode)
    partner_leads(episode, on=OPENED + timedelta(days=10))
    row = episode_as_at(OPENED + timedelta(days=10))
    assert row["earl_episode_worker_id"] == post.worker_id
    assert row["earl_episode_organisation"] == episode.leads.get(ended_on=None).get_agency_display()


def test_before_anybody_leads_there_is_nothing_to_tell():
    make_episode()
    assert episode_as_at(OPENED)["earl_episode_organisation"] is None
