"""What becomes of the council's schedule when a child's record is disposed of: no meeting in it is about a child.

It leads to a child through the meetings it is of, so it says it nonetheless.
"""

from lineofsight.record.disposing import goes

for _label in ("schedule.scheduledmeeting", "schedule.meetingmove", "schedule.publishedmeeting"):
    goes(_label)
