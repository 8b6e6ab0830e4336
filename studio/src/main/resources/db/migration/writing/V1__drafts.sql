-- A script file that somebody brought to the wizard and has not yet opened a series with.
create table script_intake (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    file_name       text not null,
    storage_key     text not null,
    bytes           bigint not null,
    sha256          text not null,
    created_at      timestamptz not null
);
create index script_intake_by_age on script_intake (created_at);

create table draft (
    id          uuid primary key,
    series_id   uuid not null references series,
    number      integer not null check (number > 0),
    evidence_id uuid not null references evidence,
    title       text not null,
    findings    jsonb not null,
    created_at  timestamptz not null,
    unique (series_id, number)
);

create table scene (
    id           uuid primary key,
    draft_id     uuid not null references draft on delete cascade,
    position     integer not null,
    key          text not null,
    episode      integer not null,
    number       text not null,
    heading      text,
    place        text not null,
    set_name     text,
    int_ext      text check (int_ext in ('INT', 'EXT', 'INT_EXT')),
    time_of_day  text,
    day_part     text check (day_part in ('DAWN', 'DAY', 'DUSK', 'NIGHT')),
    flags        text[] not null,
    cast_names   text[] not null,
    extras       text[] not null,
    props        text[] not null,
    synopsis     text not null,
    millis       integer not null check (millis >= 0),
    eighths      integer not null check (eighths > 0),
    lines        jsonb not null,
    unique (draft_id, position),
    unique (draft_id, key)
);
