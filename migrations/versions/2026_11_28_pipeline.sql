-- What the pipeline's tables keep by themselves: legal moves, who moved what when, the deal of what was
-- won, totals of quotes, and sums that nobody has to add up anew.

-- The same tables as in core/pipeline/stages.py; a test compares them.
CREATE FUNCTION tradewind.legal_moves(kept text) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE kept
        WHEN 'opportunities' THEN jsonb '{
            "prospecting": ["qualification", "proposal", "negotiation", "closed_won", "closed_lost"],
            "qualification": ["prospecting", "proposal", "negotiation", "closed_won", "closed_lost"],
            "proposal": ["prospecting", "qualification", "negotiation", "closed_won", "closed_lost"],
            "negotiation": ["prospecting", "qualification", "proposal", "closed_won", "closed_lost"],
            "closed_won": ["prospecting", "qualification", "proposal", "negotiation"],
            "closed_lost": ["prospecting", "qualification", "proposal", "negotiation"]}'
        WHEN 'quotes' THEN jsonb '{
            "draft": ["sent"],
            "sent": ["viewed", "accepted", "rejected", "expired"],
            "viewed": ["accepted", "rejected", "expired"],
            "accepted": [],
            "rejected": [],
            "expired": ["accepted", "rejected"]}'
        WHEN 'deals' THEN jsonb '{
            "draft": ["in_negotiation", "signed", "cancelled"],
            "in_negotiation": ["draft", "signed", "cancelled"],
            "signed": ["paid", "in_progress", "cancelled"],
            "paid": ["in_progress", "completed", "cancelled"],
            "in_progress": ["paid", "completed", "cancelled"],
            "completed": ["in_progress"],
            "cancelled": ["draft"]}'
        END
$$;

-- A session may write anything into its settings, but the journal refuses every write that claims to
-- take back what it may not.
CREATE FUNCTION tradewind.is_undoing(organization bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(current_setting('tradewind.undoes_' || organization, true), '') <> ''
$$;

-- Whether a row goes back to what this very taking back says it was.
CREATE FUNCTION tradewind.is_step_back(
    kept text, organization bigint, record bigint, field text, was text, becomes text
) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    noted text := nullif(current_setting('tradewind.undoes_' || organization, true), '');
BEGIN
    IF noted IS NULL OR noted !~ '^[0-9]{1,18}$' THEN
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT FROM tradewind.changes c
        CROSS JOIN LATERAL jsonb_array_elements(c.before) b
        CROSS JOIN LATERAL jsonb_array_elements(c.after) a
        WHERE c.organization_id = organization AND c.change_set_id = noted::bigint
          AND c.table_name = kept AND c.row_ids @> record
          AND (b ->> 'id')::bigint = record AND (a ->> 'id')::bigint = record
          AND b ->> field = becomes AND a ->> field = was);
END $$;

CREATE FUNCTION tradewind.spoken(value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT upper(left(value, 1)) || replace(substr(value, 2), '_', ' ')
$$;

-- Arguments: the column, and what such a row is called.
CREATE FUNCTION tradewind.keep_to_moves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    was text := to_jsonb(OLD) ->> TG_ARGV[0];
    becomes text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
    IF NOT tradewind.legal_moves(TG_TABLE_NAME) -> was ? becomes
       AND NOT tradewind.is_step_back(TG_TABLE_NAME, NEW.organization_id, NEW.id, TG_ARGV[0], was,
                                      becomes) THEN
        PERFORM tradewind.refuse(format('%s that is “%s” cannot become “%s” from there.',
            TG_ARGV[1], tradewind.spoken(was), tradewind.spoken(becomes)));
    END IF;
    RETURN NEW;
END $$;

-- Opportunities -----------------------------------------------------------------------------------

CREATE FUNCTION tradewind.stage_weight(stage text) RETURNS smallint
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT (CASE stage WHEN 'prospecting' THEN 10 WHEN 'qualification' THEN 25
        WHEN 'proposal' THEN 50 WHEN 'negotiation' THEN 75 WHEN 'closed_won' THEN 100 ELSE 0 END
    )::smallint
$$;

-- Opportunities and deals are found by the name of their company as well.
CREATE FUNCTION tradewind.name_company() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    SELECT c.company_name INTO NEW.company_name FROM tradewind.customer_companies c
    WHERE c.organization_id = NEW.organization_id AND c.id = NEW.customer_company_id;
    RETURN NEW;
END $$;

CREATE FUNCTION tradewind.rename_company() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM fresh f JOIN stale s USING (organization_id, id)
               WHERE f.company_name IS DISTINCT FROM s.company_name) THEN
        UPDATE tradewind.opportunities o SET company_name = f.company_name FROM fresh f
        WHERE o.organization_id = f.organization_id AND o.customer_company_id = f.id
          AND o.company_name IS DISTINCT FROM f.company_name;
        UPDATE tradewind.deals d SET company_name = f.company_name FROM fresh f
        WHERE d.organization_id = f.organization_id AND d.customer_company_id = f.id
          AND d.company_name IS DISTINCT FROM f.company_name;
    END IF;
    RETURN NULL;
END $$;

-- Before a new opportunity, and before each that changes its stage.
CREATE FUNCTION tradewind.enter_stage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    is_closed boolean := NEW.stage IN ('closed_won', 'closed_lost');
    back tradewind.opportunity_stage_changes[];
BEGIN
    NEW.probability := tradewind.stage_weight(NEW.stage);
    IF TG_OP = 'INSERT' THEN
        NEW.closed_at := CASE WHEN is_closed THEN coalesce(NEW.closed_at, NEW.stage_changed_at) END;
        RETURN NEW;
    END IF;
    NEW.stage_changed_at := now();
    IF tradewind.is_step_back('opportunities', NEW.organization_id, NEW.id, 'stage', OLD.stage,
                              NEW.stage) THEN
        SELECT array_agg(c ORDER BY c.at DESC, c.id DESC) INTO back FROM (
            SELECT * FROM tradewind.opportunity_stage_changes c
            WHERE c.organization_id = NEW.organization_id AND c.opportunity_id = NEW.id
            ORDER BY c.at DESC, c.id DESC LIMIT 2) c;
        -- The step that is taken back was never made: it stands there as long as it did before.
        IF back[1].from_stage = NEW.stage AND back[1].to_stage = OLD.stage THEN
            NEW.stage_changed_at := coalesce(back[2].at, NEW.created_at);
        END IF;
    ELSIF OLD.stage = 'closed_won' AND EXISTS (
            SELECT FROM tradewind.deals d
            WHERE d.organization_id = NEW.organization_id AND d.opportunity_id = NEW.id
              AND d.deleted_at IS NULL
              AND d.deal_status IN ('signed', 'paid', 'in_progress', 'completed')) THEN
        PERFORM tradewind.refuse(format('The deal of “%s” is signed already: cancel the deal before '
            'this is opened again.', NEW.title));
    END IF;
    NEW.closed_at := CASE WHEN is_closed THEN NEW.stage_changed_at END;
    IF NEW.stage <> 'closed_lost' THEN
        NEW.lost_reason := NULL;
        NEW.lost_details := NULL;
    END IF;
    IF is_closed THEN
        -- It is certain now.
        NEW.probability_override := NULL;
    END IF;
    IF NEW.position = OLD.position THEN
        NEW.position := -extract(epoch FROM clock_timestamp());
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION tradewind.begin_stages() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me bigint := tradewind.me();
BEGIN
    INSERT INTO tradewind.opportunity_stage_changes (organization_id, opportunity_id, changed_by_id,
        to_stage, at)
    SELECT f.organization_id, f.id, me, f.stage, least(f.created_at, f.stage_changed_at) FROM fresh f;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.note_stages() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    me bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM fresh f JOIN stale s USING (organization_id, id)
                   WHERE f.stage <> s.stage) THEN
        RETURN NULL;
    END IF;
    me := tradewind.me();
    WITH moved AS (
        SELECT f.organization_id, f.id, s.stage AS was, f.stage AS becomes,
               now() - s.stage_changed_at AS lasted
        FROM fresh f JOIN stale s USING (organization_id, id) WHERE f.stage <> s.stage
    ), back AS (
        DELETE FROM tradewind.opportunity_stage_changes c USING moved m
        WHERE tradewind.is_step_back('opportunities', m.organization_id, m.id, 'stage', m.was,
                                     m.becomes)
          AND c.organization_id = m.organization_id AND c.opportunity_id = m.id
          AND c.from_stage = m.becomes AND c.to_stage = m.was
          AND c.id = (SELECT l.id FROM tradewind.opportunity_stage_changes l
                      WHERE l.organization_id = m.organization_id AND l.opportunity_id = m.id
                      ORDER BY l.at DESC, l.id DESC LIMIT 1)
        RETURNING c.organization_id, c.opportunity_id
    )
    INSERT INTO tradewind.opportunity_stage_changes (organization_id, opportunity_id, changed_by_id,
        from_stage, to_stage, at, lasted)
    SELECT m.organization_id, m.id, me, m.was, m.becomes, now(), m.lasted FROM moved m
    WHERE NOT EXISTS (SELECT FROM back b WHERE b.organization_id = m.organization_id
                                           AND b.opportunity_id = m.id);
    RETURN NULL;
END $$;

-- As the caller: whoever wins an opportunity must be allowed to make its deal.
CREATE FUNCTION tradewind.make_deals() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    won record;
    made bigint;
BEGIN
    -- What was reopened before its deal was signed has none for the time being.
    UPDATE tradewind.deals d SET deal_status = 'cancelled'
    FROM fresh f JOIN stale s USING (organization_id, id)
    WHERE s.stage = 'closed_won' AND f.stage <> 'closed_won'
      AND d.organization_id = f.organization_id AND d.opportunity_id = f.id AND d.deleted_at IS NULL
      AND d.deal_status <> 'cancelled' AND NOT tradewind.is_undoing(f.organization_id);
    FOR won IN
        SELECT f.organization_id, f.id, f.customer_company_id, f.owner_id, f.title,
               coalesce(q.currency, f.currency) AS currency,
               coalesce(q.total_amount, f.amount) AS amount, q.id AS quote_id
        FROM fresh f JOIN stale s USING (organization_id, id)
        LEFT JOIN LATERAL (
            SELECT q.id, q.currency, q.total_amount FROM tradewind.quotes q
            WHERE q.organization_id = f.organization_id AND q.opportunity_id = f.id
              AND q.status = 'accepted' AND q.deleted_at IS NULL
            ORDER BY q.decided_at DESC NULLS LAST, q.id DESC LIMIT 1) q ON true
        WHERE f.stage = 'closed_won' AND s.stage <> 'closed_won'
          -- Taking back brings the deal along by itself.
          AND NOT tradewind.is_undoing(f.organization_id)
        ORDER BY f.id
    LOOP
        UPDATE tradewind.deals d SET deal_status = 'draft', final_amount = won.amount,
            currency = won.currency, quote_id = won.quote_id
        WHERE d.organization_id = won.organization_id AND d.opportunity_id = won.id
          AND d.deleted_at IS NULL AND d.deal_status = 'cancelled';
        CONTINUE WHEN FOUND;
        INSERT INTO tradewind.deals (organization_id, customer_company_id, opportunity_id, quote_id,
            campaign_manager_id, title, final_amount, currency)
        VALUES (won.organization_id, won.customer_company_id, won.id, won.quote_id, won.owner_id,
            won.title, won.amount, won.currency)
        ON CONFLICT DO NOTHING RETURNING id INTO made;
        CONTINUE WHEN NOT FOUND;
        INSERT INTO tradewind.deal_services (organization_id, deal_id, service_package_id, quantity,
            unit_price)
        SELECT o.organization_id, made, o.service_package_id, o.quantity,
               coalesce(o.unit_price, p.price)
        FROM tradewind.opportunity_services o
        LEFT JOIN tradewind.services_packages p
          ON p.organization_id = o.organization_id AND p.id = o.service_package_id
        WHERE o.organization_id = won.organization_id AND o.opportunity_id = won.id
          AND o.deleted_at IS NULL;
        INSERT INTO tradewind.deal_deliverables (organization_id, deal_id, service_package_id,
            position, title)
        SELECT o.organization_id, made, p.id, row_number() OVER (ORDER BY o.id, l.line_number),
               left(btrim(l.line, E' \t\r-•*'), 500)
        FROM tradewind.opportunity_services o
        JOIN tradewind.services_packages p
          ON p.organization_id = o.organization_id AND p.id = o.service_package_id
        CROSS JOIN LATERAL regexp_split_to_table(p.deliverables, E'\n')
            WITH ORDINALITY l(line, line_number)
        WHERE o.organization_id = won.organization_id AND o.opportunity_id = won.id
          AND o.deleted_at IS NULL AND btrim(l.line, E' \t\r-•*') <> '';
    END LOOP;
    RETURN NULL;
END $$;

-- The sums ----------------------------------------------------------------------------------------

CREATE FUNCTION tradewind.sum_opportunities() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    rows text := CASE TG_OP WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM fresh'
        WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM stale'
        ELSE 'SELECT 1 AS sign, * FROM fresh UNION ALL SELECT -1 AS sign, * FROM stale' END;
    home bigint;
BEGIN
    EXECUTE format(
        'INSERT INTO tradewind.opportunity_sums (organization_id, owner_id, stage, month, currency,
            opportunities, amount, weighted_value)
         SELECT r.organization_id, r.owner_id, r.stage, tradewind.month_of(r.closed_at,
                r.expected_close_date), r.currency, sum(r.sign), sum(r.sign * coalesce(r.amount, 0)),
                sum(r.sign * coalesce(r.weighted_value, 0))
         FROM (%s) r WHERE r.deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5
         HAVING sum(r.sign) <> 0 OR sum(r.sign * coalesce(r.amount, 0)) <> 0
             OR sum(r.sign * coalesce(r.weighted_value, 0)) <> 0
         RETURNING organization_id', rows) INTO home;
    EXECUTE format(
        'INSERT INTO tradewind.company_pipelines AS p (organization_id, customer_company_id, currency,
            opportunities, won_amount, pipeline_value)
         SELECT r.organization_id, r.customer_company_id, r.currency, sum(r.sign),
                sum(CASE WHEN r.stage = ''closed_won'' THEN r.sign * coalesce(r.amount, 0)
                    ELSE 0 END),
                sum(CASE WHEN r.closed_at IS NULL THEN r.sign * coalesce(r.amount, 0) ELSE 0 END)
         FROM (%s) r WHERE r.deleted_at IS NULL GROUP BY 1, 2, 3
         HAVING sum(r.sign) <> 0
             OR sum(CASE WHEN r.stage = ''closed_won'' THEN r.sign * coalesce(r.amount, 0)
                    ELSE 0 END) <> 0
             OR sum(CASE WHEN r.closed_at IS NULL THEN r.sign * coalesce(r.amount, 0) ELSE 0 END) <> 0
         -- Always in this order, so that no two writers wait for each other.
         ORDER BY 1, 2, 3
         ON CONFLICT (organization_id, customer_company_id, currency) DO UPDATE SET
            opportunities = p.opportunities + excluded.opportunities,
            won_amount = p.won_amount + excluded.won_amount,
            pipeline_value = p.pipeline_value + excluded.pipeline_value', rows);
    IF random() < 0.02 THEN
        PERFORM tradewind.fold_opportunity_sums(home);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.month_of(closed timestamptz, expected date) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT date_trunc('month', coalesce((closed AT TIME ZONE 'UTC')::date, expected)::timestamp)::date
$$;

CREATE FUNCTION tradewind.fold_opportunity_sums(organization bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- One at a time is enough, and nobody waits for it.
    IF organization IS NULL OR NOT pg_try_advisory_xact_lock(
            hashtext('tradewind.fold_opportunity_sums'), (organization % 2147483647)::integer) THEN
        RETURN;
    END IF;
    WITH folded AS (
        DELETE FROM tradewind.opportunity_sums s WHERE s.organization_id = organization
        RETURNING s.*
    )
    INSERT INTO tradewind.opportunity_sums (organization_id, owner_id, stage, month, currency,
        opportunities, amount, weighted_value)
    SELECT f.organization_id, f.owner_id, f.stage, f.month, f.currency, sum(f.opportunities),
           sum(f.amount), sum(f.weighted_value)
    FROM folded f GROUP BY 1, 2, 3, 4, 5
    HAVING sum(f.opportunities) <> 0 OR sum(f.amount) <> 0 OR sum(f.weighted_value) <> 0;
END $$;

-- For the owner alone: after the triggers were off.
CREATE FUNCTION tradewind.recount_opportunities(organization bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM tradewind.opportunity_sums WHERE organization_id = organization;
    DELETE FROM tradewind.company_pipelines WHERE organization_id = organization;
    INSERT INTO tradewind.opportunity_sums (organization_id, owner_id, stage, month, currency,
        opportunities, amount, weighted_value)
    SELECT o.organization_id, o.owner_id, o.stage,
           tradewind.month_of(o.closed_at, o.expected_close_date), o.currency, count(*),
           coalesce(sum(o.amount), 0), coalesce(sum(o.weighted_value), 0)
    FROM tradewind.opportunities o
    WHERE o.organization_id = organization AND o.deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO tradewind.company_pipelines (organization_id, customer_company_id, currency,
        opportunities, won_amount, pipeline_value)
    SELECT o.organization_id, o.customer_company_id, o.currency, count(*),
           coalesce(sum(o.amount) FILTER (WHERE o.stage = 'closed_won'), 0),
           coalesce(sum(o.amount) FILTER (WHERE o.closed_at IS NULL), 0)
    FROM tradewind.opportunities o
    WHERE o.organization_id = organization AND o.deleted_at IS NULL GROUP BY 1, 2, 3;
END $$;

-- Quotes ------------------------------------------------------------------------------------------

-- What was sent stays as it was sent. The quote is locked, so that nobody sends it meanwhile.
CREATE FUNCTION tradewind.require_draft() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    written record;
    stands text;
BEGIN
    FOR written IN SELECT DISTINCT x.organization_id, x.quote_id FROM (VALUES
            (CASE WHEN TG_OP <> 'INSERT' THEN OLD.organization_id END,
             CASE WHEN TG_OP <> 'INSERT' THEN OLD.quote_id END),
            (CASE WHEN TG_OP <> 'DELETE' THEN NEW.organization_id END,
             CASE WHEN TG_OP <> 'DELETE' THEN NEW.quote_id END)) x(organization_id, quote_id)
        WHERE x.quote_id IS NOT NULL
    LOOP
        SELECT q.status INTO stands FROM tradewind.quotes q
        WHERE q.organization_id = written.organization_id AND q.id = written.quote_id FOR SHARE;
        IF stands <> 'draft' AND NOT tradewind.is_undoing(written.organization_id) THEN
            PERFORM tradewind.refuse(format('This quote is “%s”: its lines stay as they are. Make a '
                'revision of it.', tradewind.spoken(stands)));
        END IF;
    END LOOP;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- The whole is the sum of its lines.
CREATE FUNCTION tradewind.sum_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    organizations bigint[];
    quotes bigint[];
BEGIN
    EXECUTE 'SELECT array_agg(organization_id), array_agg(quote_id) FROM (SELECT DISTINCT '
        'organization_id, quote_id FROM ' || CASE TG_OP WHEN 'INSERT' THEN 'fresh'
        WHEN 'DELETE' THEN 'stale'
        ELSE '(SELECT * FROM fresh UNION ALL SELECT * FROM stale) both_of_them' END || ') written'
    INTO organizations, quotes;
    -- Locked first: the sum is of what others have committed by then.
    PERFORM FROM tradewind.quotes q
    JOIN unnest(organizations, quotes) w(organization_id, id) USING (organization_id, id)
    ORDER BY q.organization_id, q.id FOR UPDATE OF q;
    UPDATE tradewind.quotes q
    SET subtotal = s.gross, discount_amount = s.gross - s.net, tax_amount = s.tax,
        total_amount = s.net + s.tax
    FROM (SELECT w.organization_id, w.id, coalesce(sum(i.gross_price), 0) AS gross,
                 coalesce(sum(i.total_price), 0) AS net, coalesce(sum(i.tax_amount), 0) AS tax
          FROM unnest(organizations, quotes) w(organization_id, id)
          LEFT JOIN tradewind.quote_items i ON i.organization_id = w.organization_id
            AND i.quote_id = w.id AND i.deleted_at IS NULL
          GROUP BY 1, 2) s
    WHERE q.organization_id = s.organization_id AND q.id = s.id
      AND (q.subtotal, q.discount_amount, q.tax_amount, q.total_amount)
          IS DISTINCT FROM (s.gross, s.gross - s.net, s.tax, s.net + s.tax);
    RETURN NULL;
END $$;

-- Deals -------------------------------------------------------------------------------------------

CREATE FUNCTION tradewind.enter_deal_status() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.status_changed_at := now();
    IF NEW.position = OLD.position THEN
        NEW.position := -extract(epoch FROM clock_timestamp());
    END IF;
    RETURN NEW;
END $$;

-- What was about an opportunity that has been purged, and about nothing else, goes with it.
CREATE FUNCTION tradewind.forget_with_opportunity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM tradewind.opportunities o
                   WHERE o.organization_id = OLD.organization_id AND o.id = OLD.opportunity_id) THEN
        EXECUTE format('DELETE FROM %s WHERE organization_id = $1 AND id = $2', TG_RELID::regclass)
        USING NEW.organization_id, NEW.id;
    END IF;
    RETURN NULL;
END $$;

-- Search ------------------------------------------------------------------------------------------

CREATE FUNCTION tradewind.search_services(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('services', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.services_packages WHERE organization_id = %s '
            'AND deleted_at IS NULL AND search @@ %L::tsquery LIMIT %s',
            here, to_tsquery('simple', query), most);
    END IF;
END $$;

CREATE FUNCTION tradewind.search_opportunities(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('opportunities', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.opportunities WHERE organization_id = %s '
            'AND deleted_at IS NULL AND search @@ %L::tsquery LIMIT %s',
            here, to_tsquery('simple', query), most);
    END IF;
END $$;

CREATE FUNCTION tradewind.search_deals(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('deals', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.deals WHERE organization_id = %s '
            'AND deleted_at IS NULL AND search @@ %L::tsquery LIMIT %s',
            here, to_tsquery('simple', query), most);
    END IF;
END $$;

-- The triggers ------------------------------------------------------------------------------------

CREATE TRIGGER name_company BEFORE INSERT OR UPDATE OF customer_company_id ON tradewind.opportunities
    FOR EACH ROW EXECUTE FUNCTION tradewind.name_company();
CREATE TRIGGER name_company BEFORE INSERT OR UPDATE OF customer_company_id ON tradewind.deals
    FOR EACH ROW EXECUTE FUNCTION tradewind.name_company();
CREATE TRIGGER rename_company AFTER UPDATE ON tradewind.customer_companies
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.rename_company();

CREATE TRIGGER enter_stage BEFORE INSERT ON tradewind.opportunities
    FOR EACH ROW EXECUTE FUNCTION tradewind.enter_stage();
CREATE TRIGGER enter_stage_later BEFORE UPDATE ON tradewind.opportunities
    FOR EACH ROW WHEN (OLD.stage IS DISTINCT FROM NEW.stage)
    EXECUTE FUNCTION tradewind.enter_stage();
CREATE TRIGGER begin_stages AFTER INSERT ON tradewind.opportunities REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.begin_stages();
CREATE TRIGGER note_stages AFTER UPDATE ON tradewind.opportunities
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.note_stages();
CREATE TRIGGER make_deals AFTER UPDATE ON tradewind.opportunities
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.make_deals();
CREATE TRIGGER sum_insert AFTER INSERT ON tradewind.opportunities REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.sum_opportunities();
CREATE TRIGGER sum_update AFTER UPDATE ON tradewind.opportunities
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.sum_opportunities();
CREATE TRIGGER sum_delete AFTER DELETE ON tradewind.opportunities REFERENCING OLD TABLE AS stale
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.sum_opportunities();

CREATE TRIGGER require_draft BEFORE INSERT OR UPDATE OR DELETE ON tradewind.quote_items
    FOR EACH ROW EXECUTE FUNCTION tradewind.require_draft();
CREATE TRIGGER sum_insert AFTER INSERT ON tradewind.quote_items REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.sum_quote();
CREATE TRIGGER sum_update AFTER UPDATE ON tradewind.quote_items
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.sum_quote();
CREATE TRIGGER sum_delete AFTER DELETE ON tradewind.quote_items REFERENCING OLD TABLE AS stale
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.sum_quote();

CREATE TRIGGER enter_status BEFORE UPDATE ON tradewind.deals
    FOR EACH ROW WHEN (OLD.deal_status IS DISTINCT FROM NEW.deal_status)
    EXECUTE FUNCTION tradewind.enter_deal_status();

-- Their names come after those above: what a move sets is set before it is asked whether it is legal.
CREATE TRIGGER keep_to_moves BEFORE UPDATE ON tradewind.opportunities
    FOR EACH ROW WHEN (OLD.stage IS DISTINCT FROM NEW.stage)
    EXECUTE FUNCTION tradewind.keep_to_moves('stage', 'An opportunity');
CREATE TRIGGER keep_to_moves BEFORE UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION tradewind.keep_to_moves('status', 'A quote');
CREATE TRIGGER keep_to_moves BEFORE UPDATE ON tradewind.deals
    FOR EACH ROW WHEN (OLD.deal_status IS DISTINCT FROM NEW.deal_status)
    EXECUTE FUNCTION tradewind.keep_to_moves('deal_status', 'A deal');

CREATE TRIGGER orphan_of_opportunity AFTER UPDATE OF opportunity_id ON tradewind.interactions
    FOR EACH ROW WHEN (OLD.opportunity_id IS NOT NULL AND num_nonnulls(NEW.customer_company_id,
        NEW.contact_id, NEW.lead_id, NEW.opportunity_id) = 0)
    EXECUTE FUNCTION tradewind.forget_with_opportunity();
CREATE TRIGGER orphan_of_opportunity AFTER UPDATE OF opportunity_id ON tradewind.notes
    FOR EACH ROW WHEN (OLD.opportunity_id IS NOT NULL AND num_nonnulls(NEW.customer_company_id,
        NEW.contact_id, NEW.lead_id, NEW.opportunity_id, NEW.contract_id) = 0)
    EXECUTE FUNCTION tradewind.forget_with_opportunity();
CREATE TRIGGER orphan_of_opportunity AFTER UPDATE OF opportunity_id ON tradewind.documents
    FOR EACH ROW WHEN (OLD.opportunity_id IS NOT NULL AND num_nonnulls(NEW.customer_company_id,
        NEW.contact_id, NEW.lead_id, NEW.opportunity_id, NEW.contract_id) = 0)
    EXECUTE FUNCTION tradewind.forget_with_opportunity();

SELECT tradewind.keep_journal('tradewind.services_packages', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.opportunities', 'organization_id',
    'stage_changed_at,closed_at,probability,company_name');
SELECT tradewind.keep_journal('tradewind.opportunity_services', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.quotes', 'organization_id',
    'subtotal,discount_amount,tax_amount,total_amount');
SELECT tradewind.keep_journal('tradewind.quote_items', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.deals', 'organization_id', 'status_changed_at,company_name');
SELECT tradewind.keep_journal('tradewind.deal_services', 'organization_id', '');
SELECT tradewind.keep_journal('tradewind.deal_deliverables', 'organization_id', '');
SELECT tradewind.guard('tradewind.services_packages', 'services');
SELECT tradewind.guard('tradewind.opportunities', 'opportunities');
SELECT tradewind.guard('tradewind.opportunity_services', 'opportunities');
SELECT tradewind.guard('tradewind.quotes', 'quotes');
SELECT tradewind.guard('tradewind.quote_items', 'quotes');
SELECT tradewind.guard('tradewind.deals', 'deals');
SELECT tradewind.guard('tradewind.deal_services', 'deals');
SELECT tradewind.guard('tradewind.deal_deliverables', 'deals');
