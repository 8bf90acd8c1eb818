"""The factors a single assessment can find. Some were split or added, so each is valid by date.

A census year runs from 1 April to 31 March. The years in which codes changed are a local default until they are
checked against the published schemas.
"""

from datetime import date

from lineofsight.statute.codes.code import Code

END_OF_2020_CENSUS, START_OF_2021_CENSUS = date(2020, 3, 31), date(2020, 4, 1)
START_OF_2022_CENSUS = date(2021, 4, 1)

NO_FACTORS = "21"

ASSESSMENT_FACTORS = (
    Code("1A", "Alcohol: the child"),
    Code("1B", "Alcohol: a parent or carer"),
    Code("1C", "Alcohol: somebody else in the household"),
    Code("2A", "Drugs: the child"),
    Code("2B", "Drugs: a parent or carer"),
    Code("2C", "Drugs: somebody else in the household"),
    Code("3A", "Domestic abuse: of the child"),
    Code("3B", "Domestic abuse: of a parent or carer"),
    Code("3C", "Domestic abuse: of somebody else in the household"),
    Code("4A", "Mental health: the child"),
    Code("4B", "Mental health: a parent or carer"),
    Code("4C", "Mental health: somebody else in the household"),
    Code("5A", "Learning disability: the child"),
    Code("5B", "Learning disability: a parent or carer"),
    Code("5C", "Learning disability: somebody else in the household"),
    Code("6A", "Physical disability or illness: the child"),
    Code("6B", "Physical disability or illness: a parent or carer"),
    Code("6C", "Physical disability or illness: somebody else in the household"),
    Code("7A", "Young carer"),
    Code("8B", "Private fostering: from overseas, meaning to return"),
    Code("8C", "Private fostering: from overseas, meaning to stay"),
    Code("8D", "Private fostering: from the UK, for education"),
    Code("8E", "Private fostering: from the UK, another family arrangement"),
    Code("8F", "Private fostering: other"),
    Code("9A", "Unaccompanied child seeking asylum"),
    Code("10A", "Going missing"),
    Code("11A", "Child sexual exploitation"),
    Code("12A", "Trafficking"),
    Code("13A", "Gangs"),
    Code("14A", "Socially unacceptable behaviour"),
    Code("15A", "Self-harm"),
    Code("16A", "Neglect"),
    Code("17A", "Emotional abuse"),
    Code("18A", "Physical abuse", valid_until=END_OF_2020_CENSUS),
    Code("18B", "Physical abuse by a child", valid_from=START_OF_2021_CENSUS),
    Code("18C", "Physical abuse by an adult", valid_from=START_OF_2021_CENSUS),
    Code("19A", "Sexual abuse", valid_until=END_OF_2020_CENSUS),
    Code("19B", "Sexual abuse by a child", valid_from=START_OF_2021_CENSUS),
    Code("19C", "Sexual abuse by an adult", valid_from=START_OF_2021_CENSUS),
    Code("20", "Another factor"),
    Code(NO_FACTORS, "No factors found", hint="Choose this alone. The case then closes."),
    Code("22A", "Female genital mutilation"),
    Code("23A", "Abuse linked to faith or belief"),
    Code("24A", "Child criminal exploitation", valid_from=START_OF_2022_CENSUS),
)
