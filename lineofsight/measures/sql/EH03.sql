/*
code: EH03
title: Social care that steps down to early help
question: When a social worker is no longer needed, does somebody else stay with the family?
kind: proportion
good: higher
source: Local
notes: Episodes of need by the day they closed, those whose referral led to no further action left out. It stepped down
  when the same child's early help began within 14 days of closing.
*/
with stepped_down as (
    select
        c.cine_referral_id,
        min(e.earl_episode_start_date) as began_on
    from ssd_cin_episodes c
    join ssd_early_help_episodes e on e.earl_person_id = c.cine_person_id
    where e.earl_episode_start_date >= c.cine_close_date
        and e.earl_episode_start_date <= c.cine_close_date + interval '14' day
    group by c.cine_referral_id
)
select
    r.cine_referral_id        as record_id,
    r.cine_person_id          as person_id,
    r.cine_close_date         as on_date,
    d.began_on is not null    as met,
    r.cine_referral_team      as team_id,
    r.cine_referral_worker_id as worker_id
from ssd_cin_episodes r
left join stepped_down d on d.cine_referral_id = r.cine_referral_id
where r.cine_close_date is not null
    and coalesce(r.cine_referral_nfa, 'N') <> 'Y'
