-- What production says of a scene got a remark and wishes for its day, and a version, so that nobody overwrites what
-- somebody else has just said.
alter table strip_note
    add column remark     text not null default '' check (length(remark) <= 500),
    add column wish_date  date,
    add column wish_unit  smallint check (wish_unit between 1 and 4),
    add column not_on     date[] not null default '{}' check (cardinality(not_on) <= 60),
    add column version    integer not null default 1 check (version > 0),
    add column changed_by uuid,
    add column changed_at timestamptz not null default now(),
    add constraint few_tags check (cardinality(tags) <= 8),
    add constraint wished_day_is_whole check ((wish_date is null) = (wish_unit is null)),
    add constraint wishes_agree check (not (wish_date = any (not_on)));
