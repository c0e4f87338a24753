"""How the database's short words are called on a screen; German is made from this."""

# What is not said as it is written.
OTHERWISE = {"seo": "SEO", "ppc": "PPC", "closed_won": "Won", "closed_lost": "Lost"}


def spoken(value: str) -> str:
    """`no_budget` is “No budget”, `seo` is “SEO”."""
    return OTHERWISE.get(value) or value.replace("_", " ").capitalize()
