"""What people do to protect a child: discussion, enquiry, conference and plan, step by step."""

from datetime import datetime

from tests.system.kit.front_door import Child
from tests.system.kit.town import fill_day, fill_moment
from tests.system.kit.visitor import Visitor

AGENCIES = ("Children's services", "Police", "Health", "Education")


def opens_record(who: Visitor, child: Child) -> Visitor:
    """This function will have somebody find a child by name, and open their record."""
    who.open(f"/people/search/?first_name={child.first}&last_name={child.last}")
    return who.follow(child.name, within="#results")


def opens_step(who: Visitor, child: Child, step: str) -> Visitor:
    """This function will have somebody open a step that is open, from the child's record."""
    return opens_record(who, child).follow(step, within="main .los-identity__open")


def asks_agencies(who: Visitor, *, at: datetime, place: str = "online") -> Visitor:
    """This function will fill in when a meeting is, where, and who of each agency is asked."""
    fill_moment(who, "When is it?", at).fill("Where is it?", place)
    for agency in AGENCIES:
        who.fill(f"{agency}: who is asked?", f"Whoever works with her in {agency.lower()}")
    return who


def says_everybody_came(who: Visitor) -> Visitor:
    """This function will tick that each of those who were asked came."""
    for answer in who.page.get_by_label("Came", exact=True).all():
        answer.check()
    return who


def discusses(manager: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have a manager call a strategy discussion, and record that it decided on an enquiry."""
    opens_step(manager, child, "Strategy discussion").press("Call the discussion")
    asks_agencies(manager, at=at).press("Call it").sees("The discussion is called.")
    manager.press("Record the discussion").press("Save", exact=True).is_told("Say what each agency told")
    says_everybody_came(manager).fill("What did each agency tell?", "Police: two calls. School: a bruise on Monday.")
    manager.choose("Yes", question="Is there reasonable cause to suspect significant harm?", exact=True)
    manager.fill("What shows that?", "A bruise that nobody explains, on a young child.")
    manager.fill("How is the child kept safe today?", "Gran looks after her.")
    manager.fill("When will the child be seen, and by whom?", "Today at school, by her social worker.")
    manager.fill("What else", "An assessment alone: the risk is too high.")
    manager.choose("Joint section 47 enquiry with the police").press("Save", exact=True)
    manager.sees("What it led to", "Section 47 enquiry", "open now")


def enquires(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have a social worker write an enquiry, and hand it to a manager."""
    opens_step(worker, child, "Section 47 enquiry").press("Write the enquiry")
    fill_day(worker, "When was the child seen?", at).choose("The child was seen alone")
    worker.fill("What did the child say?", "I hide when Dad comes home.")
    worker.fill("Who else was seen and spoken to?", "Mum and Gran, today.")
    worker.fill("What did each agency tell?", "School: tired and bruised. Police: two calls this month.")
    worker.fill("What was found?", "The bruise is a hand's.").fill("What does it mean for the child?", "She is hurt.")
    worker.choose("Substantiated, and the child is at continuing risk").choose("Child protection conference")
    worker.press("Save", exact=True).press("Submit to a manager").press("Submit to a manager").sees("Submitted.")


def authorises_enquiry(manager: Visitor, child: Child) -> None:
    """This function will have a manager find the enquiry at home, read what was found there, and authorise it."""
    manager.open("/").follow(child.name, within="main").sees("What was found out", "The bruise is a hand's.")
    manager.fill("What is your decision, and why?", "Agreed. The family and agencies meet within 15 working days.")
    manager.fill("What else", "A plan of need: the risk goes on.")
    manager.press("Authorise", exact=True).sees("What it led to", "Initial child protection conference")


def arranges(manager: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have a manager arrange the conference, chaired by the reviewing officer of the demo."""
    opens_step(manager, child, "Initial child protection conference").press("Arrange the conference")
    asks_agencies(manager, at=at, place="Family centre").fill("Family: who is asked?", "Mum")
    manager.select("Who chairs it?", "Rosalind Achterley").press("Arrange it").sees("The conference is arranged.")


def reports(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the social worker put a report before the conference, which Mum has read."""
    opens_step(worker, child, "Initial child protection conference").follow("Add a report", within="main")
    worker.select("Which agency?", "Children's services").fill("Who wrote it?", "Nadia Brackenhurst")
    worker.fill("What does it say?", "Three bruises, and what Mum says of each.")
    fill_day(worker, "When did it come?", at)
    fill_day(worker, "When was the family given it to read?", at).press("Save", exact=True).sees("Nadia Brackenhurst")


def chairs(chair: Visitor, child: Child) -> None:
    """This function will have the chair find the conference at home, and record that a plan is made."""
    chair.open("/").sees("initial conference on").follow(child.name, within="main").press("Record the conference")
    says_everybody_came(chair).select("How did the child take part?", "Did not come, and sent their views")
    chair.fill("What did the child say?", "I want Dad to stop shouting.")
    chair.fill("What shows whether the child is suffering", "Hurt three times, and nobody can say how.")
    chair.fill("What else", "A plan of need: Dad does not keep to what he agreed.")
    chair.choose("Child protection plan", exact=True).choose("Neglect", exact=True)
    chair.fill("Outline of the plan", "Dad stays away until he has stopped drinking. School sees her each morning.")
    chair.choose("Yes", question="As the chair", exact=True).press("Save", exact=True)
    chair.sees("What it led to", "Child protection plan", "Write the decision and the outline of the plan")
