package dev.kith.internal.participant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.change.PayloadCodec;
import dev.kith.common.Actor;
import dev.kith.common.Aggregate;
import dev.kith.common.DateRange;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Note;
import dev.kith.contact.NoteId;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.form.FormBytes;
import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.internal.log.Listeners;
import dev.kith.internal.log.LogSettings;
import dev.kith.store.AggregateKind;
import dev.kith.store.ContactProjection;
import dev.kith.store.StorageUnit;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that can hold the id of a contact is without somebody who answers for it. */
class EveryParticipantTest {

    private static final ContactId ADA = contact(1);
    private static final ContactId MARY = contact(2);
    private static final ContactId GRACE = contact(3);
    private static final ContactId PAUL = contact(4);
    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-05-01T12:00:00Z"), Actor.user("maria"));
    private static final Stamp LATER =
            new Stamp(Instant.parse("2026-06-01T12:00:00Z"), Actor.user("paul"));

    /** One of each kind that refers to contacts, as full as it can be. */
    private static final Map<String, Aggregate> SAMPLES =
            Map.of(
                    "relationship",
                    Relationship.draft(ADA, RelationshipTypeKey.PARENT_OF, MARY)
                            .during(DateRange.from(LocalDate.of(2020, 1, 1)))
                            .note("a note")
                            .toRelationship(
                                    RelationshipId.of(new UUID(9, 9)),
                                    Revision.of(4),
                                    STAMP,
                                    STAMP),
                    "note",
                    Note.draft(ADA, "a note")
                            .visibleTo(NoteVisibility.AUTHOR)
                            .authorName("Paul")
                            .writtenAt(STAMP.at())
                            .toNote(NoteId.of(new UUID(8, 8)), Revision.of(2), STAMP, STAMP));

    private final List<Participant> library = library();

    private static ContactId contact(long number) {
        return ContactId.of(new UUID(number, number));
    }

    private static List<Participant> library() {
        LogSettings log =
                new LogSettings(
                        PayloadCodec.plain(),
                        book -> false,
                        new Listeners(List.of()),
                        id -> new UUID(1, 1));
        return Participants.library(log, new DeclaredFacts(List.of(), List.of()));
    }

    private static Derivations derivations() {
        return new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    }

    @Test
    void every_kind_that_can_hold_a_contact_has_a_participant() {
        List<AggregateKind<?>> kinds = kinds();

        assertThat(kinds).extracting(AggregateKind::name).contains("role", "relationship");
        assertThat(forgotten(kinds, library)).isEmpty();
    }

    @Test
    void a_kind_that_was_forgotten_is_found() {
        List<Participant> incomplete =
                library.stream().filter(each -> !each.name().equals("relationship")).toList();

        assertThat(forgotten(kinds(), incomplete)).containsExactly("relationship");
    }

    @Test
    void a_kind_that_can_hold_a_contact_says_how() {
        assertThat(kinds())
                .filteredOn(kind -> !ContactPlaces.in(kind.type()).isEmpty())
                .allSatisfy(kind -> assertThat(kind.references()).isPresent());
    }

    /** The kinds that can hold a contact and that no participant holds. */
    private static SortedSet<String> forgotten(
            List<AggregateKind<?>> kinds, List<Participant> participants) {
        return kinds.stream()
                .filter(kind -> !ContactPlaces.in(kind.type()).isEmpty())
                .map(AggregateKind::name)
                .filter(name -> !held(participants).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> held(List<Participant> participants) {
        return participants.stream()
                .flatMap(each -> each.holds().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void every_store_of_a_unit_has_a_participant_or_a_reason_why_not() {
        assertThat(storesWithout(library)).isEmpty();
        assertThat(storesWithout(library.subList(0, 1)))
                .containsExactly("changes", "contacts", "facts");
    }

    private static SortedSet<String> storesWithout(List<Participant> participants) {
        return Arrays.stream(StorageUnit.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(EveryParticipantTest::leadsToStore)
                .map(Method::getName)
                // the kinds of aggregates have their own participants
                .filter(name -> !name.equals("aggregates"))
                .filter(name -> !held(participants).contains(name))
                .filter(name -> !Participants.WITHOUT.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean leadsToStore(Method method) {
        return method.getReturnType().getPackageName().equals(StorageUnit.class.getPackageName());
    }

    @Test
    void whoever_holds_something_holds_what_is_there() {
        Set<String> known = new HashSet<>(storesWithout(List.of()));
        kinds().forEach(kind -> known.add(kind.name()));

        assertThat(known).containsAll(held(library));
    }

    @Test
    void a_kind_names_every_contact_that_it_holds_and_moves_it() {
        List<AggregateKind<?>> referring =
                kinds().stream().filter(kind -> kind.references().isPresent()).toList();

        assertThat(referring)
                .extracting(AggregateKind::name)
                .containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
        referring.forEach(EveryParticipantTest::check);
    }

    private static <A extends Aggregate> void check(AggregateKind<A> kind) {
        A sample = Objects.requireNonNull(kind.type().cast(SAMPLES.get(kind.name())));
        AggregateKind.References<A> references = kind.references().orElseThrow();
        Set<ContactId> held = ContactPlaces.idsIn(sample);

        assertThat(references.contacts(sample)).isEqualTo(held);
        for (ContactId contact : held) {
            A moved = references.moved(sample, contact, GRACE).orElseThrow();
            Set<ContactId> expected = new HashSet<>(held);
            expected.remove(contact);
            expected.add(GRACE);
            assertThat(ContactPlaces.idsIn(moved)).isEqualTo(expected);
            A back = references.moved(moved, GRACE, contact).orElseThrow();
            assertThat(bytes(kind, back)).isEqualTo(bytes(kind, sample));
            references
                    .without(sample, contact)
                    .ifPresent(
                            without ->
                                    assertThat(ContactPlaces.idsIn(without))
                                            .doesNotContain(contact));
        }
        A next = references.next(sample, sample.revision(), LATER);
        assertThat(next.id()).isEqualTo(sample.id());
        assertThat(next.revision()).isEqualTo(sample.revision().next());
        assertThat(content(kind, next)).isEqualTo(content(kind, sample));
    }

    private static <A extends Aggregate> byte[] bytes(AggregateKind<A> kind, A aggregate) {
        return FormBytes.of(kind.form(), aggregate).toByteArray();
    }

    private static <A extends Aggregate> byte[] content(AggregateKind<A> kind, A aggregate) {
        return FormBytes.ofContent(kind.form(), aggregate).toByteArray();
    }

    @Test
    void a_contact_holds_other_contacts_in_the_places_that_its_participant_knows() {
        assertThat(ContactPlaces.in(Contact.class))
                .containsExactly(
                        "ContactState.id",
                        "Engagement.organizationId",
                        "Reference.contact",
                        "Standing.copiedFrom",
                        "StatusChange.mergedInto");

        Person person =
                Person.named("Ada", "Lovelace")
                        .affiliation(Affiliation.at("Engines").withOrganization(MARY))
                        .field(FieldKey.of("mentor"), new FieldValue.Reference(GRACE))
                        .copiedFrom(PAUL)
                        .toContact(ContactState.first(ADA, STAMP), derivations());
        assertThat(ContactProjection.references(person))
                .containsExactlyInAnyOrder(MARY, GRACE, PAUL);
    }

    /** All constants of the library that are a kind of aggregate. */
    private static List<AggregateKind<?>> kinds() {
        List<AggregateKind<?>> kinds = new ArrayList<>();
        try {
            Path root =
                    Path.of(
                            Participants.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    String path = root.relativize(file).toString();
                    if (!path.startsWith("module-info")) {
                        String name =
                                path.substring(0, path.length() - ".class".length())
                                        .replace('/', '.');
                        kinds.addAll(kindsOf(Class.forName(name)));
                    }
                }
            }
        } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return kinds;
    }

    private static List<AggregateKind<?>> kindsOf(Class<?> type) throws IllegalAccessException {
        List<AggregateKind<?>> kinds = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && field.getType().equals(AggregateKind.class)) {
                field.setAccessible(true);
                kinds.add((AggregateKind<?>) field.get(null));
            }
        }
        return kinds;
    }
}
