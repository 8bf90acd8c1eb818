"""The library of tools for direct work with children, by age. A local list: an authority keeps its own."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One tool: what it helps a child to say, for whom, and how it is used."""

    code: str
    name: str
    youngest: int
    oldest: int
    about: str

    @property
    def ages(self) -> str:
        """For whom it is, in words."""
        return f"Ages {self.youngest} to {self.oldest}"

    def suits(self, age: int | None) -> bool:
        """This function will say whether it is for children of an age in years. An age that is not known suits all."""
        return age is None or self.youngest <= age <= self.oldest


_LIBRARY = (
    Tool(
        code="watching_play", name="Watching play", youngest=0, oldest=4,
        about="Sit with the child while they play, and write what they do, not what it may mean.",
    ),
    Tool(
        code="house_drawing", name="Three drawings of home", youngest=4, oldest=11,
        about="The child draws what is good at home, what is worrying, and what they wish for.",
    ),
    Tool(
        code="feelings_cards", name="Feelings cards", youngest=3, oldest=10,
        about="The child picks faces for people and places, and says why.",
    ),
    Tool(
        code="my_day", name="My day, hour by hour", youngest=5, oldest=17,
        about="Go through yesterday together, from waking to sleeping: who was there, and what was eaten.",
    ),
    Tool(
        code="family_circles", name="Circles of people", youngest=6, oldest=17,
        about="The child puts people in circles, nearest to furthest, and says who they would tell.",
    ),
    Tool(
        code="scaling", name="From nought to ten", youngest=7, oldest=17,
        about="How safe is home today, from nought to ten? What would make it one more?",
    ),
    Tool(
        code="letter_to_me", name="A letter to myself", youngest=11, oldest=25,
        about="The young person writes to themselves a year from now: what they hope has changed.",
    ),
    Tool(
        code="safety_map", name="A map of safe places", youngest=10, oldest=25,
        about="Draw the places the young person goes, with who is there, and mark where they feel safe.",
    ),
)  # fmt: skip
TOOLS: dict[str, Tool] = {tool.code: tool for tool in _LIBRARY}


def tools_for(age: int | None) -> list[Tool]:
    """This function will return the tools that suit an age in years: all of them where it is not known."""
    return [tool for tool in TOOLS.values() if tool.suits(age)]
