"""What people do as a child needs less: two managers agree, early help takes over, and it is finished."""

from datetime import datetime

from tests.system.kit import transfers
from tests.system.kit.front_door import Child
from tests.system.kit.protection import asks_agencies, opens_step, says_everybody_came
from tests.system.kit.town import fill_moment
from tests.system.kit.visitor import Visitor

CONFERENCE, NEED, HELP = "Initial child protection conference", "Child in need plan", "Early help"
PROTECTION = "Child protection plan"
NEXT = "main .los-next"


def decides_on_early_help(chair: Visitor, child: Child) -> None:
    """This function will have the chair record a conference that makes no plan: early help is enough."""
    chair.open("/").sees("initial conference on").follow(child.name, within="main").press("Record the conference")
    says_everybody_came(chair).select("How did the child take part?", "Did not come, and sent their views")
    chair.fill("What shows whether the child is suffering", "Dad has left, and nobody was hurt since.")
    chair.fill("What else", "A plan of need: the family wants no social worker.")
    chair.choose("Early help", exact=True).press("Save", exact=True)
    chair.sees("The conference decided on early help.", "A manager of the other service has to accept the family first")


def asks_after_the_conference(manager: Visitor, child: Child) -> None:
    """This function will have a manager ask early help to take on a family as a conference decided."""
    opens_step(manager, child, CONFERENCE).press("Ask the other service", within=NEXT)
    transfers.proposes(manager)
    opens_step(manager, child, CONFERENCE).sees("The other service was asked on")


def finishes_the_conference(manager: Visitor, child: Child) -> None:
    """This function will have the manager finish the step, now that early help has accepted."""
    opens_step(manager, child, CONFERENCE).sees("the other service has accepted the family")
    manager.press("Finish", within=NEXT).sees("Two managers agree before work passes on")
    manager.press("Finish", exact=True).sees("It is finished.", "What it led to", "Early help")


def asks_early_help(manager: Visitor, child: Child) -> None:
    """This function will have a manager ask early help to take over from the plan of need."""
    opens_step(manager, child, NEED).follow("ask the other service")
    transfers.proposes(manager)


def says_why_it_ends(manager: Visitor, child: Child) -> Visitor:
    """This function will have a manager end the plan of need as early help takes over."""
    opens_step(manager, child, NEED).follow("End this plan").choose("Step down to early help")
    manager.fill("Why does it end now?", "The plan did what it set out to do. Mornings are still hard.")
    return manager.fill("What was the family told?", "Who rings them on Monday.").press("End the plan")


def finishes(manager: Visitor, child: Child) -> None:
    """This function will have a manager of early help finish it, with who helps the family now."""
    opens_step(manager, child, HELP).follow("Finish early help").press("Finish", exact=True)
    manager.is_told("Choose how it ended").choose("Another agency leads")
    manager.fill("What has changed for the family?", "She is at school on time, and so is her brother.")
    manager.fill("Who helps after we stop, and whom can they ring?", "The school's family worker.")
    manager.press("Finish", exact=True).sees("Early help is finished.", "Finished on")


def meets_the_core_group(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the social worker record the first core group of a protection plan."""
    opens_step(worker, child, PROTECTION).press("Record a core group").press("Save", exact=True)
    worker.is_told("Say what was done")
    fill_moment(worker, "When was it held?", at).fill("Children's services: who came?", "Nadia, social worker")
    worker.fill("Education: who came?", "Her teacher").fill("What was done since last time?", "Dad went to the clinic.")
    worker.fill("What has changed for the child?", "Dad keeps to it. She sleeps.")
    worker.press("Save", exact=True).sees("Dad keeps to it. She sleeps.")


def arranges_the_review(manager: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have a manager arrange the review conference, with the chair whom the child knows."""
    opens_step(manager, child, PROTECTION).press("Arrange the review conference")
    assert manager.page.get_by_label("Who chairs it?").locator("option:checked").inner_text() == "Rosalind Achterley"
    asks_agencies(manager, at=at, place="Family centre").fill("Family: who is asked?", "Mum")
    manager.press("Arrange it").sees("The conference is arranged.")


def ends_the_plan_at_the_review(chair: Visitor, child: Child) -> None:
    """This function will have the chair record at the review that a plan of need is enough from now on."""
    opens_step(chair, child, PROTECTION).press("Open the review conference").press("Record the conference")
    says_everybody_came(chair).select("How did the child take part?", "Did not come, and sent their views")
    chair.fill("What shows whether the child is suffering", "Nobody hurt her since Dad stopped drinking.")
    chair.fill("What else", "Going on with the plan: what it set out to do is done.")
    chair.choose("Step down to a child in need plan", exact=True).press("Save", exact=True)
    chair.sees("The conference is recorded.")
