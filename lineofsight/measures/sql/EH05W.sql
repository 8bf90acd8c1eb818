/*
code: EH05W
title: Average caseload per early help practitioner, weighted
question: How much work does an early help practitioner hold, counting intensive help twice?
kind: ratio
good: lower
unit: weighted children
source: Local
notes: As EH05, but a child whose help is light counts half, and one whose help is intensive twice. Counts the intensity
  that was known at the snapshot. The weights are a local default.
*/
with practitioners as (
    select distinct worker_id
    from local_caseloads
    where service = 'early_help'
),
helping as (
    select
        i.invo_professional_id as worker_id,
        h.episode_id,
        greatest(i.invo_involvement_start_date, h.started_on) as from_on,
        least(
            coalesce(i.invo_involvement_end_date, date '9999-12-31'), coalesce(h.ended_on, date '9999-12-31')
        ) as until_on,
        case h.intensity when 'light' then 0.5 when 'intensive' then 2 else 1 end as weight
    from ssd_involvements i
    join practitioners p on p.worker_id = i.invo_professional_id
    join local_early_help h on h.person_id = i.invo_person_id
),
held as (
    select
        h.worker_id,
        h.weight,
        h.until_on,
        greatest(h.from_on, max(h.until_on) over (  -- a day on which somebody helps in two ways counts once
            partition by h.worker_id, h.episode_id
            order by h.from_on, h.until_on
            rows between unbounded preceding and 1 preceding
        )) as from_on
    from helping h
    where h.from_on < h.until_on
),
weighed as (
    select
        c.caseload_id,
        sum(h.weight) as weight
    from held h
    join local_caseloads c on c.worker_id = h.worker_id
        and c.service = 'early_help'
        and c.on_date >= h.from_on
        and c.on_date < h.until_on
    group by c.caseload_id
)
select
    c.caseload_id           as record_id,
    nullif(c.worker_id, c.worker_id) as person_id,  -- of no one child
    c.on_date               as on_date,
    coalesce(w.weight, 0)   as value,
    c.fte                   as per,
    c.team_id               as team_id,
    c.worker_id             as worker_id
from local_caseloads c
left join weighed w on w.caseload_id = c.caseload_id
where c.service = 'early_help'
    and c.is_manager = 'N'
