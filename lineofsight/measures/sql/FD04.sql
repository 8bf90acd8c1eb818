/*
code: FD04
title: Contacts that become referrals
question: How many of the contacts we decide need a referral?
kind: proportion
good: neither
source: Standard Safeguarding Dataset, contact outcome
comparator: ADCS Safeguarding Pressures
notes: Of contacts that have an outcome, by the day they were received.
*/
select
    c.cont_contact_id   as record_id,
    c.cont_person_id    as person_id,
    c.cont_contact_date as on_date,
    coalesce(flagged(c.cont_contact_outcome_json, 'NEW_REFERRAL_FLAG'), false) as met
from ssd_contacts c
where c.cont_contact_date is not null
    and c.cont_contact_outcome_json <> ''
