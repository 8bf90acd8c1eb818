"""How each measure is said in a sentence: what is counted, and what those that met it did."""

from dataclasses import dataclass

from lineofsight.web.words import lower_first


@dataclass(frozen=True)
class Phrase:
    """The words of one measure: "Of 214 [many] in July 2021, 203 (95%) [did]." `did` is empty where none is asked."""

    one: str
    many: str
    did: str = ""


_AUDIT = ("audit of a child's case", "audits of children's cases")
_FINISHED = ("assessment finished", "assessments finished")
_RECEIVED = ("contact received", "contacts received")
_IN_NEED = ("child in need plan open", "child in need plans open")
_CONFERENCE = ("initial conference held", "initial conferences held")
_OPEN_PLAN = ("open plan", "open plans")
_LEFT_WITH = ("child who left with support", "children who left with support")
_LEFT_WITHOUT = ("child who left without support", "children who left without support")
_REFERRAL = ("referral received", "referrals received")

PHRASES: dict[str, Phrase] = {
    "AS01": Phrase(*_FINISHED, "took no more than 45 working days from their start"),
    "AS01R": Phrase(*_FINISHED, "took no more than 45 working days from the referral"),
    "AS02": Phrase("assessment open", "assessments open", "had been open for more than 45 working days"),
    "AS03": Phrase(*_FINISHED, "recorded that the child was seen"),
    "AS04": Phrase(*_FINISHED, "ended with no further action"),
    "AS05": Phrase("factor found", "factors found"),
    "AS06": Phrase(*_FINISHED),
    "AS07": Phrase(*_FINISHED, "had been given to another worker because one left"),
    "AS08": Phrase("audit of an assessment", "audits of assessments", "found it inadequate"),
    "AS11": Phrase(
        "audit of an assessment", "audits of assessments", "found identity and diverse needs good or better"
    ),
    "AS09": Phrase(*_FINISHED, "had closed because consent was taken back"),
    "AS10": Phrase("note or visit", "notes and visits", "had been recorded in time"),
    "CN01": Phrase("episode of need open", "episodes of need open"),
    "CN02": Phrase(*_IN_NEED, "had had their latest review in time"),
    "CN03": Phrase("child in need plan ended", "child in need plans ended", "had taken no more than 12 weeks"),
    "CN04": Phrase(*_IN_NEED, "had a child who was seen as often as they should be"),
    "CN05": Phrase("episode of need open", "episodes of need open", "had been open for two years or more"),
    "CN06": Phrase("private fostering arrangement known", "private fostering arrangements known"),
    "CN07": Phrase("private fostering visit due", "private fostering visits due", "were made in time"),
    "CT01": Phrase("child's proceedings that ended", "children's proceedings that ended"),
    "CT01N": Phrase("child's proceedings that ended", "children's proceedings that ended, not delayed by Covid"),
    "CT02": Phrase("child's proceedings that ended", "children's proceedings that ended", "ended within 26 weeks"),
    "CT02N": Phrase(
        "child's proceedings that ended, not delayed by Covid",
        "children's proceedings that ended, not delayed by Covid",
        "ended within 26 weeks",
    ),
    "CT03": Phrase("application issued", "applications issued", "were at short notice"),
    "CT04": Phrase(
        "child's pre-proceedings that ended", "children's pre-proceedings that ended", "took 16 weeks or less"
    ),
    "CT05": Phrase("child's pre-proceedings that ended", "children's pre-proceedings that ended", "were stepped down"),
    "EH05W": Phrase("average weighted early help caseload", "month-end caseloads of early help practitioners"),
    "EH10": Phrase("early help audit", "early help audits", "were graded good or better"),
    "EH08": Phrase("family attached to a programme", "families attached to programmes"),
    "EH09": Phrase("sum claimed for lasting outcomes", "claims"),
    "EH01": Phrase("child with early help", "children with early help"),
    "EH02": Phrase("early help ended", "early help cases ended", "had reached every goal"),
    "EH03": Phrase("social care episode closed", "social care episodes closed", "stepped down to early help"),
    "EH04": Phrase("early help ended", "early help cases ended", "went on to social care within six months"),
    "EH06": Phrase("early help assessment", "early help assessments", "were led by a partner"),
    "CP01": Phrase("section 47 enquiry", "section 47 enquiries"),
    "CP02": Phrase("enquiry that ended", "enquiries that ended", "led to a child protection conference"),
    "CP03": Phrase("child with an initial conference", "children with an initial conference"),
    "CP04": Phrase(*_CONFERENCE, "were held within 15 working days of the strategy discussion"),
    "CP05": Phrase(*_CONFERENCE, "made a child protection plan"),
    "CP06": Phrase("child with a child protection plan", "children with a child protection plan"),
    "CP07": Phrase("rate of children with a child protection plan", "children with a child protection plan"),
    "CN01R": Phrase("rate of children in need", "children in need"),
    "CP08": Phrase("plan begun", "plans begun", "were of a child who had one before"),
    "CP09": Phrase(*_OPEN_PLAN, "had been open for two years or more"),
    "CP10": Phrase("plan ended", "plans ended", "had lasted two years or more"),
    "CP11": Phrase(
        "plan open for three months or more", "plans open for three months or more", "had every review in time"
    ),
    "CP12": Phrase(*_OPEN_PLAN, "had a child who was seen as often as the plan says"),
    "CP13": Phrase(*_OPEN_PLAN, "had a child who was seen alone when last seen"),
    "CP14": Phrase("first core group", "first core groups", "were held within 10 working days of the conference"),
    "CP15": Phrase("strategy discussion", "strategy discussions", "had social care, the police and health"),
    "CP17": Phrase("plan audited", "plans audited", "said who does what, by when, and how it will be known"),
    "CP18": Phrase("child with a child protection plan", "children with a child protection plan"),
    "CP16": Phrase("agency asked", "agencies asked", "came to the strategy discussion"),
    "EH07": Phrase(
        "My Family Plan agreed", "My Family Plans agreed", "had an action for every risk that the contact named"
    ),
    "EH05": Phrase("average early help caseload", "month-end caseloads of early help practitioners"),
    "FD01": Phrase(*_RECEIVED),
    "FD02": Phrase(*_RECEIVED, "had a decision within 24 hours"),
    "FD03": Phrase("contact with an outcome", "contacts with an outcome"),
    "FD04": Phrase("contact with an outcome", "contacts with an outcome", "became a referral"),
    "FD05": Phrase("police contact decided", "police contacts decided", "were sent back as below the threshold"),
    "FD06": Phrase("contact rated red", "contacts rated red", "had a response on the same day"),
    "FD07": Phrase("screening", "screenings", "had parents told, and what they agreed to"),
    "FD14": Phrase("service begun", "services begun"),
    "EH11": Phrase("service begun under a contract", "services begun under contracts"),
    "FD10N": Phrase(*_LEFT_WITHOUT, "came back within 12 months"),
    "FD10S": Phrase(*_LEFT_WITH, "came back within 12 months"),
    "FD08": Phrase(*_REFERRAL),
    "FD09": Phrase("referral in the year before, for each 10,000 children", "referrals in the year before"),
    "FD10": Phrase(*_REFERRAL, "came within 12 months of an earlier one"),
    "FD11": Phrase(*_REFERRAL, "led to no further action"),
    "FD12": Phrase(*_REFERRAL, "had a decision within one working day"),
    "JN01": Phrase("child's contact received", "children's contacts received"),
    **{f"JN02M{months}": Phrase(*_REFERRAL) for months in ("03", "06", "12", "24")},
    **{f"JN03M{months}": Phrase("assessment begun", "assessments begun") for months in ("03", "06", "12", "24")},
    **{
        f"JN04M{months}": Phrase("protection plan begun", "protection plans begun")
        for months in ("03", "06", "12", "24")
    },
    "PE08": Phrase("child in court", "children in court", "had two or more plans for permanence, made side by side"),
    "QA01": Phrase("audit due", "audits due", "had been done"),
    "QA02": Phrase(*_AUDIT, "found practice inadequate"),
    "QA03": Phrase(*_AUDIT, "found practice good or outstanding"),
    "QA04": Phrase("action from an audit due", "actions from audits due", "were closed in time"),
    "VC01": Phrase("narrative", "narratives", "were written to the child"),
    "FD13": Phrase(
        "police notification for triage", "police notifications for triage", "were taken by the next working day"
    ),
    "WF01": Phrase("average caseload of a social worker", "month-end caseloads of social workers"),
    "WF02": Phrase("month-end caseload", "month-end caseloads of social workers", "were of far too many children"),
    "WF03": Phrase("team at a month's end", "teams at a month's end", "had somebody with more children than the band"),
    "WF04": Phrase("agency share of social work", "social work posts at a month's end"),
    "WF07": Phrase("turnover of social workers", "social workers, with those who left in the year before"),
    "WF07V": Phrase("vacant share of social work positions", "social work positions at a month's end"),
}


def phrase(*, code: str, title: str, is_proportion: bool) -> Phrase:
    """This function will return the measure's words, or plain ones made from its title when it has none of its own."""
    if code in PHRASES:
        return PHRASES[code]
    met = f"met the measure “{lower_first(title)}”" if is_proportion else ""
    return Phrase("record", "records", met)
