"""Positions, and workers who stay or left, at the end of each month, worked out from the posts of a snapshot."""

from collections.abc import Mapping
from datetime import date, timedelta

import duckdb
import pyarrow as pa

ESTABLISHMENT = """
with held as (
    select p.position_id, e.day, sum(p.fte) as fte
    from posts p join ends e on p.started_on <= e.day and (p.ended_on is null or p.ended_on > e.day)
    where p.position_id is not null
    group by all
)
select
    concat(p.position_id, ' ', e.day) as establishment_id, p.team_id, p.service, p.kind, p.fte, e.day as on_date,
    least(coalesce(h.fte, 0), p.fte) as held_fte
from positions p join ends e on p.started_on <= e.day and (p.ended_on is null or p.ended_on > e.day)
left join held h on h.position_id = p.position_id and h.day = e.day
order by e.day, establishment_id
"""

# A worker's last post by a day decides: one who moves to another team has not left, and one who came back is there.
TURNOVER = """
with last_posts as (
    select p.*, e.day from posts p join ends e on p.started_on <= e.day
    qualify row_number() over (partition by p.worker_id, e.day order by p.started_on desc, p.post_id desc) = 1
)
select
    concat(post_id, ' ', day) as turnover_id, worker_id, team_id, service, kind, basis, fte, day as on_date,
    case when ended_on <= day then 'Y' else 'N' end as has_left
from last_posts
where ended_on is null or ended_on > cast(day - interval 12 month as date)
order by on_date, turnover_id
"""


def establishment(tables: Mapping[str, pa.Table], *, as_at: date) -> pa.Table:
    """This function will return one row a position at each month's end up to the day, with how much of it was held."""
    return _worked_out(ESTABLISHMENT, tables, as_at=as_at)


def turnover(tables: Mapping[str, pa.Table], *, as_at: date) -> pa.Table:
    """This function will return one row a worker at each month's end who is there, or left in the year before it."""
    return _worked_out(TURNOVER, tables, as_at=as_at)


def _worked_out(sql: str, tables: Mapping[str, pa.Table], *, as_at: date) -> pa.Table:
    began = min((day for table in tables.values() for day in table["started_on"].to_pylist()), default=as_at)
    with duckdb.connect() as connection:
        for name, table in tables.items():
            connection.register(name.removeprefix("local_"), table)
        connection.register("ends", pa.table({"day": pa.array(_month_ends(began, as_at), pa.date32())}))
        return connection.sql(sql).to_arrow_table()


def _month_ends(began: date, as_at: date) -> list[date]:
    """This function will return the last day of each month from that of `began` on, no later than `as_at`."""
    months = range(began.year * 12 + began.month, as_at.year * 12 + as_at.month + 1)
    days = (date(month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in months)
    return [day for day in days if day <= as_at]
