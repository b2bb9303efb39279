package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Violation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelationshipTypesTest {

    private static final RelationshipTypeKey KEY = RelationshipTypeKey.of("mentor-of");
    private static final Stamp STAMP = Samples.STATE.created();

    @Test
    void every_reserved_type_is_there_once_and_says_what_it_is_from_both_ends() {
        Set<RelationshipTypeKey> keys = new HashSet<>();
        for (RelationshipType type : RelationshipTypes.reserved()) {
            assertThat(keys.add(type.key())).as(type.key().text()).isTrue();
            assertThat(type.isReserved()).isTrue();
            assertThat(type.changed()).isEmpty();
            assertThat(type.label().equals(type.inverseLabel())).isEqualTo(type.isSymmetric());
            assertThat(type.label(RelationshipEnd.TO)).isEqualTo(type.inverseLabel());
        }
        assertThat(keys).hasSize(15);
    }

    @Test
    void a_subsidiary_has_one_parent_and_nobody_is_their_own_manager() {
        RelationshipType parent = reserved(RelationshipTypeKey.PARENT_OF);
        assertThat(parent.isSingle(RelationshipEnd.FROM)).isTrue();
        assertThat(parent.isSingle(RelationshipEnd.TO)).isFalse();
        assertThat(parent.upper()).contains(RelationshipEnd.FROM);
        assertThat(parent.kinds(RelationshipEnd.TO)).containsExactly(Contact.Kind.ORGANIZATION);
        RelationshipType reports = reserved(RelationshipTypeKey.REPORTS_TO);
        assertThat(reports.isAcyclic()).isTrue();
        assertThat(reports.upper()).contains(RelationshipEnd.TO);
        RelationshipType spouse = reserved(RelationshipTypeKey.SPOUSE_OF);
        assertThat(spouse.isSingle(RelationshipEnd.FROM)).isTrue();
        assertThat(spouse.isSingle(RelationshipEnd.TO)).isTrue();
        assertThat(spouse.isAcyclic()).isFalse();
    }

    private static RelationshipType reserved(RelationshipTypeKey key) {
        return RelationshipTypes.reserved().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everything_that_is_wrong_with_a_type_is_listed() {
        RelationshipTypeDraft draft =
                RelationshipType.symmetric(KEY, " ")
                        .labels("\u0001", "is pupil of")
                        .hierarchy(RelationshipEnd.TO);

        assertThat(draft.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(
                        tuple("label", "control-character"),
                        tuple("inverseLabel", "not-symmetric"),
                        tuple("upper", "not-symmetric"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> draft.toType(Revision.FIRST, STAMP, STAMP));
    }

    @Test
    void a_draft_of_a_type_says_all_that_the_type_says() {
        RelationshipType type =
                RelationshipType.draft(KEY, " is mentor of ", "is pupil of")
                        .only(RelationshipEnd.FROM, Contact.Kind.PERSON)
                        .single(RelationshipEnd.TO)
                        .hierarchy(RelationshipEnd.FROM)
                        .toType(Revision.FIRST, STAMP, STAMP);

        assertThat(type.label()).isEqualTo("is mentor of");
        assertThat(type.edit().toType(Revision.FIRST, STAMP, STAMP)).isEqualTo(type);
        assertThat(type.edit().toType(Revision.of(2), STAMP, STAMP)).isNotEqualTo(type);
        for (RelationshipTypeDraft other :
                List.of(
                        type.edit().labels("x", "is pupil of"),
                        type.edit().labels("is mentor of", "x"),
                        type.edit().only(RelationshipEnd.TO, Contact.Kind.PERSON),
                        type.edit().only(Contact.Kind.ORGANIZATION),
                        type.edit().single(RelationshipEnd.FROM),
                        type.edit().hierarchy(RelationshipEnd.TO),
                        RelationshipType.symmetric(KEY, "is mentor of"))) {
            assertThat(other.toType(Revision.FIRST, STAMP, STAMP).hasSameContent(type)).isFalse();
        }
    }

    @Test
    void a_relationship_is_between_two_contacts() {
        ContactId ada = Samples.STATE.id();
        ContactId bob = ContactId.of(new UUID(7, 7));
        RelationshipId id = RelationshipId.of(new UUID(1, 2));
        RelationshipDraft alone = Relationship.draft(ada, KEY, ada).note("\u0001");

        assertThat(alone.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("to", "self-relation"), tuple("note", "control-character"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> alone.toRelationship(id, Revision.FIRST, STAMP, STAMP));

        Relationship two =
                Relationship.draft(ada, KEY, bob)
                        .during(DateRange.from(LocalDate.of(2026, 5, 1)))
                        .note("since school\n")
                        .toRelationship(id, Revision.FIRST, STAMP, STAMP);
        assertThat(two.edit().toRelationship(id, Revision.FIRST, STAMP, STAMP)).isEqualTo(two);
        for (RelationshipDraft other :
                List.of(
                        two.edit().withoutNote(),
                        two.edit().during(DateRange.always()),
                        Relationship.draft(bob, KEY, ada)
                                .during(two.period())
                                .note("since school\n"),
                        Relationship.draft(ada, RelationshipTypeKey.FRIEND_OF, bob)
                                .during(two.period())
                                .note("since school\n"))) {
            assertThat(other.toRelationship(id, Revision.FIRST, STAMP, STAMP)).isNotEqualTo(two);
        }
        assertThat(two.toString()).doesNotContain("school").doesNotContain("2026");
    }

    @Test
    void ids_are_read_as_they_are_written() {
        UUID uuid = new UUID(1, 2);
        assertThat(RelationshipId.parse(RelationshipId.of(uuid).toString()))
                .isEqualTo(RelationshipId.of(uuid));
        assertThatIllegalArgumentException().isThrownBy(() -> RelationshipId.parse("1-2-3-4-5"));
    }
}
