"""How the database's short words are called on a screen; German is made from this."""

# What is not a word but a row of initials.
INITIALS = {"seo": "SEO", "ppc": "PPC"}


def spoken(value: str) -> str:
    """`closed_won` is “Closed won”, `seo` is “SEO”."""
    return INITIALS.get(value) or value.replace("_", " ").capitalize()
