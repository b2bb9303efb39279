package dev.kith.examples.benchmarks;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.memory.InMemoryStorage;
import dev.kith.store.Storage;
import dev.kith.testkit.ContactGenerator;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Books of typical contacts, as a host fills and reads them. They keep no change log where a book
 * does not say otherwise, so that what is measured of contacts is theirs.
 */
final class Books {
    static final int ADDS_A_UNIT = 1_000;
    private static final long SEED = 7;

    /** How derived values are made where numbers are plain. */
    static final Derivations PLAIN =
            new Derivations(NameFormatter.standard(), PhoneNormaliser.digits(), "");

    private Books() {}

    /** An empty book that normalises phone numbers as a host's does. */
    static ContactBook empty() {
        return book(Kith.builder());
    }

    /** An empty book that takes a number's digits for its normal form, which costs nothing. */
    static ContactBook emptyWithPlainNumbers() {
        return book(Kith.builder().phoneNormaliser(PhoneNormaliser.digits()));
    }

    /** An empty book as {@link #emptyWithPlainNumbers} gives it, with a change log. */
    static ContactBook logged() {
        return book(
                Kith.builder().phoneNormaliser(PhoneNormaliser.digits()), new InMemoryStorage());
    }

    /** An empty book as {@link #logged} gives it, without parts of its storage. */
    static ContactBook without(Set<ReducedStorage.Part> parts) {
        return book(
                Kith.builder().phoneNormaliser(PhoneNormaliser.digits()),
                new ReducedStorage(new InMemoryStorage(), parts));
    }

    /** An empty book with a change log and a chain of hashes over it. */
    static ContactBook hashed() {
        return book(
                Kith.builder().phoneNormaliser(PhoneNormaliser.digits()).hashChain(book -> true),
                new InMemoryStorage());
    }

    /** Adds typical contacts, many in a unit. */
    static void fill(ContactBook book, int count) {
        ContactGenerator people = ContactGenerator.seeded(SEED);
        for (int from = 0; from < count; from += ADDS_A_UNIT) {
            int start = from;
            int end = Math.min(count, from + ADDS_A_UNIT);
            book.unit(
                    () -> {
                        for (int i = start; i < end; i++) {
                            book.contacts().add(people.typical(i));
                        }
                    });
        }
    }

    /** Gives all contacts of a book, page by page. */
    static void each(ContactBook book, Consumer<Contact> visitor) {
        Page<Contact> page = book.contacts().list(PageRequest.first(PageRequest.MAX_SIZE));
        page.items().forEach(visitor);
        while (page.next().isPresent()) {
            page = book.contacts().list(PageRequest.after(page.next().get(), PageRequest.MAX_SIZE));
            page.items().forEach(visitor);
        }
    }

    private static ContactBook book(Kith.Builder builder) {
        return book(
                builder,
                new ReducedStorage(new InMemoryStorage(), Set.of(ReducedStorage.Part.LOG)));
    }

    private static ContactBook book(Kith.Builder builder, Storage storage) {
        return builder.storage(storage).build().book(BookId.of("benchmark"));
    }
}
