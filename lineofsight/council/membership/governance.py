"""How the council decides, as dated data: change it here when the council changes how it is governed."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Model:
    """A way of deciding: its name, the sentence the public reads, and whether it has an executive."""

    key: str
    name: str
    words: str
    has_executive: bool


@dataclass(frozen=True, kw_only=True)
class Governed:
    """From a day until a day (none: still) the council decides in one way."""

    model: str
    valid_from: date = date.min
    valid_to: date | None = None


MODELS: dict[str, Model] = {
    one.key: one
    for one in (
        Model(
            key="mayor", name="Elected mayor and executive", has_executive=True,
            words="An elected mayor and an executive decide. Scrutiny looks at what they do.",
        ),
        Model(
            key="leader", name="Leader and executive", has_executive=True,
            words="A leader whom Full Council elects, and an executive, decide. Scrutiny looks at what they do.",
        ),
        Model(
            key="committees", name="Committees", has_executive=False,
            words="Committees of councillors decide. There is no executive.",
        ),
    )
}  # fmt: skip

GOVERNED: tuple[Governed, ...] = (Governed(model="mayor"),)
"""Of the made-up authority."""


def governed(on: date) -> Model:
    """This function will return how the council decides on a day. Raises LookupError where nothing says so."""
    for one in GOVERNED:
        if one.valid_from <= on and (one.valid_to is None or on <= one.valid_to):
            return MODELS[one.model]
    raise LookupError(f"Nothing says how the council decided on {on:%-d %B %Y}.")
