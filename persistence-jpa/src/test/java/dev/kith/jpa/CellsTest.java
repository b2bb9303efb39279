package dev.kith.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.store.StorageException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void values_are_read_whatever_the_driver_makes_of_them() {
        UUID id = UUID.fromString("0190163d-8694-739b-aea5-966c26f80001");

        assertThat(Cells.id(Cells.bytes(id))).isEqualTo(id);
        assertThat(Cells.number(new BigDecimal("7"))).isEqualTo(7);
        assertThat(Cells.flag(1)).isTrue();
        assertThat(Cells.flag(false)).isFalse();
        assertThat(Cells.text('x')).isEqualTo("x");
        assertThat(Cells.optionalText(null)).isNull();
        assertThat(Cells.instant(Cells.micros(Instant.parse("1969-12-31T23:59:59.999999Z"))))
                .isEqualTo("1969-12-31T23:59:59.999999Z");
    }

    @Test
    void a_column_of_another_type_is_a_failure_of_the_storage_that_tells_nothing_of_the_value() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Cells.number("Lovelace"))
                .withMessageContaining("VALIDATE")
                .withMessageNotContaining("Lovelace")
                .havingCause()
                .withMessageContaining("java.lang.String")
                .withMessageNotContaining("Lovelace");
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> Cells.text(null));
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> Cells.bytes(7));
    }
}
