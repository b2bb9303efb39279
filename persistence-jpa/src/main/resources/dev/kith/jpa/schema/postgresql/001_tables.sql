-- The tables of contact books. Names in braces get the prefix and the schema.

create table if not exists {contact} (
    book varchar(100) collate "C" not null,
    id bytea not null,
    revision bigint not null,
    kind varchar(20) collate "C" not null,
    status varchar(20) collate "C" not null,
    sort_key bytea not null,
    display_name varchar(1000) collate "C" not null,
    created_at bigint not null,
    changed_at bigint not null,
    key_version integer not null,
    document text not null,
    primary key (book, id)
);

create index if not exists [contact_sorted] on {contact} (book, status, sort_key, id);

create table if not exists {contact_key} (
    book varchar(100) collate "C" not null,
    kind varchar(20) collate "C" not null,
    text bytea not null,
    contact bytea not null,
    primary key (book, kind, text, contact)
);

create index if not exists [contact_key_contact] on {contact_key} (book, contact);

create table if not exists {contact_token} (
    book varchar(100) collate "C" not null,
    token bytea not null,
    contact bytea not null,
    primary key (book, token, contact)
);

create index if not exists [contact_token_contact] on {contact_token} (book, contact);

create table if not exists {aggregate} (
    book varchar(100) collate "C" not null,
    kind varchar(50) collate "C" not null,
    id bytea not null,
    revision bigint not null,
    document text not null,
    primary key (book, kind, id)
);

create table if not exists {aggregate_key} (
    book varchar(100) collate "C" not null,
    kind varchar(50) collate "C" not null,
    index_name varchar(50) collate "C" not null,
    text bytea not null,
    id bytea not null,
    primary key (book, kind, index_name, text, id)
);

create index if not exists [aggregate_key_owner] on {aggregate_key} (book, kind, id);

create table if not exists {fact} (
    book varchar(100) collate "C" not null,
    contact bytea not null,
    fact varchar(60) collate "C" not null,
    value_key bytea not null,
    value_type varchar(10) collate "C" not null,
    text_value varchar(200) collate "C",
    number_value numeric(29, 9),
    instant_value bigint,
    primary key (book, contact, fact, value_key)
);

create index if not exists [fact_value] on {fact} (book, fact, value_key, contact);

create table if not exists {change} (
    book varchar(100) collate "C" not null,
    id bytea not null,
    kind varchar(50) collate "C" not null,
    subject bytea not null,
    number bigint not null,
    operation varchar(10) collate "C" not null,
    revision bigint not null,
    fields text not null,
    contacts text not null,
    changed_at bigint not null,
    command bytea not null,
    command_name varchar(100) collate "C" not null,
    actor_kind varchar(10) collate "C" not null,
    actor varchar(200) collate "C" not null,
    behalf_kind varchar(10) collate "C",
    behalf varchar(200) collate "C",
    cause varchar(200) collate "C",
    correlation varchar(200) collate "C",
    bulk boolean not null,
    payload bytea not null,
    position bigint,
    hash varchar(64) collate "C",
    primary key (book, id)
);

create unique index if not exists [change_subject] on {change} (book, kind, subject, number);

create unique index if not exists [change_place] on {change} (book, position);

create index if not exists [change_waiting] on {change} (book, position, id);

create table if not exists {command} (
    book varchar(100) collate "C" not null,
    command_key varchar(200) collate "C" not null,
    name varchar(100) collate "C" not null,
    digest varchar(64) collate "C" not null,
    ran_at bigint not null,
    touched text not null,
    primary key (book, command_key)
);

create table if not exists {definitions} (
    book varchar(100) collate "C" not null,
    version bytea not null,
    primary key (book)
);

create table if not exists {guard} (
    book varchar(100) collate "C" not null,
    guard_hash bytea not null,
    primary key (book, guard_hash)
);
