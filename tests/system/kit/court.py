"""What people do on the way to court and in it, step by step."""

from datetime import datetime, timedelta

from tests.system.kit.front_door import Child
from tests.system.kit.protection import opens_record, opens_step
from tests.system.kit.town import fill_day, fill_moment
from tests.system.kit.visitor import Visitor

GATE, PRE, CARE = "Legal gateway", "Pre-proceedings", "Care proceedings"
NEXT = "main .los-next"


def asks_the_panel(worker: Visitor, child: Child) -> None:
    """This function will have the social worker ask the legal gateway panel from the child's record."""
    opens_record(worker, child).follow("Ask the legal gateway panel").press("Ask the panel")
    worker.is_told("Say what the evidence is, and what was tried")
    worker.fill("What do you ask the panel, and why now?", "The plan has not kept her safe. May we tell the parents?")
    worker.fill("What is the evidence, and what was tried?", "Three bruises. Four months of help.")
    worker.press("Ask the panel").sees("What happens next", "Put the request on the agenda")
    worker.press("Put on the panel's agenda", within=NEXT)


def decides_to_start(head: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the head of service record that the panel starts pre-proceedings."""
    opens_step(head, child, GATE).follow("What the panel decided", within="aside").choose("Start pre-proceedings")
    fill_day(head, "By which day does the letter go to the parents?", at + timedelta(days=4))
    head.fill("Why?", "The threshold may be met. The parents are told what must change.")
    head.fill("What else", "Going on with the plan alone.")
    head.press("Record the decision").sees("Start pre-proceedings", "Opened: Pre-proceedings")


def tells_the_parents(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the social worker say what must change, and issue and send the letter."""
    opens_step(worker, child, PRE).press("What must change", within=NEXT)
    worker.fill("What must change, by when, and who helps?", "Dad lives elsewhere and sees the clinic each week.")
    worker.press("Save", exact=True).press("Write the letter", within=NEXT)
    issues_a_letter(worker, "Letter before proceedings")
    opens_step(worker, child, PRE).press("The letter before proceedings was sent", within=NEXT)
    worker.choose(child.first)
    fill_day(worker, "When was it sent?", at).press("Save", exact=True).sees("the letter as it was issued")


def issues_a_letter(worker: Visitor, name: str) -> None:
    """This function will have a worker write the letter that is offered, fill in what is not known, and issue it."""
    worker.sees(name).choose("Somebody else").fill("Their name", "Marta Winterslow").press("Fill it from the record")
    letter = worker.page.get_by_role("textbox", name="The letter", exact=True)
    letter.fill(letter.input_value().replace("[", "").replace("]", ""))
    worker.choose("It is given by hand").press("Look at it as it will be").press("Issue this letter")
    worker.sees("The letter is issued")


def asks_about_lawyers(worker: Visitor, child: Child) -> None:
    """This function will have the social worker say that Mum has a lawyer, and offer a family group conference."""
    opens_step(worker, child, PRE).press("Who represents the parents", within=NEXT)
    worker.fill("Another parent, or who else has parental responsibility", "Marta Winterslow")
    worker.press("Save", exact=True).is_told("Say whether Marta Winterslow has a lawyer")
    worker.choose("Yes", question="Has that person a lawyer?", exact=True)
    worker.fill("Who is that person’s lawyer?", "Fenwater and Lisle").press("Save", exact=True)
    worker.sees("Marta Winterslow", "Fenwater and Lisle")


def offers_a_conference(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the social worker offer the family a family group conference, which it does not want."""
    opens_step(worker, child, PRE).press("Family group conference offered", within=NEXT)
    fill_day(worker, "When was it offered?", at).choose("The family does not want one").press("Save", exact=True)


def meets(worker: Visitor, child: Child, *, at: datetime, kind: str) -> None:
    """This function will have the social worker record a meeting with the parents."""
    opens_step(worker, child, PRE).follow("A meeting that was held", within="aside").choose(kind)
    fill_moment(worker, "When was it held?", at).fill("Who came?", "Marta Winterslow, family\nHer solicitor, other")
    worker.fill("What was said and decided?", "What must change was gone through, line by line.")
    worker.press("Save", exact=True).sees(kind)


def decides_to_issue(head: Visitor, child: Child) -> None:
    """This function will have the head of service end pre-proceedings by going to court."""
    opens_step(head, child, PRE).follow("End pre-proceedings", within="aside").choose("Issue care proceedings")
    head.fill("Why? What has changed, and what has not?", "Dad is back in the house, and she was hurt again.")
    head.press("End pre-proceedings").sees("Opened: Care proceedings")


def applies(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the social worker record the day of issue, and send the parents the letter of issue."""
    opens_step(worker, child, CARE).sees("File the application").press("The application was issued", within=NEXT)
    fill_day(worker, "When did the court issue it?", at).fill("Case number of the court", "WX22C00777")
    worker.choose(" care order", question="Which plan is put to the court first?")
    worker.press("Save", exact=True).sees("The 26 weeks", "WX22C00777").press("Write the letter", within=NEXT)
    issues_a_letter(worker, "Letter of issue")
    opens_step(worker, child, CARE).press("The letter of issue was sent", within=NEXT).choose(child.first)
    fill_day(worker, "When was it sent?", at).press("Save", exact=True).sees("the letter as it was issued")


def names_the_guardian(worker: Visitor, child: Child) -> None:
    """This function will have the social worker record who speaks for the child in court."""
    opens_step(worker, child, CARE).follow("The children's guardian", within="aside")
    worker.fill("Name of the children's guardian", "Ottoline Ferrymead").press("Save", exact=True)
    worker.sees("Ottoline Ferrymead")


def lists_a_hearing(worker: Visitor, child: Child, kind: str, *, at: datetime) -> None:
    """This function will have the social worker put a hearing in the timetable."""
    opens_step(worker, child, CARE).follow("List a hearing", within="aside").choose(kind, exact=True)
    fill_moment(worker, "When is it listed?", at).press("Save", exact=True).sees(kind)


def says_what_happened(worker: Visitor, child: Child, *, met: datetime | None = None) -> None:
    """This function will have the social worker say what happened at the hearing that is past."""
    opens_step(worker, child, CARE).sees("It is past").press("Say what happened", within=NEXT)
    worker.fill("What happened, and what did the court decide?", "The court made its directions.")
    if met:
        fill_day(worker, "When did the advocates meet before it?", met)
    worker.press("Save", exact=True).sees("The court made its directions.")


def is_given_more_time(worker: Visitor, child: Child, *, until: datetime, at: datetime) -> None:
    """This function will have the social worker record an extension, and what delays the case."""
    opens_step(worker, child, CARE).follow("The court gave more time", within="aside")
    fill_day(fill_day(worker, "Until which day?", until), "When did the court decide it?", at)
    worker.fill("Why does the case need more time?", "An aunt has come forward, and has to be assessed.")
    worker.press("Save", exact=True).follow("What delays the case", within="aside")
    worker.choose("A relative came forward late")
    fill_day(worker, "From which day?", at).fill("What happened?", "An aunt rang the court.").press("Save", exact=True)
    worker.sees("A relative came forward late")


def ends_with_a_care_order(worker: Visitor, child: Child, *, at: datetime) -> None:
    """This function will have the social worker record the court's final decision, which ends the proceedings."""
    opens_step(worker, child, CARE).follow("The court's final decision", within="aside")
    worker.choose("Care order", exact=True)
    fill_day(worker, "On which day?", at).fill("What does it mean for the child?", "She lives with carers we choose.")
    worker.choose("Yes", question="Did the court approve our final plan?", exact=True).press("End the proceedings")
    worker.sees("How it ended", "Care order", "She lives with carers we choose.")
