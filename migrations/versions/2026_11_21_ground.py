"""The schema, and monthly partitions that the application itself keeps ahead of time."""

from alembic import op

revision = "4d5c3f8a1b20"
down_revision = None


def upgrade() -> None:
    # The schema itself is there already: Alembic's own version table lives in it.
    op.execute(ENSURE_PARTITIONS)
    op.execute("REVOKE ALL ON FUNCTION tradewind.ensure_partitions(integer) FROM PUBLIC")


# LIKE + CHECK + ATTACH takes a lock on the parent that lets readers and writers go on, which
# CREATE TABLE … PARTITION OF does not. The CHECK spares ATTACH the scan and is dropped afterwards.
ENSURE_PARTITIONS = """
CREATE FUNCTION tradewind.ensure_partitions(months_ahead integer DEFAULT 3) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $body$
DECLARE
    parent record;
    month date;
    part text;
    made integer := 0;
BEGIN
    IF months_ahead NOT BETWEEN 0 AND 120 THEN
        RAISE EXCEPTION 'months_ahead must lie between 0 and 120' USING ERRCODE = '22023';
    END IF;
    -- Two windows that start in the same second must not both make the month. An advisory lock anybody
    -- could hold; on this table nobody but the owner can take one that stands in the way.
    LOCK TABLE tradewind.alembic_version IN SHARE UPDATE EXCLUSIVE MODE;
    FOR parent IN
        SELECT c.oid, c.relname, a.attname
        FROM pg_partitioned_table p
        JOIN pg_class c ON c.oid = p.partrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'tradewind'
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
        WHERE p.partstrat = 'r' AND p.partnatts = 1
          AND a.atttypid IN ('timestamptz'::regtype, 'date'::regtype)
    LOOP
        -- Months are cut in UTC, so that every client and every server cuts them alike.
        FOR month IN
            SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i))::date
            FROM generate_series(-1, months_ahead) AS i
        LOOP
            part := left(parent.relname, 54) || to_char(month, '_YYYY_MM');
            CONTINUE WHEN to_regclass(format('tradewind.%I', part)) IS NOT NULL;
            EXECUTE format(
                'CREATE TABLE tradewind.%I (LIKE tradewind.%I INCLUDING DEFAULTS INCLUDING GENERATED '
                'INCLUDING CONSTRAINTS INCLUDING INDEXES INCLUDING STORAGE, '
                'CONSTRAINT month CHECK (%I >= %L AND %I < %L))',
                part, parent.relname,
                parent.attname, month || ' 00:00+00', parent.attname,
                (month + interval '1 month')::date || ' 00:00+00');
            -- Rows are read and written through the parent alone; its policies are not inherited.
            EXECUTE format('ALTER TABLE tradewind.%I ENABLE ROW LEVEL SECURITY', part);
            EXECUTE format(
                'ALTER TABLE tradewind.%I ATTACH PARTITION tradewind.%I FOR VALUES FROM (%L) TO (%L)',
                parent.relname, part, month || ' 00:00+00',
                (month + interval '1 month')::date || ' 00:00+00');
            EXECUTE format('ALTER TABLE tradewind.%I DROP CONSTRAINT month', part);
            made := made + 1;
        END LOOP;
    END LOOP;
    RETURN made;
END
$body$
"""
