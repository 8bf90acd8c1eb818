"""The laws, guidance and standards that clocks come from, each named once."""

from lineofsight.statute.source import Basis, Source


def _statute(title: str) -> Source:
    return Source(title=title, basis=Basis.STATUTE)


def _guidance(title: str) -> Source:
    return Source(title=title, basis=Basis.GUIDANCE)


def _practice(title: str) -> Source:
    return Source(title=title, basis=Basis.PRACTICE)


LOCAL_DEFAULT = Source(title="Local default", basis=Basis.LOCAL)
PUBLISHED_PAPERS = Source(title="The authority's published papers", basis=Basis.PUBLISHED)

# Acts of Parliament
LOCAL_GOVERNMENT_ACT_1972 = _statute("Local Government Act 1972")
CHILDREN_ACT_1989 = _statute("Children Act 1989")
EDUCATION_ACT_1996 = _statute("Education Act 1996")
LOCAL_GOVERNMENT_ACT_2000 = _statute("Local Government Act 2000")
FREEDOM_OF_INFORMATION_ACT_2000 = _statute("Freedom of Information Act 2000")
CHILDREN_ACT_2004 = _statute("Children Act 2004")
LOCALISM_ACT_2011 = _statute("Localism Act 2011")
CARE_ACT_2014 = _statute("Care Act 2014")
CHILDREN_AND_FAMILIES_ACT_2014 = _statute("Children and Families Act 2014")
CHILDREN_AND_SOCIAL_WORK_ACT_2017 = _statute("Children and Social Work Act 2017")
UK_GDPR = _statute("UK General Data Protection Regulation")

# Regulations and rules
SECURE_ACCOMMODATION = _statute("Children (Secure Accommodation) Regulations 1991")
PRIVATE_FOSTERING = _statute("Children (Private Arrangements for Fostering) Regulations 2005")
ADOPTION_AGENCIES = _statute("Adoption Agencies Regulations 2005")
REPRESENTATIONS = _statute("Children Act 1989 Representations Procedure (England) Regulations 2006")
INSPECTION = _statute("Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007")
CARE_PLANNING = _statute("Care Planning, Placement and Case Review (England) Regulations 2010")
CARE_LEAVERS = _statute("Care Leavers (England) Regulations 2010")
FOSTERING_SERVICES = _statute("Fostering Services (England) Regulations 2011")
EXECUTIVE_MEETINGS = _statute("Local authority executive meetings regulations 2012 (SI 2012/2089)")
SEND_REGULATIONS = _statute("Special Educational Needs and Disability Regulations 2014")
CHILDRENS_HOMES = _statute("Children's Homes (England) Regulations 2015")
COURT_PRACTICE = _statute("Family Procedure Rules, Practice Direction 12A")
SOCIAL_WORK_REGISTER = _statute("Social Work England registration rules")
ADMISSIONS_CODE = _statute("School Admissions Code 2021")

# Statutory and departmental guidance
WORKING_TOGETHER = _guidance("Working Together to Safeguard Children")
CARE_PLANNING_GUIDANCE = _guidance("Care planning, placement and case review guidance")
LOOKED_AFTER_HEALTH = _guidance("Promoting the health and well-being of looked-after children (2015)")
LOOKED_AFTER_EDUCATION = _guidance("Promoting the education of looked-after children (2018)")
MISSING_CHILDREN = _guidance("Children who run away or go missing from home or care (2014)")
ADOPTION_GUIDANCE = _guidance("Statutory guidance on adoption")
TRANSITION_GUIDANCE = _guidance("Planning transition to adulthood for care leavers")
SUPPORT_TO_25 = _guidance("Extending personal adviser support to age 25 (2018)")
SEND_CODE = _guidance("Special educational needs and disability code of practice (2015)")
HEALTH_NEEDS = _guidance("Education for children with health needs")
CHILDREN_MISSING_EDUCATION = _guidance("Children missing education")

# Standards, returns and recognised practice
CHILDREN_IN_NEED_STATISTICS = _practice("Children in need census and statistics")
SUPPORTING_FAMILIES = _practice("Supporting Families programme guidance")
LOOKED_AFTER_RETURN = _practice("Looked-after children return (SSDA903)")
REVIEWING_OFFICERS = _practice("Independent Reviewing Officers' Handbook")
ADOPTION_SCORECARD = _practice("Adoption scorecard")
FOSTERING_STANDARDS = _practice("Fostering national minimum standards")
ELECTIVE_HOME_EDUCATION = _practice("Elective home education guidance")
CLIENT_DATA = _practice("National client caseload information system")
EMPLOYER_STANDARDS = _practice("Employer standards for social workers")
INSPECTION_FRAMEWORK = _practice("Inspecting local authority children's services")
