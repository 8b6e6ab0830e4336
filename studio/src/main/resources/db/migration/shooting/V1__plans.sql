-- The plan of a series: which scene of which draft is shot on which day.
create table plan (
    series_id         uuid primary key references series,
    draft_id          uuid not null references draft,
    version           integer not null,
    day_limit_minutes integer not null check (day_limit_minutes between 60 and 1440)
);

create table shooting_day (
    series_id  uuid not null references plan on delete cascade,
    shoot_date date not null,
    primary key (series_id, shoot_date)
);

create table placement (
    series_id  uuid not null references plan on delete cascade,
    scene_id   uuid not null references scene,
    shoot_date date,
    position   integer not null check (position >= 0),
    primary key (series_id, scene_id),
    foreign key (series_id, shoot_date) references shooting_day on delete cascade,
    constraint placement_has_its_own_place unique nulls not distinct (series_id, shoot_date, position)
        deferrable initially deferred
);
