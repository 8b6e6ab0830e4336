create table series (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    title           text not null check (length(trim(title)) between 1 and 80),
    starts_on       date not null,
    created_by      uuid not null references person,
    created_at      timestamptz not null,
    version         integer not null default 1
);
create index series_by_organisation on series (organisation_id, id desc);

create table episode (
    series_id uuid not null references series on delete cascade,
    number    integer not null check (number between 1 and 999),
    title     text not null,
    seconds   integer not null check (seconds >= 0),
    primary key (series_id, number)
);

create table contact (
    series_id uuid not null references series on delete cascade,
    kind      text not null check (kind in ('CREW', 'CAST')),
    job       text not null check (length(job) between 1 and 80),
    name      text not null check (length(trim(name)) between 1 and 60),
    phone     text check (length(phone) between 1 and 40),
    primary key (series_id, kind, job)
);

-- The evidence ledger: which file, what exactly it was, who brought it, when. Rows are only ever added.
create table evidence (
    id          uuid primary key,
    series_id   uuid not null references series,
    kind        text not null,
    file_name   text not null,
    bytes       bigint not null check (bytes >= 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    storage_key text not null,
    recorded_by uuid not null references person,
    recorded_at timestamptz not null
);
create index evidence_by_series on evidence (series_id, id desc);

create trigger evidence_is_append_only
    before update or delete or truncate on evidence
    for each statement execute function refuse_change();
