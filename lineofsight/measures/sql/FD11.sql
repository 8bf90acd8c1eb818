/*
code: FD11
title: Referrals with no further action
question: Do we take referrals that need nothing from us?
kind: proportion
good: lower
source: Children in need census
comparator: Children in need statistics, referrals with no further action
notes: A referral not yet decided counts as one that goes on.
*/
select
    r.cine_referral_id        as record_id,
    r.cine_person_id          as person_id,
    r.cine_referral_date      as on_date,
    coalesce(r.cine_referral_nfa = 'Y', false) as met,
    r.cine_referral_team      as team_id,
    r.cine_referral_worker_id as worker_id
from ssd_cin_episodes r
where r.cine_referral_date is not null
