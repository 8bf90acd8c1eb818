"""What a social worker and a manager do with an assessment, step by step."""

from tests.system.kit.front_door import Child
from tests.system.kit.visitor import Visitor

WORDS = "I like it when Gran comes. I want breakfast every day."
ASKED_FOR = "Please add what the child's day is like, and see the father."


def gives_it_to(manager: Visitor, child: Child, worker: str) -> None:
    """This function will have a manager give the assessment that waits in the team's tray to a worker."""
    manager.go_to("Team's work")
    manager.follow(f"Allocate {child.name}, single assessment")
    option = manager.page.get_by_role("option", name=worker).inner_text()
    manager.select("Worker", option).fill("What do you ask them to do?", "See the child by Friday.")
    manager.press("Allocate").sees(worker)


def opens_from_my_work(worker: Visitor, child: Child) -> None:
    """This function will have the worker find the child among their work, and open the assessment."""
    worker.go_to("My work").follow(child.name, within="main")
    worker.follow("Single assessment", within="main")
    assert worker.heading == f"Single assessment of {child.name}"


def records_a_visit(worker: Visitor) -> None:
    """This function will have the worker record, from the assessment, that they saw the child alone."""
    worker.follow("Record a visit", within="main").choose("Yes, alone").fill("Where?", "At home")
    worker.fill("What did the child say, in their own words?", WORDS)
    worker.fill("What did you see, hear and do?", "The cupboards were empty. Mum was tired and glad of help.")
    worker.press("Save the visit")


def writes_and_submits(worker: Visitor) -> None:
    """This function will have the worker write what is needed, and try too early to submit."""
    worker.follow("Submit to a manager", within="main").press("Submit to a manager").sees("Write the analysis.")
    worker.follow("Cancel").follow("Why we are assessing", within="main")
    worker.fill("Why we are assessing", "School is worried about food and clothes.")
    worker.press("Save and go to the next section").sees("Why we are assessing: saved.")
    assert worker.heading == "The child's day and words"
    worker.follow("Cancel").follow("Analysis", within="main")
    worker.fill("Analysis", "Money has run out since the rent rose. With help, needs will be met.")
    worker.press("Save", exact=True)
    worker.follow("Factors found", within="main").choose("Neglect (16A)").press("Save")
    worker.follow("What you recommend", within="main").choose("Child in need plan", exact=True).press("Save")
    worker.press("Submit to a manager").press("Submit to a manager").sees("Submitted. A manager will authorise it")


def returns(manager: Visitor, child: Child) -> None:
    """This function will have the manager return the assessment with a reason."""
    manager.open("/").follow(child.name, within="main").follow("return it with a reason")
    manager.press("Return it").is_told("Say what needs to change")
    manager.fill("What needs to change?", ASKED_FOR).press("Return it").sees("Returned.")


def amends_and_submits_again(worker: Visitor, child: Child) -> None:
    """This function will have the worker find what came back, do what was asked, and submit it again."""
    worker.open("/").sees("Returned to you").follow(f"Single assessment of {child.name}").sees(ASKED_FOR)
    worker.follow("The child's day and words", within="main").fill("The child's day and words", WORDS)
    worker.press("Save", exact=True).press("Submit to a manager").press("Submit to a manager").sees("Submitted.")


def authorises(manager: Visitor, child: Child) -> None:
    """This function will have the manager authorise the assessment, which opens a plan."""
    manager.open("/").follow(child.name, within="main").sees(WORDS).press("Authorise").is_told("Give your decision")
    manager.fill("What is your decision, and why?", "I agree. The plan answers what the child said.")
    manager.fill("What else", "Early help alone.")
    manager.press("Authorise").sees("Authorised. Opened: child in need plan.")


def asks_for_a_discussion(worker: Visitor) -> None:
    """This function will have the worker write why the child may be harmed, and recommend a strategy discussion."""
    worker.follow("Analysis", within="main").fill("Analysis", "Bruises that nobody explains, since Dad came back.")
    worker.press("Save", exact=True).follow("Factors found", within="main").choose("Neglect (16A)").press("Save")
    worker.follow("What you recommend", within="main").choose("Strategy discussion", exact=True).press("Save")
    worker.press("Submit to a manager").press("Submit to a manager").sees("Submitted. A manager will authorise it")


def agrees(manager: Visitor, child: Child, *, opened: str) -> None:
    """This function will have the manager authorise the assessment as it was recommended."""
    manager.open("/").follow(child.name, within="main")
    manager.fill("What is your decision, and why?", "I agree, and have rung the police.")
    manager.fill("What else", "Waiting: no day is to be lost.")
    manager.press("Authorise").sees(f"Authorised. Opened: {opened}.")
