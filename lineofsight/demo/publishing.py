"""What the made-up authority has published: its snapshots, and the board paper of July 2021."""

from collections.abc import Callable
from datetime import date, datetime, time

from lineofsight.access.models import User
from lineofsight.bodies.models import Meeting
from lineofsight.bodies.operations.standing_items import put_figures_before
from lineofsight.demo.board_paper import publish_board_paper
from lineofsight.demo.building.council_rows import meet_in_public
from lineofsight.demo.building.decision_rows import plan_and_decide
from lineofsight.demo.building.review_rows import look_into_localities
from lineofsight.demo.declaring import declare_demo
from lineofsight.demo.simulation.days import LONDON
from lineofsight.papers.operations.publishing import UnableToPublish
from lineofsight.snapshots.answers import opened_once
from lineofsight.snapshots.first_counts import count_first
from lineofsight.snapshots.operations import publish

PAPER_SNAPSHOT = date(2021, 7, 31)


def publish_demo(*, now: datetime, say: Callable[[str], None]) -> None:
    """This function will publish snapshots as at the end of July 2021 and as at now, and the July 2021 paper."""
    say("Publishing the snapshot as at 31 July 2021")
    then = datetime.combine(date(2021, 8, 2), time(9, 0), LONDON)
    snapshot = publish(as_at=PAPER_SNAPSHOT, by=None, at=then, may_begin_processes=True)
    say("Writing the board paper of July 2021")
    try:
        with opened_once():
            publish_board_paper(snapshot=snapshot)
    except UnableToPublish as error:
        say(f"This authority is too small for the paper, so there is none: {error}")
    say("Having the council meet in public")
    with opened_once():
        meet_in_public(now=now, snapshot=snapshot)
    plan_and_decide()
    say(f"Publishing the snapshot as at {now:%-d %B %Y}")
    latest = publish(as_at=now.date(), by=None, at=now, may_begin_processes=True)
    with opened_once():
        look_into_localities()
        say("Putting figures before the boards that meet next")
        _put_figures_before_boards(now=now)
        declare_demo(now=now)
        count_first(latest, say=say)


def _put_figures_before_boards(*, now: datetime) -> None:
    """This function will put its standing figures on the agenda of the next meeting of each body that has any."""
    clerk = User.objects.filter(role="head_of_service", is_active=True).order_by("pk").first()
    if clerk is None:
        return
    ahead = Meeting.objects.visible_to(clerk).filter(status="planned", starts_at__gt=now)
    with_standing = ahead.filter(body__standing_items__isnull=False).order_by("starts_at", "pk").distinct()
    next_of = {}
    for meeting in with_standing:
        next_of.setdefault(meeting.body_id, meeting)
    for meeting in next_of.values():
        put_figures_before(meeting=meeting, by=clerk, at=now)
