/*
code: CP15
title: Strategy discussions with social care, the police and health
question: Do the three agencies decide together?
kind: proportion
good: higher
source: Working Together to Safeguard Children
notes: By the day of the discussion, of each child discussed: those in which all three took part.
*/
select
    s.discussion_id as record_id,
    s.person_id     as person_id,
    s.held_on       as on_date,
    coalesce(s.is_quorate = 'Y', false) as met,
    s.team_id       as team_id,
    s.worker_id     as worker_id
from local_strategy_discussions s
