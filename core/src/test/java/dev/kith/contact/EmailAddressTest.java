package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@engines.example, ada@ENGINES.Example",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "ada@BÜCHER.example, ada@XN--BCHER-KVA.example",
        "ada@例え.example, ada@xn--r8jz45g.example",
        "ada@例え。example, ada@xn--r8jz45g.example",
        "ada@I.example, ada@i.example"
    })
    void addresses_whose_domains_are_the_same_have_the_same_key(String one, String other) {
        assertThat(EmailAddress.of(one).key()).isEqualTo(EmailAddress.of(other).key());
        assertThat(EmailAddress.of(one).domain()).isEqualTo(EmailAddress.of(other).domain());
        assertThat(EmailAddress.of(one)).isNotEqualTo(EmailAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ada@engines.example, Ada@engines.example",
        "ada@engines.example, ada@engine.example",
        "a.da@engines.example, ada@engines.example",
        "ada+x@engines.example, ada@engines.example",
        "ada@engines＠bank.example, ada@engines@bank.example"
    })
    void other_local_parts_and_domains_have_other_keys(String one, String other) {
        assertThat(EmailAddress.of(one).key()).isNotEqualTo(EmailAddress.of(other).key());
    }

    @Test
    void the_text_stays_as_it_was_written_without_outer_spaces() {
        EmailAddress address = EmailAddress.of("  Ada.L@Bücher.Example ");

        assertThat(address.text()).isEqualTo("Ada.L@Bücher.Example");
        assertThat(address.localPart()).isEqualTo("Ada.L");
        assertThat(address.domain()).isEqualTo("xn--bcher-kva.example");
        assertThat(address.key()).isEqualTo("Ada.L@xn--bcher-kva.example");
        assertThat(address.channel()).isEqualTo(Channel.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a b\"@engines.example",
                "\"a@b\"@engines.example",
                "a@b@engines.example",
                "ünï@engines.example",
                "ada@localhost",
                "ada@[192.0.2.1]",
                "ada@a..b",
                "ada@-",
                "ada@_dmarc.example"
            })
    void odd_addresses_that_real_address_books_have_are_taken(String text) {
        EmailAddress address = EmailAddress.of(text);

        assertThat(address.text()).isEqualTo(text);
        assertThat(address.localPart() + "@" + address.domain()).isEqualTo(address.key());
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'', blank",
                "' ', blank",
                "ada, email-shape",
                "@engines.example, email-shape",
                "ada@, email-shape",
                "@, email-shape",
                "a b@engines.example, email-space",
                "ada@engines example, email-space",
                "ada@engines\u00A0.example, email-space",
                "Ada <ada@engines.example>, email-space",
                "<ada@engines.example>, email-space",
                "\"a b\"@engines. example, email-space",
                "ada@engines\u0000.example, control-character",
                "ada\uD800@engines.example, broken-unicode"
            })
    void what_is_no_address_is_refused_with_the_rule(String text, String code) {
        assertThat(EmailAddress.parse(text).violations())
                .extracting(Violation::code)
                .containsExactly(code);
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of(text));
    }

    @Test
    void an_address_has_at_most_320_characters() {
        String local = "x".repeat(310);

        assertThat(EmailAddress.of(local + "@b.example").text()).hasSize(320);
        assertThat(EmailAddress.parse(local + "x@b.example").value()).isEmpty();
    }

    @Property
    void whatever_a_text_is_it_is_an_address_or_refused(@ForAll String text) {
        EmailAddress.parse(text)
                .value()
                .ifPresent(
                        address -> {
                            assertThat(address).isEqualTo(EmailAddress.of(text));
                            assertThat(address.key()).isNotEmpty();
                            assertThat(address.domain()).isNotNull();
                        });
    }

    @Test
    void letters_that_the_older_encoding_maps_away_keep_domains_apart() {
        assertThat(EmailAddress.of("ada@Fa\u00DF.example").key())
                .isEqualTo("ada@fa\u00DF.example")
                .isNotEqualTo(EmailAddress.of("ada@fass.example").key());
    }

    @Property
    void any_domain_has_a_key_that_is_its_own_key(
            @ForAll @StringLength(min = 1, max = 70) @CharRange(from = '!', to = '\u3100')
                    String domain) {
        EmailAddress.parse("ada@" + domain)
                .value()
                .ifPresent(
                        address -> {
                            EmailAddress again = EmailAddress.of("ada@" + address.domain());
                            assertThat(again.domain()).isEqualTo(address.domain());
                        });
    }
}
