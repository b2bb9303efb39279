package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Derivations;
import dev.kith.contact.FieldKey;
import dev.kith.contact.Importance;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.Remark;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StatusChange;
import dev.kith.contact.TierKey;
import dev.kith.label.LabelName;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.SortPosition;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SampleLabels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexesTest {

    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.system());
    private static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");

    private static final ContactId ORGANIZATION = ContactId.of(new UUID(2, 2));
    private static final SampleLabels LABELS = new SampleLabels();

    private final ContactGenerator people = ContactGenerator.seeded(3);

    @Test
    void a_change_of_what_nobody_searches_by_leaves_the_indexes_alone() {
        for (int i = 0; i < 200; i++) {
            Person old = stored(people.typical(i));
            Person next = changed(old, draft -> draft.remark(Remark.of("met again")));

            assertThat(Indexes.toAdd(next, old))
                    .isEqualTo(new Indexes.Addition(null, List.of(), Set.of(), Set.of(), true));
            assertThat(ContactProjection.of(next)).isEqualTo(ContactProjection.of(old));
        }
    }

    @Test
    void a_change_of_words_alone_leaves_lists_and_keys_alone() {
        Person old = stored(people.typical(1));
        Person next = changed(old, draft -> draft.nickname("Lady Ada"));

        assertThat(Indexes.toAdd(next, old))
                .isEqualTo(
                        new Indexes.Addition(
                                null, List.of(), Set.of("lady", "ada"), Set.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "phone",
                "external id",
                "name",
                "sort name",
                "fewer",
                "same mail",
                "role",
                "label",
                "field",
                "tier",
                "affiliation"
            })
    void a_change_of_what_finds_a_contact_is_indexed(String what) {
        for (int i = 0; i < 50; i++) {
            Person old = stored(people.typical(i));
            Person next = changed(old, draft -> change(draft, what));

            assertIndexed(next, old);
        }
    }

    @Test
    void another_status_is_another_place_in_the_lists() {
        Person old = stored(people.typical(1));
        Contact next =
                old.inState(old.state().next(StatusChange.to(ContactStatus.ARCHIVED, STAMP)));

        assertIndexed(next, old);
    }

    private static void assertIndexed(Contact next, Contact old) {
        Indexes.Addition added = Indexes.toAdd(next, old);

        SortPosition place = ContactProjection.position(next);
        boolean stays =
                next.status() == old.status() && place.equals(ContactProjection.position(old));
        assertThat(added.position()).isEqualTo(stays ? null : place);
        List<ContactKey> keys = new ArrayList<>(ContactProjection.keys(next));
        keys.removeAll(ContactProjection.keys(old));
        assertThat(added.keys()).isEqualTo(keys);
        Set<String> gained = new HashSet<>(ContactProjection.tokens(next));
        gained.removeAll(ContactProjection.tokens(old));
        assertThat(added.tokens()).containsAll(gained);
    }

    @Test
    void one_more_label_touches_no_other_key_and_no_place() {
        Person old = stored(people.typical(1));
        Person next = changed(old, draft -> draft.label("new"));

        Indexes.Addition added = Indexes.toAdd(next, old);

        assertThat(added.keys()).containsExactly(ContactKey.of(LABELS.id(LabelName.of("new"))));
        assertThat(added.position()).isNull();
    }

    /** Some versions go when the next one comes, some later, as readers need them. */
    @Test
    void any_changes_leave_behind_what_finds_the_last_version_and_nothing_else() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            Indexes indexes = new Indexes();
            Deque<Contact> versions = new ArrayDeque<>();
            Set<ContactKey> everHad = new HashSet<>();
            Person latest = stored(people.typical(round));
            indexes.add(latest, Indexes.toAdd(latest, null));
            versions.add(latest);
            for (int step = 0; step < 30; step++) {
                Person old = latest;
                latest =
                        step % 7 == 6
                                ? flipped(old)
                                : changed(old, draft -> anyChange(draft, random));
                indexes.add(latest, Indexes.toAdd(latest, old));
                versions.add(latest);
                everHad.addAll(ContactProjection.keys(latest));
                while (versions.size() > 1 && (step == 29 || random.nextInt(3) > 0)) {
                    Contact gone = versions.remove();
                    indexes.remove(gone, List.copyOf(versions));
                }
                assertFound(indexes, latest);
            }

            Set<ContactKey> last = Set.copyOf(ContactProjection.keys(latest));
            everHad.removeAll(last);
            assertThat(everHad).isNotEmpty().allMatch(key -> isNowhere(indexes, key));
            assertThat(indexes.keys()).isEqualTo(last.size());
            assertThat(indexes.tokens().size())
                    .isEqualTo(
                            ContactProjection.tokens(latest).stream()
                                    .filter(token -> !token.startsWith("@"))
                                    .count());
            for (ContactStatus status : ContactStatus.values()) {
                assertThat(indexes.positions(status)).hasSize(status == latest.status() ? 1 : 0);
            }
        }
    }

    private static void assertFound(Indexes indexes, Contact contact) {
        assertThat(ContactProjection.keys(contact)).allMatch(key -> !isNowhere(indexes, key));
        assertThat(indexes.positions(contact.status()))
                .contains(ContactProjection.position(contact));
    }

    private static boolean isNowhere(Indexes indexes, ContactKey key) {
        return !indexes.candidates(key).iterator().hasNext();
    }

    private static Person flipped(Person old) {
        ContactStatus next =
                old.status() == ContactStatus.ACTIVE
                        ? ContactStatus.ARCHIVED
                        : ContactStatus.ACTIVE;
        return old.inState(old.state().next(StatusChange.to(next, STAMP)));
    }

    /** One of a few values, so that some come back. */
    private static PersonDraft anyChange(PersonDraft draft, SplittableRandom random) {
        String value = "v" + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> draft.emails(List.of()).email(value + "@e.example");
            case 1 -> draft.labels(List.of()).label(value).label("all");
            case 2 -> draft.name(PersonName.of("Ada", value));
            case 3 -> draft.nicknames(List.of(value));
            case 4 ->
                    draft.importance(
                            Importance.of(random.nextBoolean() ? TierKey.GOLD : TierKey.SILVER));
            default -> draft.remark(Remark.of(value));
        };
    }

    private static PersonDraft change(PersonDraft draft, String what) {
        return switch (what) {
            case "email" -> draft.email("other@e.example");
            case "phone" -> draft.phone("+44 20 7946 0958");
            case "external id" -> draft.externalId("crm", "17");
            case "name" -> draft.name(PersonName.of("Ada", "King"));
            case "sort name" -> draft.sortAs("King, Ada");
            case "role" -> draft.role(RoleKey.LEAD, LocalDate.EPOCH);
            case "label" -> draft.label("new");
            case "field" -> draft.field(FieldKey.of("size"), "x");
            case "tier" -> draft.importance(Importance.of(TierKey.GOLD));
            case "affiliation" ->
                    draft.affiliation(Affiliation.at("Mill").withOrganization(ORGANIZATION));
            case "fewer" -> draft.emails(List.of());
            // equal lists are not enough: what is derived from them may differ
            case "same mail" -> draft.emails(draft.emails().subList(0, 1));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Person changed(Person old, UnaryOperator<PersonDraft> change) {
        return change.apply(old.edit()).toContact(old.state().next(STAMP), PLAIN, LABELS::id);
    }

    private static <C extends Contact> C stored(ContactDraft<C, ?> draft) {
        ContactState state = ContactState.first(ContactId.of(new UUID(1, 1)), STAMP);
        return draft.toContact(state, PLAIN, LABELS::id);
    }
}
