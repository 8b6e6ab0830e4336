-- A spreadsheet that waits for somebody to confirm what it would change; it is kept for a day.
create table table_intake (
    id         uuid primary key,
    kind       text not null check (length(kind) between 1 and 20),
    series_id  uuid not null references series on delete cascade,
    file_name  text not null,
    content    bytea not null,
    brought_at timestamptz not null
);
create index table_intake_by_time on table_intake (brought_at);
create index table_intake_by_series on table_intake (series_id);
