package dev.kith.testkit;

import static dev.kith.testkit.ContactFields.assertWhole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.PageRequest;
import dev.kith.common.ReservedDefinitionException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Importance;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.Restriction;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.StatusChange;
import dev.kith.contact.Tier;
import dev.kith.contact.TierKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of how contacts stand to it: roles, stages, tiers and the status of a life. */
public interface StandingBehaviour extends StorageFixture {

    /** The day on which the clock of {@link Host} begins. */
    LocalDate TODAY = LocalDate.parse("2026-05-01");

    /** All of it comes back. */
    @Test
    default void roles_importance_owner_teams_and_restriction_come_back_as_given() {
        Host host = new Host(storage());
        DatedRole supplier =
                DatedRole.of(RoleKey.SUPPLIER, DateRange.from(TODAY.minusYears(3)))
                        .endedAt(TODAY.minusYears(1));
        Person ada =
                host.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .role(supplier)
                                        .role(RoleKey.PARTNER, TODAY)
                                        .advance(RoleKey.PARTNER, StageKey.of("agreed"), TODAY)
                                        .importance(
                                                Importance.of(TierKey.GOLD)
                                                        .because("knows everybody")
                                                        .reviewedOn(TODAY.plusMonths(6)))
                                        .owner(Actor.user("maria"))
                                        .team(Team.of("north"))
                                        .team(Team.of("engines"))
                                        .restriction(
                                                Restriction.of(
                                                        Restriction.Ground.ACCURACY_CONTESTED,
                                                        TODAY)));

        Contact found = host.contacts().find(ada.id()).orElseThrow();

        assertWhole(ada, found, "found");
        assertEquals(List.of(RoleKey.PARTNER), keys(found.rolesAt(TODAY)));
        assertEquals(List.of(RoleKey.SUPPLIER), keys(found.rolesAt(TODAY.minusYears(2))));
        assertEquals(List.of(), found.rolesAt(TODAY.minusYears(1)), "the first day without");
        assertEquals(Optional.of(Actor.user("maria")), found.owner());
        assertEquals(List.of(Team.of("north"), Team.of("engines")), List.copyOf(found.teams()));
    }

    /** The history of stages stays. */
    @Test
    default void a_contact_advances_in_a_role_and_the_stages_before_stay() {
        Host host = new Host(storage());
        Person lead = host.contacts().add(Person.known("Ada").role(RoleKey.LEAD, TODAY));

        lead = host.contacts().advance(lead, RoleKey.LEAD, StageKey.of("contacted"));
        host.clock.advance(Duration.ofDays(3));
        lead = host.contacts().advance(lead, RoleKey.LEAD, StageKey.of("qualified"));

        DatedRole role = lead.roles().get(0);
        assertEquals(Optional.of(StageKey.of("contacted")), role.stageAt(TODAY.plusDays(2)));
        assertEquals(Optional.of(StageKey.of("qualified")), role.stageAt(TODAY.plusDays(3)));
        assertEquals(Optional.empty(), role.stageAt(TODAY.minusDays(1)));
        assertWhole(lead, host.contacts().find(lead.id()).orElseThrow(), "found");
        Person latest = lead;
        assertEquals(
                List.of("unknown-stage"),
                codes(
                        () ->
                                host.contacts()
                                        .advance(latest, RoleKey.LEAD, StageKey.of("preferred"))));
        assertEquals(
                latest,
                host.contacts().advance(latest, RoleKey.LEAD, StageKey.of("qualified")),
                "it is there");
        host.clock.advance(Duration.ofDays(1));
        assertEquals(
                latest, host.contacts().advance(latest, RoleKey.LEAD, StageKey.of("qualified")));
        for (Executable wrong :
                List.<Executable>of(
                        () ->
                                host.contacts()
                                        .advance(latest, RoleKey.SUPPLIER, StageKey.of("approved")),
                        () ->
                                host.contacts()
                                        .convert(latest, RoleKey.SUPPLIER, RoleKey.CUSTOMER))) {
            assertEquals(List.of("role-not-played"), codes(wrong));
        }
        host.clock.set(Instant.parse("2026-05-02T12:00:00Z"));
        assertEquals(
                List.of("later-stage"),
                codes(
                        () ->
                                host.contacts()
                                        .advance(latest, RoleKey.LEAD, StageKey.of("contacted"))));
    }

    /** One command, no copy, and the lead stays known, even within one day. */
    @Test
    default void a_lead_becomes_a_customer_in_one_command_and_was_a_lead() {
        Host host = new Host(storage());
        Person lead = host.contacts().add(Person.known("Ada").role(RoleKey.LEAD, TODAY));
        Person other = host.contacts().add(Person.known("Bob").role(RoleKey.LEAD, TODAY));
        lead = host.contacts().advance(lead, RoleKey.LEAD, StageKey.of("qualified"));

        Person sameDay = host.contacts().convert(lead, RoleKey.LEAD, RoleKey.CURRENT_CUSTOMER);
        host.clock.advance(Duration.ofDays(10));
        Person later = host.contacts().convert(other, RoleKey.LEAD, RoleKey.CUSTOMER);

        assertEquals(lead.id(), sameDay.id());
        assertEquals(List.of(RoleKey.CURRENT_CUSTOMER), keys(sameDay.rolesAt(TODAY)));
        assertEquals(List.of(RoleKey.LEAD, RoleKey.CURRENT_CUSTOMER), keys(sameDay.roles()));
        assertEquals(
                StageKey.of("qualified"), sameDay.roles().get(0).stages().get(0).stage(), "kept");
        assertEquals(DateRange.between(TODAY, TODAY.plusDays(10)), later.roles().get(0).period());
        assertEquals(List.of(RoleKey.CUSTOMER), keys(later.rolesAt(TODAY.plusDays(10))));
    }

    /** What the catalogue does not have, or does not allow, is refused with all that is wrong. */
    @Test
    default void roles_and_tiers_that_the_catalogue_does_not_allow_are_refused_at_once() {
        Host host = new Host(storage());

        assertEquals(
                List.of("unknown-role", "wrong-kind", "unknown-stage", "unknown-tier"),
                codes(
                        () ->
                                host.contacts()
                                        .add(
                                                Person.known("Ada")
                                                        .role(RoleKey.of("wizard"), TODAY)
                                                        .role(RoleKey.REGULATOR, TODAY)
                                                        .role(RoleKey.LEAD, TODAY)
                                                        .advance(
                                                                RoleKey.LEAD,
                                                                StageKey.of("won"),
                                                                TODAY)
                                                        .importance(
                                                                Importance.of(
                                                                        TierKey.of("tin"))))));
        assertEquals(
                List.of("overlapping-role"),
                codes(
                        () ->
                                host.contacts()
                                        .add(
                                                Person.known("Ada")
                                                        .role(RoleKey.LEAD, TODAY)
                                                        .role(RoleKey.LEAD, TODAY.plusDays(1)))),
                "twice at a time");
        assertEquals(
                List.of("overlapping-role"),
                codes(
                        () ->
                                host.contacts()
                                        .add(
                                                Person.known("Ada")
                                                        .role(RoleKey.PAST_CUSTOMER, TODAY)
                                                        .role(RoleKey.CURRENT_CUSTOMER, TODAY))),
                "of which only one is possible at a time");
        assertEquals(List.of(), host.listed());
    }

    /** A role may be played again, and several at a time. */
    @Test
    default void a_role_is_played_again_later_and_beside_others() {
        Host host = new Host(storage());
        Organization both =
                host.contacts()
                        .add(
                                Organization.named("Both Ltd")
                                        .role(
                                                DatedRole.of(
                                                        RoleKey.CURRENT_CUSTOMER,
                                                        DateRange.between(
                                                                TODAY.minusYears(2),
                                                                TODAY.minusYears(1))))
                                        .role(
                                                DatedRole.of(
                                                        RoleKey.PAST_CUSTOMER,
                                                        DateRange.between(
                                                                TODAY.minusYears(1), TODAY)))
                                        .role(RoleKey.CURRENT_CUSTOMER, TODAY)
                                        .role(RoleKey.VENDOR, TODAY));

        assertEquals(List.of(RoleKey.CURRENT_CUSTOMER, RoleKey.VENDOR), keys(both.rolesAt(TODAY)));
        assertEquals(List.of(RoleKey.PAST_CUSTOMER), keys(both.rolesAt(TODAY.minusDays(1))));
    }

    /** Defined, changed, removed. */
    @Test
    default void a_book_defines_roles_of_its_own_below_the_reserved_ones() {
        Host host = new Host(storage());
        RoleKey key = RoleKey.of("brand-ambassador");
        Role defined =
                host.book
                        .roles()
                        .define(
                                Role.draft(key, "Brand ambassador")
                                        .under(RoleKey.RESELLER)
                                        .only(Contact.Kind.PERSON)
                                        .stage("invited", "Invited")
                                        .stage("bound", "Under contract"));

        assertEquals(Optional.of(defined), host.book.roles().find(key));
        assertTrue(host.book.roles().isKindOf(key, RoleKey.PARTNER));
        assertFalse(host.book.roles().isKindOf(RoleKey.PARTNER, key));
        assertEquals(
                List.of(RoleKey.PARTNER, RoleKey.RESELLER, RoleKey.COLLABORATOR, key),
                host.book.roles().under(RoleKey.PARTNER));
        assertEquals(
                Optional.empty(), host.otherBook.roles().find(key), "another book's catalogue");
        assertThrows(
                DefinitionTakenException.class,
                () -> host.book.roles().define(Role.draft(key, "Again")));
        assertThrows(
                DefinitionTakenException.class,
                () -> host.book.roles().define(Role.draft(RoleKey.LEAD, "Mine")));

        Role renamed = host.book.roles().change(defined, role -> role.name("Ambassador"));
        assertEquals(Revision.of(2), renamed.revision());
        assertEquals(renamed, host.book.roles().change(renamed, role -> role), "no change");
        assertThrows(
                StaleException.class,
                () -> host.book.roles().change(defined, role -> role.name("Late")));
        assertThrows(
                ReservedDefinitionException.class,
                () ->
                        host.book
                                .roles()
                                .change(
                                        host.book.roles().find(RoleKey.LEAD).orElseThrow(),
                                        role -> role.name("Mine")));

        host.book.roles().remove(renamed);
        assertEquals(Optional.empty(), host.book.roles().find(key));
        assertEquals(
                Revision.FIRST,
                host.book.roles().define(Role.draft(key, "New")).revision(),
                "the key is free again");
    }

    /** Reserved roles are all that the trade names, and cost a book nothing. */
    @Test
    default void every_book_has_the_reserved_roles_and_tiers() {
        Host host = new Host(storage());

        assertEquals(23, host.book.roles().all().size());
        assertTrue(host.book.roles().all().stream().allMatch(Role::isReserved));
        assertTrue(host.book.roles().isKindOf(RoleKey.PAST_CUSTOMER, RoleKey.CUSTOMER));
        assertEquals(
                List.of(TierKey.BRONZE, TierKey.SILVER, TierKey.GOLD, TierKey.PLATINUM),
                host.book.tiers().all().stream().map(Tier::key).toList());
    }

    /** A tree has no circles, and its parents are known. */
    @Test
    default void a_role_is_not_a_kind_of_itself_by_whatever_way() {
        Host host = new Host(storage());
        Role a = host.book.roles().define(Role.draft(RoleKey.of("a"), "A"));
        Role b = host.book.roles().define(Role.draft(RoleKey.of("b"), "B").under(a.key()));
        Role c = host.book.roles().define(Role.draft(RoleKey.of("c"), "C").under(b.key()));

        assertEquals(
                List.of("cycle"),
                codes(() -> host.book.roles().change(a, role -> role.under(c.key()))));
        assertEquals(
                List.of("cycle"),
                codes(() -> host.book.roles().change(a, role -> role.under(a.key()))));
        assertEquals(
                List.of("unknown-role"),
                codes(() -> host.book.roles().change(a, role -> role.under(RoleKey.of("x")))));
        assertThrows(DefinitionInUseException.class, () -> host.book.roles().remove(b));
    }

    /** Two units that each hang one role below the other do not both succeed. */
    @Test
    default void two_units_do_not_close_a_circle_of_roles_together() {
        Host host = new Host(storage());
        Role a = host.book.roles().define(Role.draft(RoleKey.of("a"), "A"));
        Role b = host.book.roles().define(Role.draft(RoleKey.of("b"), "B"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);

        try (Threads threads = new Threads()) {
            Future<List<String>> other =
                    threads.start(
                            () -> {
                                Threads.await(begun);
                                List<String> codes =
                                        codes(
                                                () ->
                                                        host.book
                                                                .roles()
                                                                .change(
                                                                        b,
                                                                        role ->
                                                                                role.under(
                                                                                        a.key())));
                                over.countDown();
                                return codes;
                            });
            host.book.unit(
                    () -> {
                        host.book.roles().change(a, role -> role.under(b.key()));
                        begun.countDown();
                        assertFalse(Threads.happensNow(over), "the other one waits");
                    });

            assertEquals(List.of("cycle"), Threads.result(other));
        }
    }

    /** What contacts have, or had, stays in the catalogue. */
    @Test
    default void a_definition_that_contacts_use_is_not_removed() {
        Host host = new Host(storage());
        Role role =
                host.book
                        .roles()
                        .define(
                                Role.draft(RoleKey.of("guest"), "Guest")
                                        .stage("invited", "Invited")
                                        .stage("came", "Came"));
        Tier tier = host.book.tiers().define(TierKey.of("vip"), "VIP", 500);
        Person ada =
                host.contacts()
                        .add(
                                Person.known("Ada")
                                        .role(role.key(), TODAY.minusDays(1))
                                        .advance(role.key(), StageKey.of("came"), TODAY)
                                        .importance(Importance.of(tier.key())));
        ada = host.contacts().change(ada, seen -> seen.edit().endRole(role.key(), TODAY));

        DefinitionInUseException used =
                assertThrows(DefinitionInUseException.class, () -> host.book.roles().remove(role));
        assertEquals(ada.id(), used.user());
        assertThrows(DefinitionInUseException.class, () -> host.book.tiers().remove(tier));
        assertEquals(
                List.of("stage-in-use"),
                codes(() -> host.book.roles().change(role, draft -> draft.stages(List.of()))));
        Role fewer =
                host.book
                        .roles()
                        .change(
                                role,
                                draft ->
                                        draft.stages(List.of(draft.stages().get(1)))
                                                .stage("left", "Left"));
        assertEquals(2, fewer.stages().size());

        host.contacts().change(ada, seen -> seen.edit().roles(List.of()).withoutImportance());
        host.book.roles().remove(fewer);
        host.book.tiers().remove(tier);
        assertEquals(4, host.book.tiers().all().size());
    }

    /** Who plays a role that others can no longer play goes through it to its end. */
    @Test
    default void a_role_that_is_no_longer_for_a_kind_can_be_advanced_and_ended() {
        Host host = new Host(storage());
        RoleKey key = RoleKey.of("speaker");
        Role speaker = host.book.roles().define(Role.draft(key, "Speaker").stage("asked", "Asked"));
        Organization mill = host.contacts().add(Organization.named("Mill").role(key, TODAY));
        host.book.roles().change(speaker, role -> role.only(Contact.Kind.PERSON));

        mill = host.contacts().advance(mill, key, StageKey.of("asked"));
        host.clock.advance(Duration.ofDays(1));
        mill = host.contacts().change(mill, c -> c.edit().endRole(key, TODAY.plusDays(1)));

        assertEquals(DateRange.between(TODAY, TODAY.plusDays(1)), mill.roles().get(0).period());
        Organization ended = mill;
        assertEquals(
                List.of("wrong-kind"),
                codes(
                        () ->
                                host.contacts()
                                        .change(ended, c -> c.edit().role(key, TODAY.plusDays(2)))),
                "played anew");
        assertEquals(
                List.of("wrong-kind"),
                codes(
                        () ->
                                host.contacts()
                                        .change(
                                                ended,
                                                c ->
                                                        c.edit()
                                                                .roles(
                                                                        List.of(
                                                                                DatedRole.of(
                                                                                        key,
                                                                                        DateRange
                                                                                                .from(
                                                                                                        TODAY)))))),
                "on more days");
    }

    /** Of two roles that have come to exclude each other a contact gives up one. */
    @Test
    default void roles_that_exclude_each_other_from_now_on_can_be_ended_and_not_begun() {
        Host host = new Host(storage());
        Role group = host.book.roles().define(Role.draft(RoleKey.of("g"), "G"));
        RoleKey a = host.book.roles().define(Role.draft(RoleKey.of("a"), "A")).key();
        RoleKey b =
                host.book.roles().define(Role.draft(RoleKey.of("b"), "B").under(group.key())).key();
        Person ada =
                host.contacts()
                        .add(
                                Person.known("Ada")
                                        .role(a, TODAY.minusYears(6))
                                        .role(b, TODAY.minusYears(5)));
        Person bob = host.contacts().add(Person.known("Bob").role(b, TODAY));
        host.book.roles().change(group, role -> role.exclusive(true));
        host.book
                .roles()
                .change(host.book.roles().find(a).orElseThrow(), role -> role.under(group.key()));

        ada = host.contacts().change(ada, c -> c.edit().nickname("Countess"));
        ada = host.contacts().change(ada, c -> c.edit().endRole(a, TODAY));

        assertEquals(List.of(b), keys(ada.rolesAt(TODAY)));
        Person latest = ada;
        for (Person each : List.of(latest, bob)) {
            assertEquals(
                    List.of("overlapping-role"),
                    codes(() -> host.contacts().change(each, c -> c.edit().role(a, TODAY))));
        }
    }

    /** A stage goes, or somebody enters it. */
    @Test
    default void a_stage_is_not_taken_away_while_a_contact_enters_it() {
        Host host = new Host(storage());
        RoleKey key = RoleKey.of("guest");
        StageKey came = StageKey.of("came");
        Role role =
                host.book
                        .roles()
                        .define(Role.draft(key, "Guest").stage("came", "Came").stage("x", "X"));
        Person ada = host.contacts().add(Person.known("Ada").role(key, TODAY));
        Person bob = host.contacts().add(Person.known("Bob").role(key, TODAY));

        TwoUnits.assertSecondRefused(
                host,
                InvalidValueException.class,
                () -> host.contacts().advance(ada, key, came),
                () -> host.book.roles().change(role, draft -> draft.stages(List.of())));
        TwoUnits.assertSecondRefused(
                host,
                InvalidValueException.class,
                () ->
                        host.book
                                .roles()
                                .change(role, draft -> draft.stages(draft.stages().subList(0, 1))),
                () -> host.contacts().advance(bob, key, StageKey.of("x")));
    }

    /** Of several who define a tier of one key at once, one does. */
    @Test
    default void a_tier_is_defined_once() {
        Host host = new Host(storage());
        TierKey key = TierKey.of("vip");

        TwoUnits.assertSecondRefused(
                host,
                DefinitionTakenException.class,
                () -> host.book.tiers().define(key, "VIP", 500),
                () -> host.book.tiers().define(key, "Very important", 600));

        assertEquals("VIP", host.book.tiers().find(key).orElseThrow().name());
    }

    /** Who defined something stays known, whoever changes it. */
    @Test
    default void a_definition_says_when_it_was_defined_and_when_it_was_changed() {
        Host host = new Host(storage());
        ContactBook maria = host.book.as(Actor.user("maria"));
        Role role = maria.roles().define(Role.draft(RoleKey.of("guest"), "Guest"));
        Tier tier = maria.tiers().define(TierKey.of("vip"), "VIP", 500);
        RelationshipType type =
                maria.relationshipTypes()
                        .define(RelationshipType.symmetric(RelationshipTypeKey.of("met"), "met"));
        host.clock.advance(Duration.ofDays(1));
        ContactBook emil = host.book.as(Actor.user("emil"));

        Role role2 = emil.roles().change(role, draft -> draft.name("Guests"));
        Tier tier2 = emil.tiers().change(tier, "VIP", 501);
        RelationshipType type2 = emil.relationshipTypes().rename(type, "knows", "knows");

        assertEquals(Actor.user("maria"), role.created().orElseThrow().by());
        assertEquals(role.created(), role.changed());
        assertEquals(role.created(), tier.created());
        assertEquals(role.created(), type.created());
        assertEquals(role.created(), role2.created());
        assertEquals(tier.created(), tier2.created());
        assertEquals(type.created(), type2.created());
        for (Stamp changed :
                List.of(
                        role2.changed().orElseThrow(),
                        tier2.changed().orElseThrow(),
                        type2.changed().orElseThrow())) {
            assertEquals(Actor.user("emil"), changed.by());
        }
        assertEquals(Optional.of(role2), host.book.roles().find(role.key()));
        assertEquals(Optional.of(tier2), host.book.tiers().find(tier.key()));
        assertEquals(Optional.of(type2), host.book.relationshipTypes().find(type.key()));
    }

    /** What is wrong with a tier is listed as what is wrong with everything else. */
    @Test
    default void a_tier_without_a_name_is_refused() {
        Host host = new Host(storage());
        Tier tier = host.book.tiers().define(TierKey.of("vip"), " VIP ", 500);

        assertEquals("VIP", tier.name());
        assertEquals(tier, host.book.tiers().change(tier, " VIP ", 500), "no change");
        for (Executable wrong :
                List.<Executable>of(
                        () -> host.book.tiers().define(TierKey.of("x"), " ", 1),
                        () -> host.book.tiers().change(tier, "a\nb", 1))) {
            InvalidValueException refused = assertThrows(InvalidValueException.class, wrong);
            assertEquals("name", refused.violations().get(0).path());
        }
    }

    /** Tiers are ordered by rank, wherever a book puts its own. */
    @Test
    default void a_tier_stands_at_its_rank() {
        Host host = new Host(storage());
        Tier tier = host.book.tiers().define(TierKey.of("key-account"), "Key account", 350);

        assertEquals(tier, host.book.tiers().all().get(3));
        tier = host.book.tiers().change(tier, "Key account", 50);
        assertEquals(tier, host.book.tiers().all().get(0));
        assertThrows(
                ReservedDefinitionException.class,
                () -> host.book.tiers().change(Tier.reserved().get(0), "Mine", 1));
    }

    /** Every step is kept: when, by whom and why; and back goes to where it was. */
    @Test
    default void the_steps_of_a_life_are_kept_with_their_reasons() {
        Host host = new Host(storage());
        Person ada = host.contacts().add(Person.known("Ada"));

        ada = host.contacts().deactivate(ada, "moved abroad");
        ada = host.contacts().change(ada, seen -> seen.edit().nickname("Lady"));
        ada = host.contacts().archive(ada, "ten years of silence");
        ada = host.contacts().restore(ada);

        assertEquals(ContactStatus.INACTIVE, ada.status());
        assertEquals(
                List.of(ContactStatus.INACTIVE, ContactStatus.ARCHIVED, ContactStatus.INACTIVE),
                ada.statusHistory().stream().map(StatusChange::to).toList());
        assertEquals(
                List.of("moved abroad", "ten years of silence", "moved abroad"),
                ada.statusHistory().stream().map(step -> step.reason().orElseThrow()).toList());
        assertWhole(ada, host.contacts().find(ada.id()).orElseThrow(), "found");
        assertEquals(
                List.of("Ada"),
                Host.names(
                        host.contacts()
                                .list(ContactStatus.INACTIVE, PageRequest.first(9))
                                .items()));
        assertEquals(List.of(), host.listed());

        Person active = host.contacts().activate(ada);
        assertEquals(List.of("Ada"), host.listed());
        assertThrows(ContactStatusException.class, () -> host.contacts().activate(active));
        assertThrows(ContactStatusException.class, () -> host.contacts().restore(active));
        assertThrows(IllegalArgumentException.class, () -> host.contacts().deactivate(active, " "));
    }

    private static List<RoleKey> keys(List<DatedRole> roles) {
        return roles.stream().map(DatedRole::role).toList();
    }

    private static List<String> codes(Executable refused) {
        return assertThrows(InvalidValueException.class, refused).violations().stream()
                .map(Violation::code)
                .toList();
    }
}
