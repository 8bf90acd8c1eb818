"""What a child of early help weighs in a caseload, by how intensive the help is. A local default."""

from decimal import Decimal

WEIGHTS: dict[str, Decimal] = {"light": Decimal("0.5"), "steady": Decimal(1), "intensive": Decimal(2)}
"""A light child counts half, an intensive one twice. Measure EH05W weighs with the same numbers."""
