"""What people do with risks and plans, step by step."""

from tests.system.kit import front_door
from tests.system.kit.front_door import Child
from tests.system.kit.visitor import Visitor

NEGLECT, DRINKING = "Neglect", "Alcohol: a parent or carer"
WORDS = "I want Dad to be there in the morning."
REASON = "The alcohol clinic has a wait of six weeks."


def names_two_risks(worker: Visitor, child: Child) -> None:
    """This function will have a worker name, at the contact, the two risks that the school told of."""
    front_door.opens_contact(worker, child)
    worker.follow("Name a risk", within="main").press("Save the risk").is_told("Choose what kind of risk it is")
    worker.select("What kind of risk is it?", NEGLECT)
    worker.fill("In the words of whoever told us", "No food at home at the weekend.").fill("Who told us?", "The school")
    worker.press("Save and name another").sees(f"Risk recorded: {NEGLECT}.")
    worker.select("What kind of risk is it?", DRINKING)
    worker.press("Save the risk").sees(NEGLECT, DRINKING, "No food at home at the weekend.", "The school")


def says_they_are_still_risks(worker: Visitor) -> None:
    """This function will have a worker say at the assessment, which waits for it, that both are still risks."""
    worker.sees("Say of each risk whether it is still one.").follow("Risks", within="main .govuk-task-list")
    worker.choose("No longer a risk", question=NEGLECT).press("Save", exact=True).is_told(f"Say why: {NEGLECT}")
    for risk in (NEGLECT, DRINKING):
        worker.choose("Still a risk", question=risk)
    worker.press("Save", exact=True).sees("Saved.")


def opens_the_plan(worker: Visitor, child: Child) -> int:
    """This function will have somebody open the child's My Family Plan from a search, and return the child's number."""
    worker.open(f"/people/search/?first_name={child.first}&last_name={child.last}").follow(
        child.name, within="#results"
    )
    number = int(worker.page.url.rstrip("/").rsplit("/", 1)[1])
    worker.follow("Early help", within="main .los-identity__open").follow("My Family Plan", exact=True)
    assert worker.heading == f"My Family Plan: {child.name}"
    return number


def writes_a_goal(worker: Visitor, text: str, *, risk: str, action: str, owner: str) -> None:
    """This function will have a worker write a goal about a risk, and who does what towards it."""
    worker.press("Add a goal", exact=True).fill("What will be different for the child?", text)
    worker.fill("How will we know?", "You tell us, and the school sees it.")
    worker.fill_date("By when?", "31", "12", "2022").choose(risk, question="Which risks is this about?")
    worker.press("Save", exact=True).sees("Nobody has promised to do anything towards it yet.")
    worker.follow(f"Add an action towards: {text}").fill("What will be done?", action).fill("Who will do it?", owner)
    worker.fill_date("By when?", "31", "10", "2022").press("Save", exact=True).sees("Action added.")


def agrees_it(worker: Visitor) -> None:
    """This function will have a worker write the child's words down, and that the family agreed."""
    worker.follow("Write what the child and the family say").fill("The child's own words", WORDS)
    worker.press("Save", exact=True)
    worker.follow("Record that they agreed").fill_date("When did the family agree", "30", "9", "2022")
    worker.fill("Who agreed to it?", "Mum, Dad and the child").press("Save", exact=True)


def submits(worker: Visitor) -> None:
    """This function will have a worker hand the plan to a manager."""
    worker.press("Submit to a manager").press("Submit to a manager").sees("Submitted. A manager will authorise it")


def authorises(manager: Visitor, child: Child) -> None:
    """This function will have a manager find the plan on their home page, read it and authorise it."""
    manager.open("/").follow(child.name, within="main").press("Authorise this plan")
    manager.fill("What is your decision, and why?", "Agreed. I will look at it again in six weeks.")
    manager.press("Authorise", exact=True).sees("Authorised. The plan is in force.")
