-- A film of an episode: shot and cut by people, or drawn from a draft. Its files lie under media/<id>/ in the storage.
create table cut (
    id            uuid primary key,
    series_id     uuid not null references series,
    episode       integer not null check (episode between 1 and 999),
    kind          text not null check (kind in ('ANIMATIC', 'CUT')),
    number        integer not null check (number > 0),
    draft_id      uuid references draft,
    evidence_id   uuid unique references evidence,
    job_id        uuid,
    state         text not null check (state in ('RECEIVED', 'CHECKED', 'PACKAGED', 'REFUSED')),
    sha256        text check (sha256 ~ '^[0-9a-f]{64}$'),
    millis        integer not null default 0 check (millis >= 0),
    width_px      integer not null default 0 check (width_px >= 0),
    height_px     integer not null default 0 check (height_px >= 0),
    findings      jsonb not null default '[]',
    has_poster    boolean not null default false,
    has_subtitles boolean not null default false,
    created_at    timestamptz not null,
    constraint cut_comes_from_a_draft_or_a_file
        check ((kind = 'ANIMATIC') = (draft_id is not null) and (kind = 'CUT') = (evidence_id is not null)),
    constraint cut_has_a_length_when_packaged check (state <> 'PACKAGED' or millis > 0),
    constraint cut_is_numbered_once unique (series_id, episode, kind, number),
    constraint cut_is_drawn_once_per_draft unique (series_id, episode, draft_id)
);
create index cut_playable on cut (series_id, episode, kind, number desc) where state = 'PACKAGED';

-- With these keys the right to play a film is signed. The newest signs; all that are not retired are believed.
create table grant_key (
    id         smallint generated always as identity primary key,
    secret     bytea not null check (length(secret) = 32),
    created_at timestamptz not null,
    retired_at timestamptz
);

-- A file on its way in. The bytes up to byte_offset are safe on the disk of the machine that receives it.
create table upload (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    person_id       uuid not null references person,
    series_id       uuid not null references series,
    episode         integer not null check (episode between 1 and 999),
    file_name       text not null check (length(file_name) between 1 and 200),
    byte_length     bigint not null check (byte_length > 0),
    byte_offset     bigint not null default 0,
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    cut_id          uuid references cut,
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    constraint upload_never_exceeds_its_length check (byte_offset between 0 and byte_length),
    constraint upload_is_finished_when_whole check (cut_id is null or byte_offset = byte_length)
);
create index upload_unfinished on upload (organisation_id, expires_at) where cut_id is null;
