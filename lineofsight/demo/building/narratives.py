"""What the demo's social worker wrote to children, and a note they have begun and not yet sent."""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.urls import reverse

from lineofsight.access.models import User
from lineofsight.drafts.operations import keep
from lineofsight.drafts.tickets import Ticket
from lineofsight.record.models import Allocation, Note
from lineofsight.record.operations.notes import write_note

TO_CHILDREN = (
    "I came to see you at school today because your teacher was worried that you come in hungry. You told me about "
    "the breakfast club and that you like the toast. I asked if I may talk to Mum about it, and you said yes. I will "
    "come again on Thursday, and tell you what Mum and I thought of.",
    "Today your family and I sat around the table and made a plan. You drew the house with everybody in it, and put "
    "Gran next door. The plan says that Gran has you for tea on Mondays, and that I come every two weeks. If you want "
    "to change something in it, tell me or your teacher, and I will listen.",
)
BEGUN = "Rang the school nurse. She has not seen them since the spring, and will"


def write_narratives(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will write to children the demo's social worker holds, and begin another note about one of them."""
    by = User.objects.get(pk=accounts["social_worker"])
    held = Allocation.objects.filter(worker__account=by, ended_on=None).select_related("child").order_by("-pk")
    children = list({allocation.child_id: allocation.child for allocation in held}.values())
    for days, (child, text) in enumerate(zip(children, TO_CHILDREN, strict=False), start=1):
        at = now - timedelta(days=days)
        write_note(
            children=[child], kind=Note.Kind.CASE_NOTE, happened_at=at, text=text, is_to_child=True, by=by, at=at
        )
    for child in children[-1:]:
        place = reverse("record:note_new", kwargs={"pk": child.pk})
        ticket = Ticket(author=by.pk, place=place, title="Note", person=child.pk, browser="")
        content = urlencode({"kind": Note.Kind.AGENCY, "text": BEGUN})
        keep(ticket, content=content, at=now - timedelta(minutes=50), by=by)
