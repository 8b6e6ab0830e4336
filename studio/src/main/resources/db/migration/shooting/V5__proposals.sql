-- When people of a series work, by the board that is shot: so that another series sees it before it hurts.
create table called_day (
    board_id     uuid not null references board on delete cascade,
    performer_id uuid not null,
    shoot_date   date not null,
    unit         smallint not null,
    called_at    timestamp not null,
    released_at  timestamp not null check (released_at > called_at),
    spans        jsonb not null,
    primary key (board_id, performer_id, shoot_date, unit)
);
create index called_day_of_performer on called_day (performer_id);

-- A plan that the search proposes for a board; nobody's plan changes until somebody takes it over.
create table proposal (
    id           uuid primary key,
    board_id     uuid not null references board on delete cascade,
    base_version integer not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    request      jsonb not null,
    job_id       uuid,
    best_cost    bigint,
    bound        bigint,
    is_complete  boolean,
    snapshot     jsonb,
    remarks      jsonb not null default '[]',
    taken_at     timestamptz
);
create index proposal_of_board on proposal (board_id, asked_at desc);
