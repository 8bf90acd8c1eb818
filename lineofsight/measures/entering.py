"""The groups of a figure by cohort: the year from April in which the child was last referred by the day counted.

Every record of a child can be counted so, whatever it is of: plans by how long ago the child came, old work beside new.
"""

NEVER = "No referral known"

ENTRIES = """
entries as (
    select d.record_id, cast(extract(year from max(e.cine_referral_date))
        - case when extract(month from max(e.cine_referral_date)) < 4 then 1 else 0 end as integer) as began_in
    from dated d
    join ssd_cin_episodes e on e.cine_person_id = d.person_id and e.cine_referral_date <= d.counted_on
    group by d.record_id
)"""

COHORT_GROUP = (
    "case when n.began_in is null then '' else cast(n.began_in as text) end",
    "case when n.began_in is null then '" + NEVER + "' else "
    "concat(cast(n.began_in as text), '/', substring(cast(n.began_in + 1 as text), 3, 2)) end",
)
"""The key and the name, such as 2019 and 2019/20."""

COHORT_JOIN = "left join entries n on n.record_id = d.record_id"
