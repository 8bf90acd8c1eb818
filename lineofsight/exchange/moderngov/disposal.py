"""What becomes of imported rows when a child's record is disposed of: none is about a child.

They lead to a child through the body and the meeting they are of, so they say it nonetheless.
"""

from lineofsight.record.disposing import goes

goes("moderngov.imported")
