/*
code: CP02
title: Section 47 enquiries that led to a conference
question: Are enquiries started for the children who need them?
kind: proportion
good: neither
source: Children in need statistics
notes: Enquiries that ended, by the day they ended: those whose outcome was a child protection conference. A low share
  may mean that enquiries are started that are not needed.
*/
select
    s.s47e_s47_enquiry_id as record_id,
    s.s47e_person_id      as person_id,
    s.s47e_s47_end_date   as on_date,
    flagged(s.s47e_s47_outcome_json, 'CP_CONFERENCE_FLAG') as met,
    s.s47e_s47_completed_by_team      as team_id,
    s.s47e_s47_completed_by_worker_id as worker_id
from ssd_s47_enquiry s
where s.s47e_s47_end_date is not null
