package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactSearch;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Contacts;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNumber;
import dev.kith.label.Label;
import dev.kith.label.LabelId;
import dev.kith.store.ContactProjection;
import dev.kith.store.SearchTerm;
import dev.kith.store.SearchTerms;
import java.net.IDN;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All ways in which contacts are found. */
final class ModelReads {

    /** Words of names, addresses, numbers and labels, whole and begun, one and two of them. */
    private static final List<String> SEARCHES =
            List.of(
                    "a", "anna", "zo", "山", "eng", "red", "blue b", "än red", "a@eng", "020 7",
                    "mill");

    private final ModelWorld world;
    private final Contacts contacts;
    private final List<Contact> all;

    ModelReads(ModelWorld world) {
        this.world = world;
        contacts = world.heard(Contacts.class, world.book().contacts());
        all = world.data().contacts();
    }

    void check() {
        for (Contact contact : all) {
            ContactFields.assertWhole(
                    contact, contacts.find(contact.id()).orElseThrow(), where(contact.id()));
        }
        for (ContactStatus status : ContactStatus.values()) {
            ContactFields.assertWhole(
                    listed(status),
                    pages(request -> contacts.list(status, request)),
                    where(status));
            world.some(SEARCHES).forEach(text -> checkSearch(text, status));
        }
        ContactId foreign = world.anyContactId();
        if (foreign != null) {
            assertEquals(
                    world.data().contact(foreign).isPresent(),
                    contacts.find(foreign).isPresent(),
                    where("a contact of any book"));
        }
        checkKeys();
        checkPeople();
    }

    private List<Contact> pages(Function<PageRequest, Page<Contact>> list) {
        return Pages.all(1 + world.random.nextInt(9), list);
    }

    private List<Contact> listed(ContactStatus status) {
        return all.stream()
                .filter(contact -> contact.status() == status)
                .sorted(Comparator.comparing(ContactProjection::position))
                .toList();
    }

    private void checkSearch(String text, ContactStatus status) {
        SearchTerms terms = SearchTerms.of(text);
        List<Contact> hits =
                listed(status).stream()
                        .filter(
                                contact ->
                                        terms.terms().stream()
                                                .allMatch(term -> isMet(term, contact)))
                        .toList();
        ContactSearch search = ContactSearch.of(text).in(status);
        ContactFields.assertWhole(
                hits, pages(request -> contacts.search(search, request)), where(text));
    }

    /** By a word of the contact's own values, or of what its labels are called. */
    private boolean isMet(SearchTerm term, Contact contact) {
        Set<String> words = new HashSet<>(ContactProjection.tokens(contact));
        for (LabelId id : contact.labels()) {
            Label label = world.data().find(Label.class, id).orElseThrow();
            ModelLabels.terms(label).forEach(text -> words.addAll(SearchTerms.wordsIn(text)));
        }
        return ModelBook.isMet(term, words);
    }

    private void checkKeys() {
        for (String address : ModelEdits.EMAILS) {
            ContactFields.assertWhole(
                    holders(
                            contact ->
                                    contact.emails().stream()
                                            .anyMatch(
                                                    point ->
                                                            sameAddress(
                                                                    point.value().text(),
                                                                    address))),
                    contacts.findByEmail(address),
                    where(address));
        }
        for (String number : ModelEdits.PHONES) {
            String key = world.derivations().normalise(PhoneNumber.of(number)).key();
            ContactFields.assertWhole(
                    holders(
                            contact ->
                                    contact.phones().stream()
                                            .anyMatch(p -> p.value().key().equals(key))),
                    contacts.findByPhone(number),
                    where(number));
        }
        for (String system : List.of("crm", "erp")) {
            for (String value : ModelEdits.EXTERNAL) {
                ExternalId id = ExternalId.of(system, value);
                assertEquals(
                        holders(contact -> contact.externalIds().contains(id)).stream().findFirst(),
                        contacts.findByExternalId(id),
                        where(system));
            }
        }
    }

    /** The local part exactly, the domain without its case and in either of its forms. */
    private static boolean sameAddress(String one, String other) {
        return form(one).equals(form(other));
    }

    private static String form(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1)
                + IDN.toASCII(address.substring(at + 1)).toLowerCase(Locale.ROOT);
    }

    private List<Contact> holders(Predicate<Contact> rule) {
        return all.stream().filter(rule).toList();
    }

    private void checkPeople() {
        LocalDate day = world.anyDay();
        for (Contact contact : all) {
            Optional<ContactId> id = Optional.of(contact.id());
            ContactFields.assertWhole(
                    holders(person -> works(person, a -> a.organizationId().equals(id))),
                    Pages.<Contact>all(
                            2,
                            request ->
                                    contacts.peopleOf(contact.id(), request)
                                            .<Contact>map(person -> person)),
                    where("who ever worked there"));
            ContactFields.assertWhole(
                    holders(
                            person ->
                                    works(
                                            person,
                                            a ->
                                                    a.organizationId().equals(id)
                                                            && a.period().contains(day))),
                    Pages.<Contact>all(
                            2,
                            request ->
                                    contacts.peopleOf(contact.id(), day, request)
                                            .<Contact>map(person -> person)),
                    where("who works there"));
        }
    }

    private static boolean works(Contact contact, Predicate<Affiliation> rule) {
        return contact instanceof Person person && person.affiliations().stream().anyMatch(rule);
    }

    private String where(Object what) {
        return world.where + ", " + what;
    }
}
