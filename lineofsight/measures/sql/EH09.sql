/*
code: EH09
title: Supporting Families funding claimed
question: How much money did lasting outcomes for families bring?
kind: total
good: higher
unit: £
source: Supporting Families programme guidance
notes: By the day of the claim. What was refused or given back by the day of the snapshot is left out.
*/
select
    c.claim_id   as record_id,
    c.person_id  as person_id,
    c.claimed_on as on_date,
    c.pounds     as value
from local_claims c
where c.programme = 'Supporting Families'
    and c.state in ('claimed', 'paid')
