"""What people do at the front door, step by step, for the stories that pass through it."""

from dataclasses import dataclass

from tests.system.kit.visitor import Visitor


@dataclass(frozen=True)
class Child:
    """A child as a partner names them."""

    first: str
    last: str
    born: tuple[str, str, str] = ("3", "4", "2014")

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first} {self.last}"


CONCERN = "Came to school in the same clothes all week and said there was no food at home on Sunday."


def tells_us_about(partner: Visitor, child: Child) -> str:
    """This function will have a partner tell the council about a child, and return the receipt number they get."""
    partner.go_to("Tell us about a child")
    partner.fill("Child's first name", child.first).fill("Child's last name", child.last)
    partner.fill_date("Child's date of birth", *child.born)
    partner.fill("What are you worried about?", CONCERN).fill("What would you like us to do?", "Visit the family.")
    partner.choose("Yes", question="Have you told the parents that you are contacting us?")
    partner.select("Where do you work?", "School").fill("Name of your school, surgery or service", "Larkrise Primary")
    partner.fill("Phone number we can reach you on", "01632 960 123").press("Send")
    return partner.page.locator(".govuk-panel strong").inner_text()


def opens_contact(worker: Visitor, child: Child, *, tab: str = "new") -> None:
    """This function will have somebody find the child's contact on the board, and open it."""
    worker.open(f"/front-door/?tab={tab}").follow(child.name, within="main h3")


def says_who_it_is(worker: Visitor, child: Child) -> None:
    """This function will have a social worker settle that a partner named somebody new."""
    opens_contact(worker, child)
    worker.press("Check who this is about").choose("Somebody new to us").press("Save who it is about")


def rates(manager: Visitor, child: Child, colour: str) -> None:
    """This function will have a manager say how urgent the contact is."""
    opens_contact(manager, child)
    manager.press("Say how urgent it is").choose(colour, exact=True)
    manager.fill("Why?", "No food at home, and nobody has seen the younger children.").press("Save how urgent it is")


def screens(worker: Visitor, child: Child) -> None:
    """This function will have a social worker screen the contact: save it half done first, then finish."""
    opens_contact(worker, child)
    worker.press("Screen this contact").fill("What does earlier involvement tell us?", "Nothing was known before.")
    worker.press("Save and come back later").sees("Saved. The screening is not finished yet.")
    worker.press("Carry on screening").press("Finish screening").is_told("Say what this means for the child.")
    worker.choose("Yes", question="Were the parents told about this contact?", exact=True)
    worker.fill("Who was told?", "Mum, at home.").fill_date("When were they told?", "28", "9", "2022")
    worker.choose("The family agreed")
    worker.fill("Which agencies were asked, and what did they say?", "School and health visitor: both are worried.")
    worker.fill("What does this mean for the child?", "Basic needs are not met, and it is getting worse.")
    worker.choose("Level 4: specialist").choose("New referral").press("Finish screening")
    worker.sees("Screening finished. It is waiting for a manager to decide.")


def decides(manager: Visitor, child: Child) -> None:
    """This function will have a manager decide that the contact is a referral, by the threshold."""
    opens_contact(manager, child, tab="ready")
    manager.press("Decide").press("Record the decision")
    manager.is_told("Choose at least one thing that shows this level of need").is_told("Give your reasons")
    manager.choose("Level 4: specialist").choose("Basic needs not met again and again").choose("New referral")
    manager.fill("What are your reasons?", "Basic needs are not met. The family needs a social worker.")
    manager.fill("What else", "Early help alone, which the family tried.")
    manager.press("Record the decision").sees("Decided. Opened: referral for")


def decides_next_steps(manager: Visitor, child: Child) -> None:
    """This function will have a manager decide on the referral: a single assessment, for abuse or neglect."""
    manager.follow("Referral", within="main", exact=True).press("Decide next steps")
    manager.choose("Single assessment", exact=True)
    manager.select("What is the child's main need?", "Abuse or neglect")
    manager.fill("What are your reasons?", "We need to understand daily life at home.")
    manager.fill("What else", "Early help: too little is known.").press("Record the decision")
    manager.sees(f"Decided. Opened: single assessment for {child.name}")
