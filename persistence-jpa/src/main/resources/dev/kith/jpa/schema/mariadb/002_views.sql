-- Views for the host's own SQL: ids as text, instants as timestamps in UTC. A query of a view's own
-- table, which reads no row, keeps the view from being written.

create or replace algorithm = merge sql security invoker view {contact_view} as
select
    c.book,
    convert(lower(concat_ws('-', substr(hex(c.id), 1, 8), substr(hex(c.id), 9, 4), substr(hex(c.id), 13, 4), substr(hex(c.id), 17, 4), substr(hex(c.id), 21))) using ascii) as id,
    c.revision,
    c.kind,
    c.status,
    c.display_name,
    timestamp'1970-01-01 00:00:00.000000' + interval c.created_at microsecond as created_at,
    timestamp'1970-01-01 00:00:00.000000' + interval c.changed_at microsecond as changed_at
from {contact} c
where (select count(*) from {contact} x where x.book = '') >= 0;

create or replace algorithm = merge sql security invoker view {email_view} as
select
    k.book,
    convert(lower(concat_ws('-', substr(hex(k.contact), 1, 8), substr(hex(k.contact), 9, 4), substr(hex(k.contact), 13, 4), substr(hex(k.contact), 17, 4), substr(hex(k.contact), 21))) using ascii) as contact,
    convert(k.text using utf8mb4) as email
from {contact_key} k
where k.kind = 'EMAIL'
    and octet_length(k.text) < 500
    and (select count(*) from {contact_key} x where x.book = '') >= 0;

create or replace algorithm = merge sql security invoker view {phone_view} as
select
    k.book,
    convert(lower(concat_ws('-', substr(hex(k.contact), 1, 8), substr(hex(k.contact), 9, 4), substr(hex(k.contact), 13, 4), substr(hex(k.contact), 17, 4), substr(hex(k.contact), 21))) using ascii) as contact,
    convert(k.text using utf8mb4) as phone
from {contact_key} k
where k.kind = 'PHONE'
    and octet_length(k.text) < 500
    and (select count(*) from {contact_key} x where x.book = '') >= 0;

create or replace algorithm = merge sql security invoker view {label_view} as
select
    k.book,
    convert(lower(concat_ws('-', substr(hex(k.contact), 1, 8), substr(hex(k.contact), 9, 4), substr(hex(k.contact), 13, 4), substr(hex(k.contact), 17, 4), substr(hex(k.contact), 21))) using ascii) as contact,
    convert(k.text using utf8mb4) as label,
    substring_index(convert(a.text using utf8mb4), char(9), 1) as category,
    substring_index(convert(a.text using utf8mb4), char(9), -1) as folded_name
from {contact_key} k
    join {aggregate_key} a on a.book = k.book
        and a.kind = 'label'
        and a.index_name = 'name'
        and a.id = unhex(replace(convert(k.text using utf8mb4), '-', ''))
where k.kind = 'LABEL'
    and (select count(*) from {contact_key} x where x.book = '') >= 0;

create or replace algorithm = merge sql security invoker view {change_view} as
select
    h.book,
    h.position,
    convert(lower(concat_ws('-', substr(hex(h.id), 1, 8), substr(hex(h.id), 9, 4), substr(hex(h.id), 13, 4), substr(hex(h.id), 17, 4), substr(hex(h.id), 21))) using ascii) as id,
    h.kind,
    convert(lower(concat_ws('-', substr(hex(h.subject), 1, 8), substr(hex(h.subject), 9, 4), substr(hex(h.subject), 13, 4), substr(hex(h.subject), 17, 4), substr(hex(h.subject), 21))) using ascii) as subject,
    h.number,
    h.operation,
    h.revision,
    h.fields,
    h.contacts,
    timestamp'1970-01-01 00:00:00.000000' + interval h.changed_at microsecond as changed_at,
    convert(lower(concat_ws('-', substr(hex(h.command), 1, 8), substr(hex(h.command), 9, 4), substr(hex(h.command), 13, 4), substr(hex(h.command), 17, 4), substr(hex(h.command), 21))) using ascii) as command,
    h.command_name,
    h.actor_kind,
    h.actor,
    h.behalf_kind,
    h.behalf,
    h.cause,
    h.correlation,
    h.bulk
from {change} h
where (select count(*) from {change} x where x.book = '') >= 0;
