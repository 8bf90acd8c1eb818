"""What daily triage can agree about a child, and what a re-referral panel can find. Local defaults."""

from lineofsight.statute.codes.code import Code

TRIAGE_OUTCOMES = (
    Code("referral", "A social worker should take this on: recommend a referral"),
    Code("early_help", "Early help, if the family agrees"),
    Code("advice", "Advice to the family, or to an agency"),
    Code("send_back", "Below the threshold: recommend sending it back"),
    Code("agency", "One agency already helps, and goes on"),
    Code("again", "Come back at the next meeting: more has to be known"),
)

DEFICITS = (
    Code("incomplete_work", "The work was not finished when it was closed"),
    Code("needs_not_sustained", "What had changed did not last, and nobody was left to see it"),
    Code("consent", "Closed because the family did not agree or took it back"),
    Code("wrong_help", "The help did not meet the need that was found"),
    Code("history_missed", "Earlier worries were not read as a whole"),
    Code("new_event", "Something new happened: nothing was wrong in our work"),
)
"""Why a child was referred again. The last is no deficit in practice."""
