"""Every code set of the dataset, by name."""

from lineofsight.ssd.code_set import CodeSet
from lineofsight.ssd.codes import (
    admin,
    cla,
    cla_health,
    common,
    court,
    factors,
    front_door,
    identity,
    leaving_care,
    permanence,
    send,
    workforce,
)

CODES: dict[str, CodeSet] = {
    codes.name: codes
    for group in (
        admin,
        cla,
        cla_health,
        common,
        court,
        factors,
        front_door,
        identity,
        leaving_care,
        permanence,
        send,
        workforce,
    )
    for codes in group.ALL
}
