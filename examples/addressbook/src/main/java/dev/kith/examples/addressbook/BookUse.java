package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.KithException;
import dev.kith.memory.InMemoryStorage;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Gives a command the book that it works on. */
final class BookUse {
    private static final BookId BOOK = BookId.of("addressbook");

    private BookUse() {}

    /**
     * Works on a book in memory, which is empty, for files to be read into, or on that of a store;
     * gives the exit status. Which of them is for the user to say, and not both.
     */
    static int reading(
            CommandSpec command,
            List<Path> files,
            @Nullable String store,
            ToIntFunction<ContactBook> work) {
        if ((store == null) == files.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "Name either FILEs or a --store to read");
        }
        return store == null
                ? work.applyAsInt(book(Kith.builder().storage(new InMemoryStorage()).build()))
                : use(command, store, false, work);
    }

    /** Works on the book of a store, which is made if it is not there; gives the exit status. */
    static int writing(CommandSpec command, String store, ToIntFunction<ContactBook> work) {
        return use(command, store, true, work);
    }

    private static int use(
            CommandSpec command, String text, boolean writes, ToIntFunction<ContactBook> work) {
        try {
            Store store = Store.parse(text);
            try (OpenStore open = writes ? OpenStore.writing(store) : OpenStore.reading(store)) {
                return work.applyAsInt(book(open.kith()));
            } catch (KithException failure) {
                // what is committed stays, so the same again goes on where it ended
                throw StoreException.notUsable(
                        store, "failed while it was used: " + failure.getMessage());
            }
        } catch (StoreException failure) {
            command.commandLine().getErr().println(failure.line());
            return failure.status();
        }
    }

    private static ContactBook book(Kith kith) {
        return kith.book(BOOK).as(user());
    }

    private static Actor user() {
        try {
            return Actor.user(System.getProperty("user.name", "unknown"));
        } catch (IllegalArgumentException strange) {
            return Actor.user("unknown");
        }
    }
}
