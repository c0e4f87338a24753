-- A lead's score is the database's to compute, out of rules that the organization edits. The rules are
-- compiled once into an expression over the row `t`; it is then computed for all leads set by set.

-- The two ends, as SQL, of the days that a filter names: `2026-03`, `today`, `last-7-days`, `3-months-ago`.
CREATE FUNCTION tradewind.days_meant(said text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    typed text := lower(regexp_replace(btrim(said), '[\s_]+', '-', 'g'));
    found text[];
    unit text;
    today CONSTANT text := 'date_trunc(''day'', now())';
BEGIN
    found := regexp_match(typed, '^([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?$');
    IF found IS NOT NULL THEN
        unit := CASE WHEN found[3] IS NOT NULL THEN 'day' WHEN found[2] IS NOT NULL THEN 'month' ELSE 'year' END;
        RETURN ARRAY[
            format('%L::timestamp', found[1] || coalesce(found[2], '-01') || coalesce(found[3], '-01')),
            format('(%L::timestamp + interval ''1 %s'')',
                   found[1] || coalesce(found[2], '-01') || coalesce(found[3], '-01'), unit)];
    ELSIF typed IN ('today', 'yesterday') THEN
        RETURN ARRAY[
            CASE typed WHEN 'today' THEN today ELSE '(' || today || ' - interval ''1 day'')' END,
            CASE typed WHEN 'today' THEN '(' || today || ' + interval ''1 day'')' ELSE today END];
    END IF;
    found := regexp_match(typed, '^last-([0-9]{1,5})-(day|week|month|year)s?$');
    IF found IS NOT NULL THEN
        RETURN ARRAY[
            format('(%s + interval ''1 day'' - interval ''%s %s'')', today, found[1], found[2]),
            format('(%s + interval ''1 day'')', today)];
    END IF;
    found := regexp_match(typed, '^([0-9]{1,5})-(day|week|month|year)s?-ago$');
    IF found IS NOT NULL THEN
        RETURN ARRAY[
            format('(%s - interval ''%s %s'')', today, found[1], found[2]),
            format('(%s - interval ''%s %s'' + interval ''1 day'')', today, found[1], found[2])];
    END IF;
    PERFORM tradewind.refuse(format('A rule cannot ask for “%s”; it can ask for a day, or for last-7-days.', said));
END $$;

-- A filter of the list, in its JSON, as SQL of the row `t`. Nothing of it is taken over as it stands: a field
-- has to be a column, an operator one of these, and a value becomes a literal.
CREATE FUNCTION tradewind.lead_condition(said jsonb, depth integer DEFAULT 0) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    field text := said ->> 'field';
    operator text := said ->> 'operator';
    asked jsonb := CASE jsonb_typeof(said -> 'value') WHEN 'array' THEN said -> 'value'
                        WHEN 'null' THEN '[]' ELSE jsonb_build_array(said -> 'value') END;
    opposite CONSTANT jsonb := '{"is_not": "is", "none_of": "any_of", "contains_not": "contains",
        "starts_not_with": "starts_with", "has_none": "has_any", "is_not_empty": "is_empty"}';
    kind text;
    texts text[];
    one text;
    ends text[];
BEGIN
    IF depth > 16 THEN
        PERFORM tradewind.refuse('That condition is too deep.');
    ELSIF said ? 'all' OR said ? 'any' THEN
        RETURN (SELECT coalesce('(' || string_agg(tradewind.lead_condition(p, depth + 1),
                                   CASE WHEN said ? 'all' THEN ' AND ' ELSE ' OR ' END) || ')', 'true')
                FROM jsonb_array_elements(coalesce(said -> 'all', said -> 'any')) p);
    ELSIF said ? 'not' THEN
        RETURN format('((%s) IS NOT TRUE)', tradewind.lead_condition(said -> 'not', depth + 1));
    ELSIF opposite ? coalesce(operator, '') THEN
        RETURN format('((%s) IS NOT TRUE)', tradewind.lead_condition(
            said || jsonb_build_object('operator', opposite -> operator), depth + 1));
    END IF;
    SELECT format_type(a.atttypid, NULL) INTO kind FROM pg_attribute a
    WHERE a.attrelid = 'tradewind.leads'::regclass AND a.attname = field AND a.attnum > 0
      AND NOT a.attisdropped
      AND a.attname <> ALL ('{organization_id,search,score,score_parts,scored_at,deleted_at,version}');
    field := 't.' || quote_ident(field);
    IF kind IS NULL OR kind IN ('jsonb', 'tsvector') THEN
        PERFORM tradewind.refuse(format('A rule cannot ask for “%s”.', replace(said ->> 'field', '_', ' ')));
    ELSIF operator = 'is_empty' THEN
        RETURN CASE WHEN kind = 'text[]' THEN format('cardinality(%s) = 0', field)
                    WHEN kind IN ('text', 'character varying') THEN format('coalesce(%s, '''') = ''''', field)
                    ELSE format('%s IS NULL', field) END;
    END IF;
    SELECT array_agg(v) INTO texts FROM jsonb_array_elements_text(asked) v;
    one := texts[1];
    IF one IS NULL AND operator IS DISTINCT FROM 'between' THEN
        PERFORM tradewind.refuse(format('A rule has to say with what “%s” is compared.',
                                        replace(said ->> 'field', '_', ' ')));
    END IF;
    IF kind IN ('text', 'character varying') THEN
        CASE operator
            WHEN 'is', 'any_of' THEN
                RETURN format('lower(%s) = ANY (%L::text[])', field,
                              (SELECT array_agg(lower(v)) FROM unnest(texts) v));
            WHEN 'contains' THEN RETURN format('strpos(lower(%s), %L) > 0', field, lower(one));
            WHEN 'starts_with' THEN RETURN format('starts_with(lower(%s), %L)', field, lower(one));
            ELSE NULL;
        END CASE;
    ELSIF kind IN ('smallint', 'integer', 'bigint', 'numeric') THEN
        CASE operator
            WHEN 'is', 'any_of' THEN RETURN format('%s = ANY (%L::numeric[])', field, texts);
            WHEN 'less' THEN RETURN format('%s < %L::numeric', field, one);
            WHEN 'at_most' THEN RETURN format('%s <= %L::numeric', field, one);
            WHEN 'more' THEN RETURN format('%s > %L::numeric', field, one);
            WHEN 'at_least' THEN RETURN format('%s >= %L::numeric', field, one);
            WHEN 'between' THEN
                RETURN format('(%1$s >= %2$L::numeric AND %1$s <= %3$L::numeric)', field, one, texts[2]);
            ELSE NULL;
        END CASE;
    ELSIF kind = 'boolean' AND operator = 'is' THEN
        RETURN format('%s IS %s', field, CASE WHEN one::boolean THEN 'TRUE' ELSE 'FALSE' END);
    ELSIF kind = 'text[]' AND operator IN ('has_any', 'has_all') THEN
        RETURN format('%s %s %L::text[]', field, CASE operator WHEN 'has_all' THEN '@>' ELSE '&&' END, texts);
    ELSIF kind IN ('date', 'timestamp with time zone') THEN
        ends := tradewind.days_meant(coalesce(one, texts[2]));
        CASE operator
            WHEN 'is' THEN RETURN format('(%1$s >= %2$s AND %1$s < %3$s)', field, ends[1], ends[2]);
            WHEN 'before' THEN RETURN format('%s < %s', field, ends[1]);
            WHEN 'at_most' THEN RETURN format('%s < %s', field, ends[2]);
            WHEN 'after' THEN RETURN format('%s >= %s', field, ends[2]);
            WHEN 'at_least' THEN RETURN format('%s >= %s', field, ends[1]);
            WHEN 'between' THEN
                RETURN format('(%1$s >= %2$s AND %1$s < %3$s)', field,
                              CASE WHEN one IS NULL THEN '''-infinity''' ELSE ends[1] END,
                              CASE WHEN texts[2] IS NULL THEN '''infinity'''
                                   ELSE (tradewind.days_meant(texts[2]))[2] END);
            ELSE NULL;
        END CASE;
    END IF;
    PERFORM tradewind.refuse(format('“%s” cannot be asked for with “%s”.',
        replace(said ->> 'field', '_', ' '), replace(coalesce(operator, '?'), '_', ' ')));
END $$;

-- What one rule is worth for the row `t`: its points where the condition holds, and of these half for every
-- half-life that has gone by.
CREATE FUNCTION tradewind.rule_worth(rule jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    points text := format('%L::numeric', (rule ->> 'points')::smallint);
    since text := rule ->> 'decays_since';
BEGIN
    IF (rule ->> 'half_life_days')::integer > 0 THEN
        IF NOT since IN ('created_at', 'last_contacted_at', 'last_responded_at', 'status_since') THEN
            PERFORM tradewind.refuse('Points can fade from when the lead came in, was contacted, answered or moved.');
        END IF;
        points := format(
            '(%s * 0.5 ^ (greatest(0, extract(epoch FROM now() - t.%I)) / %s))::numeric',
            points, since, 86400 * (rule ->> 'half_life_days')::integer);
    END IF;
    RETURN format('CASE WHEN %s THEN %s END', tradewind.lead_condition(rule -> 'condition'), points);
END $$;

-- The whole of it: a query of one row, the score and its parts, to stand LATERAL beside the row `t`.
CREATE FUNCTION tradewind.score_query(rules jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    sums text;
    total text;
    parts text;
BEGIN
    IF jsonb_array_length(rules) = 0 THEN
        RETURN 'SELECT NULL::smallint AS score, ''{}''::jsonb AS parts';
    END IF;
    SELECT string_agg(format('round(%s)::integer AS %I', s.worth, s.part), ', ' ORDER BY s.part),
           string_agg(format('p.%I', s.part), ' + ' ORDER BY s.part),
           string_agg(format('%L, nullif(p.%I, 0)', s.part, s.part), ', ' ORDER BY s.part)
    INTO sums, total, parts
    FROM (SELECT r ->> 'part' AS part,
                 string_agg(format('coalesce(%s, 0)', tradewind.rule_worth(r)), ' + ' ORDER BY n) AS worth
          FROM jsonb_array_elements(rules) WITH ORDINALITY e(r, n) GROUP BY 1) s;
    RETURN format('SELECT greatest(0, least(100, %s))::smallint AS score, '
                  'jsonb_strip_nulls(jsonb_build_object(%s)) AS parts FROM (SELECT %s) p', total, parts, sums);
END $$;

CREATE FUNCTION tradewind.rules_of(organization bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.id), '[]') FROM tradewind.score_rules r
    WHERE r.organization_id = organization AND r.is_active AND r.deleted_at IS NULL
$$;

-- A rule is tried on the way in, so that one which cannot be computed is never kept.
CREATE FUNCTION tradewind.try_rule() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('SELECT n.* FROM tradewind.leads t CROSS JOIN LATERAL (%s) n WHERE false',
                   tradewind.score_query(jsonb_build_array(to_jsonb(NEW))));
    RETURN NEW;
EXCEPTION WHEN data_exception OR syntax_error_or_access_rule_violation THEN
    PERFORM tradewind.refuse(format('The rule “%s” cannot be computed: its value is of another kind than the field.',
                                    NEW.name));
END $$;

-- Every change of the rules begins a new round over all leads, wherever the last one has got to.
CREATE FUNCTION tradewind.compile_rules() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization bigint := CASE TG_OP WHEN 'DELETE' THEN OLD.organization_id ELSE NEW.organization_id END;
    rules jsonb := tradewind.rules_of(organization);
BEGIN
    INSERT INTO tradewind.scorings AS s (organization_id, query, fades, began_at)
    VALUES (organization, tradewind.score_query(rules),
            EXISTS (SELECT FROM jsonb_array_elements(rules) r WHERE (r ->> 'half_life_days')::integer > 0), now())
    ON CONFLICT (organization_id) DO UPDATE SET query = excluded.query, fades = excluded.fades,
        began_at = excluded.began_at, reached_id = 0, scored = 0, finished_at = NULL
    -- Several rules of one statement are one change.
    WHERE s.query IS DISTINCT FROM excluded.query;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.score_leads(organization bigint, chosen bigint[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    compiled text := (SELECT query FROM tradewind.scorings s WHERE s.organization_id = organization);
    written bigint := 0;
BEGIN
    IF compiled IS NULL OR chosen IS NULL THEN
        RETURN 0;
    END IF;
    -- Whoever works on a lead meanwhile leaves it unscored, and it is left to the next round.
    EXECUTE format(
        'UPDATE tradewind.leads t SET score = n.score, score_parts = n.parts, scored_at = clock_timestamp()
         FROM (SELECT t.id, t.version, t.scored_at, n.score, n.parts
               FROM tradewind.leads t CROSS JOIN LATERAL (%s) n
               WHERE t.organization_id = $1 AND t.id = ANY ($2) AND t.deleted_at IS NULL
                 AND (t.scored_at IS NULL OR n.score IS DISTINCT FROM t.score
                      OR n.parts IS DISTINCT FROM t.score_parts)) n
         WHERE t.organization_id = $1 AND t.id = n.id AND t.version = n.version
           AND t.scored_at IS NOT DISTINCT FROM n.scored_at', compiled) USING organization, chosen;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END $$;

-- The next leads of the round that is under way, then those that came or changed since. Each call is a
-- transaction of its own, so that a round goes on where it was cut off. Nothing comes back where nothing is
-- left, or where somebody else is at it.
CREATE FUNCTION tradewind.score_more(most integer DEFAULT 20000)
RETURNS TABLE (looked_at bigint, written bigint, is_finished boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'edit');
    state tradewind.scorings;
    chosen bigint[];
BEGIN
    SELECT * INTO state FROM tradewind.scorings s
    WHERE s.organization_id = here FOR UPDATE SKIP LOCKED;
    IF state.organization_id IS NULL THEN
        RETURN;
    END IF;
    -- What fades is worth less every day.
    IF state.fades AND state.finished_at < date_trunc('day', now()) THEN
        state.finished_at := NULL;
        state.reached_id := 0;
        state.scored := 0;
        state.began_at := now();
    END IF;
    IF state.finished_at IS NULL THEN
        SELECT array_agg(c.id ORDER BY c.id) INTO chosen FROM (
            SELECT l.id FROM tradewind.leads l
            WHERE l.organization_id = here AND l.id > state.reached_id AND l.deleted_at IS NULL
            ORDER BY l.id LIMIT least(most, 100000)) c;
        looked_at := coalesce(cardinality(chosen), 0);
        written := tradewind.score_leads(here, chosen);
        is_finished := looked_at = 0;
        UPDATE tradewind.scorings s SET
            began_at = state.began_at,
            reached_id = coalesce(chosen[cardinality(chosen)], state.reached_id),
            scored = state.scored + looked_at,
            finished_at = CASE WHEN looked_at = 0 THEN now() END
        WHERE s.organization_id = here;
    ELSE
        SELECT array_agg(c.id) INTO chosen FROM (
            SELECT l.id FROM tradewind.leads l
            WHERE l.organization_id = here AND l.scored_at IS NULL AND l.deleted_at IS NULL
            ORDER BY l.id LIMIT least(most, 100000)) c;
        IF chosen IS NULL THEN
            RETURN;
        END IF;
        looked_at := cardinality(chosen);
        written := tradewind.score_leads(here, chosen);
        is_finished := looked_at < most;
    END IF;
    IF is_finished THEN
        PERFORM pg_notify('tradewind', 'leads *');
    END IF;
    RETURN NEXT;
END $$;

-- A lead whose facts have changed is unscored until somebody looks at it again …
CREATE FUNCTION tradewind.unscore() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.scored_at := NULL;
    RETURN NEW;
END $$;

-- … which is at once where few have changed; many are left to the window's background.
CREATE FUNCTION tradewind.score_few() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization bigint;
    few bigint[];
BEGIN
    IF (SELECT count(*) FROM (SELECT FROM fresh LIMIT 101) f) > 100 THEN
        RETURN NULL;
    END IF;
    FOR organization, few IN SELECT f.organization_id, array_agg(f.id) FROM fresh f
                             WHERE f.scored_at IS NULL AND f.deleted_at IS NULL GROUP BY 1 LOOP
        PERFORM tradewind.score_leads(organization, few);
    END LOOP;
    RETURN NULL;
END $$;

-- As touch_guarded(), but a score is no edit: the version and the day of the last change stay.
CREATE FUNCTION tradewind.touch_lead() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.scored_at IS NOT NULL AND NEW.scored_at IS DISTINCT FROM OLD.scored_at THEN
        RETURN NEW;
    END IF;
    IF NEW.id IS DISTINCT FROM OLD.id OR NEW.organization_id IS DISTINCT FROM OLD.organization_id THEN
        RAISE EXCEPTION 'A record keeps its number and its organization.' USING ERRCODE = 'TW001';
    END IF;
    NEW.created_at := OLD.created_at;
    NEW.version := OLD.version + 1;
    NEW.updated_at := now();
    RETURN NEW;
END $$;

-- Why a lead has the score it has: every rule in force, whether it holds, and what it is worth today.
CREATE FUNCTION tradewind.explain_score(lead bigint)
RETURNS TABLE (rule_id bigint, name text, part text, points smallint, holds boolean, worth numeric)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
    rule jsonb;
BEGIN
    FOR rule IN SELECT r FROM jsonb_array_elements(tradewind.rules_of(here)) r LOOP
        RETURN QUERY EXECUTE format(
            'SELECT $3::bigint, $4, $5, $6::smallint, w.worth IS NOT NULL, round(coalesce(w.worth, 0), 1)
             FROM (SELECT %s AS worth FROM tradewind.leads t
                   WHERE t.organization_id = $1 AND t.id = $2) w', tradewind.rule_worth(rule))
        USING here, lead, rule ->> 'id', rule ->> 'name', rule ->> 'part', rule ->> 'points';
    END LOOP;
END $$;

-- What other rules would do to the leads that are there, before anybody saves them. In a sample where there
-- are very many: `sampled` of `leads` were looked at.
CREATE FUNCTION tradewind.preview_rules(rules jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
    found jsonb;
BEGIN
    IF here IS NULL THEN
        PERFORM tradewind.refuse('You may not see leads here.');
    END IF;
    EXECUTE format(
        'WITH looked AS MATERIALIZED (
            SELECT t.id, t.company_name, t.full_name, o.score AS was, n.score AS becomes
            FROM (SELECT * FROM tradewind.leads l WHERE l.organization_id = $1 AND l.deleted_at IS NULL
                  ORDER BY l.created_at DESC, l.id DESC LIMIT 50000) t
            CROSS JOIN LATERAL (%s) o CROSS JOIN LATERAL (%s) n)
         SELECT jsonb_build_object(
            ''sampled'', (SELECT count(*) FROM looked),
            ''leads'', (SELECT count(*) FROM tradewind.leads l
                        WHERE l.organization_id = $1 AND l.deleted_at IS NULL),
            ''risen'', (SELECT count(*) FROM looked WHERE becomes > coalesce(was, 0)),
            ''fallen'', (SELECT count(*) FROM looked WHERE coalesce(becomes, 0) < was),
            ''before'', (SELECT jsonb_agg(c ORDER BY b) FROM (
                SELECT b, count(l.id) AS c FROM generate_series(0, 9) b
                LEFT JOIN looked l ON least(l.was / 10, 9) = b GROUP BY b) h),
            ''after'', (SELECT jsonb_agg(c ORDER BY b) FROM (
                SELECT b, count(l.id) AS c FROM generate_series(0, 9) b
                LEFT JOIN looked l ON least(l.becomes / 10, 9) = b GROUP BY b) h),
            ''examples'', (SELECT coalesce(jsonb_agg(jsonb_build_object(''id'', id,
                    ''name'', coalesce(company_name, full_name), ''before'', was, ''after'', becomes)), ''[]'')
                FROM (SELECT * FROM looked WHERE was IS DISTINCT FROM becomes
                      ORDER BY abs(coalesce(becomes, 0) - coalesce(was, 0)) DESC, id LIMIT 8) e))',
        tradewind.score_query(tradewind.rules_of(here)), tradewind.score_query(rules))
    INTO found USING here;
    RETURN found;
EXCEPTION WHEN data_exception OR syntax_error_or_access_rule_violation THEN
    PERFORM tradewind.refuse('These rules cannot be computed: a value is of another kind than its field.');
END $$;

-- The days of a lead's life, and the reason of its end.
CREATE FUNCTION tradewind.keep_lead_dates() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
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
