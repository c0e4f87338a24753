-- Contracts are found by the name of their company as well, which is kept with them as it is with deals.
CREATE TRIGGER name_company BEFORE INSERT OR UPDATE OF customer_company_id ON tradewind.contracts
    FOR EACH ROW EXECUTE FUNCTION tradewind.name_company();

CREATE FUNCTION tradewind.rename_contracts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tradewind.contracts t SET company_name = f.company_name
    FROM fresh f JOIN stale s USING (organization_id, id)
    WHERE f.company_name IS DISTINCT FROM s.company_name
      AND t.organization_id = f.organization_id AND t.customer_company_id = f.id
      AND t.company_name IS DISTINCT FROM f.company_name;
    RETURN NULL;
END $$;
CREATE TRIGGER rename_contracts AFTER UPDATE ON tradewind.customer_companies
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.rename_contracts();

-- The journal tells of the company's new name once, and of none of its contracts.
DROP TRIGGER journal_insert ON tradewind.contracts;
DROP TRIGGER journal_update ON tradewind.contracts;
DROP TRIGGER journal_delete ON tradewind.contracts;
DROP TRIGGER journal_truncate ON tradewind.contracts;
SELECT tradewind.keep_journal('tradewind.contracts', 'organization_id', 'company_name');

CREATE FUNCTION tradewind.search_contracts(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('contracts', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY SELECT tradewind.rows_with_words('tradewind.contracts', here, query, most);
    END IF;
END $$;
