-- Views for the host's own SQL: ids as text, instants as timestamps. The join with one row keeps them from being written.

create or replace view {contact_view} as
select
    c.book,
    encode(c.id, 'hex')::uuid::text as id,
    c.revision,
    c.kind,
    c.status,
    c.display_name,
    timestamp with time zone 'epoch' + c.created_at * interval '1 microsecond' as created_at,
    timestamp with time zone 'epoch' + c.changed_at * interval '1 microsecond' as changed_at
from {contact} c
    cross join (select 1 as one) o;

create or replace view {email_view} as
select
    k.book,
    encode(k.contact, 'hex')::uuid::text as contact,
    convert_from(k.text, 'UTF8') as email
from {contact_key} k
    cross join (select 1 as one) o
where k.kind = 'EMAIL'
    and octet_length(k.text) < 500;

create or replace view {phone_view} as
select
    k.book,
    encode(k.contact, 'hex')::uuid::text as contact,
    convert_from(k.text, 'UTF8') as phone
from {contact_key} k
    cross join (select 1 as one) o
where k.kind = 'PHONE'
    and octet_length(k.text) < 500;

create or replace view {label_view} as
select
    k.book,
    encode(k.contact, 'hex')::uuid::text as contact,
    convert_from(k.text, 'UTF8') as label,
    split_part(convert_from(a.text, 'UTF8'), chr(9), 1) as category,
    split_part(convert_from(a.text, 'UTF8'), chr(9), 2) as folded_name
from {contact_key} k
    join {aggregate_key} a on a.book = k.book
        and a.kind = 'label'
        and a.index_name = 'name'
        and a.id = decode(replace(convert_from(k.text, 'UTF8'), '-', ''), 'hex')
    cross join (select 1 as one) o
where k.kind = 'LABEL';

create or replace view {change_view} as
select
    h.book,
    h.position,
    encode(h.id, 'hex')::uuid::text as id,
    h.kind,
    encode(h.subject, 'hex')::uuid::text as subject,
    h.number,
    h.operation,
    h.revision,
    h.fields,
    h.contacts,
    timestamp with time zone 'epoch' + h.changed_at * interval '1 microsecond' as changed_at,
    encode(h.command, 'hex')::uuid::text as command,
    h.command_name,
    h.actor_kind,
    h.actor,
    h.behalf_kind,
    h.behalf,
    h.cause,
    h.correlation,
    h.bulk
from {change} h
    cross join (select 1 as one) o;
