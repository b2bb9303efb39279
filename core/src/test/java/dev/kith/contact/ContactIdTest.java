package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactIdTest {

    @Property
    void an_id_is_read_as_it_was_written(@ForAll long high, @ForAll long low) {
        ContactId id = ContactId.of(new UUID(high, low));

        assertThat(ContactId.parse(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(ContactId.parse(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
        assertThat(id.uuid()).isEqualTo(new UUID(high, low));
        assertThat(id.subject()).isEqualTo("contact");
    }

    @Property
    void the_order_is_that_of_the_unsigned_bytes(
            @ForAll long high, @ForAll long low, @ForAll long high2, @ForAll long low2) {
        ContactId one = ContactId.of(new UUID(high, low));
        ContactId other = ContactId.of(new UUID(high2, low2));

        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Arrays.compareUnsigned(bytes(one), bytes(other))));
        assertThat(one.equals(other)).isEqualTo(one.compareTo(other) == 0);
    }

    private static byte[] bytes(ContactId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.uuid().getMostSignificantBits())
                .putLong(id.uuid().getLeastSignificantBits())
                .array();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0000000000000000000000000000000000000",
                "0000000-00000-0000-0000-000000000000",
                "+0000000-0000-0000-0000-000000000000",
                "0000000g-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-0000000000000",
                " 0000000-0000-0000-0000-000000000000",
                "{0000000-0000-0000-0000-00000000000}",
                "٠0000000-0000-0000-0000-000000000000"
            })
    void a_text_in_another_form_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ContactId.parse(text));
    }
}
