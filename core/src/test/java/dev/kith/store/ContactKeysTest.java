package dev.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.DateRange;
import dev.kith.common.Stamp;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.DatedRole;
import dev.kith.contact.Derivations;
import dev.kith.contact.FieldKey;
import dev.kith.contact.FieldValue;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactKeysTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final StageKey NEW = StageKey.of("new");
    private static final StageKey LOST = StageKey.of("lost");
    private static final FieldKey SIZE = FieldKey.of("size");
    private static final FieldKey SHOE = FieldKey.of("shoe");
    private static final ChoiceKey SMALL = ChoiceKey.of("small");
    private static final ChoiceKey LARGE = ChoiceKey.of("large");

    @Test
    void a_contact_is_found_by_each_stage_that_it_was_in() {
        Contact ada =
                contact(
                        Person.known("Ada")
                                .role(
                                        DatedRole.of(RoleKey.LEAD, DateRange.from(DAY))
                                                .advancedTo(NEW, DAY)
                                                .advancedTo(LOST, DAY)
                                                .advancedTo(NEW, DAY))
                                .role(RoleKey.PARTNER, DAY));

        assertThat(ContactProjection.keys(ada))
                .containsExactlyInAnyOrder(
                        ContactKey.of(RoleKey.LEAD),
                        ContactKey.of(RoleKey.PARTNER),
                        ContactKey.of(RoleKey.LEAD, NEW),
                        ContactKey.of(RoleKey.LEAD, LOST));
        assertThat(ContactProjection.has(ada, ContactKey.of(RoleKey.LEAD, LOST))).isTrue();
        assertThat(ContactProjection.has(ada, ContactKey.of(RoleKey.PARTNER, LOST))).isFalse();
    }

    @Test
    void a_contact_is_found_by_each_choice_that_it_has() {
        Contact ada =
                contact(
                        Person.known("Ada")
                                .field(SIZE, FieldValue.of(SMALL), FieldValue.of(LARGE))
                                .field(SHOE, FieldValue.of(SMALL)));

        assertThat(ContactProjection.keys(ada))
                .containsExactlyInAnyOrder(
                        ContactKey.of(SIZE),
                        ContactKey.of(SHOE),
                        ContactKey.of(SIZE, SMALL),
                        ContactKey.of(SIZE, LARGE),
                        ContactKey.of(SHOE, SMALL));
        assertThat(ContactProjection.has(ada, ContactKey.of(SIZE, LARGE))).isTrue();
        assertThat(ContactProjection.has(ada, ContactKey.of(SHOE, LARGE))).isFalse();
    }

    private static Contact contact(PersonDraft draft) {
        return draft.toContact(
                ContactState.first(
                        ContactId.of(new UUID(0, 1)), new Stamp(Instant.EPOCH, Actor.system())),
                new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), ""));
    }
}
