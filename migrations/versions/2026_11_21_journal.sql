-- Every write lands in the journal, whoever makes it and with whatever program: the triggers run as the
-- owner, and nobody else may write to the two tables.

CREATE FUNCTION tradewind.is_owner() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    -- Whoever migrates, restores and repairs: the schema's owner, and who may act as it.
    SELECT pg_has_role(session_user, nspowner, 'MEMBER') FROM pg_namespace
    WHERE nspname = 'tradewind'
$$;

-- A set is taken back while one that undoes it stands; that one may have been taken back itself.
CREATE FUNCTION tradewind.is_taken_back(organization bigint, set_id bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    undoing bigint;
BEGIN
    FOR undoing IN SELECT u.id FROM tradewind.change_sets u
                   WHERE u.organization_id = organization AND u.undoes = set_id
                     AND NOT tradewind.is_of_now(u) ORDER BY u.id DESC LOOP
        IF NOT tradewind.is_taken_back(organization, undoing) THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;

CREATE FUNCTION tradewind.is_of_now(opened tradewind.change_sets) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT opened.at = now() AND opened.role_name = session_user
       AND opened.transaction_number = pg_current_xact_id_if_assigned()::text::bigint
$$;

-- What was done first, before it was undone and redone any number of times.
CREATE FUNCTION tradewind.first_of(organization bigint, set_id bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH RECURSIVE line AS (
        SELECT s.id, s.undoes FROM tradewind.change_sets s
        WHERE s.organization_id = $1 AND s.id = $2
        UNION
        SELECT s.id, s.undoes FROM line JOIN tradewind.change_sets s
          ON s.organization_id = $1 AND s.id = line.undoes
    )
    SELECT id FROM line WHERE undoes IS NULL
$$;

-- The set that the caller wants to take back, locked, where they may. It says who may: whoever did it,
-- those who may edit the journal, and the database's owner in the organization that the setting names.
CREATE FUNCTION tradewind.undoable(set_id bigint) RETURNS tradewind.change_sets
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_set tradewind.change_sets;
    here bigint := tradewind.current_organization();
BEGIN
    IF here IS NULL AND tradewind.is_owner() THEN
        here := nullif(current_setting('tradewind.organization', true), '')::bigint;
    END IF;
    -- Two people who take the same back must not both succeed.
    SELECT * INTO found_set FROM tradewind.change_sets s
    WHERE s.organization_id = here AND s.id = set_id FOR UPDATE;
    IF found_set.id IS NULL THEN
        PERFORM tradewind.refuse('There is no such change here.');
    END IF;
    IF NOT tradewind.is_owner() AND tradewind.me() IS DISTINCT FROM found_set.actor_id
       AND tradewind.organization_for('journal', 'edit') IS DISTINCT FROM here THEN
        PERFORM tradewind.refuse('You may only take back what you did yourself.');
    END IF;
    IF tradewind.is_taken_back(here, set_id) THEN
        PERFORM tradewind.refuse('This has been taken back already.');
    END IF;
    RETURN found_set;
END $$;

-- Only a trigger calls this, when there is something to write down: no set is ever empty.
CREATE FUNCTION tradewind.open_change_set(organization bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    opened bigint;
    taken tradewind.change_sets;
    noted text := nullif(current_setting('tradewind.undoes_' || organization, true), '');
BEGIN
    IF noted IS NOT NULL THEN
        -- A session may write anything into its settings, so the right is asked for again.
        taken := tradewind.undoable(CASE WHEN noted ~ '^[0-9]{1,18}$' THEN noted::bigint END);
    END IF;
    INSERT INTO tradewind.change_sets (organization_id, transaction_number, label, actor_id,
        role_name, workstation, address, undoes)
    VALUES ($1, pg_current_xact_id()::text::bigint,
            left(coalesce(nullif(current_setting('tradewind.label', true), ''), taken.label), 200),
            (SELECT id FROM tradewind.users WHERE users.role_name = session_user), session_user,
            left(nullif(current_setting('tradewind.workstation', true), ''), 100),
            inet_client_addr(), taken.id)
    RETURNING id INTO opened;
    PERFORM set_config('tradewind.change_set_' || organization, opened::text, true);
    RETURN opened;
END $$;

CREATE FUNCTION tradewind.change_set(organization bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    noted text := nullif(current_setting('tradewind.change_set_' || organization, true), '');
BEGIN
    -- A session may write anything into its settings; only a set of this very transaction counts. In
    -- two steps, since a cast of nonsense would already fail while the second is planned.
    IF noted ~ '^[0-9]{1,18}$' THEN
        IF EXISTS (SELECT FROM tradewind.change_sets s
                   WHERE s.organization_id = organization AND s.id = noted::bigint
                     AND s.at = now() AND s.role_name = session_user
                     AND s.transaction_number = pg_current_xact_id()::text::bigint
                     AND s.undoes IS NOT DISTINCT FROM
                         nullif(current_setting('tradewind.undoes_' || organization, true), '')::bigint)
        THEN
            RETURN noted::bigint;
        END IF;
    END IF;
    RETURN tradewind.open_change_set(organization);
END $$;

-- Rows written together mostly have numbers in a row; only where they have not is each looked at.
CREATE FUNCTION tradewind.ranges(ids bigint[]) RETURNS int8multirange
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN ids[cardinality(ids)] - ids[1] + 1 = cardinality(ids)
        THEN int8multirange(int8range(ids[1], ids[cardinality(ids)], '[]'))
        ELSE (SELECT range_agg(int8range(lowest, highest, '[]')) FROM (
            SELECT min(id) AS lowest, max(id) AS highest FROM (
                SELECT id, id - row_number() OVER (ORDER BY id) AS run FROM unnest(ids) id) numbered
            GROUP BY run) runs) END
$$;

-- Arguments of the trigger: the column that names the organization ('' for people, who belong to
-- several), and, by commas, the columns that are no news.
CREATE FUNCTION tradewind.journal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- Up to here each row is kept by itself, with all its values; above, the statement is one entry.
    bulk CONSTANT integer := 100;
    chunk CONSTANT integer := 5000;
    home bigint;
    written bigint;
    kept bigint;
    made text[];
    silent text[];
    changed text[];
    organization text;
    same_row text := CASE TG_ARGV[0] WHEN 'organization_id'
        THEN 'o.organization_id = w.organization_id AND o.id = w.id' ELSE 'o.id = w.id' END;
    named text;
BEGIN
    IF TG_OP = 'DELETE' THEN
        SELECT count(*) INTO written FROM (SELECT FROM stale) s;
    ELSE
        SELECT count(*) INTO written FROM (SELECT FROM fresh) f;
    END IF;
    IF written = 0 THEN
        RETURN NULL;
    END IF;
    -- The windows see to it months ahead; where none was opened for that long, this write does.
    IF to_regclass('tradewind.changes' || to_char(now() AT TIME ZONE 'UTC', '_YYYY_MM')) IS NULL THEN
        PERFORM tradewind.ensure_partitions();
    END IF;
    IF TG_ARGV[0] = '' THEN
        home := coalesce(tradewind.current_organization(),
                         (SELECT min(o.id) FROM tradewind.organizations o WHERE o.kind = 'agency'));
        IF home IS NULL THEN
            RETURN NULL;
        END IF;
    END IF;
    SELECT coalesce(array_agg(a.attname::text), '{}') INTO made FROM pg_attribute a
    WHERE a.attrelid = TG_RELID AND a.attgenerated <> '' AND NOT a.attisdropped;
    silent := made || string_to_array('updated_at,version,' || TG_ARGV[1], ',');

    IF TG_OP = 'UPDATE' AND written <= bulk THEN
        INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
            row_id, row_count, row_ids, before, after)
        SELECT w.org, tradewind.change_set(w.org), TG_TABLE_NAME, 'update', w.id, 1,
               int8multirange(int8range(w.id, w.id, '[]')),
               jsonb_build_array(d.before || jsonb_build_object('id', w.id)),
               jsonb_build_array(d.after || jsonb_build_object('id', w.id))
        FROM (SELECT r.*, coalesce((r.n ->> TG_ARGV[0])::bigint, home) AS org
              -- OFFSET, so that the rows are turned into JSON once and not wherever they are named.
              FROM (SELECT to_jsonb(f) AS n, to_jsonb(s) AS o, f.id
                    FROM fresh f JOIN stale s ON s.id = f.id OFFSET 0) r
              WHERE (r.o ->> TG_ARGV[0]) IS NOT DISTINCT FROM (r.n ->> TG_ARGV[0])) w
        CROSS JOIN LATERAL (
            SELECT jsonb_object_agg(a.key, w.o -> a.key) AS before,
                   jsonb_object_agg(a.key, a.value) AS after
            FROM jsonb_each(w.n) a
            WHERE a.value IS DISTINCT FROM w.o -> a.key AND NOT a.key = ANY (silent)) d
        WHERE d.before IS NOT NULL;
    ELSIF TG_OP = 'UPDATE' THEN
        -- First which columns the statement changed in any row, then those alone, of all rows at once.
        EXECUTE (
            SELECT format('SELECT array_remove(ARRAY[%s], NULL) FROM stale o JOIN fresh w ON %s',
                string_agg(format('CASE WHEN bool_or(o.%1$I IS DISTINCT FROM w.%1$I) THEN %1$L END',
                                  a.attname), ', '), same_row)
            FROM pg_attribute a
            WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped
              AND NOT a.attname = ANY (silent || '{id,organization_id}')) INTO changed;
        IF changed = '{}' THEN
            RETURN NULL;
        END IF;
        organization := CASE TG_ARGV[0] WHEN '' THEN home::text ELSE 'w.' || TG_ARGV[0] END;
        EXECUTE (
            SELECT format(
                'INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                    row_count, row_ids, before, after)
                 SELECT org, tradewind.change_set(org), %L, ''update'', cardinality(ids),
                        tradewind.ranges(ids), before, after FROM (
                    SELECT org, array_agg(id) AS ids,
                           jsonb_agg(jsonb_build_object(''id'', id, %s)) AS before,
                           jsonb_agg(jsonb_build_object(''id'', id, %s)) AS after
                    FROM (SELECT %s AS org, w.id, %s,
                                 (row_number() OVER (ORDER BY w.id) - 1) / %s AS part
                          FROM stale o JOIN fresh w ON %s WHERE %s) numbered
                    GROUP BY org, part ORDER BY part) counted',
                TG_TABLE_NAME,
                string_agg(format('%L, %I', c, 'o_' || i), ', '),
                string_agg(format('%L, %I', c, 'w_' || i), ', '),
                organization,
                string_agg(format('o.%1$I AS %2$I, w.%1$I AS %3$I', c, 'o_' || i, 'w_' || i), ', '),
                chunk, same_row,
                string_agg(format('o.%1$I IS DISTINCT FROM w.%1$I', c), ' OR '))
            FROM unnest(changed) WITH ORDINALITY u(c, i));
    ELSIF TG_OP = 'INSERT' AND written <= bulk THEN
        INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
            row_id, row_count, row_ids, after)
        SELECT w.org, tradewind.change_set(w.org), TG_TABLE_NAME, 'insert', w.id, 1,
               int8multirange(int8range(w.id, w.id, '[]')), jsonb_build_array(w.n - silent)
        FROM (SELECT r.*, coalesce((r.n ->> TG_ARGV[0])::bigint, home) AS org
              FROM (SELECT to_jsonb(f) AS n, f.id FROM fresh f OFFSET 0) r) w;
    ELSIF TG_OP = 'INSERT' THEN
        -- The rows are there to be read; which they are is all that taking them back needs.
        EXECUTE format(
            'INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                row_count, row_ids)
             SELECT org, tradewind.change_set(org), %L, ''insert'', cardinality(ids),
                    tradewind.ranges(ids)
             FROM (SELECT %s AS org, array_agg(w.id ORDER BY w.id) AS ids
                   FROM fresh w GROUP BY 1) counted',
            TG_TABLE_NAME,
            CASE TG_ARGV[0] WHEN '' THEN home::text || '::bigint' ELSE 'w.' || TG_ARGV[0] END);
    ELSE
        -- What is gone is kept whole, also what is no news, so that it can come back as it was.
        EXECUTE format(
            'INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                row_id, row_count, row_ids, before)
             SELECT org, tradewind.change_set(org), %L, ''delete'',
                    CASE WHEN $2 = 1 THEN ids[1] END, cardinality(ids), tradewind.ranges(ids), before
             FROM (
                SELECT org, array_agg(id) AS ids, jsonb_agg(o) AS before
                FROM (SELECT %s AS org, w.id, to_jsonb(w) - $1 AS o,
                             (row_number() OVER (ORDER BY w.id) - 1) / $2 AS part
                      FROM stale w) numbered
                GROUP BY org, part ORDER BY part) counted',
            TG_TABLE_NAME,
            CASE TG_ARGV[0] WHEN '' THEN home::text || '::bigint' ELSE 'w.' || TG_ARGV[0] END)
        USING made || '{updated_at,version}', CASE WHEN written <= bulk THEN 1 ELSE chunk END;
    END IF;
    GET DIAGNOSTICS kept = ROW_COUNT;
    IF kept = 0 THEN
        RETURN NULL;
    END IF;

    -- Numbers only: anybody on the server may listen. A transaction's equal messages are sent once.
    IF written > 20 THEN
        named := '*';
    ELSIF TG_OP = 'DELETE' THEN
        SELECT string_agg(s.id::text, ',') INTO named FROM stale s;
    ELSE
        SELECT string_agg(f.id::text, ',') INTO named FROM fresh f;
    END IF;
    PERFORM pg_notify('tradewind', TG_TABLE_NAME || ' ' || named);
    RETURN NULL;
END $$;

-- Before each update: the version counts up, and the row stays who it is.
CREATE FUNCTION tradewind.touch() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.id IS DISTINCT FROM OLD.id THEN
        RAISE EXCEPTION 'A record keeps its number.' USING ERRCODE = 'TW001';
    END IF;
    NEW.created_at := OLD.created_at;
    NEW.version := OLD.version + 1;
    NEW.updated_at := now();
    RETURN NEW;
END $$;

CREATE FUNCTION tradewind.touch_guarded() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.id IS DISTINCT FROM OLD.id OR NEW.organization_id IS DISTINCT FROM OLD.organization_id THEN
        RAISE EXCEPTION 'A record keeps its number and its organization.' USING ERRCODE = 'TW001';
    END IF;
    NEW.created_at := OLD.created_at;
    NEW.version := OLD.version + 1;
    NEW.updated_at := now();
    RETURN NEW;
END $$;

-- The trash asks for its right, once a statement. The policies have settled that the rows are all of the
-- one organization.
CREATE FUNCTION tradewind.ask_for_trash() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF row_security_active(TG_RELID) AND tradewind.organization_for(TG_ARGV[0], 'delete') IS NULL THEN
        RAISE EXCEPTION 'You may not move % into the trash or out of it.', TG_TABLE_NAME
            USING ERRCODE = 'TW001';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.keep_journal(kept regclass, organization_column text, silent text)
RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER journal_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS fresh '
        'FOR EACH STATEMENT EXECUTE FUNCTION tradewind.journal(%L, %L)', kept, organization_column, silent);
    EXECUTE format('CREATE TRIGGER journal_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS stale '
        'NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION tradewind.journal(%L, %L)',
        kept, organization_column, silent);
    EXECUTE format('CREATE TRIGGER journal_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS stale '
        'FOR EACH STATEMENT EXECUTE FUNCTION tradewind.journal(%L, %L)', kept, organization_column, silent);
    EXECUTE format('CREATE TRIGGER journal_truncate BEFORE TRUNCATE ON %s '
        'FOR EACH STATEMENT EXECUTE FUNCTION tradewind.never_at_once()', kept);
END $$;

CREATE FUNCTION tradewind.guard(guarded regclass, area text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %s '
        'FOR EACH ROW EXECUTE FUNCTION tradewind.touch_guarded()', guarded);
    EXECUTE format('CREATE TRIGGER trash BEFORE UPDATE OF deleted_at ON %s '
        'FOR EACH STATEMENT EXECUTE FUNCTION tradewind.ask_for_trash(%L)', guarded, area);
END $$;

CREATE FUNCTION tradewind.never() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% is only ever added to.', TG_TABLE_NAME USING ERRCODE = 'TW001';
END $$;

CREATE FUNCTION tradewind.never_at_once() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% is not emptied at once: nobody could take that back.', TG_TABLE_NAME
        USING ERRCODE = 'TW001';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON tradewind.change_sets
    FOR EACH ROW EXECUTE FUNCTION tradewind.never();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON tradewind.changes
    FOR EACH ROW EXECUTE FUNCTION tradewind.never();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON tradewind.change_sets
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.never();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON tradewind.changes
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.never();

SELECT tradewind.keep_journal('tradewind.organizations', 'id', '');
SELECT tradewind.keep_journal('tradewind.users', '', 'last_login_at');
SELECT tradewind.keep_journal('tradewind.memberships', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.subscriptions', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.settings', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.contacts', 'organization_id',
    'emails_sent,emails_opened,emails_clicked,last_engaged_at');
SELECT tradewind.keep_journal('tradewind.leads', 'organization_id',
    'emails_sent,emails_opened,emails_clicked');

CREATE TRIGGER touch BEFORE UPDATE ON tradewind.organizations
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch();
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.users
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch();
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.memberships
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch();
SELECT tradewind.guard('tradewind.settings', 'settings');
SELECT tradewind.guard('tradewind.subscriptions', 'subscriptions');
SELECT tradewind.guard('tradewind.contacts', 'contacts');
SELECT tradewind.guard('tradewind.leads', 'leads');

-- Taking back. What was done is read as the owner, once the caller's right to it has been checked; it
-- is taken back as the caller, under the same rights as any other write.

CREATE FUNCTION tradewind.begin_undo(set_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    taken tradewind.change_sets := tradewind.undoable(set_id);
BEGIN
    -- From here on this transaction's writes are a set of their own, opened by the first of them.
    PERFORM set_config('tradewind.undoes_' || taken.organization_id, set_id::text, true);
    -- Whether what is taken back was itself a taking back.
    RETURN taken.undoes IS NOT NULL;
END $$;

CREATE FUNCTION tradewind.changes_to_undo(set_id bigint) RETURNS SETOF tradewind.changes
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT c.* FROM tradewind.undoable(set_id) u
    JOIN tradewind.changes c ON c.organization_id = u.organization_id AND c.change_set_id = u.id
                            AND c.at = u.at
    ORDER BY c.id DESC
$$;

CREATE FUNCTION tradewind.changed_since(done tradewind.changes) RETURNS int8multirange
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    first_set bigint;
    later int8multirange;
BEGIN
    -- The change may be made up: only its set has been looked at, so that one's organization counts.
    done.organization_id := (tradewind.undoable(done.change_set_id)).organization_id;
    first_set := tradewind.first_of(done.organization_id, done.change_set_id);
    -- Which of these rows have been worked on since? What was taken back again does not count, nor
    -- what took it back, nor the undoing and redoing of this very change.
    SELECT range_agg(c.row_ids) INTO later
    FROM tradewind.changes c
    JOIN tradewind.change_sets s ON s.organization_id = c.organization_id AND s.id = c.change_set_id
    WHERE c.organization_id = done.organization_id AND c.table_name = done.table_name
      AND c.at >= done.at AND c.id > done.id AND c.row_ids && done.row_ids
      AND s.id <> done.change_set_id
      AND (s.undoes IS NULL OR tradewind.first_of(s.organization_id, s.id) < first_set)
      AND NOT tradewind.is_taken_back(s.organization_id, s.id);
    RETURN coalesce(later, '{}') * done.row_ids;
END $$;

CREATE FUNCTION tradewind.undo(set_id bigint)
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
    -- What is written after this is no part of it.
    PERFORM set_config('tradewind.undoes_' || home, '', true);
END $$;

-- Takes one change back where the rows are still as it left them; what is not comes back as conflicts,
-- with a field or (where the row is gone, worked on, or cannot stand beside another) without.
CREATE FUNCTION tradewind.apply_undo(
    done tradewind.changes, redoing boolean, reached boolean DEFAULT false
)
RETURNS TABLE (table_name text, row_id bigint, field text, expected jsonb, found jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    kept regclass := ('tradewind.' || quote_ident(done.table_name))::regclass;
    mine text := CASE WHEN EXISTS (SELECT FROM pg_attribute a
                                   WHERE a.attrelid = kept AND a.attname = 'organization_id')
                 THEN format('t.organization_id = %s AND ', done.organization_id) ELSE '' END;
    columns text[];
    pairs text;
    since int8multirange;
    back bigint;
    half bigint;
    missing boolean;
    held_up bigint[];
BEGIN
    -- Nobody is granted a write to these, or all that brings a purged row back as it was.
    IF NOT reached AND (done.table_name IN ('users', 'memberships', 'organizations') AND NOT coalesce(
            done.table_name = 'users' AND done.action = 'update' AND done.row_id = tradewind.me(), false)
        OR done.action = 'delete' AND done.table_name <> 'settings') THEN
        RETURN QUERY SELECT * FROM tradewind.undo_access(done);
        RETURN;
    END IF;
    -- A column that a later release has dropped has no value to go back to.
    SELECT array_agg(a.attname::text ORDER BY a.attnum) INTO columns FROM pg_attribute a
    WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      AND done.before -> 0 ? a.attname::text AND NOT (done.action = 'update' AND a.attname = 'id');
    IF done.action = 'update' THEN
        IF columns IS NULL THEN
            RETURN;
        END IF;
        -- The two lists are of the same rows in the same order: z.b_… is before, z.a_… after.
        SELECT format(
            'ROWS FROM (jsonb_to_recordset($1) AS (id bigint, %1$s), jsonb_to_recordset($2) '
            'AS (id bigint, %1$s)) AS z(id, %2$s, a_id, %3$s)',
            string_agg(format('%I %s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attcollation <> 0
                     THEN ' COLLATE ' || a.attcollation::regcollation END), ', ' ORDER BY a.attnum),
            string_agg(quote_ident('b_' || a.attname), ', ' ORDER BY a.attnum),
            string_agg(quote_ident('a_' || a.attname), ', ' ORDER BY a.attnum))
        INTO pairs FROM pg_attribute a WHERE a.attrelid = kept AND a.attname = ANY (columns);
        EXECUTE (
            SELECT format(
                'WITH back AS (UPDATE %s t SET %s FROM %s WHERE %s t.id = z.id AND (%s) '
                'RETURNING %s AS half) SELECT count(*), count(*) FILTER (WHERE half) FROM back',
                kept,
                string_agg(CASE WHEN cardinality(columns) = 1 THEN format('%I = z.%I', c, 'b_' || c)
                    ELSE format('%1$I = CASE WHEN t.%1$I IS NOT DISTINCT FROM z.%3$I THEN z.%2$I '
                                'ELSE t.%1$I END', c, 'b_' || c, 'a_' || c) END, ', '),
                pairs, mine,
                string_agg(format('(t.%1$I IS NOT DISTINCT FROM z.%3$I '
                    'AND z.%2$I IS DISTINCT FROM z.%3$I)', c, 'b_' || c, 'a_' || c), ' OR '),
                string_agg(format('(t.%1$I IS DISTINCT FROM z.%2$I '
                    'AND z.%2$I IS DISTINCT FROM z.%3$I)', c, 'b_' || c, 'a_' || c), ' OR '))
            FROM unnest(columns) c) INTO back, half USING done.before, done.after;
        IF back = jsonb_array_length(done.before) AND half = 0 THEN
            RETURN;
        END IF;
        -- Whatever is not as it was before has been changed since, or was out of the caller's reach.
        pairs := (
            SELECT format(
                'FROM %s LEFT JOIN %s t ON %s t.id = z.id CROSS JOIN LATERAL (VALUES %s) '
                'u(field, expected, found, untouched, differs) '
                'WHERE differs AND (t.id IS NOT NULL OR field = %L)',
                pairs, kept, mine,
                string_agg(format(
                    '(%1$L, to_jsonb(z.%3$I), to_jsonb(t.%2$I), t.%2$I IS NOT DISTINCT FROM z.%3$I, '
                    't.%2$I IS DISTINCT FROM z.%4$I AND z.%3$I IS DISTINCT FROM z.%4$I)',
                    c, c, 'a_' || c, 'b_' || c), ', '),
                columns[1])
            FROM unnest(columns) c);
        EXECUTE 'SELECT EXISTS (SELECT ' || pairs || ' AND t.id IS NOT NULL AND untouched)'
        INTO missing USING done.before, done.after;
        IF missing THEN
            PERFORM tradewind.refuse('You may not edit what this change was made to.');
        END IF;
        RETURN QUERY EXECUTE format(
            'SELECT %L::text, z.id, CASE WHEN t.id IS NOT NULL THEN field END, '
            'CASE WHEN t.id IS NOT NULL THEN expected END, found %s LIMIT 1000',
            done.table_name, pairs) USING done.before, done.after;
    ELSIF done.action = 'insert' THEN
        since := tradewind.changed_since(done);
        -- What had come back out of nothing goes there again; what was new goes into the trash.
        EXECUTE format(
            CASE WHEN redoing THEN 'DELETE FROM %s t USING unnest($1) r '
                 ELSE 'UPDATE %s t SET deleted_at = now() FROM unnest($1) r ' END
            || 'WHERE %s t.id >= lower(r) AND t.id < upper(r)'
            || CASE WHEN redoing THEN '' ELSE ' AND t.deleted_at IS NULL' END, kept, mine)
        USING done.row_ids - since;
        EXECUTE format(
            'SELECT EXISTS (SELECT FROM unnest($1) r JOIN %s t ON %s t.id >= lower(r) '
            'AND t.id < upper(r)%s)', kept, mine,
            CASE WHEN redoing THEN '' ELSE ' AND t.deleted_at IS NULL' END)
        INTO missing USING done.row_ids - since;
        IF missing THEN
            PERFORM tradewind.refuse('You may not take away what this change has made.');
        END IF;
        RETURN QUERY EXECUTE format(
            'SELECT %L::text, t.id, NULL::text, NULL::jsonb, NULL::jsonb FROM unnest($1) r '
            'JOIN %s t ON %s t.id >= lower(r) AND t.id < upper(r) WHERE t.deleted_at IS NULL '
            'LIMIT 1000', done.table_name, kept, mine) USING since;
    ELSE
        EXECUTE (
            SELECT format(
                'WITH back AS (INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE '
                'SELECT %2$s FROM jsonb_populate_recordset(NULL::%1$s, $1) '
                'ON CONFLICT DO NOTHING RETURNING id) '
                'SELECT array_agg(b.id) FROM jsonb_to_recordset($1) b(id bigint) '
                'WHERE NOT EXISTS (SELECT FROM back WHERE back.id = b.id)',
                kept, string_agg(quote_ident(c), ', '))
            FROM unnest(columns) c) INTO held_up USING done.before;
        RETURN QUERY SELECT done.table_name, r, NULL::text, NULL::jsonb, NULL::jsonb
                     FROM unnest(held_up) r LIMIT 1000;
    END IF;
END $$;

-- People, their roles and organizations are written by functions alone, so taking that back is one too;
-- and so is bringing back a purged row, with what only the database itself counts.
CREATE FUNCTION tradewind.undo_access(done tradewind.changes)
RETURNS TABLE (table_name text, row_id bigint, field text, expected jsonb, found jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    taken tradewind.change_sets := tradewind.undoable(done.change_set_id);
    people bigint[];
    person bigint;
    asked boolean := NOT tradewind.is_owner();
BEGIN
    -- Called by hand, with a change made up: only what the journal holds counts.
    IF NOT EXISTS (SELECT FROM tradewind.changes c
                   WHERE c.organization_id = taken.organization_id AND c.change_set_id = taken.id
                     AND c.at = taken.at AND c.id = done.id
                     AND to_jsonb(c) - '{before,after}'::text[] = to_jsonb(done) - '{before,after}'::text[]
                     AND (c.before IS NOT DISTINCT FROM done.before
                          AND c.after IS NOT DISTINCT FROM done.after
                          OR done.action = 'delete' AND jsonb_array_length(done.before) = 1
                          AND done.before -> 0 IN (SELECT e FROM jsonb_array_elements(c.before) e)))
    THEN
        PERFORM tradewind.refuse('There is no such change here.');
    END IF;
    PERFORM set_config('tradewind.undoes_' || taken.organization_id, taken.id::text, true);
    IF NOT done.table_name IN ('users', 'memberships') THEN
        IF asked AND done.table_name = 'organizations' THEN
            PERFORM tradewind.require('organizations', 'edit', taken.organization_id);
        ELSIF asked AND NOT coalesce(done.action = 'delete' AND taken.organization_id = (
                SELECT tradewind.organization_for(g.area, 'create') FROM tradewind.guarded_tables g
                WHERE g.table_name = done.table_name), false) THEN
            PERFORM tradewind.refuse(format('You may not bring %s back.', done.table_name));
        END IF;
        RETURN QUERY SELECT * FROM tradewind.apply_undo(done, taken.undoes IS NOT NULL, true);
        RETURN;
    END IF;
    IF done.table_name = 'users' THEN
        SELECT array_agg(p) INTO people
        FROM unnest(done.row_ids) r, generate_series(lower(r), upper(r) - 1) p;
    ELSE
        SELECT array_agg(DISTINCT p) INTO people FROM (
            SELECT m.user_id AS p FROM tradewind.memberships m
            WHERE m.organization_id = taken.organization_id AND m.id <@ done.row_ids
            UNION SELECT (b ->> 'user_id')::bigint FROM jsonb_array_elements(done.before) b
            WHERE b ? 'user_id') touched;
    END IF;
    IF asked THEN
        PERFORM tradewind.require('users', 'edit', taken.organization_id);
        PERFORM tradewind.require_reach(done, people);
    END IF;
    RETURN QUERY SELECT * FROM tradewind.apply_undo(done, taken.undoes IS NOT NULL, true);
    -- Asked again of what it has become: nobody is brought back to more than the caller may give.
    IF asked THEN
        PERFORM tradewind.require_reach(done, people);
    END IF;
    FOREACH person IN ARRAY coalesce(people, '{}') LOOP
        PERFORM tradewind.settle_roles(u.id), tradewind.settle_login(u.id)
        FROM tradewind.users u WHERE u.id = person;
    END LOOP;
    PERFORM tradewind.keep_an_owner(m.organization_id) FROM (
        SELECT DISTINCT m.organization_id FROM tradewind.memberships m
        WHERE m.user_id = ANY (people) AND m.role = 'owner') m;
END $$;

CREATE FUNCTION tradewind.require_reach(done tradewind.changes, people bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me bigint := tradewind.me();
BEGIN
    IF EXISTS (SELECT FROM unnest(people) p
               WHERE p <> me AND NOT coalesce(tradewind.outranks(p), false))
       -- What was taken from the caller, or given to them, is not theirs to decide.
       OR me = ANY (people) AND done.table_name = 'users'
       OR me = ANY (people) AND jsonb_path_exists(done.before, '$[*].permissions')
       OR done.table_name = 'memberships' AND EXISTS (
            SELECT FROM tradewind.memberships m
            WHERE m.organization_id = done.organization_id AND m.id <@ done.row_ids
              AND (NOT tradewind.may_grant(m.organization_id, m.role) OR EXISTS (
                    -- Nobody gives a right that they do not have.
                    SELECT FROM jsonb_each(m.permissions) a, jsonb_each(CASE jsonb_typeof(a.value)
                        WHEN 'object' THEN a.value ELSE '{}' END) b
                    WHERE b.value = 'true'
                      AND NOT tradewind.may(me, m.organization_id, a.key, b.key)))) THEN
        PERFORM tradewind.refuse('You may not take back what was done to this person.');
    END IF;
END $$;

CREATE FUNCTION tradewind.settle_login(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    known tradewind.users;
BEGIN
    SELECT * INTO known FROM tradewind.users u WHERE u.id = person;
    IF EXISTS (SELECT FROM pg_roles r WHERE r.rolname = known.role_name) THEN
        EXECUTE format('ALTER ROLE %I %s', known.role_name,
            CASE WHEN known.status IN ('active', 'pending_activation') AND known.deleted_at IS NULL
                 THEN 'LOGIN' ELSE 'NOLOGIN' END);
        IF known.status NOT IN ('active', 'pending_activation') OR known.deleted_at IS NOT NULL THEN
            PERFORM tradewind.end_backends(known.role_name);
        END IF;
    END IF;
END $$;

-- The history of one record, newest first: single edits, and the bulk writes it was part of.
CREATE FUNCTION tradewind.record_history(kept text, record bigint, most integer DEFAULT 200)
RETURNS TABLE (change_id bigint, change_set_id bigint, at timestamptz, actor_id bigint,
               role_name text, label text, undoes bigint, action text, before jsonb, after jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH here AS MATERIALIZED (
        -- What no area of the trade guards is for those who may read the journal itself.
        SELECT tradewind.organization_for(coalesce(
            (SELECT g.area FROM tradewind.guarded_tables g WHERE g.table_name = kept), 'journal'),
            'view') AS id
    ), found AS (
        (SELECT c.* FROM here JOIN tradewind.changes c ON c.organization_id = here.id
         WHERE c.table_name = kept AND c.row_id = record ORDER BY c.id DESC LIMIT most)
        UNION ALL
        (SELECT c.* FROM here JOIN tradewind.changes c ON c.organization_id = here.id
         WHERE c.table_name = kept AND c.row_id IS NULL AND c.row_ids @> record
         ORDER BY c.id DESC LIMIT most)
    )
    SELECT f.id, f.change_set_id, f.at, s.actor_id, s.role_name, s.label, s.undoes, f.action,
           (SELECT e FROM jsonb_array_elements(f.before) e WHERE (e ->> 'id')::bigint = record),
           (SELECT e FROM jsonb_array_elements(f.after) e WHERE (e ->> 'id')::bigint = record)
    FROM found f JOIN tradewind.change_sets s
      ON s.organization_id = f.organization_id AND s.id = f.change_set_id
    ORDER BY f.id DESC LIMIT most
$$;

-- Full-text search: the operator is not leakproof, so under a policy it would lose its index. Here the
-- right is checked once instead. The query is planned with its words known: a common one walks the list
-- and stops early, a rare one goes through the index.
CREATE FUNCTION tradewind.search_leads(query text, most integer DEFAULT 200) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.leads WHERE organization_id = %s AND deleted_at IS NULL '
            'AND search @@ %L::tsquery LIMIT %s', here, to_tsquery('simple', query), most);
    END IF;
END $$;

CREATE FUNCTION tradewind.search_contacts(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('contacts', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.contacts WHERE organization_id = %s AND deleted_at IS NULL '
            'AND search @@ %L::tsquery LIMIT %s', here, to_tsquery('simple', query), most);
    END IF;
END $$;
