package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardPhonesTest {

    private static final PhoneNormaliser NORMALISER = PhoneNormaliser.standard();

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0958, '', +442079460958",
        "020 7946 0958, GB, +442079460958",
        "+44 (0)20 7946 0958, US, +442079460958",
        "00 44 20 7946 0958, DE, +442079460958",
        "030 123456, DE, +4930123456",
        "(212) 555-0100, US, +12125550100",
        "011 44 20 7946 0958, US, +442079460958",
        "1-800-FLOWERS, US, +18003569377",
        "０３-１２３４-５６７８, JP, +81312345678",
        "٠٢ ٢٧٣٥ ١٢٣٤, EG, +20227351234",
        "tel:+44-20-7946-0958, '', +442079460958",
        "+44 20 7946 0958 ext. 12, '', +442079460958"
    })
    void a_number_that_is_understood_comes_into_e164(String text, String region, String normal) {
        assertThat(NORMALISER.normalise(text, region)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0958, '', 02079460958",
        "12, GB, 12",
        "112 or 110, '', 112110",
        "+999 1, '', 9991",
        "+44 1, '', 441",
        "12345678901234567890, '', 12345678901234567890"
    })
    void a_number_that_is_not_understood_is_compared_by_its_digits(
            String text, String region, String normal) {
        assertThat(NORMALISER.normalise(text, region)).isEqualTo(normal);
    }

    @Property
    void whatever_is_a_number_has_a_normal_form(@ForAll String text) {
        for (String candidate : new String[] {text, "+" + text + "12345678", "0" + text}) {
            PhoneNumber.parse(candidate)
                    .value()
                    .ifPresent(
                            number -> {
                                String normal = NORMALISER.normalise(number.text(), "GB");
                                assertThat(number.withNormal(normal).key()).isEqualTo(normal);
                            });
        }
    }

    /** A host that treats some numbers itself leaves the others to the default. */
    @Test
    void the_default_can_be_wrapped() {
        PhoneNormaliser office =
                (number, region) ->
                        number.length() == 3
                                ? "+442079460" + number
                                : PhoneNormaliser.standard().normalise(number, region);

        assertThat(office.normalise("958", "DE")).isEqualTo("+442079460958");
        assertThat(office.normalise("030 123456", "DE")).isEqualTo("+4930123456");
        assertThat(PhoneNormaliser.standard()).isSameAs(PhoneNormaliser.standard());
    }

    @Test
    void without_the_library_numbers_are_compared_by_their_digits() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath()) {
            if (!entry.contains("libphonenumber")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(
                        urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object normaliser =
                    loader.loadClass(PhoneNormaliser.class.getName())
                            .getMethod("standard")
                            .invoke(null);
            Method normalise =
                    loader.loadClass(PhoneNormaliser.class.getName())
                            .getMethod("normalise", String.class, String.class);

            assertThat(normalise.invoke(normaliser, "+44 20 7946 0958", "GB"))
                    .isEqualTo("442079460958");
        }
    }

    private static List<String> classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .toList();
    }
}
