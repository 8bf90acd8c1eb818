/*
code: FD10N
title: Re-referrals after no support was left
question: Do fewer children come back where a plan of support stays with the family?
kind: proportion
good: lower
source: Local default
notes: Ends of early help and of child in need plans that left no plan of support and early help did not take over, by the day they ended.
  It counts as come back when the same child is referred in the 12 months after, so the last 12 months can still rise.
  Read it beside FD10S. Families who want no support differ from others, so the difference is not all its doing.
*/
select
    s.step_id   as record_id,
    s.person_id as person_id,
    s.ended_on  as on_date,
    exists (
        select 1
        from ssd_cin_episodes r
        where r.cine_person_id = s.person_id
            and r.cine_referral_date > s.ended_on
            and r.cine_referral_date <= s.ended_on + interval '12' month
    )           as met,
    s.team_id   as team_id,
    s.worker_id as worker_id
from local_support_after s
where s.has_support = 'N'
