package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.ContactId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactNumbersTest {

    @Test
    void each_contact_has_one_number_for_ever() {
        ContactNumbers numbers = new ContactNumbers();
        assertThat(numbers.find(id(1))).isEqualTo(-1);

        for (int i = 0; i < 10_000; i++) {
            assertThat(numbers.give(id(i))).isEqualTo(i);
            assertThat(numbers.give(id(i / 2))).isEqualTo(i / 2);
        }

        assertThat(numbers.count()).isEqualTo(10_000);
        for (int i = 0; i < 10_000; i++) {
            assertThat(numbers.find(id(i))).isEqualTo(i);
            assertThat(numbers.id(i)).isEqualTo(id(i));
        }
        assertThat(numbers.find(id(10_000))).isEqualTo(-1);
    }

    private static ContactId id(int i) {
        // ids that come in the order of time differ in few bits
        return ContactId.of(new UUID(0x0190_0000_0000_7000L + i / 7, 0x8000_0000_0000_0000L | i));
    }
}
