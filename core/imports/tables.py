"""The tables that an import works in; only its own session sees them, and they end with it."""

# What the file says, what each row is looked for by, which repeat another, what was found, what becomes.
ROWS, KEYS, TWINS, FOUND, VERDICTS = (
    f"pg_temp.import_{name}" for name in ("rows", "keys", "twins", "found", "verdicts")
)
# Who names a company, the names, the companies they are, which row gets which; and in the end the
# contacts that were made, and who is linked.
NAMING, NAMES, COMPANIES, LINKS, MADE, PEOPLE = (
    f"pg_temp.import_{name}" for name in ("naming", "names", "companies", "links", "made", "people")
)
