"""What this feature adds to a timeline: interactions, notes, tasks done, documents, contracts and edits."""

# The statements are joined of names that stand below.
# ruff: noqa: S608

from core.customers.timeline import Source

OF_COMPANIES = ("customer_companies",)
# Names of people in an interaction are looked up for the rows of the page alone.
SOURCES = (
    Source(
        "interactions",
        "SELECT i.happened_at AS at, i.id, i.owner_id AS who, i.subject AS title,"
        " i.description AS body, jsonb_build_object('type', i.type, 'direction', i.direction,"
        " 'outcome', i.outcome, 'sentiment', i.sentiment, 'next_step', i.next_step,"
        " 'next_step_at', i.next_step_at, 'minutes', i.duration_minutes, 'contact_id', i.contact_id,"
        " 'contact', (SELECT p.full_name FROM tradewind.contacts p"
        "   WHERE p.organization_id = i.organization_id AND p.id = i.contact_id)) AS more"
        " FROM tradewind.interactions i WHERE i.organization_id = :here AND i.{subject} = :record"
        " AND i.deleted_at IS NULL",
        "i.happened_at",
        "i.id",
        "i.owner_id",
        ("i.subject", "i.description", "i.outcome", "i.next_step"),
    ),
    Source(
        "notes",
        "SELECT n.created_at AS at, n.id, n.owner_id AS who, NULL::text AS title, n.body,"
        " jsonb_build_object('is_pinned', n.is_pinned) AS more"
        " FROM tradewind.notes n WHERE n.organization_id = :here AND n.{subject} = :record"
        " AND n.deleted_at IS NULL",
        "n.created_at",
        "n.id",
        "n.owner_id",
        ("n.body",),
    ),
    Source(
        "tasks",
        "SELECT t.completed_at AS at, t.id, t.owner_id AS who, t.title, t.description AS body,"
        " jsonb_build_object('type', t.type) AS more"
        " FROM tradewind.tasks t WHERE t.organization_id = :here AND t.{subject} = :record"
        " AND t.completed_at IS NOT NULL AND t.deleted_at IS NULL",
        "t.completed_at",
        "t.id",
        "t.owner_id",
        ("t.title", "t.description"),
    ),
    Source(
        "documents",
        "SELECT d.created_at AS at, d.id, d.owner_id AS who, d.title, d.description AS body,"
        " jsonb_build_object('media_type', d.media_type, 'size', d.size, 'url', d.url) AS more"
        " FROM tradewind.documents d WHERE d.organization_id = :here AND d.{subject} = :record"
        " AND d.deleted_at IS NULL",
        "d.created_at",
        "d.id",
        "d.owner_id",
        ("d.title", "d.file_name", "d.description"),
    ),
    Source(
        "contracts",
        "SELECT k.created_at AS at, k.id, k.owner_id AS who,"
        " concat_ws(' · ', k.contract_number, k.title) AS title, k.notes AS body,"
        " jsonb_build_object('status', k.status, 'total_value', k.total_value, 'monthly_fee',"
        " k.monthly_fee, 'currency', k.currency, 'end_date', k.end_date) AS more"
        " FROM tradewind.contracts k WHERE k.organization_id = :here AND k.{subject} = :record"
        " AND k.deleted_at IS NULL",
        "k.created_at",
        "k.id",
        "k.owner_id",
        ("k.contract_number", "k.title", "k.notes"),
        OF_COMPANIES,
    ),
    *(
        Source(
            "edits",
            "SELECT e.at, e.change_id AS id, e.actor_id AS who, e.label AS title, NULL::text AS body,"
            " jsonb_build_object('action', e.action, 'before', e.before, 'after', e.after, 'who',"
            " CASE WHEN e.actor_id IS NULL THEN e.role_name END, 'undoes', e.undoes) AS more"
            f" FROM tradewind.record_history('{table}', :record, 1000) e"
            " WHERE true",
            "e.at",
            "e.change_id",
            "e.actor_id",
            ("e.label", "e.before::text", "e.after::text"),
            (table,),
        )
        for table in ("customer_companies", "contacts", "leads")
    ),
)
