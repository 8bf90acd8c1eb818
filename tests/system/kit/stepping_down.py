"""What people do as a child needs less: two managers agree, early help takes over, and it is finished."""

from tests.system.kit import transfers
from tests.system.kit.front_door import Child
from tests.system.kit.protection import opens_step, says_everybody_came
from tests.system.kit.visitor import Visitor

CONFERENCE, NEED, HELP = "Initial child protection conference", "Child in need plan", "Early help"
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
