package dev.kith.memory;

import static dev.kith.memory.Guestbook.BOOK;
import static dev.kith.memory.Guestbook.HOBBIES;
import static dev.kith.memory.Guestbook.NICKNAME;
import static dev.kith.memory.Guestbook.VISITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Stamp;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.CustomField;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldType;
import dev.kith.contact.FieldValue;
import dev.kith.contact.HostParticipant;
import dev.kith.contact.Note;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PersonalData;
import dev.kith.contact.Provenance;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.ValueRef;
import dev.kith.fact.Fact;
import dev.kith.fact.FactValue;
import dev.kith.form.AggregateForm;
import dev.kith.form.ContactForm;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormWriter;
import dev.kith.internal.contact.BookContacts;
import dev.kith.internal.contact.BookFields;
import dev.kith.internal.contact.BookNotes;
import dev.kith.internal.contact.BookRelationships;
import dev.kith.internal.participant.AggregateParticipant;
import dev.kith.internal.participant.Participant;
import dev.kith.internal.participant.Participants;
import dev.kith.internal.participant.Reference;
import dev.kith.internal.setting.BookPreferences;
import dev.kith.setting.Region;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SampleLabels;
import dev.kith.testkit.SequentialIds;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

    private final Guestbook book = new Guestbook();
    private final Orders orders = new Orders();
    private final Participants participants = participants(book, orders);

    private static Participants participants(Guestbook guests, HostParticipant... hosts) {
        List<Participant> all = new ArrayList<>();
        all.add(new AggregateParticipant<>(Visit.KIND, Map.of("at", PersonalData.PERSONAL)));
        all.addAll(Participants.of(guests.log, guests.declared, List.of(hosts)).all());
        return new Participants(all);
    }

    @Property(tries = 40)
    void moving_there_and_back_restores_every_aggregate_field_for_field(@ForAll long seed) {
        Guestbook guests = new Guestbook();
        Participants all = participants(guests);
        Random random = new Random(seed);
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(guests.person("Person " + i));
        }
        Map<Visit.Id, Visit> visits = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            ContactId host = people.get(random.nextInt(5));
            List<ContactId> others = new ArrayList<>(people);
            others.remove(host);
            Visit visit =
                    guests.visit(
                            host,
                            others.subList(0, 1 + random.nextInt(4)).toArray(ContactId[]::new));
            visits.put(visit.id(), visit);
        }
        people.forEach(person -> setFacts(guests, random, person));
        List<List<Fact>> facts = people.stream().map(guests.facts::of).toList();

        byte[] image = guests.run(context -> all.moved(context, people.get(0), people.get(1)));
        assertThat(guests.visitsOf(people.get(0))).isEmpty();
        assertThat(guests.facts.of(people.get(0))).isEmpty();
        assertThat(guests.facts.rebuild()).isZero();
        List<Reference> left = guests.run(context -> all.restored(context, image));

        assertThat(left).isEmpty();
        visits.forEach((id, visit) -> assertThat(guests.find(id).saysTheSame(visit)).isTrue());
        assertThat(people.stream().map(guests.facts::of).toList()).isEqualTo(facts);
        assertThat(guests.facts.rebuild()).isZero();
    }

    private static void setFacts(Guestbook guests, Random random, ContactId person) {
        if (random.nextBoolean()) {
            guests.facts.set(person, NICKNAME, FactValue.of("Name " + random.nextInt(3)));
        }
        List<FactValue> hobbies = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            hobbies.add(FactValue.of("Hobby " + random.nextInt(4)));
        }
        guests.facts.set(person, HOBBIES, hobbies);
    }

    @Test
    void a_move_changes_references_removes_what_means_nothing_and_counts_anew() {
        ContactId ada = book.person("Ada");
        ContactId double_ = book.person("Ada again");
        ContactId mary = book.person("Mary");
        Visit kept = book.visit(double_, mary);
        Visit toItself = book.visit(ada, double_);

        book.run(context -> participants.moved(context, double_, ada));

        assertThat(book.find(kept.id()).host()).isEqualTo(ada);
        assertThat(book.find(kept.id()).revision().number()).isEqualTo(2);
        assertThat(book.has(toItself)).isFalse();
        assertThat(book.facts.find(ada, VISITS)).containsExactly(FactValue.of(1));
        assertThat(book.facts.find(double_, VISITS)).containsExactly(FactValue.of(0));
    }

    @Test
    void affiliations_and_relationships_follow_and_come_back() {
        BookContacts contacts = new BookContacts(book.commands);
        BookRelationships relationships = new BookRelationships(book.commands);
        Organization old = contacts.add(Organization.named("Engines"));
        Organization now = contacts.add(Organization.named("Engines Ltd"));
        Organization owner = contacts.add(Organization.named("Owner"));
        Person ada =
                contacts.add(
                        Person.named("Ada", "Lovelace")
                                .remark("kept")
                                .affiliation(Affiliation.at(old).withTitle("Analyst"))
                                .affiliation(Affiliation.at(owner)));
        Relationship owned =
                relationships.relate(
                        Relationship.draft(owner.id(), RelationshipTypeKey.PARENT_OF, old.id())
                                .note("since the fair"));

        byte[] image = book.run(context -> participants.moved(context, old.id(), now.id()));

        Person moved = (Person) contacts.find(ada.id()).orElseThrow();
        assertThat(moved.affiliations().get(0))
                .isEqualTo(ada.affiliations().get(0).withOrganization(now.id()));
        assertThat(moved.affiliations().get(1)).isEqualTo(ada.affiliations().get(1));
        assertThat(relationships.find(owned.id()).orElseThrow().to()).isEqualTo(now.id());
        assertThat(participants.isInUse(BOOK, book.storage.view(BOOK), old.id())).isFalse();
        assertThat(participants.isInUse(BOOK, book.storage.view(BOOK), now.id())).isTrue();

        assertThat(restored(image)).isEmpty();
        assertThat(contacts.find(ada.id()).orElseThrow().hasSameContent(ada)).isTrue();
        assertThat(relationships.find(owned.id()).orElseThrow().hasSameContent(owned)).isTrue();

        book.run(context -> participants.erased(context, old.id()));
        Person left = (Person) contacts.find(ada.id()).orElseThrow();
        assertThat(left.affiliations().get(0))
                .isEqualTo(ada.affiliations().get(0).withoutOrganization());
        assertThat(relationships.find(owned.id())).isEmpty();
    }

    @Test
    void values_that_are_moved_still_come_from_where_they_came_from() {
        BookContacts contacts = new BookContacts(book.commands);
        FieldKey mentor = FieldKey.of("mentor");
        new BookFields(book.commands)
                .define(CustomField.draft(mentor, "Mentor", FieldType.CONTACT));
        Organization old = contacts.add(Organization.named("Engines"));
        Organization now = contacts.add(Organization.named("Engines Ltd"));
        Person ada =
                contacts.add(
                        Person.named("Ada", "Lovelace")
                                .from(
                                        Provenance.of(
                                                "trade fair",
                                                Actor.user("maria"),
                                                book.clock.instant()))
                                .affiliation(Affiliation.at(old))
                                .field(mentor, FieldValue.of(old.id())));
        assertThat(ada.provenances()).hasSize(2);

        book.run(context -> participants.moved(context, old.id(), now.id()));
        Person moved = (Person) contacts.find(ada.id()).orElseThrow();
        book.run(context -> participants.erased(context, now.id()));
        Person left = (Person) contacts.find(ada.id()).orElseThrow();

        assertThat(moved.affiliations().get(0).organizationId()).contains(now.id());
        assertThat(moved.provenances()).isEqualTo(ada.provenances());
        assertThat(left.provenance(ValueRef.of(left.affiliations().get(0)))).isPresent();
        assertThat(left.provenance(ValueRef.of(mentor))).as("there is none left").isEmpty();
    }

    @Test
    void who_follows_has_the_numbers_of_the_region_of_the_book() {
        BookContacts contacts = new BookContacts(book.commands);
        Organization old = contacts.add(Organization.named("Engines"));
        Organization now = contacts.add(Organization.named("Engines Ltd"));
        Person ada =
                contacts.add(
                        Person.named("Ada", "Lovelace")
                                .phone("030 1234567")
                                .affiliation(Affiliation.at(old)));
        BookPreferences settings = new BookPreferences(book.commands);
        settings.change(settings.own(), own -> own.region(Region.of("DE")));

        book.run(context -> participants.moved(context, old.id(), now.id()));

        Contact moved = contacts.find(ada.id()).orElseThrow();
        assertThat(moved.phones().get(0).value().e164()).contains("+49301234567");
    }

    @Test
    void custom_fields_and_notes_follow_and_come_back() {
        BookContacts contacts = new BookContacts(book.commands);
        BookFields fields = new BookFields(book.commands);
        BookNotes notes = new BookNotes(book.commands);
        FieldKey mentors = FieldKey.of("mentors");
        fields.define(CustomField.draft(mentors, "Mentors", FieldType.CONTACT).multiValued());
        ContactId old = book.person("Mary");
        ContactId now = book.person("Mary Somerville");
        Person ada =
                contacts.add(
                        Person.named("Ada", "Lovelace")
                                .field(
                                        mentors,
                                        new FieldValue.Reference(old),
                                        new FieldValue.Reference(now)));
        Note note = notes.add(Note.draft(old, "taught mathematics"));

        byte[] image = book.run(context -> participants.moved(context, old, now));

        assertThat(contacts.find(ada.id()).orElseThrow().field(mentors))
                .containsExactly(new FieldValue.Reference(now));
        assertThat(notes.find(note.id()).orElseThrow().contact()).isEqualTo(now);
        assertThat(participants.isInUse(BOOK, book.storage.view(BOOK), old)).isFalse();

        assertThat(restored(image)).isEmpty();
        assertThat(contacts.find(ada.id()).orElseThrow().hasSameContent(ada)).isTrue();
        assertThat(notes.find(note.id()).orElseThrow().hasSameContent(note)).isTrue();

        book.run(context -> participants.erased(context, now));
        assertThat(contacts.find(ada.id()).orElseThrow().field(mentors))
                .containsExactly(new FieldValue.Reference(old));
        book.run(context -> participants.erased(context, old));
        assertThat(contacts.find(ada.id()).orElseThrow().fields()).isEmpty();
        assertThat(notes.find(note.id())).isEmpty();
    }

    @Test
    void a_person_who_has_changed_since_stays_and_is_told() {
        BookContacts contacts = new BookContacts(book.commands);
        Organization old = contacts.add(Organization.named("Engines"));
        Organization now = contacts.add(Organization.named("Engines Ltd"));
        Person ada = contacts.add(Person.named("Ada", "Lovelace").affiliation(Affiliation.at(old)));
        byte[] image = book.run(context -> participants.moved(context, old.id(), now.id()));
        Contact changed =
                contacts.change(
                        (Person) contacts.find(ada.id()).orElseThrow(),
                        p -> p.edit().remark("new"));

        assertThat(restored(image)).containsExactly(new Reference("contact", ada.id().toString()));
        assertThat(contacts.find(ada.id())).contains(changed);
    }

    @Test
    void every_field_of_a_contact_says_how_much_care_it_needs() {
        Participant contact =
                participants.all().stream()
                        .filter(each -> each.name().equals("contact"))
                        .findFirst()
                        .orElseThrow();
        Set<String> fields = new TreeSet<>();
        ContactGenerator generator = ContactGenerator.seeded(7);
        SampleLabels labels = new SampleLabels();
        for (int i = 0; i < 300; i++) {
            ContactState state =
                    ContactState.first(
                            ContactId.of(SequentialIds.id(i + 1)),
                            new Stamp(book.clock.instant(), Actor.system()));
            Contact generated = generator.next().toContact(state, book.derivations, labels::id);
            fields.addAll(FormBytes.of(ContactForm.form(), generated).fields());
        }

        assertThat(fields).hasSizeGreaterThan(20);
        assertThat(contact.fields().keySet()).containsAll(fields);
    }

    @Test
    void the_one_who_stays_keeps_its_facts_and_gets_those_that_it_has_not() {
        ContactId ada = book.person("Ada");
        ContactId other = book.person("Ada again");
        book.facts.set(other, NICKNAME, FactValue.of("Countess"));
        book.facts.set(other, HOBBIES, List.of(FactValue.of("Maths"), FactValue.of("music")));
        book.facts.set(ada, HOBBIES, List.of(FactValue.of("maths")));

        book.run(context -> participants.moved(context, other, ada));

        assertThat(book.facts.find(ada, NICKNAME)).containsExactly(FactValue.of("Countess"));
        assertThat(book.facts.find(ada, HOBBIES))
                .containsExactly(FactValue.of("maths"), FactValue.of("music"));
        assertThat(book.facts.of(other)).isEmpty();
    }

    @Test
    void what_has_changed_since_stays_and_is_told() {
        ContactId ada = book.person("Ada");
        ContactId other = book.person("Ada again");
        ContactId mary = book.person("Mary");
        Visit changed = book.visit(other, mary);
        Visit gone = book.visit(other, mary);
        Visit untouched = book.visit(other, mary);
        book.facts.set(other, NICKNAME, FactValue.of("Countess"));
        byte[] image = book.run(context -> participants.moved(context, other, ada));
        Visit later = book.save(book.find(changed.id()).at(changed.at().plusSeconds(60)));
        book.remove(gone);
        book.facts.set(ada, NICKNAME, FactValue.of("Lady"));

        List<Reference> left = book.run(context -> participants.restored(context, image));

        assertThat(left)
                .containsExactlyInAnyOrder(
                        new Reference("visit", changed.id().uuid().toString()),
                        new Reference("visit", gone.id().uuid().toString()),
                        new Reference("fact", ada + " " + NICKNAME));
        assertThat(book.find(changed.id())).isEqualTo(later);
        assertThat(book.has(gone)).isFalse();
        assertThat(book.find(untouched.id()).saysTheSame(untouched)).isTrue();
        assertThat(book.facts.find(ada, NICKNAME)).containsExactly(FactValue.of("Lady"));
        assertThat(book.facts.find(other, NICKNAME)).containsExactly(FactValue.of("Countess"));
        assertThat(book.facts.rebuild()).isZero();
    }

    @Test
    void references_are_paged_and_tell_whether_a_contact_is_in_use() {
        ContactId ada = book.person("Ada");
        ContactId mary = book.person("Mary");
        assertThat(participants.isInUse(BOOK, book.storage.view(BOOK), ada)).isFalse();
        for (int i = 0; i < 5; i++) {
            book.visit(mary, ada);
        }
        Participant visits = participants.all().get(0);

        List<Reference> paged = new ArrayList<>();
        List<Reference> page = visits.references(BOOK, book.storage.view(BOOK), ada, "", 2);
        while (!page.isEmpty()) {
            paged.addAll(page);
            String last = page.get(page.size() - 1).id();
            page = visits.references(BOOK, book.storage.view(BOOK), ada, last, 2);
        }

        assertThat(paged).hasSize(5).doesNotHaveDuplicates();
        assertThat(participants.isInUse(BOOK, book.storage.view(BOOK), ada)).isTrue();
        orders.customers.put("order-1", book.person("Grace"));
        assertThat(
                        participants.isInUse(
                                BOOK, book.storage.view(BOOK), orders.customers.get("order-1")))
                .isTrue();
    }

    @Test
    void nothing_but_its_id_is_left_of_an_erased_contact() {
        ContactId ada = book.person("Ada Lovelace");
        ContactId mary = book.person("Mary");
        ContactId grace = book.person("Grace");
        Visit hosted = book.visit(ada, mary);
        Visit shared = book.visit(mary, ada, grace);
        book.facts.set(ada, NICKNAME, FactValue.of("Countess"));
        orders.customers.put("order-1", ada);

        List<Participants.Kept> kept = book.run(context -> participants.erased(context, ada));

        Contact husk = book.storage.view(BOOK).contacts().find(ada).orElseThrow();
        assertThat(husk.status()).isEqualTo(ContactStatus.ERASED);
        assertThat(husk.displayName()).isEqualTo("erased");
        assertThat(book.facts.of(ada)).isEmpty();
        assertThat(book.has(hosted)).isFalse();
        assertThat(book.find(shared.id()).guests()).containsExactly(grace);
        assertThat(orders.customers).isEmpty();
        assertThat(kept)
                .extracting(Participants.Kept::participant)
                .containsExactlyInAnyOrder("orders", "change-log");
        assertThat(book.facts.rebuild()).isZero();
    }

    @Test
    void the_facts_of_an_erased_contact_go_after_all_that_may_add_to_them() {
        List<String> order =
                participants.all().stream().map(Participant::name).collect(Collectors.toList());
        List<String> erased = new ArrayList<>();
        Participants watched =
                new Participants(
                        participants.all().stream().map(each -> watched(each, erased)).toList());
        ContactId ada = book.person("Ada");

        book.run(context -> watched.erased(context, ada));

        assertThat(erased).isEqualTo(order);
        assertThat(erased)
                .containsSubsequence("relationship", "contact", "fact", "orders")
                .containsSubsequence("note", "contact");
    }

    /** The same participant, who says when it erases. */
    private static Participant watched(Participant participant, List<String> erased) {
        return (Participant)
                Proxy.newProxyInstance(
                        Participant.class.getClassLoader(),
                        new Class<?>[] {Participant.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("erased")) {
                                erased.add(participant.name());
                            }
                            return method.invoke(participant, arguments);
                        });
    }

    @Test
    void everything_about_a_contact_is_exported_by_participant() {
        ContactId ada = book.person("Ada Lovelace");
        ContactId mary = book.person("Mary");
        Visit visit = book.visit(mary, ada);
        book.facts.set(ada, NICKNAME, FactValue.of("Countess"));
        orders.customers.put("order-1", ada);

        Form export = FormBytes.of(new Export(), ada).document().content();

        assertThat(export.fields())
                .containsExactly(
                        "visit", "relationship", "note", "contact", "fact", "change-log", "orders");
        assertThat(export.objects("visit", 9, each -> each.id("id")))
                .containsExactly(visit.id().uuid());
        assertThat(export.objects("fact", 9, each -> each.text("key")))
                .containsExactlyInAnyOrder("visit-count", "last-visit", "host-nickname");
        assertThat(export.<String>object("contact", each -> each.text("displayAs")))
                .isEqualTo("Ada Lovelace");
        assertThat(export.objects("change-log", 9, each -> each.text("command")))
                .containsExactly("contact.add");
        assertThat(export.<String>object("orders", each -> each.text("order-1")))
                .isEqualTo("a customer");
    }

    /** What is exported of a contact, as a form that can be read. */
    private final class Export implements AggregateForm<ContactId> {

        @Override
        public String type() {
            return "export";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(ContactId contact, FormWriter writer) {
            participants.exported(BOOK, book.storage.view(BOOK), contact, writer);
        }

        @Override
        public ContactId read(Form form) {
            throw new IllegalStateException("an export is not read back");
        }
    }

    @Test
    void the_hosts_records_follow_and_come_back() {
        ContactId ada = book.person("Ada");
        ContactId other = book.person("Ada again");
        orders.customers.put("order-1", other);
        orders.customers.put("order-2", ada);

        byte[] image = book.run(context -> participants.moved(context, other, ada));
        assertThat(orders.customers).containsEntry("order-1", ada).containsEntry("order-2", ada);
        book.run(context -> participants.restored(context, image));

        assertThat(orders.customers).containsEntry("order-1", other).containsEntry("order-2", ada);
    }

    @Test
    void a_host_that_throws_fails_the_command() {
        ContactId ada = book.person("Ada");
        ContactId other = book.person("Ada again");
        ContactId mary = book.person("Mary");
        Visit visit = book.visit(other, mary);
        orders.fails = true;

        assertThatIllegalStateException()
                .isThrownBy(() -> book.run(context -> participants.moved(context, other, ada)))
                .withMessage("the orders are closed");

        assertThat(book.find(visit.id())).isEqualTo(visit);
        assertThat(book.facts.find(other, VISITS)).containsExactly(FactValue.of(1));
    }

    @Test
    void what_an_absent_participant_has_moved_is_not_taken_back_by_halves() {
        ContactId ada = book.person("Ada");
        ContactId other = book.person("Ada again");
        byte[] image = book.run(context -> participants.moved(context, other, ada));
        Participants fewer = participants(book);

        assertThatIllegalStateException()
                .isThrownBy(() -> book.run(context -> fewer.restored(context, image)))
                .withMessageContaining("orders");
    }

    @Test
    void participants_have_names_of_their_own() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> participants(book, orders, new Orders()))
                .withMessageContaining("orders");
    }

    /** Orders of a host, each with its customer. */
    private static final class Orders implements HostParticipant {

        private final Map<String, ContactId> customers = new HashMap<>();
        private boolean fails;

        @Override
        public String name() {
            return "orders";
        }

        @Override
        public List<String> references(BookId name, ContactId contact, String after, int size) {
            return customers.entrySet().stream()
                    .filter(order -> order.getValue().equals(contact))
                    .map(Map.Entry::getKey)
                    .filter(order -> order.compareTo(after) > 0)
                    .sorted()
                    .limit(size)
                    .toList();
        }

        @Override
        public byte[] moved(BookId name, ContactId from, ContactId to) {
            if (fails) {
                throw new IllegalStateException("the orders are closed");
            }
            List<String> orders = references(name, from, "", 1_000);
            orders.forEach(order -> customers.put(order, to));
            return (from + " " + String.join(" ", orders)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public List<String> restored(BookId name, byte[] beforeImage) {
            List<String> words =
                    List.of(new String(beforeImage, StandardCharsets.UTF_8).split(" ", -1));
            ContactId from = ContactId.parse(words.get(0));
            words.subList(1, words.size()).forEach(order -> customers.put(order, from));
            return List.of();
        }

        @Override
        public List<String> erased(BookId name, ContactId contact) {
            customers.values().removeIf(contact::equals);
            return List.of("invoices, for as long as tax law asks for them");
        }

        @Override
        public Map<String, String> exported(BookId name, ContactId contact) {
            Map<String, String> export = new HashMap<>();
            references(name, contact, "", 1_000).forEach(order -> export.put(order, "a customer"));
            return export;
        }

        @Override
        public Map<String, PersonalData> fields() {
            return Map.of("order", PersonalData.NONE);
        }
    }

    private List<Reference> restored(byte[] image) {
        return book.run(context -> participants.restored(context, image));
    }
}
