"""Measures stand under the part of the service that they are about."""

from lineofsight.oversight.performance.domains import OTHER, by_domain


def test_every_measure_stands_under_a_part_of_the_service():
    assert OTHER not in by_domain()


def test_the_parts_stand_in_the_order_of_a_childs_journey():
    assert list(by_domain())[:4] == ["The front door", "Early help", "Assessment", "Children in need"]
