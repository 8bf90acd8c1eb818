"""What becomes of contacts and referrals when a person's record is disposed of."""

from lineofsight.record.disposing import goes

for _table in (
    *("contact", "contactdecision", "decisionindicator", "ragrating", "referral", "screening"),
    *("sentform", "notification", "agencycheck", "directionstep", "urgentvisit", "nighthandover", "forwarding"),
    *("consent", "triageitem", "triageentry", "rereferralreview", "maracreferral", "pathwaytick", "pathwayversion"),
):
    goes(f"front_door.{_table}")
