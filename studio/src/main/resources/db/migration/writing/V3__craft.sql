-- What a person decided about one need of one scene; it follows its scene into the next draft.
create table breakdown_correction (
    series_id  uuid not null references series on delete cascade,
    scene_key  text not null,
    category   text not null,
    name       text not null check (length(name) between 1 and 100),
    quantity   text check (length(quantity) between 1 and 20),
    decision   text not null check (decision in ('NEEDED', 'NOT_NEEDED')),
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (series_id, scene_key, category, name)
);

-- What a series adds to the words and the rules of the house; without a row the house's own hold.
create table script_craft (
    series_id    uuid primary key references series on delete cascade,
    lexicon      text not null default '' check (length(lexicon) <= 200000),
    lint_profile text not null default '' check (length(lint_profile) <= 200000)
);
