"""What a genogram is drawn from: people, who is whose parent, and who is or was a couple."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Someone:
    """One person. `born` and `age` may be missing; `generation` is used where no tie leads to the child (0 is theirs).

    `sex` is M, F or anything else for not known. `about` is what they are to the child, and `href` may be empty.
    """

    key: int
    name: str
    sex: str = "U"
    born: date | None = None
    age: str = ""
    about: str = ""
    generation: int = 0
    is_unborn: bool = False
    has_died: bool = False
    lives_here: bool = False
    href: str = ""

    @property
    def place(self) -> tuple:
        """Where the person stands among others when nothing else decides: the eldest first."""
        return (self.born or date.max, self.key)


@dataclass(frozen=True)
class Couple:
    """Two people who are a couple, or were one."""

    one: int
    other: int
    has_ended: bool = False


@dataclass(frozen=True)
class Family:
    """The people around one child. `parents` are pairs of parent and child, by their keys."""

    focus: int
    people: tuple[Someone, ...]
    parents: tuple[tuple[int, int], ...] = ()
    couples: tuple[Couple, ...] = ()
