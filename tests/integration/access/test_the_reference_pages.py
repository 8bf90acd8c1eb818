"""The reference pages say what the code declares."""

import pytest

from lineofsight.access.permissions import Permission
from lineofsight.access.reference import roles_markdown, routes_markdown
from lineofsight.access.roles import ROLES


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_every_role_has_its_part(role):
    part = roles_markdown().split(f"## {role.display_name}\n")[1].split("\n## ")[0]
    assert role.description in part
    assert {line[2:] for line in part.split("\n") if line.startswith("- ")} == {p.about for p in role.permissions}


def test_the_matrix_has_a_row_for_each_permission_and_a_column_for_each_role():
    rows = [line for line in roles_markdown().split("\n") if line.startswith("|")]
    assert len(rows) == 2 + len(Permission)
    assert {row.count("|") for row in rows} == {len(ROLES) + 2}


def test_every_address_says_who_may_open_it():
    assert "| `/sign-in/` | access:sign_in | everybody |" in routes_markdown()
    who = f"those who may {Permission.ACCOUNTS_MANAGE.about}: administrator"
    assert f"| `/accounts/` | access:accounts | {who} |" in routes_markdown()
