-- What an import says of itself. The counts are nobody's to type in: whoever imports calls this, in the
-- transaction of the rows themselves, so that the two can never differ.
CREATE FUNCTION tradewind.settle_batch(batch bigint, said jsonb, errors bytea DEFAULT NULL)
RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('imports', 'create');
    known tradewind.lead_batches;
    becomes text := said ->> 'state';
BEGIN
    SELECT * INTO known FROM tradewind.lead_batches b
    WHERE b.organization_id = here AND b.id = batch FOR UPDATE;
    IF known.id IS NULL THEN
        PERFORM tradewind.refuse('There is no such import here.');
    ELSIF known.state IN ('completed', 'undone') THEN
        PERFORM tradewind.refuse('This import has been carried out already.');
    ELSIF NOT coalesce(becomes IN ('running', 'completed', 'cancelled', 'failed'), false) THEN
        PERFORM tradewind.refuse('That is no state of an import.');
    END IF;
    UPDATE tradewind.lead_batches b SET
        state = becomes,
        started_at = CASE becomes WHEN 'running' THEN now() ELSE b.started_at END,
        completed_at = CASE becomes WHEN 'running' THEN NULL ELSE clock_timestamp() END,
        total_rows = coalesce((said ->> 'total_rows')::integer, 0),
        created_rows = coalesce((said ->> 'created_rows')::integer, 0),
        updated_rows = coalesce((said ->> 'updated_rows')::integer, 0),
        skipped_rows = coalesce((said ->> 'skipped_rows')::integer, 0),
        blocked_rows = coalesce((said ->> 'blocked_rows')::integer, 0),
        invalid_rows = coalesce((said ->> 'invalid_rows')::integer, 0),
        reasons = coalesce(said -> 'reasons', '{}'),
        quality = coalesce(said -> 'quality', '{}'),
        error_rows = coalesce((said ->> 'error_rows')::integer, 0),
        error_file = errors,
        error_message = left(said ->> 'error_message', 2000),
        -- Without a row written there is no set, and nothing to take back.
        change_set_id = CASE WHEN becomes = 'completed'
            AND coalesce((said ->> 'created_rows')::integer, 0)
              + coalesce((said ->> 'updated_rows')::integer, 0) > 0
            THEN tradewind.change_set(here) END
    WHERE b.organization_id = here AND b.id = batch;
END $$;

-- Whoever takes an import back, wherever from, and does it again: the batch says so.
CREATE FUNCTION tradewind.note_batch_undone() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tradewind.lead_batches b SET
        undone_at = CASE b.state WHEN 'completed' THEN now() END,
        state = CASE b.state WHEN 'completed' THEN 'undone' ELSE 'completed' END
    WHERE b.organization_id = NEW.organization_id
      AND b.change_set_id = tradewind.first_of(NEW.organization_id, NEW.undoes)
      AND b.state IN ('completed', 'undone');
    RETURN NULL;
END $$;

CREATE TRIGGER batch_undone AFTER INSERT ON tradewind.change_sets
    FOR EACH ROW WHEN (NEW.undoes IS NOT NULL) EXECUTE FUNCTION tradewind.note_batch_undone();

-- What each source has brought and cost, month by month, out of the leads and calls themselves: leads
-- and what became of them by the month they came in, demos, trials and customers by when they happened.
CREATE FUNCTION tradewind.source_performance(since date, until date)
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
               avg(l.score) AS score,
               100.0 * count(*) FILTER (WHERE l.score >= 70) / count(*) AS hot,
               100.0 * count(*) FILTER (WHERE l.score >= 40 AND l.score < 70) / count(*) AS warm,
               -- What a file was bought for falls on its leads evenly.
               sum(b.cost / nullif(b.created_rows, 0)) AS paid,
               min(b.currency) AS least_currency, max(b.currency) AS most_currency
        FROM here CROSS JOIN span
        JOIN tradewind.leads l ON l.organization_id = here.id AND l.deleted_at IS NULL
            AND l.created_at >= span.first AND l.created_at < span.beyond
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
