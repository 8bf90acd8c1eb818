/*
code: FD10N
title: Re-referrals after no support was left
question: Do fewer children come back where a plan of support stays with the family?
kind: proportion
good: lower
source: Local default
beside: FD10S
settles: 12
notes: Ends of our work with a child, of whatever kind, that left no plan of support and no early help, by the day they
  ended; where other social work went on there was no end. It counts as come back when the same child is referred in the 12 months after, so the last 12 months can
  still rise. Read it beside FD10S. Families who want no support differ from others, so the difference is not all of
  its doing.
*/
with returned as (
    select
        s.step_id,
        min(r.cine_referral_date) as back_on
    from local_support_after s
    join ssd_cin_episodes r on r.cine_person_id = s.person_id
        and r.cine_referral_date > s.ended_on
        and r.cine_referral_date <= s.ended_on + interval '12' month
    where s.has_support = 'N'
    group by s.step_id
)
select
    s.step_id             as record_id,
    s.person_id           as person_id,
    s.ended_on            as on_date,
    b.back_on is not null as met,
    s.team_id             as team_id,
    s.worker_id           as worker_id
from local_support_after s
left join returned b on b.step_id = s.step_id
where s.has_support = 'N'
