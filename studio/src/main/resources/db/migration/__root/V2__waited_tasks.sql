-- db-scheduler's table for the jobs that somebody sits and waits for; they have workers of their own. Tickets that are
-- still in scheduled_tasks are served there.
create table waited_tasks (like scheduled_tasks including all);
