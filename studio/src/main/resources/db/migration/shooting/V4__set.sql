-- What happens on the set, tap by tap. Rows are only ever added: a correction is a row that names the one it reverses.
-- The id is made where the tap was made, so that a queue may send it many times.
create table set_tap (
    id          uuid primary key,
    arrival     bigint generated always as identity,
    series_id   uuid not null references series,
    shoot_date  date not null,
    kind        text not null check (kind in (
        'SHOT', 'PARTIAL', 'OMITTED', 'ADDED', 'TAKE', 'IN', 'OUT', 'MEAL_FROM', 'MEAL_TO', 'CALL', 'WRAP', 'DELAY',
        'INCIDENT', 'EXTRAS', 'WEATHER', 'REVERSE')),
    scene_key   text check (length(scene_key) between 1 and 40),
    person_id   uuid references production_person,
    number      integer check (number between 0 and 9999),
    is_good     boolean,
    by_card     boolean not null,
    note        text not null check (length(note) <= 500),
    reverses    uuid references set_tap,
    client_at   timestamptz not null,
    happened_at timestamptz not null,
    received_at timestamptz not null,
    tapped_by   uuid not null references person,
    tapped_name text not null,
    constraint tap_is_reversed_once unique (reverses),
    constraint reversal_names_a_tap check ((kind = 'REVERSE') = (reverses is not null)),
    constraint tap_names_its_scene check (
        (kind in ('SHOT', 'PARTIAL', 'OMITTED', 'ADDED', 'TAKE')) = (scene_key is not null)),
    constraint time_belongs_to_somebody check (kind not in ('IN', 'OUT') or person_id is not null),
    constraint nothing_happens_after_it_is_known check (happened_at <= received_at)
);
create index set_tap_by_day on set_tap (series_id, shoot_date, happened_at);
create index set_tap_by_person on set_tap (person_id, shoot_date) where person_id is not null;

create trigger set_tap_is_append_only
    before update or delete or truncate on set_tap
    for each statement execute function refuse_change();

-- What a day was to shoot when its first tap came: what is added, left or moved later is told apart by it.
create table set_day (
    series_id  uuid not null references series,
    shoot_date date not null,
    schedule   text not null,
    opened_at  timestamptz not null,
    primary key (series_id, shoot_date)
);

create trigger set_day_is_append_only
    before update or delete or truncate on set_day
    for each statement execute function refuse_change();

-- A daily production report or the hours of a person as somebody signed them: with the very words that were signed, so that
-- a signature never moves to other facts.
create table signed_paper (
    id          uuid primary key,
    series_id   uuid not null references series,
    deed        text not null check (deed in ('SUBMITTED', 'APPROVED', 'HOURS')),
    shoot_date  date,
    person_id   uuid references production_person,
    content     text not null,
    sha256      text not null check (length(sha256) = 64),
    signer_name text not null check (length(trim(signer_name)) between 1 and 60),
    drawing     text not null check (length(drawing) <= 60000),
    signed_by   uuid not null references person,
    signed_at   timestamptz not null,
    constraint paper_is_of_a_day_or_of_a_person check (
        (deed = 'HOURS' and person_id is not null and shoot_date is null)
        or (deed <> 'HOURS' and person_id is null and shoot_date is not null))
);
create index signed_paper_by_day on signed_paper (series_id, shoot_date, signed_at);
create index signed_paper_by_person on signed_paper (series_id, person_id, signed_at) where person_id is not null;
create unique index paper_is_signed_once on signed_paper (series_id, deed, shoot_date, person_id, sha256, signed_by)
    nulls not distinct;

create trigger signed_paper_is_append_only
    before update or delete or truncate on signed_paper
    for each statement execute function refuse_change();
