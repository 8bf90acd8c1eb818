"""The sections of an assessment: each its own page, with the questions that help to write it."""

from dataclasses import dataclass


class UnknownSection(KeyError):
    """An assessment has no section of this name."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section: the field that holds it, its title, what to think about, and why it is asked."""

    key: str
    title: str
    prompts: tuple[str, ...]
    why: str
    is_needed: bool = False


@dataclass(frozen=True, kw_only=True)
class Part:
    """A heading of the task list, with its sections."""

    title: str
    sections: tuple[Section, ...]


PARTS = (
    Part(
        title="The child",
        sections=(
            Section(
                key="question",
                title="Why we are assessing",
                prompts=("What are people worried about?", "What do we need to find out?"),
                why="A clear question keeps the assessment short, and lets the family know what it is for.",
            ),
            Section(
                key="child_day",
                title="The child's day and words",
                prompts=(
                    "What is a day in this child's life like?",
                    "What did the child say, show or draw? Use their own words.",
                    "What does the child want to happen?",
                ),
                why="The child's own account is the heart of an assessment.",
            ),
            Section(
                key="child_needs",
                title="The child's needs",
                prompts=("Health, learning, feelings and behaviour, friends, and looking after themselves.",),
                why="The child's development is one of the parts of the assessment framework.",
            ),
            Section(
                key="identity",
                title="Identity and diverse needs",
                prompts=(
                    "Culture, language, faith, disability, gender and sexuality: what matters to this child?",
                    "What does it mean for the help they need?",
                ),
                why="Help that ignores who a child is does not work.",
            ),
        ),
    ),
    Part(
        title="The family",
        sections=(
            Section(
                key="parents_views",
                title="Each parent's or carer's view",
                prompts=("What does each say about the worries, and about what would help? Name who said it.",),
                why="Parents see what others do not, and a plan needs them.",
            ),
            Section(
                key="absent_parent_view",
                title="The view of a parent who lives elsewhere",
                prompts=("What did they say? If they were not asked, why not?",),
                why="A parent who lives elsewhere may be a risk, or the child's best support.",
            ),
            Section(
                key="family",
                title="Family and home",
                prompts=("Home, money and work, the wider family, friends and community.",),
                why="What surrounds a family can be what helps or what hurts.",
            ),
            Section(
                key="history",
                title="History",
                prompts=("What happened before? What help was given, and what changed?",),
                why="A pattern over time says more than one event.",
            ),
        ),
    ),
    Part(
        title="What others know",
        sections=(
            Section(
                key="partners",
                title="What other agencies know",
                prompts=("School, health, police and others: who was asked, when, and what did they say?",),
                why="No one agency knows the whole of a child's life.",
            ),
        ),
    ),
    Part(
        title="What it means",
        sections=(
            Section(
                key="strengths",
                title="What is working well",
                prompts=("What keeps the child safe and well now?",),
                why="Plans build on strengths.",
            ),
            Section(
                key="risks",
                title="What we are worried about",
                prompts=("What harm has happened, or could happen? How likely, and how bad?",),
                why="Each worry named here should be met by the plan.",
            ),
            Section(
                key="analysis",
                title="Analysis",
                prompts=(
                    "What does all of this mean for this child?",
                    "Why do you think so, and what would change your mind?",
                    "What will happen if nothing changes?",
                ),
                why="An assessment without analysis is only a description. It can't be submitted without this.",
                is_needed=True,
            ),
            Section(
                key="plan",
                title="Plan and next steps",
                prompts=("Who will do what, by when, and how will we know that it worked?",),
                why="The family should be able to read what happens next.",
            ),
            Section(
                key="family_comments",
                title="What the family says about this assessment",
                prompts=("Was it shared with them? What did they agree or disagree with?",),
                why="Families have a right to be heard, and to see what is written.",
            ),
        ),
    ),
)

SECTIONS: dict[str, Section] = {section.key: section for part in PARTS for section in part.sections}


def section(key: str) -> Section:
    """This function will return the section of this name, or raise UnknownSection."""
    if key not in SECTIONS:
        raise UnknownSection(key)
    return SECTIONS[key]
