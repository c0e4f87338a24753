"""Quotes: numbers without gaps, steps with their days, what was sent stays, and a search."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

# The declared rights (core.access.policies.fingerprint) that an upgrade to here applies.
RIGHTS = "dfff0a3b669c"

revision = "f6b1d04c8e27"
down_revision = "b5e0c41d7a92"

# The currencies of ISO 4217 as they were known on this day.
CURRENCIES = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX USD UYI UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
WORDS = (
    "to_tsvector('simple'::regconfig, translate("
    "COALESCE(quote_number, ''::text) || ' '::text || COALESCE(title, ''::text)"
    " || ' '::text || COALESCE(company_name, ''::text), '@._-+/&<'::text, '        '::text))"
)


def upgrade() -> None:
    op.add_column("quotes", sa.Column("sent_as", postgresql.JSONB()), schema="tradewind")
    op.add_column("quotes", sa.Column("company_name", sa.Text()), schema="tradewind")
    # Triggers of the table may be waiting for its end, and then it could not be altered.
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")
    op.execute(
        "UPDATE tradewind.quotes q SET company_name = c.company_name"
        " FROM tradewind.customer_companies c"
        " WHERE c.organization_id = q.organization_id AND c.id = q.customer_company_id"
    )
    op.add_column(
        "quotes",
        sa.Column("search", postgresql.TSVECTOR(), sa.Computed(WORDS, persisted=True)),
        schema="tradewind",
    )
    op.create_index(
        "idx_quotes_search", "quotes", ["search"], schema="tradewind", postgresql_using="gin"
    )
    op.create_index(
        "idx_quotes_organization_id_accepted",
        "quotes",
        ["organization_id", "quote_number"],
        unique=True,
        schema="tradewind",
        postgresql_where=sa.text("status = 'accepted' AND deleted_at IS NULL"),
    )
    named = ", ".join(f"'{each}'" for each in CURRENCIES.split())
    op.create_check_constraint(
        op.f("ck_quotes_currency_known"), "quotes", f"currency IN ({named})", schema="tradewind"
    )
    # Past SQLAlchemy, which would take every colon and percent sign in it for a parameter.
    run = op.get_bind().connection.driver_connection.execute
    run(Path(__file__).with_suffix(".sql").read_text("utf-8"))
