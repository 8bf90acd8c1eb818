/*
code: FD01
title: Contacts received
question: How much comes to the front door?
kind: flow
good: neither
source: Standard Safeguarding Dataset, contacts; Annex A, list 1
notes: One contact about three children is three records, one a child.
*/
select
    c.cont_contact_id   as record_id,
    c.cont_person_id    as person_id,
    c.cont_contact_date as on_date
from ssd_contacts c
where c.cont_contact_date is not null
