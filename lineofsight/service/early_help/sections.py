"""The sections of an early help assessment: those of the whole family, written once, and those of each child."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section: the field that holds it, its title, what to think about, and why it is asked.

    What `is_shared` is written once and stands on every child's copy.
    """

    key: str
    title: str
    prompts: tuple[str, ...]
    why: str
    is_shared: bool = True
    is_needed: bool = True


_ALL = (
    Section(
        key="story", title="What has happened, and why now",
        prompts=("What led the family here?", "What have they tried already, and what helped?"),
        why="The family should have to tell their story once.",
    ),
    Section(
        key="parents_views", title="What each parent or carer says",
        prompts=("Each parent's own view, with their name.", "A parent who lives elsewhere has a view too."),
        why="An assessment is thorough when nobody who cares for the children is left out.",
    ),
    Section(
        key="home", title="Home, money and community",
        prompts=("Housing, work and debt.", "Who helps them: family, neighbours, faith, school?"),
        why="Much of what wears families down is not about parenting.", is_needed=False,
    ),
    Section(
        key="strengths", title="What is working well",
        prompts=("What is this family good at?", "What keeps the children safe and happy?"),
        why="A plan is built on what works.",
    ),
    Section(
        key="worries", title="What people are worried about",
        prompts=("Whose worry is it: the family's, the school's, yours?", "Answer what the contact was worried about."),
        why="Every risk that was named at the start has to be looked at here, and answered in the plan.",
    ),
    Section(
        key="goals", title="What the family wants to be different",
        prompts=("In their own words.", "How would they know that it is better?"),
        why="The goals of My Family Plan come from here.",
    ),
    Section(
        key="analysis", title="What it means, and what helps",
        prompts=("What matters most?", "Can early help meet it, and who should lead?"),
        why="The manager decides from this.",
    ),
    Section(
        key="child_needs", title="This child's needs",
        prompts=("Health, learning, feelings, friends.", "What is different for this child than for the others?"),
        why="The assessment covers every child of the family, each as a person of their own.", is_shared=False,
    ),
    Section(
        key="childs_words", title="The child's own words",
        prompts=("What did they say, show or draw?", "If there are none yet, say why."),
        why="Nobody speaks for the child better than the child.", is_shared=False,
    ),
    Section(
        key="direct_work", title="What we did with the child",
        prompts=("Games, drawings, a walk: what did you do, and what did you learn?",),
        why="Direct work is how a child comes to trust you.", is_shared=False, is_needed=False,
    ),
)  # fmt: skip

SECTIONS: dict[str, Section] = {one.key: one for one in _ALL}
SHARED = tuple(one.key for one in _ALL if one.is_shared)
