/*
code: CP17
title: Child protection plans with specific actions
question: Do plans say who does what, by when, and how it will be known?
kind: proportion
good: higher
source: Local audit of practice
notes: Of the plans that an audit judged, by the day of its finding: those that it found specific enough.
*/
select
    a.audited_id as record_id,
    a.person_id  as person_id,
    a.audited_on as on_date,
    coalesce(a.is_smart = 'Y', false) as met
from local_audited_plans a
