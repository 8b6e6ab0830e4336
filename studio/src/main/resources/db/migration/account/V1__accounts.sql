create table organisation (
    id         uuid primary key,
    name       text not null check (length(trim(name)) between 1 and 80),
    created_at timestamptz not null
);

create table person (
    id              uuid primary key,
    organisation_id uuid references organisation,
    login           text not null check (login = lower(login) and length(login) between 3 and 120),
    display_name    text not null check (length(trim(display_name)) between 1 and 60),
    password_hash   text not null,
    language        text not null check (language in ('zh', 'en')),
    created_at      timestamptz not null,
    disabled_at     timestamptz,
    constraint person_login_is_taken_once unique (login)
);
create index person_by_organisation on person (organisation_id, display_name);

create table person_role (
    person_id uuid not null references person on delete cascade,
    role      text not null,
    primary key (person_id, role)
);

create table api_token (
    id           uuid primary key,
    person_id    uuid not null references person on delete cascade,
    name         text not null check (length(trim(name)) between 1 and 60),
    token_hash   bytea not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_by_person on api_token (person_id, created_at desc);

-- Signs the cookies that keep people signed in; there is exactly one row.
create table remember_me_key (
    only_one boolean primary key default true check (only_one),
    secret   text not null check (length(secret) = 64)
);

-- Who did what. Rows are only ever added.
create table audit_entry (
    id              uuid primary key,
    organisation_id uuid references organisation,
    person_id       uuid references person,
    at              timestamptz not null,
    action          text not null,
    subject         text not null
);
create index audit_entry_by_organisation on audit_entry (organisation_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: add a row that corrects the old one', tg_table_name
        using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
