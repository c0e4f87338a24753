-- Where a taking back leads each row, read out of the journal once and not once more for each row of it.
-- Nobody but its own transaction looks at it, so after a crash it may be empty.
CREATE UNLOGGED TABLE tradewind.steps_back (
    transaction_number bigint NOT NULL,
    table_name text NOT NULL,
    field text NOT NULL,
    row_id bigint NOT NULL,
    change_id bigint NOT NULL,
    was text,
    becomes text,
    CONSTRAINT pk_steps_back PRIMARY KEY (transaction_number, table_name, field, row_id, change_id)
);

-- Whether a row goes back to what this very taking back says it was.
CREATE OR REPLACE FUNCTION tradewind.is_step_back(
    kept text, organization bigint, record bigint, field text, was text, becomes text
) RETURNS boolean
-- The table is mostly empty, so that it would be read from end to end, and full while it is asked most.
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off AS $$
DECLARE
    noted text := nullif(current_setting('tradewind.undoes_' || organization, true), '');
    now_running bigint;
BEGIN
    IF noted IS NULL OR noted !~ '^[0-9]{1,18}$' THEN
        RETURN false;
    END IF;
    now_running := pg_current_xact_id()::text::bigint;
    FOR turn IN 1 .. 2 LOOP
        IF EXISTS (SELECT FROM tradewind.steps_back s
                   WHERE s.transaction_number = now_running AND s.table_name = kept AND s.field = $4
                     AND s.row_id = record AND s.was = $5 AND s.becomes = $6) THEN
            RETURN true;
        ELSIF turn = 1 THEN
            -- A session may write anything into its settings, so the right is asked for again.
            PERFORM tradewind.undoable(noted::bigint);
            -- All that was written together with this row, since it is asked for next.
            INSERT INTO tradewind.steps_back
            SELECT now_running, kept, $4, (z.after ->> 'id')::bigint, c.id, z.after ->> $4, z.before ->> $4
            FROM tradewind.changes c
            CROSS JOIN LATERAL ROWS FROM (jsonb_array_elements(c.before), jsonb_array_elements(c.after))
                AS z(before, after)
            WHERE c.organization_id = organization AND c.change_set_id = noted::bigint
              AND c.table_name = kept AND c.action = 'update' AND c.row_ids @> record AND z.after ? $4
            ON CONFLICT DO NOTHING;
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE OR REPLACE FUNCTION tradewind.keep_moves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT coalesce(TG_ARGV[1]::jsonb -> OLD.status ? NEW.status, false)
       AND NOT tradewind.is_step_back(TG_TABLE_NAME, OLD.organization_id, OLD.id, 'status', OLD.status,
                                      NEW.status)
    THEN
        PERFORM tradewind.refuse(format('A %s that is %s cannot become %s.', TG_ARGV[0],
            replace(OLD.status, '_', ' '), replace(NEW.status, '_', ' ')));
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION tradewind.keep_lead_dates() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- What is taken back brings its own dates and reason with it: nobody was contacted by that.
    IF tradewind.is_step_back('leads', OLD.organization_id, OLD.id, 'status', OLD.status, NEW.status) THEN
        RETURN NEW;
    END IF;
    IF NEW.status_since IS NOT DISTINCT FROM OLD.status_since THEN
        NEW.status_since := now();
    END IF;
    IF NEW.status IN ('lost', 'not_interested') THEN
        IF coalesce(btrim(NEW.lost_reason), '') = '' THEN
            RAISE EXCEPTION 'Say why this lead is %.', replace(NEW.status, '_', ' ') USING ERRCODE = 'TW001';
        END IF;
    ELSIF OLD.status IN ('lost', 'not_interested') AND NEW.status <> 'archived'
          AND NEW.lost_reason IS NOT DISTINCT FROM OLD.lost_reason THEN
        NEW.lost_reason := NULL;
    END IF;
    IF NEW.status IN ('contacted', 'follow_up_1', 'follow_up_2')
       AND NEW.last_contacted_at IS NOT DISTINCT FROM OLD.last_contacted_at THEN
        NEW.last_contacted_at := now();
    ELSIF NEW.status = 'responded' AND NEW.last_responded_at IS NOT DISTINCT FROM OLD.last_responded_at THEN
        NEW.last_responded_at := now();
    END IF;
    IF NEW.status = 'converted' THEN
        IF NEW.customer_company_id IS NULL AND NEW.contact_id IS NULL THEN
            RAISE EXCEPTION 'A lead becomes a customer by being converted.' USING ERRCODE = 'TW001';
        END IF;
        NEW.converted_at := coalesce(NEW.converted_at, now());
    ELSIF OLD.status = 'converted' THEN
        NEW.converted_at := NULL;
    END IF;
    RETURN NEW;
END $$;

DROP FUNCTION tradewind.is_going_back(text, bigint, bigint, text, text);

CREATE FUNCTION tradewind.end_undo(organization bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- What is written after this is no part of it.
    PERFORM set_config('tradewind.undoes_' || organization, '', true);
    DELETE FROM tradewind.steps_back s
    WHERE s.transaction_number = pg_current_xact_id_if_assigned()::text::bigint;
END $$;

CREATE OR REPLACE FUNCTION tradewind.undo(set_id bigint)
RETURNS TABLE (table_name text, row_id bigint, field text, expected jsonb, found jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    redoing boolean := tradewind.begin_undo(set_id);
    done tradewind.changes;
    one tradewind.changes;
    later tradewind.changes[] := '{}';
    home bigint;
BEGIN
    FOR done IN SELECT * FROM tradewind.changes_to_undo(set_id) LOOP
        home := done.organization_id;
        BEGIN
            RETURN QUERY SELECT * FROM tradewind.apply_undo(done, redoing);
        EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
            -- What it stands beside, or belongs to, may be taken back only after it.
            later := later || done;
        END;
    END LOOP;
    FOREACH done IN ARRAY later LOOP
        BEGIN
            RETURN QUERY SELECT * FROM tradewind.apply_undo(done, redoing);
        EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
            IF done.row_count = 1 AND SQLSTATE = '23503' THEN
                PERFORM tradewind.refuse('This cannot be taken back any more: a record that it '
                    'belongs to is gone. Bring that one back first.');
            ELSIF done.row_count = 1 OR done.before IS NULL THEN
                RAISE;
            END IF;
            -- One row that cannot go back does not hold up the others.
            FOR i IN 0 .. jsonb_array_length(done.before) - 1 LOOP
                one := done;
                one.before := jsonb_build_array(done.before -> i);
                one.after := jsonb_build_array(done.after -> i);
                BEGIN
                    RETURN QUERY SELECT * FROM tradewind.apply_undo(one, redoing);
                EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
                    RETURN QUERY SELECT done.table_name, (one.before -> 0 ->> 'id')::bigint,
                                        NULL::text, NULL::jsonb, NULL::jsonb;
                END;
            END LOOP;
        END;
    END LOOP;
    PERFORM tradewind.end_undo(home);
END $$;
