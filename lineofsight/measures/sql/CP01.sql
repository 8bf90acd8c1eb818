/*
code: CP01
title: Section 47 enquiries started
question: How often do we suspect that a child is suffering significant harm?
kind: flow
good: neither
source: Children in need statistics
notes: By the day of the strategy discussion that started the enquiry. A rate for each 10,000 children needs the
  population, which no table of the dataset holds.
*/
select
    s.s47e_s47_enquiry_id as record_id,
    s.s47e_person_id      as person_id,
    s.s47e_s47_start_date as on_date,
    s.s47e_s47_completed_by_team      as team_id,
    s.s47e_s47_completed_by_worker_id as worker_id
from ssd_s47_enquiry s
where s.s47e_s47_start_date is not null
