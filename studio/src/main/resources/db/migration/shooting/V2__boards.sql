-- A series has several boards (scenarios); one of them is the plan that is shot. Strips and banners stand on days or in the
-- boneyard; every version is kept, so that changes can be undone and told to others.
create table board (
    id               uuid primary key,
    series_id        uuid not null references series,
    draft_id         uuid not null references draft,
    name             text not null check (length(name) between 1 and 60),
    is_active        boolean not null,
    version          integer not null check (version > 0),
    hours_pack       text not null,
    call             time not null,
    day_minutes      integer not null check (day_minutes between 60 and 1440),
    overtime_minutes integer not null check (overtime_minutes between 0 and 720),
    bound            bigint not null default 0 check (bound >= 0),
    unique (series_id, name)
);
create unique index board_that_is_shot on board (series_id) where is_active;

create table board_day (
    board_id   uuid not null references board on delete cascade,
    shoot_date date not null,
    unit       smallint not null check (unit between 1 and 4),
    call       time,
    is_locked  boolean not null,
    primary key (board_id, shoot_date, unit)
);

create table board_item (
    board_id       uuid not null references board on delete cascade,
    item_key       text not null,
    scene_id       uuid references scene,
    banner_text    text check (length(banner_text) between 1 and 200),
    banner_minutes integer check (banner_minutes between 0 and 1440),
    shoot_date     date,
    unit           smallint,
    position       integer not null check (position >= 0),
    primary key (board_id, item_key),
    foreign key (board_id, shoot_date, unit) references board_day deferrable initially deferred,
    constraint item_is_a_strip_or_a_banner check ((scene_id is null) = (banner_text is not null)),
    constraint banner_has_its_minutes check ((banner_text is null) = (banner_minutes is null)),
    constraint banner_stands_on_a_day check (banner_text is null or shoot_date is not null),
    constraint day_is_whole check ((shoot_date is null) = (unit is null)),
    constraint item_has_its_own_place unique nulls not distinct (board_id, shoot_date, unit, position)
        deferrable initially deferred
);

-- What production says of a scene beyond the script, by the scene's key, so that it outlives a draft.
create table strip_note (
    series_id   uuid not null references series,
    scene_key   text not null,
    minutes     integer check (minutes between 1 and 1440),
    story_day   text check (length(story_day) between 1 and 40),
    tags        text[] not null default '{}',
    is_priority boolean not null default false,
    primary key (series_id, scene_key)
);

-- Every version of a board as it was after the change that made it.
create table board_version (
    board_id uuid not null references board on delete cascade,
    version  integer not null,
    made_by  uuid,
    made_at  timestamptz not null,
    action   text not null,
    touched  text[] not null,
    snapshot jsonb not null,
    primary key (board_id, version)
);

insert into board (id, series_id, draft_id, name, is_active, version, hours_pack, call, day_minutes, overtime_minutes)
select gen_random_uuid(), series_id, draft_id, '大计划', true, version, 'strict', '07:00', day_minutes_of.minutes, 120
from plan, lateral (select least(day_limit_minutes, 1320) as minutes) as day_minutes_of;

insert into board_day (board_id, shoot_date, unit, is_locked)
select board.id, shoot_date, 1, false
from shooting_day
join board using (series_id);

insert into board_item (board_id, item_key, scene_id, shoot_date, unit, position)
select board.id, scene.key, scene.id, shoot_date, case when shoot_date is null then null else 1 end, placement.position
from placement
join board using (series_id)
join scene on scene.id = placement.scene_id;

drop table placement;
drop table shooting_day;
drop table plan;
