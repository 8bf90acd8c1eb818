"""Write a measure's plain SQL in each database's own way."""

from sqlglot import exp

DIALECTS = ("duckdb", "postgres", "spark", "tsql")


class UnknownDialect(ValueError):
    """There is no way of writing measures for that database."""


def rendered(plain: exp.Expr, *, dialect: str) -> str:
    """Return the select as text for duckdb, postgres, spark or tsql (SQL Server). Raises UnknownDialect."""
    if dialect not in DIALECTS:
        raise UnknownDialect(f"Measures can be written for {', '.join(DIALECTS)}, not for {dialect}.")
    tree: exp.Expr = plain.copy()
    if dialect in ("postgres", "spark"):
        _divide_in_doubles(tree)
    if dialect == "postgres":
        _cast_json(tree)
    if dialect == "spark":
        _parse_json(tree)
    if dialect == "tsql":
        tree = tree.transform(_without_intervals).transform(_with_at_sign)
        _case_booleans(tree)
    return tree.sql(dialect=dialect, pretty=True)


def _cast_json(tree: exp.Expr) -> None:
    """PostgreSQL reads keys from json, not from text."""
    for read in list(tree.find_all(exp.JSONExtractScalar)):
        read.set("this", exp.cast(read.this.copy(), "json"))


def _parse_json(tree: exp.Expr) -> None:
    """Spark reads keys from text that is no JSON as if they were empty: have it refuse, as the others do."""
    for read in list(tree.find_all(exp.JSONExtractScalar)):
        key = exp.Literal.string(read.expression.sql().strip("'"))
        parsed = exp.Anonymous(this="PARSE_JSON", expressions=[read.this.copy()])
        read.replace(exp.Anonymous(this="VARIANT_GET", expressions=[parsed, key, exp.Literal.string("string")]))


def _divide_in_doubles(tree: exp.Expr) -> None:
    """DuckDB divides in doubles and gives infinity for a division by nought, which the others refuse."""
    for division in list(tree.find_all(exp.Div)):
        above, below = (exp.cast(side.copy(), "double") for side in (division.this, division.expression))
        quotient = exp.Div(this=above, expression=below, typed=True, safe=False)
        if isinstance(division.expression, exp.Literal):
            division.replace(quotient)
            continue
        limit = exp.case()
        for how, value in ((exp.EQ, "NaN"), (exp.GT, "Infinity"), (exp.LT, "-Infinity")):
            limit = limit.when(
                how(this=above.copy(), expression=exp.Literal.number(0)), exp.cast(exp.Literal.string(value), "double")
            )
        by_nought = exp.EQ(this=below.copy(), expression=exp.Literal.number(0))
        division.replace(exp.case().when(by_nought, limit).else_(quotient))


def _without_intervals(node: exp.Expr) -> exp.Expr:
    """SQL Server has no intervals: subtract by its own function."""
    if isinstance(node, exp.Sub) and isinstance(node.expression, exp.Interval):
        interval = node.expression
        count = exp.Neg(this=exp.Literal.number(interval.name))
        return exp.func("DATEADD", exp.var(interval.text("unit").rstrip("Ss").lower()), count, node.this)
    return node


def _with_at_sign(node: exp.Expr) -> exp.Expr:
    """SQL Server writes parameters as @name."""
    return exp.Parameter(this=exp.var(node.name)) if isinstance(node, exp.Placeholder) else node


def _case_booleans(tree: exp.Expr) -> None:
    """SQL Server has no boolean to select: write 1 or 0. An unknown answer stays null."""
    for select in list(tree.find_all(exp.Select)):
        for column in select.expressions:
            if isinstance(column, exp.Alias) and _is_boolean(column.this):
                column.set("this", _one_or_zero(column.this))


def _is_boolean(value: exp.Expr) -> bool:
    """Say whether an expression answers yes or no."""
    if isinstance(value, exp.Coalesce):
        return _is_boolean(value.this)
    if isinstance(value, exp.Paren):
        return _is_boolean(value.this)
    return isinstance(value, exp.Predicate | exp.Connector | exp.Not | exp.Boolean)


def _one_or_zero(value: exp.Expr) -> exp.Expr:
    """Return the case expression. coalesce(x, false) is 0 when x is unknown; anything else stays null."""
    if isinstance(value, exp.Boolean):
        return exp.Literal.number(int(value.this))
    if isinstance(value, exp.Coalesce):
        return exp.case().when(value.this.copy(), exp.Literal.number(1)).else_(exp.Literal.number(0))
    no = exp.Not(this=exp.paren(value.copy()))
    return exp.case().when(value.copy(), exp.Literal.number(1)).when(no, exp.Literal.number(0))
