-- The money ledger: double entry, append-only. A journal entry says what happened; its postings say what that did to
-- which account, and add up to zero in every currency. Amounts are minor units (fen) or whole coins.
create table ledger_account (
    id       uuid primary key,
    kind     text not null check (kind in ('PAYMENTS', 'COINS_OWED', 'COINS_ISSUED', 'WALLET', 'SERIES_REVENUE')),
    owner_id uuid,
    currency text not null check (currency in ('CNY', 'COIN')),
    constraint ledger_account_is_one unique nulls not distinct (kind, owner_id, currency)
);

create table journal (
    id        uuid primary key,
    kind      text not null check (kind in ('PURCHASE', 'UNLOCK')),
    person_id uuid not null references person,
    series_id uuid references series,
    episode   integer,
    at        timestamptz not null,
    check ((kind = 'UNLOCK') = (series_id is not null and episode is not null))
);
create index journal_by_series on journal (series_id, id desc) where series_id is not null;

create table posting (
    journal_id uuid not null references journal,
    leg        integer not null,
    account_id uuid not null references ledger_account,
    amount     bigint not null check (amount <> 0),
    primary key (journal_id, leg)
);
create index posting_by_account on posting (account_id, journal_id) include (amount);

-- The one row of a viewer that is updated: it guards against spending twice. Its balance equals the postings.
create table wallet (
    person_id uuid primary key references person,
    coins     bigint not null default 0 constraint wallet_is_never_overdrawn check (coins >= 0)
);

create table payment (
    id          uuid primary key,
    person_id   uuid not null references person,
    request_key text not null check (length(request_key) between 1 and 100),
    coins       bigint not null check (coins > 0),
    fen         bigint not null check (fen > 0),
    provider    text not null,
    state       text not null check (state in ('PENDING', 'PAID', 'FAILED')),
    journal_id  uuid references journal,
    created_at  timestamptz not null,
    ended_at    timestamptz,
    constraint payment_is_asked_for_once unique (person_id, request_key),
    check ((state = 'PAID') = (journal_id is not null))
);

-- What a viewer may watch for good; each row was paid for by exactly one journal entry.
create table entitlement (
    person_id  uuid not null references person,
    series_id  uuid not null references series,
    episode    integer not null,
    journal_id uuid not null unique references journal deferrable initially deferred,
    primary key (person_id, series_id, episode)
);

create function refuse_unbalanced_journal() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
        from posting
        join ledger_account account on account.id = posting.account_id
        where posting.journal_id = new.journal_id
        group by account.currency
        having sum(posting.amount) <> 0
    ) then
        raise exception 'the postings of journal entry % do not add up to zero', new.journal_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger posting_balances
    after insert on posting
    deferrable initially deferred
    for each row execute function refuse_unbalanced_journal();

create trigger posting_is_append_only
    before update or delete or truncate on posting
    for each statement execute function refuse_change();
create trigger journal_is_append_only
    before update or delete or truncate on journal
    for each statement execute function refuse_change();
create trigger entitlement_is_append_only
    before update or delete or truncate on entitlement
    for each statement execute function refuse_change();
