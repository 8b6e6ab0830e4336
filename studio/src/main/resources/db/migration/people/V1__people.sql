-- One row for somebody in front of the camera or behind it, whichever series they work for. Not to be confused with
-- person: those who sign in. Money is in fen.
create table production_person (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    name            text not null check (length(trim(name)) between 1 and 60),
    phone           text not null default '' check (length(phone) <= 40),
    email           text not null default '' check (length(email) <= 254),
    birth_date      date,
    travel_minutes  integer not null default 0 check (travel_minutes between 0 and 1440),
    earliest        time,
    latest          time,
    day_fee         bigint not null default 0 check (day_fee between 0 and 10000000000),
    hold_fee        bigint not null default 0 check (hold_fee between 0 and 10000000000),
    notes           text not null default '' check (length(notes) <= 1000),
    archived_at     timestamptz,
    version         integer not null default 1
);
create index production_person_by_organisation on production_person (organisation_id, id desc);
create index production_person_by_name on production_person (organisation_id, name);

create table absence (
    person_id uuid not null references production_person on delete cascade,
    span      daterange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)),
    reason    text not null default '' check (length(reason) <= 200),
    constraint absences_do_not_overlap exclude using gist (person_id with =, span with &&)
);

create table guardian (
    person_id uuid not null references production_person on delete cascade,
    number    integer not null check (number between 1 and 4),
    name      text not null check (length(trim(name)) between 1 and 60),
    phone     text not null default '' check (length(phone) <= 40),
    relation  text not null default '' check (length(relation) <= 40),
    primary key (person_id, number)
);

-- A guardian's written consent. Rows are only ever added: a withdrawal is a row that names the consent it ends.
create table consent (
    id          uuid primary key,
    person_id   uuid not null references production_person,
    series_id   uuid not null references series,
    guardian    text not null check (length(trim(guardian)) between 1 and 60),
    span        daterange,
    evidence_id uuid references evidence,
    withdraws   uuid references consent,
    recorded_by uuid not null references person,
    recorded_at timestamptz not null,
    constraint consent_is_withdrawn_once unique (withdraws),
    constraint consent_is_given_or_withdrawn check (
        (withdraws is null and span is not null and evidence_id is not null)
        or (withdraws is not null and span is null and evidence_id is null))
);
create index consent_by_person on consent (person_id, series_id);
create index consent_by_series on consent (series_id);

create trigger consent_is_append_only
    before update or delete or truncate on consent
    for each statement execute function refuse_change();

-- Counts the changes to who works for a series.
create table series_people (
    series_id uuid primary key references series on delete cascade,
    version   integer not null
);

-- Somebody who works for a series, and for how much; without fees for the person's usual ones.
create table engagement (
    series_id uuid not null references series on delete cascade,
    person_id uuid not null references production_person,
    day_fee   bigint check (day_fee between 0 and 10000000000),
    hold_fee  bigint check (hold_fee between 0 and 10000000000),
    primary key (series_id, person_id)
);
create index engagement_by_person on engagement (person_id);

-- A role is played by one person; a person may play several.
create table casting (
    series_id uuid not null,
    role      text not null check (length(role) between 1 and 80),
    person_id uuid not null,
    primary key (series_id, role),
    foreign key (series_id, person_id) references engagement on delete cascade
);
create index casting_by_person on casting (person_id);

create table crew_post (
    series_id  uuid not null,
    person_id  uuid not null,
    department text not null default '' check (length(department) <= 80),
    job        text not null check (length(job) between 1 and 80),
    primary key (series_id, job, person_id),
    foreign key (series_id, person_id) references engagement on delete cascade
);
create index crew_post_by_person on crew_post (person_id);

-- A spreadsheet that waits for somebody to confirm what it would change.
create table people_intake (
    id         uuid primary key,
    series_id  uuid not null references series on delete cascade,
    file_name  text not null,
    content    bytea not null,
    brought_at timestamptz not null
);
create index people_intake_by_time on people_intake (brought_at);

-- The names that stood on call sheets until now become people: one for each name and phone of an organisation.
create temporary table known on commit drop as
    select gen_random_uuid() as id, organisation_id, trim(name) as name, coalesce(phone, '') as phone
    from contact
    join series on series.id = contact.series_id
    group by organisation_id, trim(name), coalesce(phone, '');

insert into production_person (id, organisation_id, name, phone)
    select id, organisation_id, name, phone from known;

create temporary table worked on commit drop as
    select contact.series_id, contact.kind, contact.job, known.id as person_id
    from contact
    join series on series.id = contact.series_id
    join known on known.organisation_id = series.organisation_id
              and known.name = trim(contact.name)
              and known.phone = coalesce(contact.phone, '');

insert into series_people (series_id, version) select distinct series_id, 1 from worked;
insert into engagement (series_id, person_id) select distinct series_id, person_id from worked;
insert into casting (series_id, role, person_id) select series_id, job, person_id from worked where kind = 'CAST';
insert into crew_post (series_id, person_id, job) select series_id, person_id, job from worked where kind = 'CREW';

drop table contact;
