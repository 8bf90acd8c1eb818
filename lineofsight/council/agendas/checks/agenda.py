"""Whether an agenda is whole: the notice given, papers that are missing, words still to be filled in."""

from collections.abc import Iterator

from lineofsight.council.agendas.checks.finding import Drafted, PackFinding, register_check
from lineofsight.council.agendas.kinds import ITEM_KINDS
from lineofsight.papers.placeholders import placeholders


@register_check
def in_time(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find a pack that is published too late, unless an earlier one was published in time."""
    if not drafted.said["notice"]["is_enough"] and not drafted.meeting.council_packs.exists():
        yield PackFinding("Notice", drafted.said["notice"]["sentence"])


@register_check
def has_items(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find an agenda with nothing on it."""
    if not drafted.said["agenda"]:
        yield PackFinding("The agenda", "Nothing is on it. Add its items first.")


@register_check
def has_its_papers(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find items that come with a paper and have none, and places that are to be filled in."""
    for item in drafted.said["agenda"]:
        place = f"Item {item['number']}"
        if ITEM_KINDS[item["kind"]].needs_paper and not item["papers"] and not item["withheld"]:
            yield PackFinding(place, f"“{item['title']}” comes with a paper, and no published paper is put before it.")
        for found in placeholders(f"{item['title']} {item['description']}"):
            yield PackFinding(place, f"“{found.words}” is still to be filled in, in “{found.around}”.")


@register_check
def has_a_chair(drafted: Drafted) -> Iterator[PackFinding]:
    """This function will find a body that nobody chairs: its meeting begins by electing who does."""
    if not any(one["key"] in ("chair", "vice_chair") for one in drafted.said["members"]):
        yield PackFinding("Members", "Nobody chairs this body. The meeting begins by electing who does.")
