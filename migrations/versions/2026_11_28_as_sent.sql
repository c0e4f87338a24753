-- What was sent keeps the brand it was sent with ---------------------------------------------------

-- The brand as it is at this moment; one row for as long as it stays the same.
CREATE FUNCTION tradewind.present_brand(organization bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    looks text;
    kept bigint;
BEGIN
    SELECT encode(sha256(convert_to(concat_ws('|', coalesce(o.primary_color, ''),
               coalesce(o.accent_color, ''), coalesce(o.logo_type, '')), 'UTF8')
               || coalesce(o.logo, '')), 'hex')
    INTO looks FROM tradewind.organizations o WHERE o.id = organization;
    INSERT INTO tradewind.quote_brands (organization_id, digest, primary_color, accent_color, logo,
        logo_type)
    SELECT o.id, looks, o.primary_color, o.accent_color, o.logo, o.logo_type
    FROM tradewind.organizations o
    WHERE o.id = organization AND NOT EXISTS (
        SELECT FROM tradewind.quote_brands b WHERE b.organization_id = organization AND b.digest = looks)
    ON CONFLICT (organization_id, digest) DO NOTHING;
    SELECT b.id INTO kept FROM tradewind.quote_brands b
    WHERE b.organization_id = organization AND b.digest = looks;
    RETURN kept;
END $$;

CREATE FUNCTION tradewind.look_as_sent() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.brand_id := CASE WHEN NEW.status = 'draft' THEN NULL
        WHEN OLD.status = 'draft' THEN tradewind.present_brand(NEW.organization_id)
        ELSE OLD.brand_id END;
    RETURN NEW;
END $$;

-- By its name after those that look at what was typed.
CREATE TRIGGER look_as_sent BEFORE UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION tradewind.look_as_sent();

DROP TRIGGER keep_quote ON tradewind.quotes;
CREATE TRIGGER keep_quote BEFORE UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status <> 'draft' AND
        (OLD.opportunity_id, OLD.customer_company_id, OLD.revises_id, OLD.title, OLD.introduction,
         OLD.terms, OLD.issued_on, OLD.valid_until, OLD.currency, OLD.sent_as, OLD.brand_id)
        IS DISTINCT FROM
        (NEW.opportunity_id, NEW.customer_company_id, NEW.revises_id, NEW.title, NEW.introduction,
         NEW.terms, NEW.issued_on, NEW.valid_until, NEW.currency, NEW.sent_as, NEW.brand_id))
    EXECUTE FUNCTION tradewind.keep_quote();

-- What was sent before this was known looks from now on as it does today. That is no edit of it.
ALTER TABLE tradewind.quotes DISABLE TRIGGER USER;
UPDATE tradewind.quotes q SET brand_id = b.id
FROM (SELECT s.organization_id, tradewind.present_brand(s.organization_id) AS id
      FROM (SELECT DISTINCT organization_id FROM tradewind.quotes WHERE status <> 'draft') s) b
WHERE q.organization_id = b.organization_id AND q.status <> 'draft';
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE tradewind.quotes ENABLE TRIGGER USER;

DROP TRIGGER journal_insert ON tradewind.quotes;
DROP TRIGGER journal_update ON tradewind.quotes;
DROP TRIGGER journal_delete ON tradewind.quotes;
DROP TRIGGER journal_truncate ON tradewind.quotes;
SELECT tradewind.keep_journal('tradewind.quotes', 'organization_id',
    'subtotal,discount_amount,tax_amount,total_amount,quote_number,revision,sent_at,viewed_at,'
    'decided_at,company_name,brand_id');

-- What a stage weighs -----------------------------------------------------------------------------

-- As the organization has it in its settings, and otherwise as is usual in the trade.
CREATE FUNCTION tradewind.stage_weight(organization bigint, stage text) RETURNS smallint
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT (CASE stage WHEN 'closed_won' THEN 100 WHEN 'closed_lost' THEN 0 ELSE coalesce(
        (SELECT least(100, greatest(0, (s.value #>> '{}')::numeric))
         FROM tradewind.settings s
         WHERE s.organization_id = organization AND s.user_id IS NULL
           AND s.key = 'weight_' || stage AND s.deleted_at IS NULL
           AND jsonb_typeof(s.value) = 'number'),
        CASE stage WHEN 'prospecting' THEN 10 WHEN 'qualification' THEN 25 WHEN 'proposal' THEN 50
            WHEN 'negotiation' THEN 75 END) END)::smallint
$$;

DO $$
DECLARE
    said CONSTANT text := 'tradewind.stage_weight(NEW.stage)';
    entering text := pg_get_functiondef('tradewind.enter_stage()'::regprocedure);
BEGIN
    IF strpos(entering, said) = 0 THEN
        RAISE EXCEPTION 'Entering a stage does not weigh it.';
    END IF;
    EXECUTE replace(entering, said, 'tradewind.stage_weight(NEW.organization_id, NEW.stage)');
END $$;
DROP FUNCTION tradewind.stage_weight(text);

-- All that stand in the stage weigh so from now on, and the sums with them.
CREATE FUNCTION tradewind.reweigh_stage() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    chosen tradewind.settings := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    reweighed text := substr(chosen.key, length('weight_') + 1);
    weight smallint := tradewind.stage_weight(chosen.organization_id, reweighed);
BEGIN
    UPDATE tradewind.opportunities o SET probability = weight
    WHERE o.organization_id = chosen.organization_id AND o.stage = reweighed
      AND o.probability <> weight;
    IF FOUND THEN
        -- The journal has the setting; the windows are told that all of these look different.
        INSERT INTO tradewind.news (table_name, row_ids) VALUES ('opportunities', '*');
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER reweigh_stage AFTER INSERT OR UPDATE ON tradewind.settings
    FOR EACH ROW WHEN (NEW.user_id IS NULL AND NEW.key IN ('weight_prospecting',
        'weight_qualification', 'weight_proposal', 'weight_negotiation'))
    EXECUTE FUNCTION tradewind.reweigh_stage();
CREATE TRIGGER reweigh_stage_again AFTER DELETE ON tradewind.settings
    FOR EACH ROW WHEN (OLD.user_id IS NULL AND OLD.key IN ('weight_prospecting',
        'weight_qualification', 'weight_proposal', 'weight_negotiation'))
    EXECUTE FUNCTION tradewind.reweigh_stage();

-- Room between cards ------------------------------------------------------------------------------

-- Only within respace(): what may be set by anybody counts there alone, where the owner acts.
CREATE FUNCTION tradewind.is_respacing() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(current_setting('tradewind.respacing', true), '') = 'on'
       AND (SELECT nspowner::regrole::text = quote_ident(current_user) FROM pg_namespace
            WHERE nspname = 'tradewind')
$$;

-- Where cards stand so close that their places become long numbers, those around are set apart anew, in
-- the order they have. Nothing that anybody did: neither journal nor version know of it.
CREATE FUNCTION tradewind.respace(board text, organization bigint, card bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    lane text := CASE board WHEN 'opportunities' THEN 'stage' WHEN 'deals' THEN 'deal_status' END;
    stands_in text;
    stands_at numeric;
    reach integer := 100;
    ids bigint[];
    stand numeric[];
    is_end boolean;
    upper_end numeric;
    lower_end numeric;
    step numeric;
    locked integer;
BEGIN
    IF lane IS NULL OR tradewind.organization_for(board, 'edit') IS DISTINCT FROM organization THEN
        RETURN false;
    END IF;
    EXECUTE format('SELECT %I, position FROM tradewind.%I WHERE organization_id = $1 AND id = $2
        AND deleted_at IS NULL', lane, board) INTO stands_in, stands_at USING organization, card;
    LOOP
        EXECUTE format(
            'SELECT array_agg(id ORDER BY position, id), array_agg(position ORDER BY position, id) FROM (
                (SELECT t.id, t.position FROM tradewind.%1$I t
                 WHERE t.organization_id = $1 AND t.%2$I = $2 AND t.deleted_at IS NULL
                   AND (t.position, t.id) <= ($3, $4)
                 ORDER BY t.position DESC, t.id DESC LIMIT $5)
                UNION ALL
                (SELECT t.id, t.position FROM tradewind.%1$I t
                 WHERE t.organization_id = $1 AND t.%2$I = $2 AND t.deleted_at IS NULL
                   AND (t.position, t.id) > ($3, $4)
                 ORDER BY t.position, t.id LIMIT $5)) near', board, lane)
        INTO ids, stand USING organization, stands_in, stands_at, card, reach;
        IF coalesce(cardinality(ids), 0) < 2 THEN
            RETURN false;
        END IF;
        -- The uppermost stays where it is, for new cards come above it; so does the lowest, unless it
        -- is the end of the column.
        is_end := cardinality(ids) - array_position(ids, card) < reach;
        upper_end := stand[1];
        lower_end := stand[cardinality(ids)];
        IF is_end THEN
            lower_end := greatest(lower_end, upper_end + cardinality(ids));
        END IF;
        step := (lower_end - upper_end) / (cardinality(ids) - 1);
        -- Where it is crowded all around, further away there is room.
        EXIT WHEN step >= 0.000001;
        reach := reach * 10;
    END LOOP;
    EXECUTE format('SELECT count(*) FROM (SELECT FROM tradewind.%I t WHERE t.organization_id = $1
        AND t.id = ANY ($2) ORDER BY t.id FOR UPDATE SKIP LOCKED) t', board)
    INTO locked USING organization, ids;
    IF locked < cardinality(ids) THEN
        -- Somebody is moving one of them: whoever drops the next card sets them apart.
        RETURN false;
    END IF;
    PERFORM set_config('tradewind.respacing', 'on', true);
    EXECUTE format('UPDATE tradewind.%I t SET position = round($3 + $4 * (n.place - 1), $5)
        FROM unnest($2) WITH ORDINALITY n(id, place)
        WHERE t.organization_id = $1 AND t.id = n.id AND n.place > 1
          AND ($6 OR n.place < cardinality($2))', board)
    USING organization, ids, upper_end, step, greatest(0, 1 - floor(log(step))::integer), is_end;
    PERFORM set_config('tradewind.respacing', '', true);
    INSERT INTO tradewind.news (table_name, row_ids) VALUES (board, '*');
    RETURN true;
END $$;

DROP TRIGGER journal_update ON tradewind.opportunities;
CREATE TRIGGER journal_update AFTER UPDATE ON tradewind.opportunities
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT WHEN (NOT tradewind.is_respacing())
    EXECUTE FUNCTION tradewind.journal('organization_id',
        'stage_changed_at,closed_at,probability,company_name');
DROP TRIGGER journal_update ON tradewind.deals;
CREATE TRIGGER journal_update AFTER UPDATE ON tradewind.deals
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT WHEN (NOT tradewind.is_respacing())
    EXECUTE FUNCTION tradewind.journal('organization_id', 'status_changed_at,company_name');

-- Neither is an edit: the version and the day of the last change stay. Nobody is granted the probability.
DROP TRIGGER touch ON tradewind.opportunities;
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.opportunities FOR EACH ROW
    WHEN (NOT tradewind.is_respacing()
          AND (OLD.probability IS NOT DISTINCT FROM NEW.probability OR OLD.stage <> NEW.stage))
    EXECUTE FUNCTION tradewind.touch_guarded();
DROP TRIGGER touch ON tradewind.deals;
CREATE TRIGGER touch BEFORE UPDATE ON tradewind.deals FOR EACH ROW
    WHEN (NOT tradewind.is_respacing()) EXECUTE FUNCTION tradewind.touch_guarded();
