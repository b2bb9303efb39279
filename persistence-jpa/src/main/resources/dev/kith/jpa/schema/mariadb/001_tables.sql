-- The tables of contact books. Names in braces get the prefix and the schema.

create table if not exists {contact} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    id binary(16) not null,
    revision bigint not null,
    kind varchar(20) character set ascii collate ascii_nopad_bin not null,
    status varchar(20) character set ascii collate ascii_nopad_bin not null,
    sort_key varbinary(1500) not null,
    display_name varchar(1000) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    created_at bigint not null,
    changed_at bigint not null,
    key_version integer not null,
    document longtext character set utf8mb4 collate utf8mb4_bin not null,
    primary key (book, id)
) engine = InnoDB;

create index if not exists [contact_sorted] on {contact} (book, status, sort_key, id);

create table if not exists {contact_key} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    kind varchar(20) character set ascii collate ascii_nopad_bin not null,
    text varbinary(500) not null,
    contact binary(16) not null,
    primary key (book, kind, text, contact)
) engine = InnoDB;

create index if not exists [contact_key_contact] on {contact_key} (book, contact);

create table if not exists {contact_token} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    token varbinary(200) not null,
    contact binary(16) not null,
    primary key (book, token, contact)
) engine = InnoDB;

create index if not exists [contact_token_contact] on {contact_token} (book, contact);

create table if not exists {aggregate} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    kind varchar(50) character set ascii collate ascii_nopad_bin not null,
    id binary(16) not null,
    revision bigint not null,
    document longtext character set utf8mb4 collate utf8mb4_bin not null,
    primary key (book, kind, id)
) engine = InnoDB;

create table if not exists {aggregate_key} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    kind varchar(50) character set ascii collate ascii_nopad_bin not null,
    index_name varchar(50) character set ascii collate ascii_nopad_bin not null,
    text varbinary(1500) not null,
    id binary(16) not null,
    primary key (book, kind, index_name, text, id)
) engine = InnoDB;

create index if not exists [aggregate_key_owner] on {aggregate_key} (book, kind, id);

create table if not exists {fact} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    contact binary(16) not null,
    fact varchar(60) character set ascii collate ascii_nopad_bin not null,
    value_key varbinary(1500) not null,
    value_type varchar(10) character set ascii collate ascii_nopad_bin not null,
    text_value varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin,
    number_value numeric(29, 9),
    instant_value bigint,
    primary key (book, contact, fact, value_key)
) engine = InnoDB;

create index if not exists [fact_value] on {fact} (book, fact, value_key, contact);

create table if not exists {change} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    id binary(16) not null,
    kind varchar(50) character set ascii collate ascii_nopad_bin not null,
    subject binary(16) not null,
    number bigint not null,
    operation varchar(10) character set ascii collate ascii_nopad_bin not null,
    revision bigint not null,
    fields longtext character set utf8mb4 collate utf8mb4_bin not null,
    contacts longtext character set utf8mb4 collate utf8mb4_bin not null,
    changed_at bigint not null,
    command binary(16) not null,
    command_name varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    actor_kind varchar(10) character set ascii collate ascii_nopad_bin not null,
    actor varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    behalf_kind varchar(10) character set ascii collate ascii_nopad_bin,
    behalf varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin,
    cause varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin,
    correlation varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin,
    bulk boolean not null,
    payload longblob not null,
    position bigint,
    hash varchar(64) character set ascii collate ascii_nopad_bin,
    primary key (book, id)
) engine = InnoDB;

create unique index if not exists [change_subject] on {change} (book, kind, subject, number);

create unique index if not exists [change_place] on {change} (book, position);

create index if not exists [change_waiting] on {change} (book, position, id);

create table if not exists {command} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    command_key varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    name varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    digest varchar(64) character set ascii collate ascii_nopad_bin not null,
    ran_at bigint not null,
    touched longtext character set utf8mb4 collate utf8mb4_bin not null,
    primary key (book, command_key)
) engine = InnoDB;

create table if not exists {definitions} (
    book varchar(100) character set utf8mb4 collate utf8mb4_nopad_bin not null,
    version binary(16) not null,
    primary key (book)
) engine = InnoDB;

create table if not exists {guard} (
    lane integer not null primary key
) engine = InnoDB;

insert ignore into {guard} (lane) select seq from seq_0_to_65535;
