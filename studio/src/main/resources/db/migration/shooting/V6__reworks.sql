-- What came of asking how a board goes on after something has happened: three plans to choose from, or why there is none.
create table rework (
    id           uuid primary key,
    board_id     uuid not null references board on delete cascade,
    base_version integer not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    request      jsonb not null,
    job_id       uuid,
    answer       jsonb,
    taken        text check (taken in ('FEWEST_CHANGES', 'BALANCED', 'CHEAPEST')),
    taken_at     timestamptz,
    constraint rework_is_taken_at_a_moment check ((taken is null) = (taken_at is null))
);
create index rework_of_board on rework (board_id, asked_at desc);
