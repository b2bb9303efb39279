package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, Actor.user("maria"));

    @Test
    void a_stage_is_reached_in_order_and_while_the_role_is_held() {
        DatedRole lead = DatedRole.of(RoleKey.LEAD, DateRange.from(DAY));
        DatedRole contacted = lead.advancedTo(StageKey.of("contacted"), DAY.plusDays(5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contacted.advancedTo(StageKey.of("new"), DAY.plusDays(4)))
                .withMessageContaining("one stage at a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lead.advancedTo(StageKey.of("new"), DAY.minusDays(1)))
                .withMessageContaining("while the role is held");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> lead.endedAt(DAY).advancedTo(StageKey.of("new"), DAY.plusDays(1)));
        assertThat(contacted.endedAt(DAY.plusDays(2)).stages()).isEmpty();
        assertThat(contacted.stageAt(DAY)).isEmpty();
        assertThat(contacted.stageAt(DAY.plusDays(5))).contains(StageKey.of("contacted"));
        assertThat(contacted.toString()).isEqualTo("DatedRole[lead [2026-03-01, )]");
    }

    @Test
    void what_a_draft_cannot_do_with_a_role_is_listed_with_all_that_is_wrong() {
        PersonDraft draft =
                Person.known("Ada")
                        .endRole(RoleKey.LEAD, DAY)
                        .advance(RoleKey.PARTNER, StageKey.of("agreed"), DAY)
                        .nickname(" ");

        assertThat(draft.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(
                        tuple("roles", "role-not-played"),
                        tuple("roles", "role-not-played"),
                        tuple("nicknames[0]", "blank"));
        assertThat(draft.roles(List.of()).violations())
                .extracting(Violation::path)
                .containsExactly("nicknames[0]");
    }

    @Test
    void who_advances_to_the_stage_reached_last_stays_in_it() {
        DatedRole lead =
                DatedRole.of(RoleKey.LEAD, DateRange.from(DAY)).advancedTo(StageKey.of("new"), DAY);

        assertThat(lead.advancedTo(StageKey.of("new"), DAY.plusDays(1))).isSameAs(lead);
        assertThat(
                        lead.advancedTo(StageKey.of("lost"), DAY)
                                .advancedTo(StageKey.of("new"), DAY)
                                .stages())
                .hasSize(3);
    }

    @Test
    void the_reserved_roles_form_a_tree_in_which_parents_stand_first() {
        Set<RoleKey> before = Set.of();
        for (Role role : Roles.reserved()) {
            assertThat(before).doesNotContain(role.key());
            role.parent()
                    .ifPresent(
                            parent ->
                                    assertThat(Roles.reserved())
                                            .extracting(Role::key)
                                            .contains(parent));
            Set<RoleKey> known = before;
            assertThat(role.parent().filter(parent -> !known.contains(parent))).isEmpty();
            before =
                    Stream.concat(known.stream(), Stream.of(role.key()))
                            .collect(Collectors.toSet());
            assertThat(role.revision()).isEqualTo(Revision.FIRST);
            assertThat(role.changed()).isEmpty();
        }
    }

    @Test
    void a_role_that_was_for_one_kind_can_be_for_all_again() {
        RoleDraft draft = Role.draft(RoleKey.of("speaker"), "Speaker").only(Contact.Kind.PERSON);
        assertThat(draft.kinds()).containsExactly(Contact.Kind.PERSON);

        assertThat(draft.forAll().kinds()).hasSize(Contact.Kind.values().length);
    }

    @Test
    void all_that_is_wrong_with_a_role_is_listed() {
        RoleDraft draft =
                Role.draft(RoleKey.of("guest"), " ")
                        .under(RoleKey.of("guest"))
                        .stage("a", "A")
                        .stage("a", "B");

        assertThat(draft.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("name", "blank"),
                        tuple("stages[1]", "repeated"),
                        tuple("parent", "cycle"));
        assertThatThrownBy(() -> draft.toRole(Revision.FIRST, STAMP, STAMP))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("3 rules");
    }

    @Test
    void a_state_takes_only_steps_that_follow_from_it() {
        ContactId id = ContactId.of(new UUID(1, 1));
        ContactState state = ContactState.first(id, STAMP);

        for (ContactStatus from : ContactStatus.values()) {
            ContactState there = from == ContactStatus.ACTIVE ? state : state.next(step(from));
            assertThat(there.status()).isEqualTo(from);
            for (ContactStatus to : EnumSet.complementOf(EnumSet.of(from))) {
                if (from == ContactStatus.ERASED) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> there.next(step(to)))
                            .withMessage("a contact that is ERASED does not become " + to);
                } else {
                    assertThat(there.next(step(to)).statusBefore()).contains(from);
                }
            }
            assertThatIllegalArgumentException().isThrownBy(() -> there.next(step(from)));
        }
    }

    @Test
    void a_step_says_what_its_status_needs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusChange.to(ContactStatus.INACTIVE, STAMP))
                .withMessageContaining("for a reason");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusChange.to(ContactStatus.MERGED, STAMP))
                .withMessageContaining("mergedInto");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusChange.to(ContactStatus.MERGED, STAMP, "why"));
    }

    @Test
    void most_contacts_share_one_empty_standing() {
        Person plain = Person.known("Ada").toContact(Samples.STATE, Samples.DERIVATIONS);
        Person edited =
                plain.edit()
                        .owner(Actor.user("x"))
                        .withoutOwner()
                        .teams(List.of())
                        .toContact(Samples.STATE, Samples.DERIVATIONS);

        assertThat(edited.content().standing()).isSameAs(Standing.NONE);
        assertThat(edited.hasSameContent(plain)).isTrue();
    }

    private static StatusChange step(ContactStatus to) {
        return to == ContactStatus.MERGED
                ? StatusChange.mergedInto(ContactId.of(new UUID(2, 2)), STAMP)
                : StatusChange.to(to, STAMP, "a reason");
    }
}
