"""What becomes of work programmes and reviews when a child's record is disposed of: none is about a child.

They lead to a child through the body and the meeting they are of, so they say it nonetheless.
"""

from lineofsight.record.disposing import goes

for _label in ("suggestion", "programme", "review", "term", "session", "response", "progress", "publishedreview"):
    goes(f"programme.{_label}")
