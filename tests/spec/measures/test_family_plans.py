"""EH07: does a My Family Plan answer every risk that the contact named?"""

from tests.spec.table import check


def test_eh07_wants_an_action_for_every_risk_of_the_contact(tmp_path):
    check(
        tmp_path,
        "EH07",
        "2021-07",
        """
        local_plans
        | plan_id           | person_id | step_kind          | agreed_on  | expected |
        | both covered      | 1         | early_help         | 2021-07-01 | yes      |
        | one not covered   | 2         | early_help         | 2021-07-31 | no       |
        | left with reason  | 3         | early_help         | 2021-07-15 | no       |
        | found later       | 4         | early_help         | 2021-07-15 | yes      |
        | over before       | 5         | early_help         | 2021-07-15 | yes      |
        | over that day     | 6         | early_help         | 2021-07-15 | yes      |
        | over afterwards   | 7         | early_help         | 2021-07-15 | no       |
        | named no risk     | 8         | early_help         | 2021-07-15 | -        |
        | in June           | 9         | early_help         | 2021-06-30 | -        |
        | a plan in need    | 10        | child_in_need_plan | 2021-07-15 | -        |

        local_plan_risks
        | plan_risk_id | plan_id          | risk_kind | is_on_contact | has_action | uncovered_reason | ended_on   |
        | 1            | both covered     | 16A       | Y             | Y          |                  |            |
        | 2            | both covered     | 3B        | Y             | Y          |                  |            |
        | 3            | one not covered  | 16A       | Y             | Y          |                  |            |
        | 4            | one not covered  | 3B        | Y             | N          |                  |            |
        | 5            | left with reason | 16A       | Y             | N          | A long wait.     |            |
        | 6            | found later      | 16A       | Y             | Y          |                  |            |
        | 7            | found later      | 4B        | N             | N          |                  |            |
        | 8            | over before      | 16A       | Y             | N          |                  | 2021-07-14 |
        | 9            | over before      | 3B        | Y             | Y          |                  |            |
        | 10           | over that day    | 16A       | Y             | N          |                  | 2021-07-15 |
        | 11           | over that day    | 3B        | Y             | Y          |                  |            |
        | 12           | over afterwards  | 16A       | Y             | N          |                  | 2021-07-16 |
        | 13           | named no risk    | 4B        | N             | Y          |                  |            |
        | 14           | in June          | 16A       | Y             | Y          |                  |            |
        | 15           | a plan in need   | 16A       | Y             | Y          |                  |            |
        """,
        value=57.1,
    )
