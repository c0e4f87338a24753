-- Whatever program writes an amount: it is kept to the smallest coin there is of its currency, as the
-- columns did before with two places for all of them. What stands there already is left as it is.

CREATE FUNCTION tradewind.in_coins(amount numeric, currency text, organization bigint)
RETURNS numeric
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    rounded numeric := tradewind.half_even(amount, tradewind.minor_units(currency));
BEGIN
    -- NaN is greater than all numbers, and is none.
    IF abs(amount) >= 10000000000000 THEN
        PERFORM tradewind.refuse('That is too large a number.');
    END IF;
    -- What was more exact before there were coins goes back to what it was.
    RETURN CASE WHEN rounded <> amount AND tradewind.is_undoing(organization) THEN amount
        ELSE rounded END;
END $$;

CREATE FUNCTION tradewind.keep_to_coins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'opportunities' THEN
        NEW.amount := tradewind.in_coins(NEW.amount, NEW.currency, NEW.organization_id);
    ELSIF TG_TABLE_NAME = 'deals' THEN
        NEW.final_amount := tradewind.in_coins(NEW.final_amount, NEW.currency, NEW.organization_id);
    ELSIF TG_TABLE_NAME = 'services_packages' THEN
        NEW.price := tradewind.in_coins(NEW.price, NEW.currency, NEW.organization_id);
    ELSIF TG_TABLE_NAME = 'contracts' THEN
        NEW.monthly_fee := tradewind.in_coins(NEW.monthly_fee, NEW.currency, NEW.organization_id);
        NEW.total_value := tradewind.in_coins(NEW.total_value, NEW.currency, NEW.organization_id);
    ELSIF TG_TABLE_NAME = 'quote_items' THEN
        SELECT tradewind.minor_units(q.currency), tradewind.in_coins(NEW.unit_price, q.currency, NEW.organization_id)
        INTO NEW.places, NEW.unit_price FROM tradewind.quotes q
        WHERE q.organization_id = NEW.organization_id AND q.id = NEW.quote_id;
    ELSE
        -- Of an opportunity or a deal: at a price in the currency of the catalogue.
        SELECT tradewind.in_coins(NEW.unit_price, p.currency, NEW.organization_id) INTO NEW.unit_price
        FROM tradewind.services_packages p
        WHERE p.organization_id = NEW.organization_id AND p.id = NEW.service_package_id;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.opportunities
    FOR EACH ROW WHEN (NEW.amount IS NOT NULL) EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.opportunities
    FOR EACH ROW WHEN ((OLD.amount, OLD.currency) IS DISTINCT FROM (NEW.amount, NEW.currency))
    EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.deals
    FOR EACH ROW WHEN (NEW.final_amount IS NOT NULL) EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.deals
    FOR EACH ROW WHEN ((OLD.final_amount, OLD.currency)
        IS DISTINCT FROM (NEW.final_amount, NEW.currency))
    EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.services_packages
    FOR EACH ROW EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.services_packages
    FOR EACH ROW WHEN ((OLD.price, OLD.currency) IS DISTINCT FROM (NEW.price, NEW.currency))
    EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.contracts
    FOR EACH ROW EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.contracts
    FOR EACH ROW WHEN ((OLD.monthly_fee, OLD.total_value, OLD.currency)
        IS DISTINCT FROM (NEW.monthly_fee, NEW.total_value, NEW.currency))
    EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.opportunity_services
    FOR EACH ROW WHEN (NEW.unit_price IS NOT NULL) EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.opportunity_services
    FOR EACH ROW WHEN (OLD.unit_price IS DISTINCT FROM NEW.unit_price)
    EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.deal_services
    FOR EACH ROW WHEN (NEW.unit_price IS NOT NULL) EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.deal_services
    FOR EACH ROW WHEN (OLD.unit_price IS DISTINCT FROM NEW.unit_price)
    EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins BEFORE INSERT ON tradewind.quote_items
    FOR EACH ROW EXECUTE FUNCTION tradewind.keep_to_coins();
CREATE TRIGGER keep_to_coins_later BEFORE UPDATE ON tradewind.quote_items
    FOR EACH ROW WHEN ((OLD.quote_id, OLD.unit_price, OLD.places)
        IS DISTINCT FROM (NEW.quote_id, NEW.unit_price, NEW.places))
    EXECUTE FUNCTION tradewind.keep_to_coins();

-- A draft that is to be paid in another currency: its lines are reckoned in that one's coins.
CREATE FUNCTION tradewind.change_coins() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tradewind.quote_items i SET places = tradewind.minor_units(NEW.currency)
    WHERE i.organization_id = NEW.organization_id AND i.quote_id = NEW.id
      AND i.places <> tradewind.minor_units(NEW.currency);
    RETURN NULL;
END $$;

CREATE TRIGGER change_coins AFTER UPDATE ON tradewind.quotes
    FOR EACH ROW WHEN (OLD.currency IS DISTINCT FROM NEW.currency)
    EXECUTE FUNCTION tradewind.change_coins();

-- How many places there are follows from the currency: taking back leaves that to it.
DROP TRIGGER journal_insert ON tradewind.quote_items;
DROP TRIGGER journal_update ON tradewind.quote_items;
DROP TRIGGER journal_delete ON tradewind.quote_items;
DROP TRIGGER journal_truncate ON tradewind.quote_items;
SELECT tradewind.keep_journal('tradewind.quote_items', 'organization_id', 'places');
