-- Whether a row goes back to what this very taking back says it was. The setting alone proves nothing: the
-- journal has to hold the step, and the person the right to take it back, which is asked for again when
-- the set is opened.
CREATE FUNCTION tradewind.is_going_back(
    kept text, organization bigint, record bigint, was text, becomes text
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
          AND b ->> 'status' = becomes AND a ->> 'status' = was);
END $$;

-- Arguments of the trigger: what a row is called, and as JSON which status may follow which.
CREATE FUNCTION tradewind.keep_moves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT coalesce(TG_ARGV[1]::jsonb -> OLD.status ? NEW.status, false)
       AND NOT tradewind.is_going_back(TG_TABLE_NAME, OLD.organization_id, OLD.id, OLD.status, NEW.status)
    THEN
        PERFORM tradewind.refuse(format('A %s that is %s cannot become %s.', TG_ARGV[0],
            replace(OLD.status, '_', ' '), replace(NEW.status, '_', ' ')));
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION tradewind.keep_company_dates() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.status_since IS NOT DISTINCT FROM OLD.status_since THEN
        NEW.status_since := now();
    END IF;
    IF NEW.status = 'active' AND NEW.customer_since IS NULL THEN
        NEW.customer_since := now()::date;
    END IF;
    RETURN NEW;
END $$;

-- Wherever somebody is, somebody is primary: when the transaction ends, and the last one has been moved,
-- unlinked or has made room, the one who has been there longest takes the place. That there are not two
-- is an exclusion constraint's to refuse. As the owner, since whoever may unlink need not be allowed to
-- edit.
CREATE FUNCTION tradewind.keep_primary() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    concerned bigint[] := '{}';
    organization bigint;
    company bigint;
    there boolean;
    follows bigint;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        organization := OLD.organization_id;
        concerned := ARRAY[OLD.customer_company_id];
    END IF;
    IF TG_OP <> 'DELETE' THEN
        organization := NEW.organization_id;
        concerned := concerned || NEW.customer_company_id;
    END IF;
    FOR company IN SELECT DISTINCT c FROM unnest(concerned) c ORDER BY c LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s t WHERE t.organization_id = $1'
            ' AND t.customer_company_id = $2 AND t.is_primary AND t.deleted_at IS NULL)', TG_RELID::regclass)
        INTO there USING organization, company;
        CONTINUE WHEN there;
        -- Two who do this at once take turns, and the second one finds what the first has chosen.
        PERFORM FROM tradewind.customer_companies c
        WHERE c.organization_id = organization AND c.id = company FOR NO KEY UPDATE;
        EXECUTE format('SELECT t.id FROM %s t WHERE t.organization_id = $1'
            ' AND t.customer_company_id = $2 AND t.deleted_at IS NULL'
            ' ORDER BY t.is_primary DESC, %s t.id LIMIT 1', TG_RELID::regclass, TG_ARGV[0])
        INTO follows USING organization, company;
        IF follows IS NOT NULL THEN
            EXECUTE format('UPDATE %s t SET is_primary = true WHERE t.organization_id = $1 AND t.id = $2'
                ' AND NOT t.is_primary', TG_RELID::regclass) USING organization, follows;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

-- What was about people who have been purged, and about nothing else, goes with them.
CREATE FUNCTION tradewind.forget_orphan() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('DELETE FROM %s WHERE organization_id = $1 AND id = $2', TG_RELID::regclass)
    USING NEW.organization_id, NEW.id;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.keep_task() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.status <> 'completed' THEN
        NEW.completed_at := NULL;
    ELSIF NEW.completed_at IS NULL THEN
        NEW.completed_at := now();
    END IF;
    IF NEW.blocked_by_id IS NOT NULL AND (TG_OP = 'INSERT'
            OR NEW.blocked_by_id IS DISTINCT FROM OLD.blocked_by_id) THEN
        IF EXISTS (
            WITH RECURSIVE waits AS (
                SELECT NEW.blocked_by_id AS id
                UNION
                SELECT t.blocked_by_id FROM waits w JOIN tradewind.tasks t
                  ON t.organization_id = NEW.organization_id AND t.id = w.id
                WHERE t.blocked_by_id IS NOT NULL)
            SELECT FROM waits WHERE id = NEW.id) THEN
            PERFORM tradewind.refuse('These tasks would wait for each other for ever.');
        END IF;
    END IF;
    RETURN NEW;
END $$;

-- Once a document is whole nothing can be added to it: its size was said before its bytes came.
CREATE FUNCTION tradewind.keep_document_whole() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT f.organization_id, f.document_id FROM fresh f) f
        JOIN tradewind.documents d ON d.organization_id = f.organization_id AND d.id = f.document_id
        WHERE d.size IS NULL OR d.size < (
            SELECT sum(octet_length(p.piece)) FROM tradewind.document_contents p
            WHERE p.organization_id = d.organization_id AND p.document_id = d.id)) THEN
        PERFORM tradewind.refuse('This document is whole; add another one instead.');
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION tradewind.search_companies(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('companies', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.customer_companies WHERE organization_id = %s AND deleted_at IS NULL '
            'AND search @@ %L::tsquery LIMIT %s', here, to_tsquery('simple', query), most);
    END IF;
END $$;

SELECT tradewind.keep_journal('tradewind.' || t, 'organization_id', '') FROM unnest(ARRAY[
    'customer_companies', 'company_contacts', 'company_addresses', 'contracts', 'interactions', 'tasks',
    'notes', 'documents']) t;
SELECT tradewind.guard('tradewind.customer_companies', 'companies');
SELECT tradewind.guard('tradewind.company_contacts', 'companies');
SELECT tradewind.guard('tradewind.company_addresses', 'companies');
SELECT tradewind.guard('tradewind.contracts', 'contracts');
SELECT tradewind.guard('tradewind.interactions', 'interactions');
SELECT tradewind.guard('tradewind.notes', 'interactions');
SELECT tradewind.guard('tradewind.tasks', 'tasks');
SELECT tradewind.guard('tradewind.documents', 'documents');

CREATE TRIGGER moves BEFORE UPDATE OF status ON tradewind.customer_companies FOR EACH ROW
    WHEN (NEW.status IS DISTINCT FROM OLD.status)
    EXECUTE FUNCTION tradewind.keep_moves('company', '{
        "lead": ["prospect", "active", "inactive"],
        "prospect": ["active", "inactive"],
        "active": ["inactive", "churned", "suspended"],
        "inactive": ["prospect", "active", "churned"],
        "churned": ["prospect", "active"],
        "suspended": ["active", "inactive", "churned"]}');
CREATE TRIGGER moves BEFORE UPDATE OF status ON tradewind.contracts FOR EACH ROW
    WHEN (NEW.status IS DISTINCT FROM OLD.status)
    EXECUTE FUNCTION tradewind.keep_moves('contract', '{
        "draft": ["active", "terminated"],
        "active": ["expiring", "expired", "terminated", "renewed"],
        "expiring": ["active", "expired", "terminated", "renewed"],
        "expired": ["active", "renewed"],
        "terminated": [],
        "renewed": []}');
CREATE TRIGGER dates_of_insert BEFORE INSERT ON tradewind.customer_companies FOR EACH ROW
    WHEN (NEW.status = 'active' AND NEW.customer_since IS NULL)
    EXECUTE FUNCTION tradewind.keep_company_dates();
CREATE TRIGGER dates_of_update BEFORE UPDATE OF status ON tradewind.customer_companies FOR EACH ROW
    WHEN (NEW.status IS DISTINCT FROM OLD.status)
    EXECUTE FUNCTION tradewind.keep_company_dates();

CREATE CONSTRAINT TRIGGER primary_contact
    AFTER INSERT OR DELETE OR UPDATE OF is_primary, deleted_at, customer_company_id
    ON tradewind.company_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION tradewind.keep_primary('t.is_active DESC,');
CREATE CONSTRAINT TRIGGER primary_address
    AFTER INSERT OR DELETE OR UPDATE OF is_primary, deleted_at, customer_company_id
    ON tradewind.company_addresses DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION tradewind.keep_primary('');

CREATE TRIGGER orphan AFTER UPDATE OF contact_id, lead_id ON tradewind.interactions FOR EACH ROW
    WHEN (num_nonnulls(OLD.contact_id, OLD.lead_id) > 0 AND num_nonnulls(NEW.customer_company_id,
          NEW.contact_id, NEW.lead_id, NEW.opportunity_id) = 0)
    EXECUTE FUNCTION tradewind.forget_orphan();
CREATE TRIGGER orphan AFTER UPDATE OF contact_id, lead_id, contract_id ON tradewind.notes FOR EACH ROW
    WHEN (num_nonnulls(OLD.contact_id, OLD.lead_id, OLD.contract_id) > 0
          AND num_nonnulls(NEW.customer_company_id, NEW.contact_id, NEW.lead_id, NEW.opportunity_id,
                           NEW.contract_id) = 0)
    EXECUTE FUNCTION tradewind.forget_orphan();
CREATE TRIGGER orphan AFTER UPDATE OF contact_id, lead_id, contract_id ON tradewind.documents FOR EACH ROW
    WHEN (num_nonnulls(OLD.contact_id, OLD.lead_id, OLD.contract_id) > 0
          AND num_nonnulls(NEW.customer_company_id, NEW.contact_id, NEW.lead_id, NEW.opportunity_id,
                           NEW.contract_id) = 0)
    EXECUTE FUNCTION tradewind.forget_orphan();

CREATE TRIGGER kept BEFORE INSERT OR UPDATE OF status, completed_at, blocked_by_id ON tradewind.tasks
    FOR EACH ROW EXECUTE FUNCTION tradewind.keep_task();

-- Bytes that are compressed already are only copied once more, and a part of them is read without the rest.
ALTER TABLE tradewind.document_contents ALTER COLUMN piece SET STORAGE EXTERNAL;
CREATE TRIGGER whole AFTER INSERT ON tradewind.document_contents REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.keep_document_whole();
CREATE TRIGGER never_changed BEFORE UPDATE ON tradewind.document_contents
    FOR EACH ROW EXECUTE FUNCTION tradewind.never();
