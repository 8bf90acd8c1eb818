"""Numbers that identify a person, and postcodes: read as people type them, and checked. No database."""

import re

NHS_WEIGHTS = range(10, 1, -1)
UPN = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z0-9]")
POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
NATIONAL_INSURANCE = re.compile(r"[A-Z]{2}\d{6}[A-D]")
LONGEST = 48


class NotAnIdentifier(ValueError):
    """What was typed can't be the number it is said to be; the message is what the person reads."""


def compact(typed: str) -> str:
    """This function will return what was typed in capitals, without spaces and hyphens."""
    return "".join(typed.split()).replace("-", "").upper()


def nhs_number(typed: str) -> str:
    """This function will return the ten digits of an NHS number. Raises NotAnIdentifier when they don't add up."""
    digits = compact(typed)
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise NotAnIdentifier("An NHS number has 10 digits, like 943 476 5919.")
    total = sum(weight * int(digit) for weight, digit in zip(NHS_WEIGHTS, digits, strict=False))
    if (11 - total % 11) % 11 != int(digits[9]):
        raise NotAnIdentifier("That can't be an NHS number: its last digit doesn't fit the rest. Check each digit.")
    return digits


def upn(typed: str) -> str:
    """This function will return a unique pupil number. Raises NotAnIdentifier unless it has the form of one."""
    found = compact(typed)
    if not UPN.fullmatch(found):
        raise NotAnIdentifier("A unique pupil number is a letter, 11 digits and a letter or digit: like H801200001001.")
    return found


def legacy(typed: str) -> str:
    """This function will return a number in an earlier system. Raises NotAnIdentifier when it is empty or long."""
    found = typed.strip()
    if not found or len(found) > LONGEST:
        raise NotAnIdentifier(f"Enter the number in the earlier system, in {LONGEST} characters or fewer.")
    return found


def national_insurance(typed: str) -> str:
    """This function will return a National Insurance number. Raises NotAnIdentifier unless it has the form of one."""
    found = compact(typed)
    if not NATIONAL_INSURANCE.fullmatch(found):
        raise NotAnIdentifier("A National Insurance number is two letters, 6 digits and a letter: like QQ 12 34 56 C.")
    return found


def other_number(typed: str) -> str:
    """This function will return a number of no fixed form. Raises NotAnIdentifier when empty, long or unreadable."""
    found = " ".join(typed.split())
    if not found or len(found) > LONGEST or not found.isprintable() or not any(c.isalnum() for c in found):
        raise NotAnIdentifier(f"Enter the number, in {LONGEST} characters or fewer.")
    return found


READERS = {
    "nhs_number": nhs_number,
    "upn": upn,
    "former_upn": upn,
    "national_insurance": national_insurance,
    "home_office": other_number,
    "youth_justice": other_number,
    "court_case": other_number,
    "adoption_agency": other_number,
    "incident": other_number,
    "legacy": legacy,
}


def read(kind: str, typed: str) -> str:
    """This function will return a number of this kind as it is kept. Raises NotAnIdentifier."""
    if kind not in READERS:
        raise NotAnIdentifier("Choose which number it is.")
    return READERS[kind](typed)


def postcode(typed: str) -> str:
    """This function will return a postcode with its one space, or nothing for nothing. Raises NotAnIdentifier."""
    found = compact(typed)
    if not found:
        return ""
    if not POSTCODE.fullmatch(found):
        raise NotAnIdentifier("Enter a full UK postcode, like WX1 4AB, or leave it empty.")
    return f"{found[:-3]} {found[-3:]}"
