"""The SQL that is written once: which of a measure's records are counted, in which group, and how they add up.

Every value is a parameter; only names from fixed lists are ever put into the text.
"""

import re

from lineofsight.measures.entering import COHORT_GROUP, COHORT_JOIN, ENTRIES
from lineofsight.measures.people import NOT_KNOWN, PERSON_GROUPS, PERSON_JOIN
from lineofsight.measures.question import Question

IN_PERIOD = "select m.*, cast(m.on_date as date) as counted_on from measured m where m.on_date between $start and $last"

STILL_OPEN = """
select m.*, cast($last as date) as counted_on from measured m
where m.starts_on <= $last and (m.ends_on is null or m.ends_on > $last)"""

PERIOD = {
    "month": "cast(date_trunc('month', d.counted_on) as date)",
    "quarter": "cast(date_trunc('quarter', d.counted_on) as date)",
    "year": "cast(date_trunc('year', d.counted_on - interval 3 month) + interval 3 month as date)",
}

HOMES = """
homes as (
    select d.record_id, a.addr_table_id, row_number() over (
        partition by d.record_id
        order by lower(a.addr_address_type) in ('home', 'primary address') desc nulls last,
            a.addr_address_start_date desc nulls last, a.addr_table_id
    ) as place
    from dated d
    join ssd_address a on a.addr_person_id = d.person_id
    where coalesce(lower(a.addr_address_type), '') <> 'placement'
        and coalesce(a.addr_address_start_date <= d.counted_on, true)
        and coalesce(a.addr_address_end_date > d.counted_on, true)
),
wards as (
    select h.record_id, w.ward_code, coalesce(w.ward_name, w.ward_code) as ward_name
    from homes h join local_address_wards w on w.addr_table_id = h.addr_table_id
    where h.place = 1
)"""
"""The ward of each record: that of the person's home on the day. A placement is not the home, and a home outside the
authority has no ward of ours."""

GROUPS = {
    "ward": ("coalesce(w.ward_code, '')", f"coalesce(w.ward_name, '{NOT_KNOWN}')"),
    "team": ("coalesce(d.team_id, '')", f"coalesce(t.dept_team_name, d.team_id, '{NOT_KNOWN}')"),
    "worker": ("coalesce(d.worker_id, '')", f"coalesce(o.prof_professional_name, d.worker_id, '{NOT_KNOWN}')"),
    "category": ("d.category", "d.category"),
    "cohort": COHORT_GROUP,
    **PERSON_GROUPS,
}

JOINS = {
    "ward": "left join wards w on w.record_id = d.record_id",
    "team": "left join ssd_department t on t.dept_team_id = d.team_id",
    "worker": "left join ssd_professionals o on o.prof_professional_id = d.worker_id",
    "cohort": COHORT_JOIN,
    **dict.fromkeys(PERSON_GROUPS, PERSON_JOIN),
}

TABLES_FOR = {
    "ward": ("ssd_address", "local_address_wards"),
    "team": ("ssd_department",),
    "worker": ("ssd_professionals",),
    "cohort": ("ssd_cin_episodes",),
    **dict.fromkeys(PERSON_GROUPS, ("ssd_person",)),
}
"""The tables a breakdown needs beside the measure's own."""

BEGINS_WITH = """(group_id = cast($group_id as text)
    or substring(group_id, 1, length(cast($group_id as text)) + 3) = concat(cast($group_id as text), ' > '))"""
"""A category, or all the ways (measures.ways) that begin with it: the list of a band."""


ADDED = ("records", "met", "middle", "added", "shared", "unplaced", "unjudged")
"""What is added up in each line, beside the period and group that the line is of."""


def counted(question: Question) -> str:
    """Return the select of the records the question counts, with period, group_id and group_name: the list itself.

    A stock's are those open on the last day counted.
    """
    group = _group(question)
    identity, name = GROUPS.get(group, ("cast(null as text)", "cast(null as text)"))
    period = PERIOD.get(question.time, "cast(null as date)")
    chosen = STILL_OPEN if question.measure.kind.is_stock else IN_PERIOD
    parts = [f"measured as (\n{question.measure.render('duckdb')}\n)", f"dated as ({chosen}\n)"]
    if group == "ward":
        parts.append(HOMES.strip())
    if group == "cohort":
        parts.append(ENTRIES.strip())
    columns = f"select d.*, {period} as period, {identity} as group_id, {name} as group_name"
    return f"with {', '.join(parts)}\n{columns}\nfrom dated d {JOINS.get(group, '')}"


def listed(question: Question, *, one_period: bool, one_group: bool, one_page: bool) -> str:
    """Return the select of the list in order, or of the part of it in $period or $group_id, from $offset to $limit."""
    group = BEGINS_WITH if _group(question) == "category" else "group_id = $group_id"
    part = ["period = $period"] * one_period + [group] * one_group + ["true"]
    where = " and ".join(part)
    columns = ", ".join((*question.measure.tree.named_selects, "counted_on", "period", "group_id", "group_name"))
    order = "order by counted_on, record_id" + (" limit $limit" if one_page else "") + " offset $offset"
    return f"select {columns} from ({counted(question)}) counted where {where} {order}"  # noqa: S608 - only fixed names


def added_up(question: Question) -> str:
    """Return the select that adds the list up: one row for the total and, when broken down, one for each line.

    `unplaced` is how many records have a date outside the calendar, and `unjudged` how many an empty answer. They are
    only counted here, so that millions of records' numbers need not be read to name none: see `at_fault`.
    """
    kind = question.measure.kind
    lines = ", (period, group_id, group_name)" if question.by or question.has_categories else ""
    columns = [
        "grouping(group_id) = 1 as is_total" if lines else "true as is_total",
        "period, group_id, group_name" if lines else "null as period, null as group_id, null as group_name",
        "count(*) as records",
        "count(*) filter (where met) as met" if kind.is_proportion else "null as met",
        "median(value) as middle" if kind.is_duration else "null as middle",
        f"{_sum('value')} as added" if kind.judged == "value" else "null as added",
        f"{_sum('per')} as shared" if kind.is_ratio else "max(per) as shared" if kind.is_rate else "null as shared",
        "count(*) filter (where outside_calendar) as unplaced",
        f"count(*) filter (where {kind.judged} is null) as unjudged" if kind.judged else "0 as unjudged",
    ]
    grouped = f"group by grouping sets ((){lines})" if lines else ""
    return f"select {', '.join(columns)} from ({counted(question)}) counted {grouped}"  # noqa: S608 - only fixed names


def _sum(column: str) -> str:
    """Return the sum to nine decimals: exact, so that it is the same in whichever order an engine adds."""
    return f"sum(cast({column} as decimal(28, 9)))"


def at_fault(question: Question) -> str:
    """Return the select that names a record `unplaced` and one `unjudged`, or null, among those the question counts."""
    judged = question.measure.kind.judged
    unjudged = f"min(record_id) filter (where {judged} is null)" if judged else "null"
    columns = f"min(record_id) filter (where outside_calendar) as unplaced, {unjudged} as unjudged"
    return f"select {columns} from ({counted(question)}) counted"  # noqa: S608 - only fixed names


def added_up_at_each_end(question: Question) -> str:
    """Return the select that adds a stock's list up at the end of every period at once, by period.

    There is one row each, or where there are groups the rows of `added_up`, a total among them.

    The days are the lists $each_first, $each_start and $each_last. One question asked of every period is many times
    quicker than one question a period, and both are the same text.
    """
    day_of = {"start": "each.start_day", "last": "each.last_day", "as_at": "each.last_day"}
    of_one_period = added_up(question.within(question.periods[0]))
    of_each_period = re.sub(r"\$(start|last|as_at)\b", lambda found: day_of[found[1]], of_one_period)
    return f"""
with each_period as (
    select unnest($each_first) as first_day, unnest($each_start) as start_day, unnest($each_last) as last_day
)
select each.first_day as period, {", ".join(f"total.{name}" for name in ("is_total", "group_id", "group_name", *ADDED))}
from each_period each, lateral ({of_each_period}) total
order by each.first_day"""  # noqa: S608 - only fixed names


def openings(question: Question) -> str:
    """Return the select of a stock's openings less closings by period: add them from the first for how many are open.

    Those of before the first period come under a null period. A record that ends before it starts was never open.
    """
    period = PERIOD[question.time]
    return f"""
with measured as (
{question.measure.render("duckdb")}
),
events as (
    select m.starts_on as counted_on, 1 as change from measured m where m.starts_on is not null
    union all
    select greatest(m.ends_on, m.starts_on), -1 from measured m where m.ends_on is not null and m.starts_on is not null
)
select case when d.counted_on >= $start then {period} end as period, sum(d.change) as change
from events d where d.counted_on <= $last
group by 1"""  # noqa: S608 - only fixed names


def _group(question: Question) -> str:
    """Return what the records are grouped by within a period: one of GROUPS, or nothing."""
    if question.group in JOINS:
        return question.group
    return "category" if question.has_categories else ""
