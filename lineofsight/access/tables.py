"""The tables of the access pages."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from lineofsight.access.actions import Action
from lineofsight.access.queries import detail_in_words
from lineofsight.access.subjects import in_words
from lineofsight.web.tables import Column, Table


def audit_table(entries: Any, *, query: Any, with_detail: bool) -> Table:
    """This function will lay out entries of the audit. Detail may name children, so only some readers see it."""
    columns = [
        Column(key="number", label="Entry", cell=lambda entry: entry.sequence, number=True),
        Column(key="at", label="When", cell=lambda entry: entry.at),
        Column(key="who", label="Who", cell=_who, href=lambda entry: _narrowed(username=entry.username)),
        Column(key="did", label="What they did", cell=lambda entry: Action(entry.action).label),
        Column(
            key="subject",
            label="Subject",
            cell=lambda entry: in_words(entry.subject),
            href=lambda entry: _narrowed(subject=entry.subject),
        ),
    ]
    if with_detail:
        columns.append(Column(key="detail", label="Detail", cell=detail_in_words))
    empty = "Nothing in the audit fits these filters."
    return Table(
        columns=columns, rows=entries, caption="The audit, newest first", query=query, per_page=50, empty=empty
    )


def unusual_table(entries: Any, *, query: Any) -> Table:
    """This function will lay out reads at unusual hours."""
    columns = [
        Column(key="at", label="When", cell=lambda entry: entry.at),
        Column(key="who", label="Who", cell=_who, href=lambda entry: _in_audit(username=entry.username)),
        _subject_column(lambda entry: entry.subject),
    ]
    return _review_table(columns, entries, query=query, name="unusual", caption="Reads at unusual hours, newest first")


def readers_table(records: Any, *, query: Any) -> Table:
    """This function will lay out records that many read."""
    columns = [
        _subject_column(lambda record: record["subject"]),
        Column(key="readers", label="Accounts", cell=lambda record: record["readers"], number=True),
        Column(key="reads", label="Reads", cell=lambda record: record["reads"], number=True),
        Column(key="last", label="Last read", cell=lambda record: record["last"]),
    ]
    return _review_table(columns, records, query=query, name="many", caption="Records by how many accounts read them")


def quiet_table(accounts: Any, *, query: Any) -> Table:
    """This function will lay out accounts that nobody signs in to."""
    columns = [
        Column(key="name", label="Name", cell=lambda account: account.name, heading=True),
        Column(
            key="username",
            label="Username",
            cell=lambda account: account.username,
            href=lambda account: _in_audit(username=account.username),
        ),
        Column(key="role", label="Role", cell=lambda account: account.role_class.display_name),
        Column(key="last", label="Last signed in", cell=lambda account: account.last_login),
    ]
    return _review_table(columns, accounts, query=query, name="quiet", caption="Quiet accounts, the quietest first")


def noticed_table(found: Any, *, query: Any, name: str, caption: str, with_detail: bool) -> Table:
    """This function will lay out what a list noticed. Why may name children, so only some readers see it."""
    columns = [
        Column(key="at", label="When", cell=lambda one: one.entry.at),
        Column(
            key="who",
            label="Who",
            cell=lambda one: _who(one.entry),
            href=lambda one: _in_audit(username=one.entry.username),
        ),
        Column(key="number", label="Entry", cell=lambda one: one.entry.sequence, number=True),
    ]
    if with_detail:
        columns.append(Column(key="why", label="Why", cell=lambda one: one.why))
        columns.append(
            Column(
                key="subject",
                label="Record",
                cell=lambda one: in_words(one.entry.subject),
                href=lambda one: _in_audit(subject=one.entry.subject) if one.entry.subject else "",
            )
        )
    return _review_table(columns, found, query=query, name=name, caption=f"{caption}, newest first")


def _review_table(columns: list[Column], rows: Any, *, query: Any, name: str, caption: str) -> Table:
    return Table(columns=columns, rows=rows, caption=caption, query=query, name=name, per_page=20, empty="None.")


def _subject_column(subject: Any) -> Column:
    return Column(
        key="subject",
        label="Record",
        cell=lambda row: in_words(subject(row)),
        href=lambda row: _in_audit(subject=subject(row)),
    )


def _in_audit(**filters: str) -> str:
    return f"{reverse('access:audit')}{_narrowed(**filters)}"


def accounts_table(accounts: Any, *, query: Any) -> Table:
    """This function will lay out accounts, each linked to its page."""
    columns = [
        Column(
            key="name",
            label="Name",
            cell=lambda account: account.name,
            sort="name",
            href=lambda account: reverse("access:account", kwargs={"account_id": account.pk}),
            heading=True,
        ),
        Column(key="username", label="Username", cell=lambda account: account.username, sort="username"),
        Column(key="role", label="Role", cell=lambda account: account.role_class.display_name, sort="role"),
        Column(key="open", label="Can sign in", cell=lambda account: account.is_active, sort="is_active"),
        Column(key="last", label="Last signed in", cell=lambda account: account.last_login, sort="last_login"),
    ]
    return Table(columns=columns, rows=accounts, caption="Accounts", query=query, sort="name", per_page=50)


def _who(entry: Any) -> str:
    """This function will name the person: an account, what somebody typed who failed to sign in, or the service."""
    if entry.by:
        return f"{entry.by.name} ({entry.username})"
    return entry.username or "The service itself"


def _narrowed(**filters: str) -> str:
    """This function will return the address of the audit narrowed to what is in the cell; nothing for an empty cell."""
    return f"?{urlencode(filters)}" if all(filters.values()) else ""
