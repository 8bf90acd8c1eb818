/*
code: FD03
title: Contacts by outcome
question: What do contacts lead to?
kind: category
good: neither
source: Standard Safeguarding Dataset, contact outcome
notes: Contacts that have an outcome, by the day they were received. A contact with several outcomes is counted
  once, under the first that applies in the order they are written here. Early help has no flag in the national
  dataset: where a council publishes a key of its own for it (EARLY_HELP_FLAG) it is told apart from other outcomes.
*/
with said as (
    select distinct cont_contact_outcome_json
    from ssd_contacts
    where cont_contact_outcome_json <> ''
),
sorted as (  -- The few different outcomes are read once each, not with every contact.
    select
        s.cont_contact_outcome_json,
        case
            when flagged(s.cont_contact_outcome_json, 'CP_ENQUIRY_FLAG') then 'Child protection enquiry'
            when flagged(s.cont_contact_outcome_json, 'NEW_REFERRAL_FLAG') then 'New referral'
            when flagged(s.cont_contact_outcome_json, 'EXISTING_REFERRAL_FLAG') then 'Passed to an open referral'
            when flagged(s.cont_contact_outcome_json, 'PRIVATE_FOSTERING_FLAG') then 'Private fostering'
            when flagged(s.cont_contact_outcome_json, 'MISSING_FLAG') then 'Missing'
            when flagged(s.cont_contact_outcome_json, 'OLA_CP_FLAG') then 'Plan of another authority'
            when flagged(s.cont_contact_outcome_json, 'NON_AGENCY_ADOPTION_FLAG') then 'Non-agency adoption'
            when flagged(s.cont_contact_outcome_json, 'EARLY_HELP_FLAG') then 'Early help'
            when flagged(s.cont_contact_outcome_json, 'ADVICE_FLAG') then 'Information and advice'
            when flagged(s.cont_contact_outcome_json, 'OTHER_OUTCOMES_EXIST_FLAG') then 'Other outcome'
            when flagged(s.cont_contact_outcome_json, 'NFA_FLAG') then 'No further action'
            else 'Not stated'
        end as category
    from said s
)
select
    c.cont_contact_id   as record_id,
    c.cont_person_id    as person_id,
    c.cont_contact_date as on_date,
    o.category          as category
from ssd_contacts c
join sorted o on o.cont_contact_outcome_json = c.cont_contact_outcome_json
where c.cont_contact_date is not null
