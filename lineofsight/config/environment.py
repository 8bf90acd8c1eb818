"""Read settings from the environment, or from the file var/env that `make setup` writes."""

import os
from pathlib import Path

from dotenv import dotenv_values

PROJECT = Path(__file__).resolve().parents[2]


class MissingSetting(Exception):
    """A setting that has no safe default was not given."""


def _known() -> dict[str, str]:
    file = Path(os.environ.get("LINEOFSIGHT_ENV_FILE", PROJECT / "var" / "env"))
    from_file = {k: v for k, v in dotenv_values(file).items() if v is not None} if file.is_file() else {}
    return {**from_file, **os.environ}


KNOWN = _known()


def text(name: str, default: str | None = None, *, hint: str = "") -> str:
    """This function will return LINEOFSIGHT_<name>, or the default; without either it raises MissingSetting."""
    value = KNOWN.get(f"LINEOFSIGHT_{name}", default)
    if value is None:
        raise MissingSetting(f"Set LINEOFSIGHT_{name} in the environment. {hint}".strip())
    return value


def switch(name: str, *, default: bool = False) -> bool:
    """This function will return whether the setting LINEOFSIGHT_<name> is 1, true, yes or on."""
    return text(name, "1" if default else "0").strip().lower() in {"1", "true", "yes", "on"}


def words(name: str, default: str) -> list[str]:
    """This function will return the comma-separated words of the setting LINEOFSIGHT_<name>."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]
