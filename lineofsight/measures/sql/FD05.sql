/*
code: FD05
title: Police contacts sent back as below the threshold
question: Do the police tell us of children who need us?
kind: proportion
good: neither
source: Standard Safeguarding Dataset, contact outcome
notes: Of contacts from the police that have an outcome, by the day they were received. It should fall as what is sent
  gets better. The national dataset has no flag for it: a council that publishes no key of its own (RETURNED_FLAG)
  shows none.
*/
select
    c.cont_contact_id   as record_id,
    c.cont_person_id    as person_id,
    c.cont_contact_date as on_date,
    coalesce(flagged(c.cont_contact_outcome_json, 'RETURNED_FLAG'), false) as met
from ssd_contacts c
where c.cont_contact_source_code = '6'
    and c.cont_contact_date is not null
    and c.cont_contact_outcome_json <> ''
