"""What becomes of members' questions when a child's record is disposed of: none is about a child.

They lead to a child through the body and the meeting they are of, so they say it nonetheless.
"""

from lineofsight.record.disposing import goes

for _label in ("questions.question", "questions.reply", "questions.replyfigure", "questions.publishedquestion"):
    goes(_label)
