-- On which terms a series can be watched. One row a series; changes are noted in the audit trail.
create table release (
    series_id         uuid primary key references series,
    free_episodes     integer not null check (free_episodes between 0 and 999),
    coins_per_episode integer not null check (coins_per_episode between 1 and 10000),
    on_air            boolean not null,
    first_on_air_at   timestamptz not null,
    version           integer not null default 1
);
create index release_on_air on release (first_on_air_at desc) where on_air;
