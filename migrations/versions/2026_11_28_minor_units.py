"""Amounts are kept to the smallest coin of their currency, which is not always a hundredth."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "56fe265c1e6d"

revision = "a4c7e19d3b58"
down_revision = "e94b27f0a6d1"

# Columns of money, by table; how exact each is follows from its currency.
MONEY = {
    "services_packages": ("price",),
    "opportunities": ("amount",),
    "opportunity_services": ("unit_price",),
    "opportunity_sums": ("amount", "weighted_value"),
    "company_pipelines": ("won_amount", "pipeline_value"),
    "quotes": ("subtotal", "discount_amount", "tax_amount", "total_amount"),
    "quote_items": ("unit_price",),
    "deals": ("final_amount",),
    "deal_services": ("unit_price",),
    "contracts": ("monthly_fee", "total_value"),
}
FROM_NOTHING = (("services_packages", "price"), *(("quotes", name) for name in MONEY["quotes"]))
WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
THOUSANDTHS = "BHD IQD JOD KWD LYD OMR TND"


def listed(codes: str) -> str:
    return ", ".join(f"'{each}'" for each in codes.split())


# As core/pipeline/totals.py reckons: halves go to the even coin, and nothing is divided, so that every
# figure is exact until it is rounded.
RECKONING = f"""
    CREATE FUNCTION tradewind.minor_units(currency text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN currency IN ({listed(WHOLE)}) THEN 0
                WHEN currency IN ({listed(THOUSANDTHS)}) THEN 3 ELSE 2 END;

    CREATE FUNCTION tradewind.half_even(amount numeric, places integer) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN abs(amount * (CASE places WHEN 0 THEN 1 WHEN 3 THEN 1000 ELSE 100 END)
                     - trunc(amount * (CASE places WHEN 0 THEN 1 WHEN 3 THEN 1000 ELSE 100 END))) = 0.5
                THEN round(amount * (CASE places WHEN 0 THEN 0.5 WHEN 3 THEN 500 ELSE 50 END))
                     * (CASE places WHEN 0 THEN 2 WHEN 3 THEN 0.002 ELSE 0.02 END)
                ELSE round(amount, places) END;

    CREATE FUNCTION tradewind.line_gross(quantity numeric, unit_price numeric, places integer)
    RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tradewind.half_even(quantity * unit_price, places);

    CREATE FUNCTION tradewind.line_net(
        quantity numeric, unit_price numeric, discount numeric, places integer
    ) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tradewind.half_even(
        tradewind.line_gross(quantity, unit_price, places) * (100 - discount) * 0.01, places);

    CREATE FUNCTION tradewind.line_tax(
        quantity numeric, unit_price numeric, discount numeric, tax_rate numeric, places integer
    ) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN tradewind.half_even(
        tradewind.line_net(quantity, unit_price, discount, places) * tax_rate * 0.01, places);
"""
AFTER = """
    DROP FUNCTION tradewind.line_tax(numeric, numeric, numeric, numeric);
    DROP FUNCTION tradewind.line_net(numeric, numeric, numeric);
    DROP FUNCTION tradewind.line_gross(numeric, numeric);
    DROP FUNCTION tradewind.half_even(numeric);
"""
COMPUTED = {
    (
        "opportunities",
        "weighted_value",
    ): "round(amount * COALESCE(probability_override, probability)"
    "::numeric * 0.01, tradewind.minor_units(currency))",
    ("quote_items", "gross_price"): "tradewind.line_gross(quantity, unit_price, places)",
    ("quote_items", "total_price"): "tradewind.line_net(quantity, unit_price, discount_percentage,"
    " places)",
    ("quote_items", "tax_amount"): "tradewind.line_tax(quantity, unit_price, discount_percentage,"
    " tax_rate, places)",
}


def upgrade() -> None:
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    run = op.get_bind().connection.driver_connection.execute
    # Triggers of the tables may be waiting for the end, and then they could not be altered.
    run("SET CONSTRAINTS ALL IMMEDIATE")
    run(RECKONING)
    # What was written before keeps the two places that it was reckoned with.
    op.add_column(
        "quote_items",
        sa.Column("places", sa.Integer(), server_default="2", nullable=False),
        schema="tradewind",
    )
    op.create_check_constraint(
        op.f("ck_quote_items_places"), "quote_items", "places BETWEEN 0 AND 3", schema="tradewind"
    )
    for table, name in COMPUTED:
        op.drop_column(table, name, schema="tradewind")
    for table, names in MONEY.items():
        for name in names:
            run(f"ALTER TABLE tradewind.{table} ALTER COLUMN {name} TYPE numeric")
    for table, name in FROM_NOTHING:
        run(f"ALTER TABLE tradewind.{table} ALTER COLUMN {name} SET DEFAULT 0.00")
    for (table, name), rule in COMPUTED.items():
        op.add_column(
            table,
            sa.Column(name, sa.Numeric(), sa.Computed(rule, persisted=True)),
            schema="tradewind",
        )
        if table == "quote_items":
            op.alter_column(table, name, nullable=False, schema="tradewind")
    run(AFTER)
    run(Path(__file__).with_suffix(".sql").read_text("utf-8"))
