-- How much belongs to these records that the caller could not move, because they may not see it. What the
-- database itself keeps (nobody may update it) follows by itself.
CREATE FUNCTION tradewind.left_behind(kept text, ids bigint[]) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint;
    one record;
    many bigint;
    found bigint := 0;
BEGIN
    SELECT tradewind.organization_for(g.area, 'delete') INTO here
    FROM tradewind.guarded_tables g WHERE g.table_name = kept
      AND kept IN ('customer_companies', 'contacts', 'leads');
    IF here IS NULL THEN
        PERFORM tradewind.refuse('You may not merge these.');
    END IF;
    FOR one IN
        SELECT c.conrelid::regclass AS referring, a.attname AS column_name
        FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                           AND a.attname <> 'organization_id'
        WHERE c.contype = 'f' AND c.confrelid = ('tradewind.' || quote_ident(kept))::regclass
          AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.conrelid AND p.polcmd = 'w')
    LOOP
        EXECUTE format('SELECT count(*) FROM %s t WHERE t.organization_id = $1 AND t.%I = ANY ($2)',
            one.referring, one.column_name) INTO many USING here, ids;
        found := found + many;
    END LOOP;
    RETURN found;
END $$;

-- A quote stays as it was sent, but for whom it belongs to: where its company was merged with another one,
-- and lies in the trash, it goes over to that one.
CREATE OR REPLACE FUNCTION tradewind.keep_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF tradewind.is_undoing(NEW.organization_id) OR tradewind.is_owner() THEN
        RETURN NEW;
    END IF;
    IF (OLD.opportunity_id, OLD.revises_id, OLD.title, OLD.introduction, OLD.terms, OLD.issued_on,
            OLD.valid_until, OLD.currency, OLD.sent_as, OLD.status)
       IS NOT DISTINCT FROM
       (NEW.opportunity_id, NEW.revises_id, NEW.title, NEW.introduction, NEW.terms, NEW.issued_on,
            NEW.valid_until, NEW.currency, NEW.sent_as, NEW.status)
       AND EXISTS (SELECT FROM tradewind.customer_companies c
                   WHERE c.organization_id = OLD.organization_id AND c.id = OLD.customer_company_id
                     AND c.deleted_at IS NOT NULL) THEN
        RETURN NEW;
    END IF;
    PERFORM tradewind.refuse(format('Quote %s is “%s”: it stays as it was sent. Make a revision of '
        'it.', OLD.quote_number, tradewind.spoken(OLD.status)));
    RETURN NEW;
END $$;

SELECT tradewind.keep_journal('tradewind.never_merged', 'organization_id', '');
SELECT tradewind.guard('tradewind.never_merged', 'contacts');
