"""The Standard Safeguarding Dataset, version 1.4.5, as declarations: tables, columns, code sets and JSON shapes."""

from lineofsight.ssd.code_set import CodeSet
from lineofsight.ssd.codes import CODES
from lineofsight.ssd.json_shapes import JSON_SHAPES, JsonShape
from lineofsight.ssd.table import Column, SsdTable
from lineofsight.ssd.tables import (
    admin,
    child_protection,
    cin,
    cla,
    cla_health,
    court,
    front_door,
    identity,
    leaving_care,
    local,
    local_assessments,
    local_audits,
    local_child_protection,
    local_court,
    local_early_help,
    local_fostering,
    local_front_door,
    local_plans,
    local_programmes,
    local_voice,
    local_workforce,
    permanence,
    send,
    voice,
    workforce,
)

VERSION = "1.4.5"

_GROUPS = (
    identity,
    front_door,
    cin,
    child_protection,
    cla,
    cla_health,
    leaving_care,
    permanence,
    court,
    send,
    workforce,
    voice,
    admin,
    local,
    local_court,
    local_early_help,
    local_workforce,
    local_plans,
    local_voice,
    local_fostering,
    local_front_door,
    local_child_protection,
    local_assessments,
    local_programmes,
    local_audits,
)

TABLES: dict[str, SsdTable] = {table.name: table for group in _GROUPS for table in group.ALL}
NATIONAL_TABLES: dict[str, SsdTable] = {name: table for name, table in TABLES.items() if table.national}

__all__ = ["CODES", "JSON_SHAPES", "NATIONAL_TABLES", "TABLES", "VERSION", "CodeSet", "Column", "JsonShape", "SsdTable"]
