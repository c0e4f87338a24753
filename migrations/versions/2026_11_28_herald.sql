-- What has been written since it was last passed on. A NOTIFY with every edit wakes every window for
-- every edit: fifty people who type once a second cost 11 % of a core, and commits stand in line for it.
-- After a crash it is empty, and every window reads anew when it is back.
CREATE UNLOGGED TABLE tradewind.news (
    id bigint GENERATED ALWAYS AS IDENTITY,
    table_name text NOT NULL,
    -- `*` for any of them.
    row_ids text NOT NULL,
    CONSTRAINT pk_news PRIMARY KEY (id)
);

-- The one session that passes it on, for as long as it goes on doing so.
CREATE UNLOGGED TABLE tradewind.herald (
    is_the_only boolean NOT NULL DEFAULT true,
    pid integer NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT pk_herald PRIMARY KEY (is_the_only),
    CONSTRAINT ck_herald_is_the_only CHECK (is_the_only)
);

-- Called by every window now and then, and a few times a second by the one that is told “true”.
CREATE FUNCTION tradewind.pass_on() RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- So long it stays the herald after it has been heard of last.
    trusted CONSTANT interval := '3 seconds';
    moment CONSTANT timestamptz := clock_timestamp();
    herald tradewind.herald;
    written record;
BEGIN
    SELECT * INTO herald FROM tradewind.herald h;
    -- A time too far ahead was noted before somebody set the clock back.
    IF herald.pid <> pg_backend_pid() AND herald.until > moment AND herald.until <= moment + trusted
       AND EXISTS (SELECT FROM pg_stat_get_activity(herald.pid)) THEN
        RETURN false;
    END IF;
    IF herald.pid IS DISTINCT FROM pg_backend_pid() OR herald.until > moment + trusted
       OR herald.until < moment + trusted / 2 THEN
        -- Whoever holds on to the lock or to the row does not keep the others from hearing: then this
        -- one speaks as well.
        IF herald.pid IS NULL AND pg_try_advisory_xact_lock('tradewind.herald'::regclass::oid::bigint)
        THEN
            INSERT INTO tradewind.herald (pid, until) VALUES (pg_backend_pid(), moment + trusted)
            ON CONFLICT DO NOTHING;
        END IF;
        UPDATE tradewind.herald h SET pid = pg_backend_pid(), until = moment + trusted
        WHERE h.is_the_only = (SELECT k.is_the_only FROM tradewind.herald k FOR UPDATE SKIP LOCKED);
    END IF;
    FOR written IN
        WITH gone AS (
            DELETE FROM tradewind.news n
            WHERE n.id = ANY (ARRAY(SELECT k.id FROM tradewind.news k FOR UPDATE SKIP LOCKED))
            RETURNING n.table_name, n.row_ids)
        SELECT g.table_name,
               -- A message has 8,000 bytes, and nobody shows so many rows.
               CASE WHEN bool_or(g.row_ids = '*') OR sum(length(g.row_ids) + 1) > 4000 THEN '*'
                    ELSE string_agg(DISTINCT g.row_ids, ',') END AS row_ids
        FROM gone g GROUP BY 1
    LOOP
        PERFORM pg_notify('tradewind', written.table_name || ' ' || written.row_ids);
    END LOOP;
    RETURN true;
END $$;

DO $$
DECLARE
    told CONSTANT text := 'PERFORM pg_notify(''tradewind'', TG_TABLE_NAME || '' '' || named);';
    journal text := pg_get_functiondef('tradewind.journal()'::regprocedure);
BEGIN
    IF strpos(journal, told) = 0 THEN
        RAISE EXCEPTION 'The journal does not tell what it is to stop telling.';
    END IF;
    EXECUTE replace(journal, told,
        'INSERT INTO tradewind.news (table_name, row_ids) VALUES (TG_TABLE_NAME, named);');
END $$;
