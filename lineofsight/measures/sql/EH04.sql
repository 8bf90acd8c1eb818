/*
code: EH04
title: Early help that goes on to social care within six months
question: Does early help come too late, or end too soon?
kind: proportion
good: lower
source: Local
settles: 6
notes: By the day early help ended. It went on to social care when it ended in a step-up, or the child was referred in
  the six months after. The last six months can still rise.
*/
select
    h.episode_id as record_id,
    h.person_id  as person_id,
    h.ended_on   as on_date,
    h.outcome = 'step_up' or exists (
        select 1
        from ssd_cin_episodes r
        where r.cine_person_id = h.person_id
            and r.cine_referral_date >= h.ended_on
            and r.cine_referral_date <= h.ended_on + interval '6' month
    )            as met,
    h.team_id    as team_id,
    h.worker_id  as worker_id
from local_early_help h
where h.ended_on is not null
