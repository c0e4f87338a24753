-- A trigger's statement is planned once in a session, for as many rows as it met then: planned for a
-- single edit, it compared each of 5,000 rows with each (21 s instead of 0.5). So many rows are planned
-- for each time; what has to be asked of few and many alike is asked in a way that is never squared.

CREATE OR REPLACE FUNCTION tradewind.keep_lead_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    many boolean;
BEGIN
    IF TG_OP = 'DELETE' THEN
        many := (SELECT count(*) FROM (SELECT FROM stale LIMIT 101) s) > 100;
        <PLANNED>
        DELETE FROM tradewind.lead_facts k USING stale s
                WHERE k.organization_id = s.organization_id AND k.id = s.id
        </PLANNED>
        RETURN NULL;
    END IF;
    many := (SELECT count(*) FROM (SELECT FROM fresh LIMIT 101) f) > 100;
    IF TG_OP = 'UPDATE' THEN
        <PLANNED>
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
                n.estimated_value))
        </PLANNED>
        -- What went into the trash or came out of it.
        IF EXISTS (SELECT organization_id, id, deleted_at IS NULL FROM fresh
                   EXCEPT SELECT organization_id, id, deleted_at IS NULL FROM stale) THEN
            <PLANNED>
            DELETE FROM tradewind.lead_facts k USING fresh f
            WHERE k.organization_id = f.organization_id AND k.id = f.id AND f.deleted_at IS NOT NULL
            </PLANNED>
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

CREATE OR REPLACE FUNCTION tradewind.note_stages() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT id, stage FROM fresh EXCEPT SELECT id, stage FROM stale) THEN
        RETURN NULL;
    END IF;
    EXECUTE $said$
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
        SELECT m.organization_id, m.id, $1, m.was, m.becomes, now(), m.lasted FROM moved m
        WHERE NOT EXISTS (SELECT FROM back b WHERE b.organization_id = m.organization_id
                                               AND b.opportunity_id = m.id)
    $said$ USING tradewind.me();
    RETURN NULL;
END $$;

-- As the caller: whoever wins an opportunity must be allowed to make its deal.
CREATE OR REPLACE FUNCTION tradewind.make_deals() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    won record;
    made bigint;
BEGIN
    IF NOT EXISTS (SELECT id, stage = 'closed_won' FROM fresh
                   EXCEPT SELECT id, stage = 'closed_won' FROM stale) THEN
        RETURN NULL;
    END IF;
    -- What was reopened before its deal was signed has none for the time being.
    EXECUTE $said$
    UPDATE tradewind.deals d SET deal_status = 'cancelled'
    FROM fresh f JOIN stale s USING (organization_id, id)
    WHERE s.stage = 'closed_won' AND f.stage <> 'closed_won'
      AND d.organization_id = f.organization_id AND d.opportunity_id = f.id AND d.deleted_at IS NULL
      AND d.deal_status <> 'cancelled' AND NOT tradewind.is_undoing(f.organization_id)
    $said$;
    FOR won IN EXECUTE $said$
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
    $said$ LOOP
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

-- What stands below a company is found by its name as well.
CREATE FUNCTION tradewind.rename_below() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    below text;
BEGIN
    IF NOT EXISTS (SELECT id, company_name FROM fresh EXCEPT SELECT id, company_name FROM stale) THEN
        RETURN NULL;
    END IF;
    FOREACH below IN ARRAY TG_ARGV LOOP
        EXECUTE format('UPDATE tradewind.%I b SET company_name = f.company_name '
            'FROM (SELECT organization_id, id, company_name FROM fresh '
                  'EXCEPT SELECT organization_id, id, company_name FROM stale) f '
            'WHERE b.organization_id = f.organization_id AND b.customer_company_id = f.id '
            'AND b.company_name IS DISTINCT FROM f.company_name', below);
    END LOOP;
    RETURN NULL;
END $$;

DROP TRIGGER rename_company ON tradewind.customer_companies;
DROP TRIGGER rename_contracts ON tradewind.customer_companies;
DROP TRIGGER rename_quotes ON tradewind.customer_companies;
DROP FUNCTION tradewind.rename_company(), tradewind.rename_contracts(), tradewind.rename_quotes();
CREATE TRIGGER rename_below AFTER UPDATE ON tradewind.customer_companies
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.rename_below('opportunities', 'deals', 'contracts', 'quotes');
