/*
code: EH08
title: Families attached to Supporting Families
question: Do we reach as many families as the programme asks for?
kind: flow
good: higher
unit: families
source: Supporting Families programme guidance
notes: By the day the family was attached. Brothers and sisters attached in one act are one family, listed under one of
  them. Counts the programme named Supporting Families, whose yearly target stands on its page.
*/
select
    min(e.enrolment_id) as record_id,
    min(e.person_id)    as person_id,
    min(e.started_on)   as on_date
from local_enrolments e
where e.programme = 'Supporting Families'
group by e.family_id
