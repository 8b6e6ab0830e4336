-- What people see of work that takes longer than a request. Which process is at it stands in scheduled_tasks.
create table job (
    id               uuid primary key,
    kind             text not null,
    organisation_id  uuid not null,
    subject_id       uuid,
    title            text not null,
    payload          text not null,
    unique_key       text,
    state            text not null check (state in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    percent          int not null default 0 check (percent between 0 and 100),
    message          text,
    error            text,
    attempts         int not null default 0,
    -- Counts every run ever, so that a worker which lost its job to another can no longer write to it.
    run              int not null default 0,
    -- How often it was put in the queue by a person: tickets of an earlier time are void.
    issue            int not null default 1,
    cancel_requested boolean not null default false,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    constraint job_has_ended_exactly_if_finished
        check ((state in ('QUEUED', 'RUNNING')) = (finished_at is null))
);
create unique index job_is_live_once_per_key on job (unique_key) where state in ('QUEUED', 'RUNNING');
create index job_by_organisation on job (organisation_id, id desc);
create index job_by_subject on job (organisation_id, subject_id, id desc) where subject_id is not null;
create index job_running on job (id) where state = 'RUNNING';
