-- Who made a draft and why; a locked draft is one the production relies on.
alter table draft
    add column made_by   text not null default '',
    add column message   text check (length(message) between 1 and 200),
    add column locked_at timestamptz,
    add column locked_by text,
    add constraint draft_lock_is_whole check ((locked_at is null) = (locked_by is null));

create function refuse_change_of_locked_draft() returns trigger language plpgsql as $$
begin
    raise exception 'draft % is locked: unlock it first', old.number using errcode = 'restrict_violation';
end $$;

create trigger draft_is_locked
    before update of number, evidence_id, title, findings on draft
    for each row when (old.locked_at is not null)
    execute function refuse_change_of_locked_draft();

create trigger locked_draft_stays
    before delete on draft
    for each row when (old.locked_at is not null)
    execute function refuse_change_of_locked_draft();

-- The one text of a series that is being written; version counts its changes, save_id names the last one.
create table working_text (
    series_id  uuid primary key references series on delete cascade,
    version    bigint not null check (version > 0),
    draft_id   uuid not null references draft,
    file_name  text not null,
    text       text not null,
    save_id    uuid not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- What the working text was before it was changed.
create table working_revision (
    id         uuid primary key,
    series_id  uuid not null references series on delete cascade,
    version    bigint not null,
    reason     text not null check (reason in ('EDITED', 'REPLACED', 'RESTORED')),
    text       text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    kept_at    timestamptz not null,
    unique (series_id, version)
);

-- A remark on a part of the working text; without a position when its words are no longer there.
create table script_comment (
    id          uuid primary key,
    series_id   uuid not null references series on delete cascade,
    position    integer check (position >= 0),
    length      integer not null check (length > 0),
    quote       text not null,
    body        text not null check (length(trim(body)) > 0),
    author      uuid not null references person,
    author_name text not null,
    created_at  timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,
    constraint script_comment_resolution_is_whole check ((resolved_at is null) = (resolved_by is null))
);
create index script_comment_by_series on script_comment (series_id, id);

create table script_comment_reply (
    id          uuid primary key,
    comment_id  uuid not null references script_comment on delete cascade,
    body        text not null check (length(trim(body)) > 0),
    author_name text not null,
    created_at  timestamptz not null
);
create index script_comment_reply_by_comment on script_comment_reply (comment_id, id);

-- A script brought to the wizard whose findings were mended there: its text as it is now.
alter table script_intake add column mended text;
