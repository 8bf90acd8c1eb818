/*
code: FD07
title: Screenings with parents told, and what they agreed to
question: Are parents rung before somebody decides about their child?
kind: proportion
good: higher
source: Published papers
notes: By the day the screening was finished. It counts where parents were told and it is recorded whether they agreed
  that other agencies are asked. Where telling them could put a child at risk the reason is on the contact, and the
  screening counts as without: so not every one should.
*/
select
    s.contact_id   as record_id,
    s.person_id    as person_id,
    s.completed_on as on_date,
    coalesce(s.parents_informed = 'Y' and s.consent is not null, false) as met,
    s.team_id      as team_id,
    s.worker_id    as worker_id
from local_screenings s
