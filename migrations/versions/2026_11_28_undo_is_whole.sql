-- Whether a transaction is taking something back was a setting, and those are anybody's to set: a sent quote
-- could be altered in the name of an undo, and what was wrong be called taken back with one row of it put
-- right. Now it is `undo` itself that notes it, among the steps, for as long as it runs.
TRUNCATE tradewind.steps_back;

CREATE OR REPLACE FUNCTION tradewind.begin_undo(set_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    taken tradewind.change_sets := tradewind.undoable(set_id);
    called text;
BEGIN
    -- In the server's language, whichever that is: who calls stands below, said in the same words.
    GET DIAGNOSTICS called = PG_CONTEXT;
    IF NOT starts_with(split_part(called, E'\n', 2),
            split_part(called, 'tradewind.begin_undo(bigint)', 1) || 'tradewind.undo(bigint)') THEN
        PERFORM tradewind.refuse('A change is taken back as a whole.');
    END IF;
    -- From here on this transaction's writes are a set of their own, opened by the first of them.
    PERFORM set_config('tradewind.undoes_' || taken.organization_id, set_id::text, true);
    INSERT INTO tradewind.steps_back (transaction_number, table_name, field, row_id, change_id)
    VALUES (pg_current_xact_id()::text::bigint, 'change_sets', 'undoes', set_id, taken.organization_id);
    -- Whether what is taken back was itself a taking back.
    RETURN taken.undoes IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION tradewind.is_undoing(organization bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
DECLARE
    noted text := coalesce(current_setting('tradewind.undoes_' || organization, true), '');
BEGIN
    RETURN noted <> '' AND EXISTS (
        SELECT FROM tradewind.steps_back s
        WHERE s.transaction_number = pg_current_xact_id_if_assigned()::text::bigint
          AND s.table_name = 'change_sets' AND s.field = 'undoes' AND s.row_id::text = noted
          AND s.change_id = organization);
END $$;

DO $do$
DECLARE
    one record;
    said text;
BEGIN
    FOR one IN SELECT * FROM (VALUES
        -- Where the caller stands is said in the same words only of a statement like this.
        ('undo(bigint)', 'redoing boolean := tradewind.begin_undo(set_id);', 'redoing boolean;'),
        ('undo(bigint)', E'BEGIN\n    FOR done IN',
         E'BEGIN\n    redoing := tradewind.begin_undo(set_id);\n    FOR done IN'),
        ('is_step_back(text, bigint, bigint, text, text, text)',
         E'-- A session may write anything into its settings, so the right is asked for again.\n'
         '            PERFORM tradewind.undoable(noted::bigint);',
         E'-- A session may write anything into its settings.\n'
         '            IF NOT tradewind.is_undoing(organization) THEN\n'
         '                RETURN false;\n'
         '            END IF;'),
        ('open_change_set(bigint)',
         'taken := tradewind.undoable(CASE WHEN noted ~ ''^[0-9]{1,18}$'' THEN noted::bigint END);',
         E'taken := tradewind.undoable(CASE WHEN noted ~ ''^[0-9]{1,18}$'' THEN noted::bigint END);\n'
         '        IF NOT tradewind.is_undoing(organization) THEN\n'
         '            PERFORM tradewind.refuse(''A change is taken back as a whole.'');\n'
         '        END IF;'),
        ('change_set(bigint)', 'AND s.transaction_number = pg_current_xact_id()::text::bigint',
         E'AND s.transaction_number = pg_current_xact_id()::text::bigint\n'
         '                     AND (s.undoes IS NULL OR tradewind.is_undoing(organization))')
    ) AS change(name, was, becomes) LOOP
        said := pg_get_functiondef(('tradewind.' || one.name)::regprocedure);
        IF strpos(said, one.was) = 0 THEN
            RAISE EXCEPTION '% does not say what it is to say no more.', one.name;
        END IF;
        EXECUTE replace(said, one.was, one.becomes);
    END LOOP;
END $do$;
