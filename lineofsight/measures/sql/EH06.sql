/*
code: EH06
title: Early help assessments led by partners
question: Do other agencies lead early help too?
kind: proportion
good: higher
source: Local
notes: By the day a manager authorised the assessment, and the agency of whoever led the family's plan on that day.
*/
select
    h.episode_id  as record_id,
    h.person_id   as person_id,
    h.assessed_on as on_date,
    coalesce(h.lead_agency <> 'childrens_services', false) as met,
    h.team_id     as team_id,
    h.worker_id   as worker_id
from local_early_help h
where h.assessed_on is not null
