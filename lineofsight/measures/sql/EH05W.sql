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
with held as (
    select distinct
        c.caseload_id,
        h.episode_id,
        case h.intensity when 'light' then 0.5 when 'intensive' then 2 else 1 end as weight
    from local_caseloads c
    join ssd_involvements i on i.invo_professional_id = c.worker_id
    join local_early_help h on h.person_id = i.invo_person_id
    where c.service = 'early_help'
        and i.invo_involvement_start_date <= c.on_date
        and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > c.on_date)
        and h.started_on <= c.on_date
        and (h.ended_on is null or h.ended_on > c.on_date)
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
left join (
    select
        caseload_id,
        sum(weight) as weight
    from held
    group by caseload_id
) w on w.caseload_id = c.caseload_id
where c.service = 'early_help'
    and c.is_manager = 'N'
