package dev.kith.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.Contact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads files that real programs wrote; the directory is named by the property kith.corpus. */
@Tag("corpus")
class CorpusTest {
    private static final int FILES = 142;
    private static final int WITHOUT_CARD = 2;

    @Test
    void every_file_that_holds_a_card_gives_one_and_the_others_are_reported() throws IOException {
        List<Path> silent = new ArrayList<>();
        List<Path> without = new ArrayList<>();

        for (Path file : files()) {
            Cards.Read read = Cards.read(Files.readAllBytes(file));
            if (read.cards().isEmpty()) {
                without.add(file);
                if (!read.codes().contains(CardProblem.Code.NO_CARD)) {
                    silent.add(file);
                }
            }
        }

        assertThat(silent).isEmpty();
        assertThat(without).hasSize(WITHOUT_CARD);
    }

    @Test
    void reading_and_writing_in_the_own_version_gives_the_same() throws IOException {
        List<Path> different = new ArrayList<>();
        List<Path> files = files();

        for (Path file : files) {
            List<RawCard> cards = rawCards(Files.readAllBytes(file));
            List<RawCard> again = rawCards(RawCards.written(cards));
            if (!RawCards.areSame(cards, again)) {
                different.add(file);
            }
        }

        int same = files.size() - different.size();
        System.out.println("round trip: " + same + " of " + files.size() + " files");
        assertThat(different).isEmpty();
    }

    @Test
    void writing_every_property_anew_in_the_own_version_gives_the_same() throws IOException {
        List<Path> different = new ArrayList<>();
        List<Path> files = files();

        for (Path file : files) {
            List<RawCard> cards = rawCards(Files.readAllBytes(file));
            List<RawCard> again = cards.stream().map(RawCards::rewritten).toList();
            if (!RawCards.areSame(cards, again)) {
                different.add(file);
            }
        }

        int same = files.size() - different.size();
        System.out.println("forced round trip: " + same + " of " + files.size() + " files");
        assertThat(different).isEmpty();
    }

    @Test
    void a_contact_that_did_not_change_is_written_as_its_card_was() throws IOException {
        List<Path> different = new ArrayList<>();

        for (Path file : files()) {
            for (ReadCard card : Cards.read(Files.readAllBytes(file)).cards()) {
                if (card.draft().violations().isEmpty()) {
                    byte[] written =
                            ContactRoundTripTest.written(SampleContacts.contact(card.draft()));
                    if (!Cards.read(written).only().hasSameProperties(card.raw())) {
                        different.add(file);
                    }
                }
            }
        }

        assertThat(different).isEmpty();
    }

    @Test
    void a_contact_is_the_same_in_version_3_and_4() throws IOException {
        for (Path file : files()) {
            for (ReadCard card : Cards.read(Files.readAllBytes(file)).cards()) {
                if (card.draft().violations().isEmpty()) {
                    Contact contact = SampleContacts.contact(card.draft());
                    assertSameInBothVersions(file, card.raw(), contact);
                }
            }
        }
    }

    private static void assertSameInBothVersions(Path file, RawCard card, Contact contact) {
        RawCard three = VCards.convert(card, VCardVersion.V3_0).card();
        RawCard four = VCards.convert(card, VCardVersion.V4_0).card();
        RawCard back = VCards.convert(four, VCardVersion.V3_0).card();
        for (RawCard converted : List.of(three, four, back)) {
            try {
                ContactRoundTripTest.assertSame(
                        ContactRoundTripTest.read(converted.toBytes()), contact);
            } catch (AssertionError different) {
                String place =
                        file + ", card at line " + card.line() + " in " + converted.version();
                throw new AssertionError(place, different);
            }
        }
    }

    private static List<RawCard> rawCards(byte[] bytes) {
        return Cards.read(bytes).cards().stream().map(ReadCard::raw).toList();
    }

    private static List<Path> files() throws IOException {
        String directory = System.getProperty("kith.corpus", "");
        assertThat(directory).as("the property kith.corpus").isNotEmpty();
        try (var paths = Files.walk(Path.of(directory, "vcard"))) {
            List<Path> files =
                    paths.filter(path -> path.toString().endsWith(".vcf")).sorted().toList();
            assertThat(files).hasSize(FILES);
            return files;
        }
    }
}
