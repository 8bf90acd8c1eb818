/*
code: CP16
title: Agencies that came to strategy discussions
question: Do the agencies that are asked take part?
kind: proportion
good: higher
source: Local measure
notes: A row for each agency asked to a discussion about a child, by the day of the discussion: those of which somebody
  came. A report sent instead does not count.
*/
select
    i.invitation_id as record_id,
    i.person_id     as person_id,
    i.held_on       as on_date,
    coalesce(i.took_part = 'Y', false) as met
from local_strategy_invitations i
