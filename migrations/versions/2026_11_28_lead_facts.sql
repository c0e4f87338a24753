-- What leads are mostly filtered, sorted and counted by is kept beside them in short rows, their score with it.

-- All of it anew, out of the leads of one organization or of all: when the triggers were off for a while, as
-- while demo data are taken away. Scores stay.
CREATE FUNCTION tradewind.gather_lead_facts(organization bigint DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM tradewind.lead_facts k
    WHERE (organization IS NULL OR k.organization_id = organization)
      AND NOT EXISTS (SELECT FROM tradewind.leads f WHERE f.organization_id = k.organization_id
                      AND f.id = k.id AND f.deleted_at IS NULL);
    DELETE FROM tradewind.lead_places p WHERE organization IS NULL OR p.organization_id = organization;
    DELETE FROM tradewind.lead_traits p WHERE organization IS NULL OR p.organization_id = organization;
    INSERT INTO tradewind.lead_facts (organization_id, id, created_at, place, traits, status, priority, owner_id,
        next_follow_up_at, estimated_value)
    SELECT f.organization_id, f.id, f.created_at,
           hash_record_extended(ROW(nullif(f.country, ''), nullif(f.city, '')), 0),
           hash_record_extended(ROW(f.tags, f.source, f.source_type, f.verification_status, f.company_size,
               nullif(f.industry, ''), f.is_decision_maker, f.booking_potential, f.has_online_booking), 0),
           array_position('{new,contacted,follow_up_1,follow_up_2,responded,interested,not_interested,'
               'qualified,nurturing,converted,lost,invalid,archived}'::text[], f.status::text),
           array_position('{low,medium,high}'::text[], f.priority::text),
           f.owner_id, f.next_follow_up_at, f.estimated_value
    FROM tradewind.leads f
    WHERE f.deleted_at IS NULL AND (organization IS NULL OR f.organization_id = organization)
    ORDER BY f.organization_id, f.id
    ON CONFLICT (organization_id, id) DO UPDATE SET created_at = excluded.created_at, place = excluded.place,
        traits = excluded.traits, status = excluded.status, priority = excluded.priority,
        owner_id = excluded.owner_id, next_follow_up_at = excluded.next_follow_up_at,
        estimated_value = excluded.estimated_value;
    INSERT INTO tradewind.lead_places (organization_id, place, country, city)
    SELECT DISTINCT f.organization_id, hash_record_extended(ROW(nullif(f.country, ''), nullif(f.city, '')), 0),
           nullif(f.country, ''), nullif(f.city, '') FROM tradewind.leads f
    WHERE f.deleted_at IS NULL AND (organization IS NULL OR f.organization_id = organization);
    INSERT INTO tradewind.lead_traits (organization_id, traits, tags, source, source_type, verification_status, company_size, industry,
        is_decision_maker, booking_potential, has_online_booking)
    SELECT DISTINCT f.organization_id, hash_record_extended(ROW(f.tags, f.source, f.source_type, f.verification_status, f.company_size,
               nullif(f.industry, ''), f.is_decision_maker, f.booking_potential, f.has_online_booking), 0),
           f.tags, f.source, f.source_type, f.verification_status, f.company_size, nullif(f.industry, ''),
           f.is_decision_maker, f.booking_potential, f.has_online_booking FROM tradewind.leads f
    WHERE f.deleted_at IS NULL AND (organization IS NULL OR f.organization_id = organization);
END $$;

-- A lead that comes, changes or goes, set by set. One of which a rule of the score may ask something else now
-- is unscored until somebody looks at it again.
CREATE FUNCTION tradewind.keep_lead_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM tradewind.lead_facts k USING stale s
        WHERE k.organization_id = s.organization_id AND k.id = s.id;
        RETURN NULL;
    ELSIF TG_OP = 'UPDATE' THEN
        UPDATE tradewind.lead_facts k SET
            created_at = n.created_at, place = n.place, traits = n.traits, status = n.status,
            priority = n.priority, owner_id = n.owner_id, next_follow_up_at = n.next_follow_up_at,
            estimated_value = n.estimated_value, is_scored = k.is_scored AND NOT n.is_other,
            edition = (k.edition + n.is_other::integer) % 30000
        FROM (
            SELECT f.organization_id, f.id, f.is_other, f.created_at,
                   hash_record_extended(ROW(nullif(f.country, ''), nullif(f.city, '')), 0),
                   hash_record_extended(ROW(f.tags, f.source, f.source_type, f.verification_status, f.company_size,
                       nullif(f.industry, ''), f.is_decision_maker, f.booking_potential,
                       f.has_online_booking), 0),
                   array_position('{new,contacted,follow_up_1,follow_up_2,responded,interested,not_interested,'
                       'qualified,nurturing,converted,lost,invalid,archived}'::text[], f.status::text),
                   array_position('{low,medium,high}'::text[], f.priority::text),
                   f.owner_id, f.next_follow_up_at, f.estimated_value
            FROM (
                SELECT w.*, ROW(s.owner_id, s.lead_source_id, s.batch_id, s.insurance_product_id, s.first_name,
                        s.last_name, s.job_title, s.is_decision_maker, s.date_of_birth, s.company_name,
                        s.industry, s.business_type, s.company_size, s.email, s.phone, s.website,
                        s.linkedin_url, s.street, s.city, s.state, s.postal_code, s.country, s.source,
                        s.source_type, s.status, s.status_since, s.priority, s.verification_status,
                        s.follow_up_stage, s.last_contacted_at, s.last_responded_at, s.next_follow_up_at,
                        s.converted_at, s.estimated_value, s.currency, s.emails_sent, s.emails_opened,
                        s.emails_clicked, s.has_google_maps_listing, s.google_rating,
                        s.google_review_count, s.price_level, s.has_weekend_hours, s.has_multi_location,
                        s.has_booking_keywords, s.booking_keyword_score, s.current_booking_tool,
                        s.has_appointment_form, s.has_online_booking, s.services_count,
                        s.booking_potential, s.digital_maturity_score, s.response_time, s.notes, s.tags,
                        s.deleted_at)
                    IS DISTINCT FROM ROW(w.owner_id, w.lead_source_id, w.batch_id, w.insurance_product_id, w.first_name,
                        w.last_name, w.job_title, w.is_decision_maker, w.date_of_birth, w.company_name,
                        w.industry, w.business_type, w.company_size, w.email, w.phone, w.website,
                        w.linkedin_url, w.street, w.city, w.state, w.postal_code, w.country, w.source,
                        w.source_type, w.status, w.status_since, w.priority, w.verification_status,
                        w.follow_up_stage, w.last_contacted_at, w.last_responded_at, w.next_follow_up_at,
                        w.converted_at, w.estimated_value, w.currency, w.emails_sent, w.emails_opened,
                        w.emails_clicked, w.has_google_maps_listing, w.google_rating,
                        w.google_review_count, w.price_level, w.has_weekend_hours, w.has_multi_location,
                        w.has_booking_keywords, w.booking_keyword_score, w.current_booking_tool,
                        w.has_appointment_form, w.has_online_booking, w.services_count,
                        w.booking_potential, w.digital_maturity_score, w.response_time, w.notes, w.tags,
                        w.deleted_at) AS is_other
                FROM stale s JOIN fresh w ON w.organization_id = s.organization_id AND w.id = s.id
            ) f
        ) n (organization_id, id, is_other, created_at, place, traits, status, priority, owner_id, next_follow_up_at, estimated_value)
        WHERE k.organization_id = n.organization_id AND k.id = n.id AND (n.is_other
            OR ROW(k.created_at, k.place, k.traits, k.status, k.priority, k.owner_id, k.next_follow_up_at,
                k.estimated_value)
               IS DISTINCT FROM ROW(n.created_at, n.place, n.traits, n.status, n.priority, n.owner_id, n.next_follow_up_at,
                n.estimated_value));
        IF EXISTS (SELECT FROM stale s JOIN fresh f ON f.organization_id = s.organization_id AND f.id = s.id
                   WHERE (s.deleted_at IS NULL) <> (f.deleted_at IS NULL)) THEN
            DELETE FROM tradewind.lead_facts k USING fresh f
            WHERE k.organization_id = f.organization_id AND k.id = f.id AND f.deleted_at IS NOT NULL;
            INSERT INTO tradewind.lead_facts (organization_id, id, created_at, place, traits, status, priority, owner_id,
                next_follow_up_at, estimated_value)
            SELECT f.organization_id, f.id, f.created_at,
                   hash_record_extended(ROW(nullif(f.country, ''), nullif(f.city, '')), 0),
                   hash_record_extended(ROW(f.tags, f.source, f.source_type, f.verification_status, f.company_size,
                       nullif(f.industry, ''), f.is_decision_maker, f.booking_potential,
                       f.has_online_booking), 0),
                   array_position('{new,contacted,follow_up_1,follow_up_2,responded,interested,not_interested,'
                       'qualified,nurturing,converted,lost,invalid,archived}'::text[], f.status::text),
                   array_position('{low,medium,high}'::text[], f.priority::text),
                   f.owner_id, f.next_follow_up_at, f.estimated_value
            FROM fresh f
            WHERE f.deleted_at IS NULL
            ON CONFLICT (organization_id, id) DO NOTHING;
        END IF;
    ELSE
        INSERT INTO tradewind.lead_facts (organization_id, id, created_at, place, traits, status, priority, owner_id,
            next_follow_up_at, estimated_value)
        SELECT f.organization_id, f.id, f.created_at,
               hash_record_extended(ROW(nullif(f.country, ''), nullif(f.city, '')), 0),
               hash_record_extended(ROW(f.tags, f.source, f.source_type, f.verification_status, f.company_size,
                   nullif(f.industry, ''), f.is_decision_maker, f.booking_potential, f.has_online_booking), 0),
               array_position('{new,contacted,follow_up_1,follow_up_2,responded,interested,not_interested,'
                   'qualified,nurturing,converted,lost,invalid,archived}'::text[], f.status::text),
               array_position('{low,medium,high}'::text[], f.priority::text),
               f.owner_id, f.next_follow_up_at, f.estimated_value
        FROM fresh f
        WHERE f.deleted_at IS NULL;
    END IF;
    INSERT INTO tradewind.lead_places (organization_id, place, country, city)
    SELECT n.* FROM (
        SELECT DISTINCT f.organization_id, hash_record_extended(ROW(nullif(f.country, ''), nullif(f.city, '')), 0) AS place,
            nullif(f.country, ''), nullif(f.city, '')
        FROM fresh f WHERE f.deleted_at IS NULL) n
    WHERE NOT EXISTS (SELECT FROM tradewind.lead_places p
                      WHERE p.organization_id = n.organization_id AND p.place = n.place);
    INSERT INTO tradewind.lead_traits (organization_id, traits, tags, source, source_type, verification_status, company_size, industry,
        is_decision_maker, booking_potential, has_online_booking)
    SELECT n.* FROM (
        SELECT DISTINCT f.organization_id, hash_record_extended(ROW(f.tags, f.source, f.source_type, f.verification_status, f.company_size,
                nullif(f.industry, ''), f.is_decision_maker, f.booking_potential, f.has_online_booking), 0) AS traits,
            f.tags, f.source, f.source_type, f.verification_status, f.company_size, nullif(f.industry, ''),
            f.is_decision_maker, f.booking_potential, f.has_online_booking
        FROM fresh f WHERE f.deleted_at IS NULL) n
    WHERE NOT EXISTS (SELECT FROM tradewind.lead_traits p
                      WHERE p.organization_id = n.organization_id AND p.traits = n.traits);
    RETURN NULL;
END $$;

-- The score stands in the facts: a round writes short rows and leaves the leads and their indexes alone.
CREATE OR REPLACE FUNCTION tradewind.score_leads(organization bigint, chosen bigint[]) RETURNS bigint
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
        'UPDATE tradewind.lead_facts k SET score = n.score, is_scored = true
         FROM (SELECT w.id, w.edition, n.score
               FROM tradewind.lead_facts w
               JOIN tradewind.leads t ON t.organization_id = w.organization_id AND t.id = w.id
               CROSS JOIN LATERAL (%s) n
               WHERE w.organization_id = $1 AND t.organization_id = $1 AND w.id = ANY ($2) AND t.id = ANY ($2)
                 AND t.deleted_at IS NULL
                 AND (NOT w.is_scored OR n.score IS DISTINCT FROM w.score)) n
         WHERE k.organization_id = $1 AND k.id = n.id AND k.edition = n.edition', compiled)
    USING organization, chosen;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END $$;

CREATE OR REPLACE FUNCTION tradewind.score_more(most integer DEFAULT 20000)
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
            SELECT k.id FROM tradewind.lead_facts k
            WHERE k.organization_id = here AND k.id > state.reached_id
            ORDER BY k.id LIMIT least(most, 100000)) c;
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
            SELECT k.id FROM tradewind.lead_facts k
            WHERE k.organization_id = here AND NOT k.is_scored
            ORDER BY k.id LIMIT least(most, 100000)) c;
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

CREATE OR REPLACE FUNCTION tradewind.score_few() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organization bigint;
    few bigint[];
BEGIN
    IF (SELECT count(*) FROM (SELECT FROM fresh LIMIT 101) f) > 100 THEN
        RETURN NULL;
    END IF;
    FOR organization, few IN SELECT f.organization_id, array_agg(f.id) FROM fresh f
                             JOIN tradewind.lead_facts k ON k.organization_id = f.organization_id AND k.id = f.id
                             WHERE NOT k.is_scored GROUP BY 1 LOOP
        PERFORM tradewind.score_leads(organization, few);
    END LOOP;
    RETURN NULL;
END $$;

-- What each part of the rules adds to a lead's score today.
CREATE FUNCTION tradewind.score_parts(lead bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
    compiled text := (SELECT query FROM tradewind.scorings s WHERE s.organization_id = here);
    parts jsonb;
BEGIN
    IF compiled IS NOT NULL THEN
        EXECUTE format('SELECT n.parts FROM tradewind.leads t CROSS JOIN LATERAL (%s) n
                        WHERE t.organization_id = $1 AND t.id = $2', compiled) INTO parts USING here, lead;
    END IF;
    RETURN coalesce(parts, '{}');
END $$;

CREATE OR REPLACE FUNCTION tradewind.source_performance(since date, until date)
RETURNS TABLE (
    api_source text, period_start date, period_end date,
    leads_generated bigint, leads_converted bigint, emails_found bigint, emails_verified bigint,
    avg_lead_score numeric, hot_leads_percent numeric, warm_leads_percent numeric,
    demos_booked bigint, trials_started bigint, customers_converted bigint,
    api_calls_used bigint, api_calls_limit bigint, cost numeric, cost_per_lead numeric, currency text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH here AS MATERIALIZED (
        SELECT tradewind.organization_for('leads', 'view') AS id
    ), span AS (
        SELECT date_trunc('month', since)::date AS first,
               (date_trunc('month', until) + interval '1 month')::date AS beyond
    ), came AS (
        SELECT l.source, date_trunc('month', l.created_at)::date AS month,
               count(*) AS generated,
               count(*) FILTER (WHERE l.status = 'converted') AS converted,
               count(l.email) AS emails,
               count(*) FILTER (WHERE l.verification_status IN ('email_verified', 'fully_verified'))
                   AS verified,
               avg(k.score) AS score,
               100.0 * count(*) FILTER (WHERE k.score >= 70) / count(*) AS hot,
               100.0 * count(*) FILTER (WHERE k.score >= 40 AND k.score < 70) / count(*) AS warm,
               -- What a file was bought for falls on its leads evenly.
               sum(b.cost / nullif(b.created_rows, 0)) AS paid,
               min(b.currency) AS least_currency, max(b.currency) AS most_currency
        FROM here CROSS JOIN span
        JOIN tradewind.leads l ON l.organization_id = here.id AND l.deleted_at IS NULL
            AND l.created_at >= span.first AND l.created_at < span.beyond
        JOIN tradewind.lead_facts k ON k.organization_id = l.organization_id AND k.id = l.id
        LEFT JOIN tradewind.lead_batches b
            ON b.organization_id = l.organization_id AND b.id = l.batch_id AND b.cost IS NOT NULL
        GROUP BY 1, 2
    ), steps AS (
        SELECT j.source, date_trunc('month', s.at)::date AS month,
               count(*) FILTER (WHERE s.step = 'demo') AS demos,
               count(*) FILTER (WHERE s.step = 'trial') AS trials,
               count(*) FILTER (WHERE s.step = 'customer') AS customers
        FROM here CROSS JOIN span
        JOIN tradewind.lead_journeys j ON j.organization_id = here.id AND j.deleted_at IS NULL
        CROSS JOIN LATERAL (VALUES ('demo', j.demo_booked_at), ('trial', j.trial_started_at),
                                   ('customer', j.converted_at)) s(step, at)
        WHERE s.at >= span.first AND s.at < span.beyond
        GROUP BY 1, 2
    ), calls AS (
        SELECT e.api_source AS source, date_trunc('month', c.called_at)::date AS month,
               sum(c.requests) AS used, max(e.monthly_limit)::bigint AS allowed, sum(c.cost) AS paid,
               min(c.currency) AS least_currency, max(c.currency) AS most_currency
        FROM here CROSS JOIN span
        JOIN tradewind.enrichment_calls c ON c.organization_id = here.id AND c.deleted_at IS NULL
            AND c.called_at >= span.first AND c.called_at < span.beyond
        JOIN tradewind.enrichment_sources e
            ON e.organization_id = c.organization_id AND e.id = c.enrichment_source_id
        GROUP BY 1, 2
    ), together AS (
        SELECT source, month, generated, converted, emails, verified, score, hot, warm,
               demos, trials, customers,
               coalesce(came.paid, 0) + coalesce(calls.paid, 0) AS paid_in_all,
               least(came.least_currency, calls.least_currency) AS least_in_all,
               greatest(came.most_currency, calls.most_currency) AS most_in_all,
               calls.used AS used_calls, calls.allowed AS allowed_calls
        FROM (SELECT came.source, came.month FROM came UNION SELECT steps.source, steps.month FROM steps
              UNION SELECT calls.source, calls.month FROM calls) k
        LEFT JOIN came USING (source, month) LEFT JOIN steps USING (source, month)
        LEFT JOIN calls USING (source, month)
    )
    SELECT source, month, (month + interval '1 month' - interval '1 day')::date,
           coalesce(generated, 0), coalesce(converted, 0), coalesce(emails, 0), coalesce(verified, 0),
           round(score, 2), round(hot, 2), round(warm, 2),
           coalesce(demos, 0), coalesce(trials, 0), coalesce(customers, 0),
           coalesce(used_calls, 0), allowed_calls,
           -- Euros and francs have no sum.
           CASE WHEN least_in_all = most_in_all THEN round(paid_in_all, 4) END,
           CASE WHEN least_in_all = most_in_all THEN round(paid_in_all / nullif(generated, 0), 4) END,
           CASE WHEN least_in_all = most_in_all THEN least_in_all END
    FROM together ORDER BY month, source
$$;

-- What fades is reckoned in double precision: a power of numerics takes longer than all the rest of a round.
CREATE OR REPLACE FUNCTION tradewind.rule_worth(rule jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    points text := format('%L::double precision', (rule ->> 'points')::smallint);
    since text := rule ->> 'decays_since';
BEGIN
    IF (rule ->> 'half_life_days')::integer > 0 THEN
        IF NOT since IN ('created_at', 'last_contacted_at', 'last_responded_at', 'status_since') THEN
            PERFORM tradewind.refuse('Points can fade from when the lead came in, was contacted, answered or moved.');
        END IF;
        points := format(
            '(%s * power(0.5, greatest(0, extract(epoch FROM now() - t.%I)::double precision) / %s))',
            points, since, 86400 * (rule ->> 'half_life_days')::integer);
    END IF;
    RETURN format('CASE WHEN %s THEN %s END', tradewind.lead_condition(rule -> 'condition'), points);
END $$;

CREATE OR REPLACE FUNCTION tradewind.score_query(rules jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    sums text;
    total text;
    parts text;
BEGIN
    IF jsonb_array_length(rules) = 0 THEN
        RETURN 'SELECT NULL::smallint AS score, ''{}''::jsonb AS parts';
    END IF;
    SELECT string_agg(format('floor(%s + 0.5)::integer AS %I', s.worth, s.part), ', ' ORDER BY s.part),
           string_agg(format('p.%I', s.part), ' + ' ORDER BY s.part),
           string_agg(format('%L, nullif(p.%I, 0)', s.part, s.part), ', ' ORDER BY s.part)
    INTO sums, total, parts
    FROM (SELECT r ->> 'part' AS part,
                 string_agg(format('coalesce(%s, 0)', tradewind.rule_worth(r)), ' + ' ORDER BY n) AS worth
          FROM jsonb_array_elements(rules) WITH ORDINALITY e(r, n) GROUP BY 1) s;
    RETURN format('SELECT greatest(0, least(100, %s))::smallint AS score, '
                  'jsonb_strip_nulls(jsonb_build_object(%s)) AS parts FROM (SELECT %s) p', total, parts, sums);
END $$;

CREATE OR REPLACE FUNCTION tradewind.explain_score(lead bigint)
RETURNS TABLE (rule_id bigint, name text, part text, points smallint, holds boolean, worth numeric)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('leads', 'view');
    rule jsonb;
BEGIN
    FOR rule IN SELECT r FROM jsonb_array_elements(tradewind.rules_of(here)) r LOOP
        RETURN QUERY EXECUTE format(
            'SELECT $3::bigint, $4, $5, $6::smallint, w.worth IS NOT NULL, round(coalesce(w.worth, 0)::numeric, 1)
             FROM (SELECT %s AS worth FROM tradewind.leads t
                   WHERE t.organization_id = $1 AND t.id = $2) w', tradewind.rule_worth(rule))
        USING here, lead, rule ->> 'id', rule ->> 'name', rule ->> 'part', rule ->> 'points';
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tradewind.lead_condition(said jsonb, depth integer DEFAULT 0) RETURNS text
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
                RETURN format(CASE kind WHEN 'text' THEN 'lower(%s) = ANY (%L::text[])'
                                   -- A choice, which is in small letters.
                                   ELSE '%s = ANY (%L::text[])' END, field,
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

UPDATE tradewind.scorings s SET query = tradewind.score_query(tradewind.rules_of(s.organization_id));
