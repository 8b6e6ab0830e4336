-- What a production pays besides people and places, in fen, board by board; until somebody says otherwise what was counted
-- before: crew day 5,000 yuan, company move 400, set change 50, an hour of overtime 720, a night followed by a day 800.
alter table board
    add column crew_day      bigint not null default 500000 check (crew_day between 0 and 100000000),
    add column company_move  bigint not null default 40000 check (company_move between 0 and 100000000),
    add column set_change    bigint not null default 5000 check (set_change between 0 and 100000000),
    add column overtime_hour bigint not null default 72000 check (overtime_hour between 0 and 100000000),
    add column night_to_day  bigint not null default 80000 check (night_to_day between 0 and 100000000);
