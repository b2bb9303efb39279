-- Views for the host's own SQL: ids as text, instants as timestamps. The join with one row keeps them from being written.

create or replace view {contact_view} as
select
    c.book,
    cast(cast(c.id as uuid) as varchar(36)) as id,
    c.revision,
    c.kind,
    c.status,
    c.display_name,
    dateadd(microsecond, c.created_at, timestamp with time zone '1970-01-01 00:00:00+00:00') as created_at,
    dateadd(microsecond, c.changed_at, timestamp with time zone '1970-01-01 00:00:00+00:00') as changed_at
from {contact} c
    cross join (select 1 as one) o;

create or replace view {email_view} as
select
    k.book,
    cast(cast(k.contact as uuid) as varchar(36)) as contact,
    utf8tostring(k.text) as email
from {contact_key} k
    cross join (select 1 as one) o
where k.kind = 'EMAIL'
    and octet_length(k.text) < 500;

create or replace view {phone_view} as
select
    k.book,
    cast(cast(k.contact as uuid) as varchar(36)) as contact,
    utf8tostring(k.text) as phone
from {contact_key} k
    cross join (select 1 as one) o
where k.kind = 'PHONE'
    and octet_length(k.text) < 500;

create or replace view {label_view} as
select
    k.book,
    cast(cast(k.contact as uuid) as varchar(36)) as contact,
    utf8tostring(k.text) as label,
    substring(utf8tostring(a.text) from 1 for locate(char(9), utf8tostring(a.text)) - 1) as category,
    substring(utf8tostring(a.text) from locate(char(9), utf8tostring(a.text)) + 1) as folded_name
from {contact_key} k
    join {aggregate_key} a on a.book = k.book
        and a.kind = 'label'
        and a.index_name = 'name'
        and a.id = cast(cast(utf8tostring(k.text) as uuid) as binary(16))
    cross join (select 1 as one) o
where k.kind = 'LABEL';

create or replace view {change_view} as
select
    h.book,
    h.position,
    cast(cast(h.id as uuid) as varchar(36)) as id,
    h.kind,
    cast(cast(h.subject as uuid) as varchar(36)) as subject,
    h.number,
    h.operation,
    h.revision,
    h.fields,
    h.contacts,
    dateadd(microsecond, h.changed_at, timestamp with time zone '1970-01-01 00:00:00+00:00') as changed_at,
    cast(cast(h.command as uuid) as varchar(36)) as command,
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
