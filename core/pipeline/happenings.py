"""What selling adds to a timeline: an opportunity's steps, and quotes that were sent and decided."""

from core.customers.timeline import Source

OF_WHOM = ("customer_companies", "contacts")
SOURCES = (
    Source(
        "stages",
        "SELECT s.at, s.id, s.changed_by_id AS who, o.title, NULL::text AS body,"
        " jsonb_build_object('from', s.from_stage, 'to', s.to_stage, 'amount', o.amount, 'currency',"
        " o.currency, 'opportunity_id', o.id) AS more"
        " FROM tradewind.opportunities o JOIN tradewind.opportunity_stage_changes s"
        " ON s.organization_id = o.organization_id AND s.opportunity_id = o.id"
        " WHERE o.organization_id = :here AND o.{subject} = :record AND o.deleted_at IS NULL",
        "s.at",
        "s.id",
        "s.changed_by_id",
        ("o.title", "s.to_stage"),
        OF_WHOM,
    ),
    *(
        Source(
            "quotes",
            f"SELECT q.{at} AS at, q.id, q.owner_id AS who, concat_ws(' · ', q.quote_number, q.title)"  # noqa: S608
            " AS title, q.rejection_reason AS body, jsonb_build_object('what', "
            f"{what}, 'amount', q.total_amount, 'currency', q.currency) AS more"
            " FROM tradewind.quotes q WHERE q.organization_id = :here AND q.{subject} = :record"
            f" AND q.{at} IS NOT NULL AND q.deleted_at IS NULL",
            f"q.{at}",
            "q.id",
            "q.owner_id",
            ("q.quote_number", "q.title"),
            OF_WHOM,
        )
        for at, what in (("sent_at", "'sent'"), ("decided_at", "q.status"))
    ),
)
