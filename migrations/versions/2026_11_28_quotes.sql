-- What a quote keeps by itself: its number, the days of its steps, and what becomes of an accepted one.

-- A row of staff's begins as a draft; whoever restores or brings records over may write any.
CREATE FUNCTION tradewind.begin_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.status <> 'draft' AND NOT tradewind.is_owner()
       AND NOT tradewind.is_undoing(NEW.organization_id) THEN
        PERFORM tradewind.refuse('A quote begins as a draft.');
    END IF;
    RETURN NEW;
END $$;

-- The number is taken in the transaction that sends, and the row that counts stays locked until its
-- end: whoever comes next waits, and a crash leaves no gap. One that is taken back keeps its number.
CREATE FUNCTION tradewind.number_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date;
    taken bigint;
BEGIN
    SELECT (now() AT TIME ZONE o.time_zone)::date INTO today FROM tradewind.organizations o
    WHERE o.id = NEW.organization_id;
    IF NOT EXISTS (SELECT FROM tradewind.quote_items i
                   WHERE i.organization_id = NEW.organization_id AND i.quote_id = NEW.id
                     AND i.deleted_at IS NULL) THEN
        PERFORM tradewind.refuse('A quote without a line cannot be sent.');
    END IF;
    IF NEW.valid_until < today THEN
        PERFORM tradewind.refuse('This quote would have expired before it is sent: choose a later day.');
    END IF;
    NEW.issued_on := coalesce(NEW.issued_on, today);
    IF NEW.quote_number IS NOT NULL THEN
        RETURN NEW;
    END IF;
    IF NEW.revises_id IS NOT NULL THEN
        -- Two revisions of one quote that are sent at once come one after the other.
        SELECT q.quote_number INTO NEW.quote_number FROM tradewind.quotes q
        WHERE q.organization_id = NEW.organization_id AND q.id = NEW.revises_id FOR UPDATE;
        SELECT max(q.revision) + 1 INTO NEW.revision FROM tradewind.quotes q
        WHERE q.organization_id = NEW.organization_id AND q.quote_number = NEW.quote_number;
        IF EXISTS (SELECT FROM tradewind.quotes q WHERE q.organization_id = NEW.organization_id
                     AND q.quote_number = NEW.quote_number AND q.status = 'accepted'
                     AND q.deleted_at IS NULL) THEN
            PERFORM tradewind.refuse(format('%s has been accepted meanwhile; what is wanted besides is '
                'another quote.', NEW.quote_number));
        END IF;
    END IF;
    IF NEW.quote_number IS NULL THEN
        INSERT INTO tradewind.quote_sequences AS s (organization_id, series, last_number)
        VALUES (NEW.organization_id, to_char(today, 'YYYY'), 1)
        ON CONFLICT (organization_id, series) DO UPDATE SET last_number = s.last_number + 1
        RETURNING s.last_number INTO taken;
        NEW.quote_number := to_char(today, 'YYYY') || '-'
            || lpad(taken::text, greatest(4, length(taken::text)), '0');
        NEW.revision := 1;
    END IF;
    RETURN NEW;
END $$;

-- The days of the steps; taken back, they are forgotten.
CREATE FUNCTION tradewind.date_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    latest integer;
BEGIN
    IF NEW.status = 'accepted' AND NOT tradewind.is_undoing(NEW.organization_id) THEN
        SELECT max(q.revision) INTO latest FROM tradewind.quotes q
        WHERE q.organization_id = NEW.organization_id AND q.quote_number = NEW.quote_number
          AND q.status <> 'draft' AND q.deleted_at IS NULL;
        IF latest > NEW.revision THEN
            PERFORM tradewind.refuse(format('Quote %s has been revised: it is revision %s that can be '
                'accepted.', NEW.quote_number, latest));
        END IF;
    END IF;
    NEW.sent_at := CASE WHEN NEW.status = 'draft' THEN NULL
        WHEN OLD.status = 'draft' THEN now() ELSE OLD.sent_at END;
    NEW.viewed_at := CASE WHEN NEW.status = 'viewed' AND OLD.status = 'sent' THEN now()
        WHEN NEW.status IN ('draft', 'sent') THEN NULL ELSE OLD.viewed_at END;
    NEW.decided_at := CASE WHEN NEW.status IN ('accepted', 'rejected', 'expired') THEN now() END;
    IF NEW.status = 'draft' THEN
        NEW.sent_as := NULL;
    END IF;
    RETURN NEW;
END $$;

-- What was sent stays as it was sent.
CREATE FUNCTION tradewind.keep_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT tradewind.is_undoing(NEW.organization_id) AND NOT tradewind.is_owner() THEN
        PERFORM tradewind.refuse(format('Quote %s is “%s”: it stays as it was sent. Make a revision of '
            'it.', OLD.quote_number, tradewind.spoken(OLD.status)));
    END IF;
    RETURN NEW;
END $$;

-- A gap in the numbers would have to be explained to whoever looks at the books.
CREATE FUNCTION tradewind.keep_numbered() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT tradewind.is_owner() THEN
        PERFORM tradewind.refuse(format('Quote %s has a number and stays: in the trash, if nobody wants '
            'to see it.', OLD.quote_number));
    END IF;
    RETURN OLD;
END $$;

-- One revision counts: those before it are offers no more.
CREATE FUNCTION tradewind.supersede_quotes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.revision > 1 AND NOT tradewind.is_undoing(NEW.organization_id) THEN
        UPDATE tradewind.quotes q SET status = 'expired'
        WHERE q.organization_id = NEW.organization_id AND q.quote_number = NEW.quote_number
          AND q.revision < NEW.revision AND q.status IN ('sent', 'viewed');
    END IF;
    RETURN NULL;
END $$;

-- The opportunity, and its deal as long as that is not signed, are worth what was accepted.
CREATE FUNCTION tradewind.take_over_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    -- Taking back brings both along by themselves. A quote may come to less than nothing, a deal not.
    IF tradewind.is_undoing(NEW.organization_id) THEN
        RETURN NULL;
    END IF;
    UPDATE tradewind.opportunities o
    SET amount = greatest(NEW.total_amount, 0), currency = NEW.currency
    WHERE o.organization_id = NEW.organization_id AND o.id = NEW.opportunity_id
      AND (o.amount, o.currency) IS DISTINCT FROM (greatest(NEW.total_amount, 0), NEW.currency);
    UPDATE tradewind.deals d
    SET final_amount = greatest(NEW.total_amount, 0), currency = NEW.currency, quote_id = NEW.id
    WHERE d.organization_id = NEW.organization_id AND d.opportunity_id = NEW.opportunity_id
      AND d.deal_status IN ('draft', 'in_negotiation') AND d.deleted_at IS NULL;
    RETURN NULL;
END $$;

-- Quotes are found by the name of their company as well.
CREATE FUNCTION tradewind.rename_quotes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tradewind.quotes q SET company_name = f.company_name
    FROM fresh f JOIN stale s USING (organization_id, id)
    WHERE f.company_name IS DISTINCT FROM s.company_name
      AND q.organization_id = f.organization_id AND q.customer_company_id = f.id
      AND q.company_name IS DISTINCT FROM f.company_name;
    RETURN NULL;
END $$;

CREATE TRIGGER name_company BEFORE INSERT OR UPDATE OF customer_company_id ON tradewind.quotes
    FOR EACH ROW EXECUTE FUNCTION tradewind.name_company();
CREATE TRIGGER rename_quotes AFTER UPDATE ON tradewind.customer_companies
    REFERENCING OLD TABLE AS stale NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION tradewind.rename_quotes();
CREATE TRIGGER begin_quote BEFORE INSERT ON tradewind.quotes
    FOR EACH ROW EXECUTE FUNCTION tradewind.begin_quote();
-- Triggers run by name: dates first, then what is fixed is looked at, legal moves, and the number last.
CREATE TRIGGER date_quote BEFORE UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION tradewind.date_quote();
CREATE TRIGGER keep_quote BEFORE UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status <> 'draft' AND
        (OLD.opportunity_id, OLD.customer_company_id, OLD.revises_id, OLD.title, OLD.introduction,
         OLD.terms, OLD.issued_on, OLD.valid_until, OLD.currency, OLD.sent_as)
        IS DISTINCT FROM
        (NEW.opportunity_id, NEW.customer_company_id, NEW.revises_id, NEW.title, NEW.introduction,
         NEW.terms, NEW.issued_on, NEW.valid_until, NEW.currency, NEW.sent_as))
    EXECUTE FUNCTION tradewind.keep_quote();
CREATE TRIGGER number_quote BEFORE UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status = 'draft' AND NEW.status = 'sent')
    EXECUTE FUNCTION tradewind.number_quote();
CREATE TRIGGER keep_numbered BEFORE DELETE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.quote_number IS NOT NULL)
    EXECUTE FUNCTION tradewind.keep_numbered();
CREATE TRIGGER supersede_quotes AFTER UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status = 'draft' AND NEW.status = 'sent')
    EXECUTE FUNCTION tradewind.supersede_quotes();
CREATE TRIGGER take_over_quote AFTER UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.status <> 'accepted' AND NEW.status = 'accepted')
    EXECUTE FUNCTION tradewind.take_over_quote();

-- The number and the days are kept by the database: taking a step back leaves them to it.
DROP TRIGGER journal_insert ON tradewind.quotes;
DROP TRIGGER journal_update ON tradewind.quotes;
DROP TRIGGER journal_delete ON tradewind.quotes;
DROP TRIGGER journal_truncate ON tradewind.quotes;
SELECT tradewind.keep_journal('tradewind.quotes', 'organization_id',
    'subtotal,discount_amount,tax_amount,total_amount,quote_number,revision,sent_at,viewed_at,'
    'decided_at,company_name');

CREATE FUNCTION tradewind.search_quotes(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('quotes', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.quotes WHERE organization_id = %s '
            'AND deleted_at IS NULL AND search @@ %L::tsquery LIMIT %s',
            here, to_tsquery('simple', query), most);
    END IF;
END $$;
