package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ContactTableTest {

    private static final int MANY = 200_000;

    @Property(tries = 300)
    void the_table_is_a_map_whatever_the_ids_look_like(
            @ForAll @Size(max = 300) List<@IntRange(max = 200) Integer> numbers,
            @ForAll @IntRange(max = 63) int shift) {
        ContactTable table = new ContactTable();
        Map<ContactId, Contact> model = new HashMap<>();
        long revision = 0;
        for (int number : numbers) {
            revision++;
            Contact contact = contact(id(number, shift), revision);
            table.put(contact.id(), contact);
            model.put(contact.id(), contact);
        }

        for (int number = 0; number <= 201; number++) {
            ContactId id = id(number, shift);
            assertThat(table.get(id)).isSameAs(model.get(id));
        }
    }

    @Example
    void readers_see_what_was_put_before_while_the_table_grows() throws Exception {
        ContactTable table = new ContactTable();
        AtomicInteger put = new AtomicInteger();
        CompletableFuture<Integer> reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            int reads = 0;
                            int known = put.get();
                            while (known < MANY) {
                                known = put.get();
                                if (known > 0) {
                                    int number = Math.floorMod(reads * 31, known);
                                    ContactId id = id(number, 0);
                                    Contact found = (Contact) table.get(id);
                                    if (found == null || !found.id().equals(id)) {
                                        throw new AssertionError("contact " + number + " is lost");
                                    }
                                }
                                reads++;
                                if (reads > 50_000_000) {
                                    reads = 0;
                                }
                            }
                            return reads;
                        });

        for (int i = 0; i < MANY && !reader.isDone(); i++) {
            table.put(id(i, 0), contact(id(i, 0), 1));
            put.set(i + 1);
        }

        assertThat(reader.get(60, TimeUnit.SECONDS)).isNotNegative();
    }

    private static ContactId id(int number, int shift) {
        return ContactId.of(new UUID(Long.rotateLeft(number, shift), 0x8000_0000_0000_0000L));
    }

    private static Contact contact(ContactId id, long revision) {
        Stamp stamp = new Stamp(Instant.EPOCH, Actor.system());
        return Person.known("Ada")
                .toContact(
                        new ContactState(id, Revision.of(revision), List.of(), stamp, stamp),
                        new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), ""));
    }
}
