"""What two managers do when work passes from one service to another."""

from tests.system.kit.front_door import Child
from tests.system.kit.visitor import Visitor

WHY = "The family agrees that early help carries on with mornings and the clinic."


def proposes(manager: Visitor) -> None:
    """This function will have a manager say why, judge the level of need by the threshold document, and propose."""
    manager.fill("Why, and what does the family know of it?", WHY).press("Propose").is_told("Choose the level of need")
    manager.choose("Level 2: early help").choose("Missing school, or falling behind").press("Propose")
    manager.sees("A manager of early help accepts it or returns it with a reason.")


def asks_early_help(manager: Visitor, child: Child) -> None:
    """This function will have a manager ask early help, from the assessment they are to decide, to take over."""
    manager.open("/").follow(child.name, within="main").follow("Step down to early help: ask the other service")
    proposes(manager)


def accepts(receiver: Visitor, child: Child) -> None:
    """This function will have a manager of early help find the proposal at home, and accept it."""
    receiver.open("/").follow(child.name, within="main").sees(WHY).press("Accept")
    receiver.choose("Early Help Team North", exact=True).press("Accept").sees("Accepted.")
