"""How large a document may be."""

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 20
TOO_LARGE = f"The selected file must be smaller than {MOST_MEGABYTES}MB."
