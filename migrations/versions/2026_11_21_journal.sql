-- Every write lands in the journal, whoever makes it and with whatever program: the triggers run as the
-- owner, and nobody else may write to the two tables.

CREATE FUNCTION tradewind.open_change_set(organization bigint, label text, undoes bigint)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    opened bigint;
BEGIN
    INSERT INTO tradewind.change_sets (organization_id, transaction_number, label, actor_id,
        role_name, workstation, address, undoes)
    VALUES ($1, pg_current_xact_id()::text::bigint, left($2, 200),
            (SELECT id FROM tradewind.users WHERE users.role_name = session_user), session_user,
            left(nullif(current_setting('tradewind.workstation', true), ''), 100),
            inet_client_addr(), $3)
    RETURNING id INTO opened;
    PERFORM set_config('tradewind.change_set_' || organization, opened::text, true);
    RETURN opened;
END $$;

CREATE FUNCTION tradewind.change_set(organization bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    noted text := nullif(current_setting('tradewind.change_set_' || organization, true), '');
BEGIN
    -- A session may write anything into its settings; only a set of this very transaction counts.
    IF noted ~ '^[0-9]{1,18}$' AND EXISTS (
        SELECT FROM tradewind.change_sets s
        WHERE s.organization_id = organization AND s.id = noted::bigint AND s.at = now()
          AND s.transaction_number = pg_current_xact_id()::text::bigint
          AND s.role_name = session_user) THEN
        RETURN noted::bigint;
    END IF;
    RETURN tradewind.open_change_set(
        organization, nullif(current_setting('tradewind.label', true), ''), NULL);
END $$;

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
    silent text[];
    touched text;
    changed text[];
    organization text;
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
    IF TG_ARGV[0] = '' THEN
        home := coalesce(tradewind.current_organization(),
                         (SELECT min(o.id) FROM tradewind.organizations o WHERE o.kind = 'agency'));
        IF home IS NULL THEN
            RETURN NULL;
        END IF;
    END IF;
    SELECT array_agg(a.attname) || string_to_array('updated_at,version,' || TG_ARGV[1], ',')
    INTO silent FROM pg_attribute a WHERE a.attrelid = TG_RELID AND a.attgenerated <> '';
    silent := coalesce(silent, string_to_array('updated_at,version,' || TG_ARGV[1], ','));

    IF written <= bulk THEN
        IF TG_OP = 'INSERT' THEN
            INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                row_id, row_count, row_ids, after)
            SELECT w.org, tradewind.change_set(w.org), TG_TABLE_NAME, 'insert', w.id, 1,
                   int8multirange(int8range(w.id, w.id, '[]')), jsonb_build_array(w.n - silent)
            FROM (SELECT to_jsonb(f) AS n, f.id,
                         coalesce((to_jsonb(f) ->> TG_ARGV[0])::bigint, home) AS org
                  FROM fresh f) w;
        ELSIF TG_OP = 'DELETE' THEN
            INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                row_id, row_count, row_ids, before)
            SELECT w.org, tradewind.change_set(w.org), TG_TABLE_NAME, 'delete', w.id, 1,
                   int8multirange(int8range(w.id, w.id, '[]')), jsonb_build_array(w.o - silent)
            FROM (SELECT to_jsonb(s) AS o, s.id,
                         coalesce((to_jsonb(s) ->> TG_ARGV[0])::bigint, home) AS org
                  FROM stale s) w;
        ELSE
            INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                row_id, row_count, row_ids, before, after)
            SELECT w.org, tradewind.change_set(w.org), TG_TABLE_NAME, 'update', w.id, 1,
                   int8multirange(int8range(w.id, w.id, '[]')),
                   jsonb_build_array(d.before || jsonb_build_object('id', w.id)),
                   jsonb_build_array(d.after || jsonb_build_object('id', w.id))
            FROM (SELECT to_jsonb(f) - silent AS n, to_jsonb(s) - silent AS o, f.id,
                         coalesce((to_jsonb(f) ->> TG_ARGV[0])::bigint, home) AS org
                  FROM fresh f JOIN stale s ON s.id = f.id
                   AND (to_jsonb(s) ->> TG_ARGV[0]) IS NOT DISTINCT FROM (to_jsonb(f) ->> TG_ARGV[0])
                 ) w
            CROSS JOIN LATERAL (
                SELECT jsonb_object_agg(a.key, b.value) AS before,
                       jsonb_object_agg(a.key, a.value) AS after
                FROM jsonb_each(w.n) a JOIN jsonb_each(w.o) b USING (key)
                WHERE a.value IS DISTINCT FROM b.value) d
            WHERE d.before IS NOT NULL;
        END IF;
    ELSE
        organization := CASE TG_ARGV[0] WHEN '' THEN home::text ELSE 'w.' || TG_ARGV[0] END;
        IF TG_OP = 'INSERT' THEN
            -- The rows are there to be read; which they are is all that taking them back needs.
            EXECUTE format(
                'INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                    row_count, row_ids)
                 SELECT org, tradewind.change_set(org), %L, ''insert'', n, ids FROM (
                    SELECT %s AS org, count(*) AS n, range_agg(int8range(w.id, w.id, ''[]'')) AS ids
                    FROM fresh w GROUP BY 1) counted', TG_TABLE_NAME, organization);
        ELSIF TG_OP = 'DELETE' THEN
            EXECUTE format(
                'INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                    row_count, row_ids, before)
                 SELECT org, tradewind.change_set(org), %L, ''delete'', n, ids, before FROM (
                    SELECT org, count(*) AS n, range_agg(int8range(id, id, ''[]'')) AS ids,
                           jsonb_agg(o) AS before
                    FROM (SELECT %s AS org, w.id, to_jsonb(w) - $1 AS o,
                                 (row_number() OVER () - 1) / %s AS part FROM stale w) numbered
                    GROUP BY org, part) counted', TG_TABLE_NAME, organization, chunk)
            USING silent;
        ELSE
            -- First which columns the statement touched, then only those, of all rows at once.
            SELECT string_agg(format(
                'CASE WHEN bool_or(o.%1$I IS DISTINCT FROM w.%1$I) THEN %1$L END', a.attname), ', ')
            INTO touched FROM pg_attribute a
            WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped
              AND NOT a.attname = ANY (silent || ARRAY['id'::name::text, 'organization_id']);
            EXECUTE format(
                'SELECT array_remove(ARRAY[%s], NULL) FROM stale o JOIN fresh w ON o.id = w.id %s',
                touched, CASE WHEN TG_ARGV[0] = 'organization_id'
                         THEN 'AND o.organization_id = w.organization_id' END) INTO changed;
            IF changed = '{}' THEN
                RETURN NULL;
            END IF;
            EXECUTE format(
                'INSERT INTO tradewind.changes (organization_id, change_set_id, table_name, action,
                    row_count, row_ids, before, after)
                 SELECT org, tradewind.change_set(org), %L, ''update'', n, ids, before, after FROM (
                    SELECT org, count(*) AS n, range_agg(int8range(id, id, ''[]'')) AS ids,
                           jsonb_agg(jsonb_build_object(''id'', id, %s)) AS before,
                           jsonb_agg(jsonb_build_object(''id'', id, %s)) AS after
                    FROM (SELECT %s AS org, w.id, %s, (row_number() OVER () - 1) / %s AS part
                          FROM stale o JOIN fresh w ON o.id = w.id %s) numbered
                    GROUP BY org, part) counted',
                TG_TABLE_NAME,
                (SELECT string_agg(format('%L, %I', c, 'o_' || i), ', ')
                 FROM unnest(changed) WITH ORDINALITY u(c, i)),
                (SELECT string_agg(format('%L, %I', c, 'w_' || i), ', ')
                 FROM unnest(changed) WITH ORDINALITY u(c, i)),
                organization,
                (SELECT string_agg(format('o.%1$I AS %2$I, w.%1$I AS %3$I', c, 'o_' || i, 'w_' || i),
                                   ', ') FROM unnest(changed) WITH ORDINALITY u(c, i)),
                chunk,
                CASE WHEN TG_ARGV[0] = 'organization_id'
                     THEN 'AND o.organization_id = w.organization_id' END);
        END IF;
    END IF;

    -- Numbers only: anybody on the server may listen. A transaction's equal messages are sent once.
    IF TG_OP = 'DELETE' THEN
        SELECT string_agg(s.id::text, ',') INTO named FROM (SELECT * FROM stale LIMIT 20) s;
    ELSE
        SELECT string_agg(f.id::text, ',') INTO named FROM (SELECT * FROM fresh LIMIT 20) f;
    END IF;
    PERFORM pg_notify('tradewind', TG_TABLE_NAME || ' ' || CASE WHEN written > 20 THEN '*' ELSE named END);
    RETURN NULL;
END $$;

-- Before each update: the version counts up, the row stays who it is, and the trash asks for its right.
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
    IF NEW.deleted_at IS DISTINCT FROM OLD.deleted_at AND row_security_active(TG_RELID)
       AND tradewind.organization_for(TG_ARGV[0], 'delete') IS DISTINCT FROM OLD.organization_id THEN
        RAISE EXCEPTION 'You may not move % into the trash or out of it.', TG_TABLE_NAME
            USING ERRCODE = 'TW001';
    END IF;
    NEW.created_at := OLD.created_at;
    NEW.version := OLD.version + 1;
    NEW.updated_at := now();
    RETURN NEW;
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
        'FOR EACH STATEMENT EXECUTE FUNCTION tradewind.never()', kept);
END $$;

CREATE FUNCTION tradewind.never() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% is only ever added to.', TG_TABLE_NAME USING ERRCODE = 'TW001';
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
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.settings
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch_guarded('settings');
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.subscriptions
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch_guarded('subscriptions');
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.contacts
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch_guarded('contacts');
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.leads
    FOR EACH ROW EXECUTE FUNCTION tradewind.touch_guarded('leads');

-- Taking back. What was done is read as the owner, once the caller's right to it has been checked; it
-- is taken back as the caller, under the same rights as any other write.

CREATE FUNCTION tradewind.begin_undo(set_id bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_set tradewind.change_sets;
    here bigint := tradewind.current_organization();
BEGIN
    -- The owner of the database (a restore, a repair) says itself which organization it means.
    IF here IS NULL AND session_user = (SELECT pg_get_userbyid(d.datdba) FROM pg_database d
                                        WHERE d.datname = current_database()) THEN
        here := nullif(current_setting('tradewind.organization', true), '')::bigint;
    END IF;
    SELECT * INTO found_set FROM tradewind.change_sets s
    WHERE s.organization_id = here AND s.id = set_id FOR UPDATE;
    IF found_set.id IS NULL THEN
        PERFORM tradewind.refuse('There is no such change here.');
    END IF;
    IF tradewind.me() IS DISTINCT FROM found_set.actor_id
       AND tradewind.organization_for('journal', 'edit') IS DISTINCT FROM found_set.organization_id THEN
        PERFORM tradewind.refuse('You may only take back what you did yourself.');
    END IF;
    IF EXISTS (SELECT FROM tradewind.change_sets u
               WHERE u.organization_id = here AND u.undoes = set_id
                 AND NOT EXISTS (SELECT FROM tradewind.change_sets r
                                 WHERE r.organization_id = here AND r.undoes = u.id)) THEN
        PERFORM tradewind.refuse('This has been taken back already.');
    END IF;
    RETURN tradewind.open_change_set(here, found_set.label, set_id);
END $$;

CREATE FUNCTION tradewind.changes_to_undo(set_id bigint) RETURNS SETOF tradewind.changes
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- Only for the set that begin_undo() has just found the caller entitled to.
    SELECT c.* FROM tradewind.change_sets u
    JOIN tradewind.changes c ON c.organization_id = u.organization_id AND c.change_set_id = u.undoes
    WHERE u.undoes = set_id AND u.at = now() AND u.role_name = session_user
      AND u.transaction_number = pg_current_xact_id_if_assigned()::text::bigint
    ORDER BY c.id DESC
$$;

CREATE FUNCTION tradewind.changed_since(
    organization bigint, kept text, ids int8multirange, since bigint, sets bigint[]
) RETURNS int8multirange
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    -- Which of these rows have been written to since, other than by these sets?
    SELECT coalesce(range_agg(r), '{}') FROM (
        SELECT unnest(c.row_ids) AS r FROM tradewind.changes c
        WHERE c.organization_id = $1 AND c.table_name = kept AND c.id > since
          AND NOT c.change_set_id = ANY (sets) AND c.row_ids && ids
          AND $1 = tradewind.current_organization()
    ) later
$$;

CREATE FUNCTION tradewind.undo(set_id bigint)
RETURNS TABLE (table_name text, row_id bigint, field text, expected jsonb, found jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    undoing bigint := tradewind.begin_undo(set_id);
    done tradewind.changes;
BEGIN
    FOR done IN SELECT * FROM tradewind.changes_to_undo(set_id) LOOP
        IF done.table_name IN ('users', 'memberships', 'organizations') THEN
            RETURN QUERY SELECT * FROM tradewind.undo_access(done, undoing);
        ELSE
            RETURN QUERY SELECT * FROM tradewind.apply_undo(done, undoing);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION tradewind.apply_undo(done tradewind.changes, undoing bigint)
RETURNS TABLE (table_name text, row_id bigint, field text, expected jsonb, found jsonb)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    kept regclass := ('tradewind.' || quote_ident(done.table_name))::regclass;
    mine text := CASE WHEN EXISTS (SELECT FROM pg_attribute a
                                   WHERE a.attrelid = kept AND a.attname = 'organization_id')
                 THEN format('t.organization_id = %s AND ', done.organization_id) ELSE '' END;
    columns text[];
    since int8multirange;
    was text;
BEGIN
    IF done.action = 'update' THEN
        -- A column that a later release has dropped has no value to go back to.
        SELECT array_agg(a.attname::text) INTO columns FROM pg_attribute a
        WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          AND a.attname <> 'id' AND done.before -> 0 ? a.attname::text;
        IF columns IS NULL THEN
            RETURN;
        END IF;
        RETURN QUERY EXECUTE format(
            'SELECT %L::text, a.id, u.field, u.expected, u.found FROM jsonb_populate_recordset('
            'NULL::%2$s, $1) a LEFT JOIN %2$s t ON %3$s t.id = a.id CROSS JOIN LATERAL (VALUES %4$s) '
            'u(field, expected, found, differs) WHERE u.differs OR t.id IS NULL LIMIT 1000',
            done.table_name, kept, mine,
            (SELECT string_agg(format(
                '(%1$L, to_jsonb(a.%1$I), to_jsonb(t.%1$I), t.%1$I IS DISTINCT FROM a.%1$I)', c), ', ')
             FROM unnest(columns) c)) USING done.after;
        EXECUTE format(
            'UPDATE %1$s t SET %2$s FROM jsonb_populate_recordset(NULL::%1$s, $1) b '
            'JOIN jsonb_populate_recordset(NULL::%1$s, $2) a ON a.id = b.id '
            'WHERE %3$s t.id = b.id AND (%4$s)',
            kept,
            (SELECT string_agg(CASE WHEN cardinality(columns) = 1
                THEN format('%1$I = b.%1$I', c)
                ELSE format('%1$I = CASE WHEN t.%1$I IS NOT DISTINCT FROM a.%1$I THEN b.%1$I '
                            'ELSE t.%1$I END', c) END, ', ') FROM unnest(columns) c),
            mine,
            (SELECT string_agg(format('t.%1$I IS NOT DISTINCT FROM a.%1$I', c), ' OR ')
             FROM unnest(columns) c)) USING done.before, done.after;
    ELSIF done.action = 'insert' THEN
        since := tradewind.changed_since(done.organization_id, done.table_name, done.row_ids,
                                         done.id, ARRAY[done.change_set_id, undoing]);
        RETURN QUERY EXECUTE format(
            'SELECT %L::text, t.id, NULL::text, NULL::jsonb, NULL::jsonb FROM unnest($1) r '
            'JOIN %s t ON %s t.id >= lower(r) AND t.id < upper(r) LIMIT 1000',
            done.table_name, kept, mine) USING since * done.row_ids;
        EXECUTE format(
            'UPDATE %s t SET deleted_at = now() FROM unnest($1) r WHERE %s t.id >= lower(r) '
            'AND t.id < upper(r) AND t.deleted_at IS NULL', kept, mine)
        USING done.row_ids - since;
    ELSE
        SELECT string_agg(quote_ident(a.attname), ', ') INTO was FROM pg_attribute a
        WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          AND done.before -> 0 ? a.attname::text;
        EXECUTE format(
            'INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM '
            'jsonb_populate_recordset(NULL::%1$s, $1) ON CONFLICT DO NOTHING', kept, was)
        USING done.before;
    END IF;
END $$;

-- People, their roles and organizations are written by functions alone, so taking that back is one too.
CREATE FUNCTION tradewind.undo_access(done tradewind.changes, undoing bigint)
RETURNS TABLE (table_name text, row_id bigint, field text, expected jsonb, found jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    person bigint;
    granted text;
    people bigint[];
BEGIN
    -- Called by hand, with a change made up: only what the journal holds of the set being undone counts.
    IF NOT EXISTS (SELECT FROM tradewind.change_sets u
                   JOIN tradewind.changes c ON c.organization_id = u.organization_id
                                           AND c.change_set_id = u.undoes
                   WHERE u.id = undoing AND u.at = now() AND u.role_name = session_user
                     AND c.id = done.id AND to_jsonb(c) = to_jsonb(done)) THEN
        PERFORM tradewind.refuse('There is no such change here.');
    END IF;
    IF done.table_name = 'organizations' THEN
        PERFORM tradewind.require('organizations', 'edit', done.organization_id);
    ELSE
        PERFORM tradewind.require('users', 'edit', done.organization_id);
        IF done.table_name = 'users' THEN
            SELECT array_agg(u.id) INTO people FROM tradewind.users u WHERE u.id <@ done.row_ids;
        ELSE
            SELECT array_agg(DISTINCT m.user_id) INTO people FROM tradewind.memberships m
            WHERE m.organization_id = done.organization_id AND m.id <@ done.row_ids;
            FOR granted IN SELECT m.role FROM tradewind.memberships m
                           WHERE m.organization_id = done.organization_id AND m.id <@ done.row_ids
            LOOP
                IF NOT tradewind.may_grant(done.organization_id, granted) THEN
                    PERFORM tradewind.refuse('You may not take back what was done to this person.');
                END IF;
            END LOOP;
        END IF;
        FOREACH person IN ARRAY coalesce(people, '{}') LOOP
            IF person <> tradewind.me() AND NOT coalesce(tradewind.outranks(person), false)
               AND NOT EXISTS (SELECT FROM tradewind.memberships m
                               WHERE m.user_id = person AND NOT m.is_active) THEN
                PERFORM tradewind.refuse('You may not take back what was done to this person.');
            END IF;
        END LOOP;
    END IF;
    RETURN QUERY SELECT * FROM tradewind.apply_undo(done, undoing);
    FOREACH person IN ARRAY coalesce(people, '{}') LOOP
        PERFORM tradewind.settle_roles(person);
        PERFORM tradewind.settle_login(person);
    END LOOP;
    IF done.table_name = 'memberships' THEN
        PERFORM tradewind.keep_an_owner(done.organization_id);
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
    END IF;
END $$;

-- The history of one record, newest first: single edits, and the bulk writes it was part of.
CREATE FUNCTION tradewind.record_history(kept text, record bigint, most integer DEFAULT 200)
RETURNS TABLE (change_id bigint, change_set_id bigint, at timestamptz, actor_id bigint,
               role_name text, label text, undoes bigint, action text, before jsonb, after jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH here AS MATERIALIZED (
        SELECT tradewind.organization_for(
            (SELECT g.area FROM tradewind.guarded_tables g WHERE g.table_name = kept), 'view') AS id
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
