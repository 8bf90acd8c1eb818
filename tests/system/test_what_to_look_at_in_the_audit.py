"""A story of somebody who watches over access."""

import pytest

from tests.system.kit.baseline import sideways_scrolling
from tests.system.kit.visitor import DESK, PHONE

pytestmark = [pytest.mark.system, pytest.mark.xdist_group("browser-2")]


@pytest.mark.parametrize("size", (DESK, PHONE), ids=("desk", "phone"))
def test_the_audit_leads_to_what_to_look_at_first(person, size):
    watcher = person("administrator", size=size).open("/audit/").follow("What to look at first")
    watcher.sees("Records read at unusual hours", "Records read by many", "Quiet accounts")
    assert sideways_scrolling(watcher.page) == []
