-- What sets cards apart is not written down, and a session could have the same said of what other functions
-- do as the owner: who leaves hands over opportunities and deals, an accepted quote their amounts. Now
-- `respace` itself notes it, as `undo` does, for as long as it writes.
CREATE OR REPLACE FUNCTION tradewind.is_respacing() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
BEGIN
    RETURN coalesce(current_setting('tradewind.respacing', true), '') = 'on' AND EXISTS (
        SELECT FROM tradewind.steps_back s
        WHERE s.transaction_number = pg_current_xact_id_if_assigned()::text::bigint
          AND s.table_name IN ('opportunities', 'deals') AND s.field = 'position');
END $$;

DO $do$
DECLARE
    one record;
    said text;
BEGIN
    FOR one IN SELECT * FROM (VALUES
        ('respace(text, bigint, bigint)',
         'PERFORM set_config(''tradewind.respacing'', ''on'', true);',
         E'PERFORM set_config(''tradewind.respacing'', ''on'', true);\n'
         '    INSERT INTO tradewind.steps_back (transaction_number, table_name, field, row_id, change_id)\n'
         '    VALUES (pg_current_xact_id()::text::bigint, board, ''position'', card, organization);'),
        ('respace(text, bigint, bigint)',
         'PERFORM set_config(''tradewind.respacing'', '''', true);',
         E'PERFORM set_config(''tradewind.respacing'', '''', true);\n'
         '    DELETE FROM tradewind.steps_back s\n'
         '    WHERE s.transaction_number = pg_current_xact_id()::text::bigint AND s.table_name = board\n'
         '      AND s.field = ''position'';'),
        -- Each month is a table that every look at the journal is planned with; and who had looked after
        -- them in a transaction left open kept every window from starting.
        ('ensure_partitions(integer)', E'    -- Two windows that start', $said$    IF NOT tradewind.is_owner() THEN
        months_ahead := least(months_ahead, 3);
    END IF;
    -- Mostly there is nothing to make, and nothing to wait for.
    IF NOT EXISTS (
        SELECT FROM pg_partitioned_table p
        JOIN pg_class c ON c.oid = p.partrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'tradewind'
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
        CROSS JOIN generate_series(-1, months_ahead) AS i
        WHERE p.partstrat = 'r' AND p.partnatts = 1
          AND a.atttypid IN ('timestamptz'::regtype, 'date'::regtype)
          AND to_regclass(format('tradewind.%I', left(c.relname, 54) || to_char(
              date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i), '_YYYY_MM'))) IS NULL)
    THEN
        RETURN 0;
    END IF;
    -- Two windows that start$said$)
    ) AS change(name, was, becomes) LOOP
        said := pg_get_functiondef(('tradewind.' || one.name)::regprocedure);
        IF strpos(said, one.was) = 0 THEN
            RAISE EXCEPTION '% does not say what is to be added to.', one.name;
        END IF;
        EXECUTE replace(said, one.was, one.becomes);
    END LOOP;
END $do$;
