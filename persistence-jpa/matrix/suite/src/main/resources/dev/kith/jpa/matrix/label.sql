-- tag::query[]
select c.display_name, e.email
from kith_contact_view c
    join kith_email_view e on e.book = c.book and e.contact = c.id
    join kith_label_view l on l.book = c.book and l.contact = c.id
where c.book = 'sample'
    and c.status = 'ACTIVE'
    and l.category = 'label'
    and l.folded_name = 'freundin'
order by c.display_name
-- end::query[]
