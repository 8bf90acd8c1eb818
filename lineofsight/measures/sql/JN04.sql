/*
code: JN04
title: Where children are {months} months after a protection plan began
question: What has become of the children on a child protection plan, {months} months later?
kind: category
good: neither
after: 3, 6, 12, 24
settles: {months}
source: Standard Safeguarding Dataset: protection plans, referrals, plans, early help; proceedings
notes: One record a protection plan, by the day it began. Where a child is, is the first of these that is so at the
  end of that day (local default): in care by a care order or a placement order; on a protection plan; on a child in
  need plan; open to social care with no plan; in early help; closed. Of a child about whom there was a later referral
  by then it is said first that they were referred again, and then where they are. Children who come into care without
  going to court are not seen here, nor when care ends. Of whom so many months have not passed by the day of the
  snapshot, it says not yet.
*/
with entered as (
    select
        cppl_cp_plan_id as record_id,
        cppl_person_id as person_id,
        cppl_cp_plan_start_date as on_date,
        cast(cppl_cp_plan_start_date + interval '{months}' month as date) as then_on,
        'Closed' as closed_as
    from ssd_cp_plans
    where cppl_cp_plan_start_date is not null
),
{whereabouts}
