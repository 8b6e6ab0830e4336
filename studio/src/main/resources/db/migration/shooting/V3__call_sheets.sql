-- What people typed for the call sheet of a day that is not published yet.
create table call_sheet_draft (
    series_id  uuid not null references series,
    shoot_date date not null,
    unit       smallint not null check (unit between 1 and 4),
    version    integer not null check (version > 0),
    fields     jsonb not null,
    primary key (series_id, shoot_date, unit)
);

-- Published call sheets, never changed: a correction is the next version.
create table call_sheet (
    id            uuid primary key,
    series_id     uuid not null references series,
    shoot_date    date not null,
    unit          smallint not null check (unit between 1 and 4),
    version       integer not null check (version > 0),
    board_version integer not null,
    published_by  uuid not null,
    published_at  timestamptz not null,
    content       jsonb not null,
    pdf_key       text not null,
    pdf_bytes     bigint not null check (pdf_bytes > 0),
    pdf_sha256    text not null check (length(pdf_sha256) = 64),
    unique (series_id, shoot_date, unit, version)
);

-- Who is called by a published sheet, and what they have done with it.
create table call_sheet_receipt (
    sheet_id     uuid not null references call_sheet,
    person_key   text not null check (length(person_key) between 1 and 200),
    sent_at      timestamptz,
    opened_at    timestamptz,
    confirmed_at timestamptz,
    primary key (sheet_id, person_key),
    constraint who_confirms_has_opened check (confirmed_at is null or opened_at is not null)
);

-- Secret addresses under which one person sees the newest sheet of one day; only their hashes are kept.
create table call_sheet_link (
    token_hash bytea primary key,
    series_id  uuid not null references series,
    shoot_date date not null,
    unit       smallint not null,
    person_key text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index call_sheet_link_of_person on call_sheet_link (series_id, shoot_date, unit, person_key, created_at);

-- Secret addresses of calendars; only their hashes are kept.
create table calendar_link (
    id         uuid primary key,
    series_id  uuid not null references series,
    kind       text not null check (kind in ('PERSON', 'UNIT', 'PLACE')),
    subject    text not null check (length(subject) between 1 and 200),
    name       text not null,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index calendar_link_of_series on calendar_link (series_id, created_at);
