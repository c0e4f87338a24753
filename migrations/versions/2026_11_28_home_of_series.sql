-- A series that was brought in from elsewhere stays at its hour there; another rule knows nothing of that.
CREATE OR REPLACE FUNCTION tradewind.keep_task() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.status <> 'completed' THEN
        NEW.completed_at := NULL;
    ELSIF NEW.completed_at IS NULL THEN
        NEW.completed_at := now();
    END IF;
    -- What stands on a day stands on its noon; what is given another time does not stand on a day any more.
    IF NEW.is_all_day AND NEW.due_at IS NOT NULL AND (NEW.due_at AT TIME ZONE 'UTC')::time <> TIME '12:00' THEN
        IF TG_OP = 'UPDATE' AND OLD.is_all_day THEN
            NEW.is_all_day := false;
        ELSE
            NEW.due_at := date_trunc('day', NEW.due_at, 'UTC') + interval '12 hours';
        END IF;
    END IF;
    -- Its end and its reminder go along with it, unless they were given a time of their own.
    IF TG_OP = 'UPDATE' AND NEW.due_at IS DISTINCT FROM OLD.due_at AND OLD.due_at IS NOT NULL THEN
        IF NEW.ends_at IS NOT NULL AND NEW.ends_at IS NOT DISTINCT FROM OLD.ends_at THEN
            NEW.ends_at := NEW.due_at + (OLD.ends_at - OLD.due_at);
        END IF;
        IF NEW.reminder_at IS NOT NULL AND NEW.reminder_at IS NOT DISTINCT FROM OLD.reminder_at THEN
            NEW.reminder_at := NEW.due_at + (OLD.reminder_at - OLD.due_at);
        END IF;
    END IF;
    -- What was said of single days of a series was said of that one.
    IF NEW.recurrence IS NULL OR (TG_OP = 'UPDATE' AND NEW.recurrence IS DISTINCT FROM OLD.recurrence) THEN
        IF NEW.recurrence IS NULL
           OR (NEW.recurs_without, NEW.recurs_also) = (OLD.recurs_without, OLD.recurs_also) THEN
            NEW.recurs_without := '{}';
            NEW.recurs_also := '{}';
        END IF;
        IF NEW.recurrence IS NULL OR NEW.recurs_zone IS NOT DISTINCT FROM OLD.recurs_zone THEN
            NEW.recurs_zone := NULL;
        END IF;
    END IF;
    IF NEW.recurrence IS NULL THEN
        NEW.recurs_from := NULL;
    ELSIF NEW.recurs_from IS NULL OR (TG_OP = 'UPDATE' AND NEW.recurrence IS DISTINCT FROM OLD.recurrence
            AND NEW.recurs_from IS NOT DISTINCT FROM OLD.recurs_from) THEN
        NEW.recurs_from := NEW.due_at;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.reminder_at IS DISTINCT FROM OLD.reminder_at THEN
        NEW.reminded_at := NULL;
    END IF;
    IF NEW.blocked_by_id IS NOT NULL AND (TG_OP = 'INSERT'
            OR NEW.blocked_by_id IS DISTINCT FROM OLD.blocked_by_id) THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('tradewind.tasks', NEW.organization_id));
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
