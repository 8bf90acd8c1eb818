"""Codes of the front door: urgency (RAG), who made contact, and the four threshold levels."""

from datetime import date

from lineofsight.statute.codes.code import Code
from lineofsight.statute.threshold import THRESHOLDS

RAG = (
    Code("red", "Red", hint="Needs a response straight away: decide and act today, at weekends too."),
    Code("amber", "Amber", hint="Needs a decision within 24 hours."),
    Code("green", "Green", hint="Can wait its turn, within the time allowed for every contact."),
)

RAG_CLOCKS = {"red": "FD-RAG-RED", "amber": "FD-RAG-AMBER", "green": "FD-RAG-GREEN"}

CONTACT_SOURCES = (
    Code("1A", "Family member, relative or carer"),
    Code("1B", "Acquaintance, neighbour or childminder"),
    Code("1C", "The child or young person"),
    Code("1D", "Another individual, such as a stranger or an MP"),
    Code("2A", "School"),
    Code("2B", "Education service"),
    Code("3A", "GP"),
    Code("3B", "Health visitor"),
    Code("3C", "School nurse"),
    Code("3D", "Other primary health service"),
    Code("3E", "Hospital emergency department"),
    Code("3F", "Other health service, such as a hospice"),
    Code("4", "Housing"),
    Code("5A", "This council: social care, including adults'"),
    Code("5B", "This council: another service"),
    Code("5C", "Another council"),
    Code("5D", "This council: early help", valid_from=date(2022, 4, 1)),
    Code("6", "Police"),
    Code("7", "Another legal agency, such as a court, probation or prison"),
    Code("8", "Another source, such as a voluntary organisation or children's centre"),
    Code("9", "Anonymous"),
    Code("10", "Not known"),
)

THRESHOLD_LEVELS = tuple(
    {level.code: Code(level.code, level.name, hint=level.about) for one in THRESHOLDS for level in one.levels}.values()
)
"""Every level of any version, in the words of its newest."""

LATE_REASONS = (
    Code("childs_interest", "Waiting was in the child's interest", hint="Say how, in your reasons."),
    Code("family_wanted_time", "The family asked for time to think"),
    Code("partner_late", "An agency had not answered"),
    Code("information_missing", "The contact did not say enough"),
    Code("too_much_work", "More contacts came than we could decide"),
    Code("nobody_there", "Nobody was there to decide"),
    Code("system", "Systems were not working"),
)
"""Why a decision on a contact was late. The first is the only one that is right for the child."""

RETURN_REASONS = (
    Code("below_threshold", "Below the threshold: nothing in it shows a need for more help"),
    Code("already_known", "Already known: it tells us nothing new"),
    Code("no_child", "No child lives there, or is affected"),
    Code("not_enough", "It does not say enough for anybody to decide"),
    Code("wrong_route", "Another service should have been told"),
    Code("out_of_area", "The child lives in another council's area"),
)
"""Why a notification is sent back to whoever sent it."""
