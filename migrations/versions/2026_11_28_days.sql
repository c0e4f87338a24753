-- Instead of the one that came with the table: circles are looked for by one at a time, since two people
-- who each draw half of one would not see the other's; a series knows from when it counts; and a reminder
-- that was given another time is due anew.
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

DROP TRIGGER kept ON tradewind.tasks;
CREATE TRIGGER kept BEFORE INSERT
    OR UPDATE OF status, completed_at, due_at, ends_at, is_all_day, blocked_by_id, recurrence, recurs_from,
        reminder_at
    ON tradewind.tasks FOR EACH ROW EXECUTE FUNCTION tradewind.keep_task();

-- That somebody has been reminded is no news, and nothing to take back.
DROP TRIGGER journal_insert ON tradewind.tasks;
DROP TRIGGER journal_update ON tradewind.tasks;
DROP TRIGGER journal_delete ON tradewind.tasks;
DROP TRIGGER journal_truncate ON tradewind.tasks;
SELECT tradewind.keep_journal('tradewind.tasks', 'organization_id', 'reminded_at');

-- The caller's own reminders that are due, each of them given out once however many windows ask. One that
-- slept through in a closed window still comes, unless it is older than two weeks.
CREATE FUNCTION tradewind.claim_reminders() RETURNS SETOF bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('tasks', 'view');
    person bigint := tradewind.me();
BEGIN
    IF here IS NULL OR person IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
        UPDATE tradewind.tasks t SET reminded_at = now()
        WHERE t.organization_id = here AND t.id IN (
            SELECT d.id FROM tradewind.tasks d
            WHERE d.organization_id = here AND d.owner_id = person AND d.reminded_at IS NULL
              AND d.reminder_at <= now() AND d.reminder_at > now() - interval '14 days'
              AND d.deleted_at IS NULL AND d.status IN ('pending', 'in_progress', 'blocked')
            ORDER BY d.reminder_at LIMIT 50 FOR UPDATE SKIP LOCKED)
        RETURNING t.id;
END $$;

CREATE FUNCTION tradewind.search_tasks(query text, most integer DEFAULT 200)
RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    here bigint := tradewind.organization_for('tasks', 'view');
BEGIN
    IF here IS NOT NULL THEN
        RETURN QUERY EXECUTE format(
            'SELECT id FROM tradewind.tasks WHERE organization_id = %s AND deleted_at IS NULL '
            'AND search @@ %L::tsquery LIMIT %s', here, to_tsquery('simple', query), most);
    END IF;
END $$;
