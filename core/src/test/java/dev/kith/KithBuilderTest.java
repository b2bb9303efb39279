package dev.kith;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KithBuilderTest {

    @Test
    void a_kith_without_a_storage_is_refused_with_the_remedy() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Kith.builder().build())
                .withMessageContaining("storage(...)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gb", "GBR", "XX", "UK", "ZZ", " GB"})
    void a_region_is_a_code_of_iso_3166(String region) {
        assertThatIllegalArgumentException().isThrownBy(() -> Kith.builder().region(region));
    }
}
