"""In whose voice a narrative speaks: about a child, or to the child who will read it one day."""

from typing import Any

from django.db import models


class Narrative(models.Model):
    """Words that may be written to the child they are about. Whoever shows them says so.

    `NARRATIVE` are the columns that hold the words; `reader` is the child.
    """

    NARRATIVE: tuple[str, ...] = ("text",)

    is_to_child = models.BooleanField("written to the child", default=False)

    class Meta:
        """Mixed into the models that hold the words."""

        abstract = True

    @property
    def reader(self) -> Any:
        """The child the words may be written to."""
        return self.child

    @property
    def to(self) -> str:
        """The name of the child the words are written to; nothing when they are written about the child."""
        return (self.reader.first_name or self.reader.name) if self.is_to_child else ""

    def addressed(self, text: str) -> str:
        """This function will begin a text that is written to the child with the child's name: “To Aisha,”.

        It is for where text is all there is: chronologies, what is printed, what is given. Nothing stays nothing.
        """
        return f"To {self.to},\n{text}" if text and self.is_to_child else text


class DecidedNarrative(Narrative):
    """A narrative with a manager's decision on it, which may be written to the child whoever the rest is written to."""

    is_decision_to_child = models.BooleanField("the decision is written to the child", default=False)

    class Meta:
        """Mixed into the models that hold the words and the decision."""

        abstract = True

    @property
    def decision_to(self) -> str:
        """The name of the child the decision is written to; nothing when it is written about the child."""
        return (self.reader.first_name or self.reader.name) if self.is_decision_to_child else ""

    @property
    def addressed_decision(self) -> str:
        """The decision, begun with the child's name where it is written to the child: where text is all there is."""
        return f"To {self.decision_to},\n{self.decision}" if self.decision and self.decision_to else self.decision
