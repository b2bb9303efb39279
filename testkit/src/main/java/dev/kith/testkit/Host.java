package dev.kith.testkit;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Contacts;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.label.LabelId;
import dev.kith.store.Storage;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An application with its clock, its ids and its books. */
final class Host {

    final SettableClock clock = SettableClock.at("2026-05-01T12:00:00.123456789Z");
    final Kith kith;
    final ContactBook book;
    final ContactBook otherBook;

    Host(Storage storage) {
        this(storage, builder -> builder);
    }

    Host(Storage storage, UnaryOperator<Kith.Builder> settings) {
        this(storage, settings, Sample.BOOK, Sample.OTHER_BOOK);
    }

    Host(Storage storage, UnaryOperator<Kith.Builder> settings, BookId bookId, BookId otherBookId) {
        Kith.Builder builder =
                Kith.builder()
                        .storage(storage)
                        .clock(clock)
                        .ids(new SequentialIds())
                        .phoneNormaliser(Host::normalise)
                        .region("GB");
        kith = settings.apply(builder).build();
        book = kith.book(bookId);
        otherBook = kith.book(otherBookId);
    }

    /** As much of a numbering plan as a test needs. */
    static String normalise(String number, String region) {
        String digits = PhoneNormaliser.digits().normalise(number, region);
        String country = region.equals("DE") ? "+49" : "+44";
        return digits.startsWith("0") ? country + digits.substring(1) : "+" + digits;
    }

    Contacts contacts() {
        return book.contacts();
    }

    /** A label that no book has. */
    LabelId unknownLabel() {
        return LabelId.of(new UUID(-1, 1));
    }

    List<String> listed() {
        return names(contacts().list(PageRequest.first(1_000)).items());
    }

    List<String> archived() {
        return names(contacts().list(ContactStatus.ARCHIVED, PageRequest.first(1_000)).items());
    }

    static List<String> names(List<Contact> contacts) {
        return contacts.stream().map(Contact::displayName).toList();
    }
}
