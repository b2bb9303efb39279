package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactState;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.store.ContactQuery.OfTime;
import dev.kith.store.ContactQuery.Time;
import dev.kith.store.ContactTerm;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactTimesTest {

    private static final Derivations DERIVATIONS =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");
    private static final int MANY = NumberSet.PAGE + 5_000;
    private static final int WORDS = NumberSet.PAGE / Long.SIZE;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void those_are_found_whose_time_lies_in_a_range_in_every_block_and_page() {
        ContactTimes times = new ContactTimes();
        long[] created = new long[MANY];
        for (int i = 0; i < MANY; i++) {
            // in order but for some, and twice the beginning of all time
            long at = i % 9_999 == 7 ? 0 : i % 50 == 0 ? random.nextInt(MANY) : i;
            created[i] = at;
            times.put(i, contact(at));
        }
        for (int round = 0; round < 60; round++) {
            long from = round % 7 == 0 ? Long.MIN_VALUE : random.nextInt(-5, MANY);
            long until = round % 5 == 0 ? Long.MAX_VALUE : random.nextInt(-5, MANY);
            for (int page = 0; page <= MANY / NumberSet.PAGE + 1; page++) {
                long[] among = among(round, page);
                long[] found = new long[WORDS];

                times.addTo(new OfTime(Time.CREATED, from, until), page, among, found);

                assertThat(found)
                        .as("from %s until %s, page %s", from, until, page)
                        .isEqualTo(expected(created, from, until, page, among));
            }
        }
    }

    /** Everybody, or few, of those who are there. */
    private long[] among(int round, int page) {
        long[] among = new long[WORDS];
        int there = Math.max(0, Math.min(WORDS, (MANY - page * NumberSet.PAGE) / Long.SIZE));
        for (int w = 0; w < there; w++) {
            among[w] = round % 2 == 0 ? random.nextLong() : 1L << random.nextInt(Long.SIZE);
        }
        return among;
    }

    private static long[] expected(long[] created, long from, long until, int page, long[] among) {
        long[] expected = new long[WORDS];
        int base = page * NumberSet.PAGE;
        for (int i = 0; i < NumberSet.PAGE && base + i < MANY; i++) {
            long bit = 1L << i;
            if ((among[i / Long.SIZE] & bit) != 0
                    && created[base + i] >= from
                    && created[base + i] < until) {
                expected[i / Long.SIZE] |= bit;
            }
        }
        return expected;
    }

    private static Contact contact(long micros) {
        Instant at = Instant.EPOCH.plusNanos(micros * 1_000);
        assertThat(ContactTerm.micros(at)).isEqualTo(micros);
        return Person.known("Ada")
                .toContact(
                        ContactState.first(
                                ContactId.of(new UUID(1, micros)), new Stamp(at, Actor.system())),
                        DERIVATIONS);
    }
}
