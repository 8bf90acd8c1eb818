/*
code: JN02
title: Where children are {months} months after a referral
question: What has become of the children referred to us, {months} months later?
kind: category
good: neither
after: 3, 6, 12, 24
settles: {months}
source: Standard Safeguarding Dataset: referrals, plans, early help; proceedings
notes: One record a referral, by the day it was received: a child referred twice is followed twice. Where a child is,
  is the first of these that is so at the end of that day (local default): in care by a care order or a placement order;
  on a protection plan; on a child in need plan; open to social care with no plan; in early help; closed, with no
  further action on the referral or otherwise. Of a child about whom there was a later referral by then it is said first
  that they were referred again, and then where they are. Children who come into care without going to court are not
  seen here, nor when care ends. Of whom so many months have not passed by the day of the snapshot, it says not yet.
*/
with entered as (
    select
        cine_referral_id as record_id,
        cine_person_id as person_id,
        cine_referral_date as on_date,
        cast(cine_referral_date + interval '{months}' month as date) as then_on,
        case when cine_referral_nfa = 'Y' then 'No further action' else 'Closed' end as closed_as
    from ssd_cin_episodes
    where cine_referral_date is not null
),
{whereabouts}
