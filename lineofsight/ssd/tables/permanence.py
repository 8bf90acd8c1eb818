"""Adoption and the other routes to a permanent home."""

from lineofsight.ssd.table import day, define, text, whole

PERMANENCE = define(
    "ssd_permanence",
    "One row for each permanence pathway of each child.",
    text("perm_table_id", "PERM001A", "Row key.", length=48, key="primary", required=True),
    text(
        "perm_person_id",
        "PERM002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text("perm_cla_id", "PERM022A", "Period of care.", length=48, references="ssd_cla_episodes.clae_cla_id"),
    day("perm_adm_decision_date", "PERM003A", "Decision-maker agrees adoption plan."),
    day("perm_ffa_cp_decision_date", "PERM004A", "Decision to place under fostering for adoption or concurrent plan."),
    day("perm_placement_order_date", "PERM006A", "Placement or freeing order granted."),
    day("perm_placed_for_adoption_date", "PERM007A", "Went to live with adopters."),
    day("perm_matched_date", "PERM008A", "Match approved."),
    text("perm_adopted_by_carer_flag", "PERM021A", "Adopted by former carer.", length=1, codes="yn"),
    day("perm_placed_ffa_cp_date", "PERM009A", "Placed under fostering for adoption or concurrent plan."),
    day("perm_decision_reversed_date", "PERM010A", "No longer for adoption."),
    day("perm_placed_foster_carer_date", "PERM011A", "First placed with the carer who adopts."),
    text("perm_part_of_sibling_group", "PERM012A", "One of a sibling group.", length=1, codes="bit"),
    whole("perm_siblings_placed_together", "PERM013A", "Children placed together including this one."),
    whole("perm_siblings_placed_apart", "PERM014A", "Siblings placed separately."),
    text("perm_placement_provider_urn", "PERM015A", "Agency URN.", length=48),
    text(
        "perm_decision_reversed_reason", "PERM016A", "Why no longer for adoption.", length=100, codes="adoption_ceased"
    ),
    day("perm_permanence_order_date", "PERM017A", "Permanence order made."),
    text("perm_permanence_order_type", "PERM018A", "Order type.", length=100, codes="permanence_order"),
    text(
        "perm_adoption_worker_id",
        "PERM023A",
        "Adoption worker.",
        length=100,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    text("perm_adopter_sex", "PERM025A", "Adopters' sexes.", length=48, codes="adopter_sex"),
    text("perm_adopter_legal_status", "PERM026A", "Adopters' legal status.", length=100, codes="adopter_legal"),
    whole("perm_number_of_adopters", "PERM027A", "One or two."),
)

ALL = (PERMANENCE,)
