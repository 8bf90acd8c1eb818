"""Caseloads at the end of each month, worked out from the posts and allocations of a snapshot."""

from collections.abc import Mapping
from datetime import date

import duckdb
import pyarrow as pa

from lineofsight.record.queries.caseload_rules import every_band

NUMBERS = ("lowest", "highest", "far_lowest", "far_highest")
CENSUS = """
with month_ends as (
    select cast(unnest(generate_series(
        date_trunc('month', coalesce((select min(started_on) from posts), cast($as_at as date))),
        date_trunc('month', cast($as_at as date)), interval 1 month
    )) + interval 1 month - interval 1 day as date) as day
),
present as (
    select p.*, m.day from posts p join month_ends m
        on p.started_on <= m.day and coalesce(p.ended_on, date '9999-12-31') > m.day
    where m.day <= $as_at
),
-- A holding that ends in the month it began is at no month's end, and most of them do.
crossing as (
    select invo_professional_id as worker_id, invo_person_id as person_id,
        invo_involvement_start_date as started_on,
        coalesce(invo_involvement_end_date, date '9999-12-31') as ended_on
    from involvements
    where invo_involvement_end_date is null
        or date_trunc('month', invo_involvement_end_date) > date_trunc('month', invo_involvement_start_date)
),
held as (
    select c.worker_id, m.day, count(distinct c.person_id) as children
    from crossing c join month_ends m on c.started_on <= m.day and c.ended_on > m.day
    group by c.worker_id, m.day
)
select
    concat(p.post_id, ' ', p.day) as caseload_id, p.worker_id, p.team_id, p.service, p.kind, p.basis, p.is_manager,
    p.fte, p.day as on_date, coalesce(h.children, 0) as children, b.lowest, b.highest, b.far_lowest, b.far_highest
from present p
left join held h on h.worker_id = p.worker_id and h.day = p.day
left join bands b on b.service = p.service and b.started_on <= p.day
    and coalesce(b.ended_on, date '9999-12-31') > p.day
order by p.day, p.post_id
"""


def census(tables: Mapping[str, pa.Table], *, as_at: date) -> pa.Table:
    """This function will return one row a post held at each month's end up to the day, with the children held then."""
    days, said = pa.date32(), every_band()
    bands = pa.table(
        {
            **{name: [getattr(band, name) for band in said] for name in NUMBERS},
            "service": [band.service for band in said],
            "started_on": pa.array([band.started_on for band in said], days),
            "ended_on": pa.array([band.ended_on for band in said], days),
        }
    )
    with duckdb.connect() as connection:
        connection.register("posts", tables["local_posts"])
        connection.register("involvements", tables["ssd_involvements"])
        connection.register("bands", bands)
        return connection.sql(CENSUS, params={"as_at": as_at}).to_arrow_table()
