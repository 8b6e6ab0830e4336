-- Lets an exclusion constraint compare ids beside ranges; in a schema of its own, so that a restore may drop the public one.
create schema if not exists extensions;
create extension if not exists btree_gist schema extensions;

-- One row for a place, whichever series are shot there. Money is in fen.
create table place (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null check (length(trim(name)) between 1 and 80),
    address         text not null default '' check (length(address) <= 300),
    latitude        double precision check (latitude between -90 and 90),
    longitude       double precision check (longitude between -180 and 180),
    time_zone       text not null,
    day_fee         bigint not null default 0 check (day_fee between 0 and 10000000000),
    hour_fee        bigint not null default 0 check (hour_fee between 0 and 10000000000),
    hospital        text not null default '' check (length(hospital) <= 300),
    parking         text not null default '' check (length(parking) <= 300),
    contact         text not null default '' check (length(contact) <= 60),
    phone           text not null default '' check (length(phone) <= 40),
    notes           text not null default '' check (length(notes) <= 1000),
    archived_at     timestamptz,
    version         integer not null default 1,
    constraint place_position_is_whole check ((latitude is null) = (longitude is null))
);
create unique index place_name_is_taken_once on place (organisation_id, name) where archived_at is null;
create index place_by_organisation on place (organisation_id, id desc);

-- Hours on days of the week (1 is Monday); to_time not after from_time lies on the next day. A place without rows is always open.
create table place_opening (
    place_id  uuid not null references place on delete cascade,
    number    integer not null check (number between 1 and 20),
    days      integer[] not null check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
    from_time time not null,
    to_time   time not null,
    primary key (place_id, number)
);

create table place_closure (
    place_id uuid not null references place on delete cascade,
    span     daterange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)),
    constraint place_closures_do_not_overlap exclude using gist (place_id with =, span with &&)
);

-- How long the unit takes between two places, either way: one row for a pair.
create table place_way (
    one_id   uuid not null references place on delete cascade,
    other_id uuid not null references place on delete cascade,
    minutes  integer not null check (minutes between 0 and 1440),
    primary key (one_id, other_id),
    constraint place_way_has_one_row_for_a_pair check (one_id < other_id)
);
create index place_way_by_other on place_way (other_id);

-- Where a place of the script is shot.
create table place_use (
    series_id    uuid not null references series on delete cascade,
    script_place text not null check (length(script_place) between 1 and 200),
    place_id     uuid not null references place,
    primary key (series_id, script_place)
);
create index place_use_by_place on place_use (place_id);

-- Where a series goes instead when it rains.
create table place_cover (
    series_id uuid not null references series on delete cascade,
    place_id  uuid not null references place,
    cover_id  uuid not null references place,
    primary key (series_id, place_id),
    constraint place_covers_another check (place_id <> cover_id)
);
create index place_cover_by_place on place_cover (place_id);
create index place_cover_by_cover on place_cover (cover_id);

-- A spreadsheet that waits for somebody to confirm what it would change.
create table place_intake (
    id         uuid primary key,
    series_id  uuid not null references series on delete cascade,
    file_name  text not null,
    content    bytea not null,
    brought_at timestamptz not null
);
create index place_intake_by_time on place_intake (brought_at);
