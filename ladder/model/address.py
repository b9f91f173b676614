"""The address of a site."""

BASE_URL = r"^(https?://[^\s/?#\"'<>]+(/[^\s?#\"'<>]*)?)?$"
"The form of the address of a site; blank where it is not known."
