package dev.kith.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.memory.InMemoryStorage;
import dev.kith.vcard.ReadCard;
import dev.kith.vcard.VCardReader;
import dev.kith.vcard.VCardWriter;
import dev.kith.vcard.VCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFilesTest {

    @TempDir private Path folder;

    @Test
    void cards_become_contacts_and_contacts_the_same_cards() throws IOException {
        Path file = folder.resolve("old.vcf");
        Path copy = folder.resolve("new.vcf");
        Files.writeString(
                file,
                "BEGIN:VCARD\n"
                        + "VERSION:3.0\n"
                        + "FN:Ada Lovelace\n"
                        + "X-OTHER;A=b: c \n"
                        + "CATEGORIES:Vip\n"
                        + "END:VCARD\n"
                        + "BEGIN:VCARD\n"
                        + "VERSION:2.1\n"
                        + "FN:Mary\n"
                        + "BDAY:someday\n"
                        + "END:VCARD\n");
        ContactBook book =
                Kith.builder().storage(new InMemoryStorage()).build().book(BookId.of("acme"));

        // tag::vcard[]
        try (VCardReader cards = VCards.read(file);
                VCardWriter writer = VCardWriter.to(copy, book.labels())) {
            while (cards.hasNext()) {
                ReadCard card = cards.next();
                card.problems().forEach(problem -> System.err.println(problem));
                Contact contact = book.contacts().add(card.draft());
                writer.write(contact);
            }
        }
        // end::vcard[]

        assertThat(book.contacts().list(PageRequest.first(10)).items()).hasSize(2);
        assertThat(copy).hasSameBinaryContentAs(file);
    }
}
