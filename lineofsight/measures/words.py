"""The function-like words of our own that a measure may use, and what each becomes in SQL."""

from sqlglot import exp

from lineofsight.measures.front_matter import NotAMeasure
from lineofsight.ssd import JSON_SHAPES
from lineofsight.ssd.json_shapes import LOCAL_FLAGS

CALENDAR = "working_day_calendar"
KNOWN_FLAGS = frozenset(LOCAL_FLAGS).union(*(shape.keys for shape in JSON_SHAPES.values()))


def check_words(tree: exp.Select, *, file: str) -> None:
    """Raise NotAMeasure for an unknown word, or a known one used wrongly.

    working_days(a, b) may stand only in the columns of the last select: in a condition, a date outside the calendar
    would quietly drop a record. flagged(json column, 'KEY') must name a key of the dataset's JSON,
    or a local one declared beside them.
    """
    in_columns = {id(word) for column in tree.expressions for word in column.find_all(exp.Anonymous)}
    for word in tree.find_all(exp.Anonymous):
        name, arguments = word.name.lower(), word.expressions
        if name not in ("working_days", "flagged"):
            raise NotAMeasure(f"{file} uses {word.name}(), which is not a word measures know.")
        if len(arguments) != 2:
            raise NotAMeasure(f"{file}: {name}() takes two arguments.")
        if name == "working_days" and id(word) not in in_columns:
            raise NotAMeasure(f"{file}: working_days() may stand only in the columns of the last select.")
        if name == "flagged" and arguments[1].name not in KNOWN_FLAGS:
            raise NotAMeasure(f"{file}: {arguments[1].name} is not a flag of the dataset.")


def expanded(tree: exp.Select) -> exp.Select:
    """Return the measure in plain SQL.

    working_days becomes the difference of two ordinals of the calendar of working days, and a last column,
    outside_calendar, says whether a date that is recorded has no place in that calendar.
    """
    plain = tree.copy()
    outside: list[exp.Expr] = []
    for number, word in enumerate(_named(plain, "working_days"), start=1):
        outside.append(_count_days(plain, word, number))
    for word in _named(plain, "flagged"):
        word.replace(_flag(word))
    condition = exp.or_(*outside) if outside else exp.false()
    return plain.select(exp.alias_(condition, "outside_calendar"), copy=False)


def _named(tree: exp.Select, name: str) -> list[exp.Anonymous]:
    """Return every use of one word."""
    return [word for word in tree.find_all(exp.Anonymous) if word.name.lower() == name]


def _count_days(plain: exp.Select, word: exp.Anonymous, number: int) -> exp.Expr:
    """Put the difference of two calendar ordinals in place of the word; return when the calendar could not tell."""
    first, last = word.expressions
    names = (f"calendar_{number}a", f"calendar_{number}b")
    for name, day in zip(names, (first, last), strict=True):
        on = exp.EQ(this=exp.column("day", table=name), expression=day.copy())
        plain.join(exp.to_table(CALENDAR), on=on, join_type="left", join_alias=name, copy=False)
    ordinals = [exp.column("ordinal", table=name) for name in names]
    word.replace(exp.paren(exp.Sub(this=ordinals[1].copy(), expression=ordinals[0].copy())))
    recorded = [exp.Not(this=exp.Is(this=day.copy(), expression=exp.null())) for day in (first, last)]
    unknown = exp.or_(*(exp.Is(this=ordinal.copy(), expression=exp.null()) for ordinal in ordinals))
    return exp.and_(*recorded, unknown)


def _flag(word: exp.Anonymous) -> exp.Expr:
    """Return the test that a flag in a JSON column is Y. An empty column has no flags."""
    column, key = word.expressions
    held = exp.func("NULLIF", column.copy(), exp.Literal.string(""))
    value = exp.func("JSON_EXTRACT_STRING", held, exp.Literal.string(f"$.{key.name}"), dialect="duckdb")
    return exp.EQ(this=value, expression=exp.Literal.string("Y"))
