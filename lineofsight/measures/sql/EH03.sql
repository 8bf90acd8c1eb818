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
select
    r.cine_referral_id        as record_id,
    r.cine_person_id          as person_id,
    r.cine_close_date         as on_date,
    exists (
        select 1
        from ssd_early_help_episodes e
        where e.earl_person_id = r.cine_person_id
            and e.earl_episode_start_date >= r.cine_close_date
            and e.earl_episode_start_date <= r.cine_close_date + interval '14' day
    )                         as met,
    r.cine_referral_team      as team_id,
    r.cine_referral_worker_id as worker_id
from ssd_cin_episodes r
where r.cine_close_date is not null
    and coalesce(r.cine_referral_nfa, 'N') <> 'Y'
