-- What was made together is taken back together, the last of it first: whatever still belongs to a company
-- when its own turn comes has been added since, so the company stays.
CREATE FUNCTION tradewind.companies_in_use(organization bigint, companies int8multirange)
RETURNS int8multirange
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(range_agg(int8range(c.id, c.id, '[]')), '{}')
    FROM unnest(companies) r
    JOIN tradewind.customer_companies c ON c.organization_id = organization
     AND c.id >= lower(r) AND c.id < upper(r) AND c.deleted_at IS NULL
    WHERE EXISTS (SELECT FROM tradewind.company_contacts u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.company_addresses u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.contracts u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.interactions u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.notes u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.tasks u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.documents u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.opportunities u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.quotes u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.deals u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
       OR EXISTS (SELECT FROM tradewind.leads u WHERE u.organization_id = c.organization_id
                  AND u.customer_company_id = c.id AND u.deleted_at IS NULL)
$$;

CREATE OR REPLACE FUNCTION tradewind.changed_since(done tradewind.changes) RETURNS int8multirange
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
    later := coalesce(later, '{}');
    IF done.table_name = 'customer_companies' AND done.action = 'insert' THEN
        later := later + tradewind.companies_in_use(done.organization_id, done.row_ids);
    END IF;
    RETURN later * done.row_ids;
END $$;

-- Without reading the table whole, which a plan of its first days would go on doing when it is large.
CREATE OR REPLACE FUNCTION tradewind.keep_primary() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
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
        -- Asked of every row of an import: planned once for each of the two.
        IF TG_TABLE_NAME = 'company_contacts' THEN
            there := EXISTS (SELECT FROM tradewind.company_contacts t WHERE t.organization_id = organization
                    AND t.customer_company_id = company AND t.is_primary AND t.deleted_at IS NULL)
                OR NOT EXISTS (SELECT FROM tradewind.company_contacts t WHERE t.organization_id = organization
                    AND t.customer_company_id = company AND t.deleted_at IS NULL);
        ELSE
            there := EXISTS (SELECT FROM tradewind.company_addresses t WHERE t.organization_id = organization
                    AND t.customer_company_id = company AND t.is_primary AND t.deleted_at IS NULL)
                OR NOT EXISTS (SELECT FROM tradewind.company_addresses t WHERE t.organization_id = organization
                    AND t.customer_company_id = company AND t.deleted_at IS NULL);
        END IF;
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

-- Whoever comes in as the primary one leaves nothing to look after.
DROP TRIGGER primary_contact ON tradewind.company_contacts;
CREATE CONSTRAINT TRIGGER primary_contact
    AFTER DELETE OR UPDATE OF is_primary, deleted_at, customer_company_id
    ON tradewind.company_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION tradewind.keep_primary('t.is_active DESC,');
CREATE CONSTRAINT TRIGGER primary_of_new
    AFTER INSERT ON tradewind.company_contacts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NOT NEW.is_primary) EXECUTE FUNCTION tradewind.keep_primary('t.is_active DESC,');
