package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.memory.InMemoryStorage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the contacts of files, a line each. */
@Command(
        name = "list",
        description = {
            "Shows the contacts of address books, a line each, sorted for your language.",
            "Exit status 1 if a file gives no contact."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ListCommand implements Callable<Integer> {
    private static final int WIDEST_CELL = 44;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Address books (vCard files).")
    private List<Path> files;

    @Option(
            names = "--find",
            paramLabel = "TEXT",
            description =
                    "Only contacts with this in a name, organisation, e-mail address, phone number"
                            + " or label, in any case and with or without accents.")
    private @Nullable String find;

    @Option(names = "--ids", description = "Put the id of the contact first.")
    private boolean ids;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("addressbook"));
        boolean complete = load(book);
        List<Contact> contacts = sorted(book);
        if (find != null) {
            Search search = Search.of(find, book.labels());
            contacts.removeIf(contact -> !search.finds(contact));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (contacts.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No contact " + (find == null ? "found" : "matches"));
        } else {
            table(contacts).lines().forEach(out::println);
        }
        return complete ? 0 : 1;
    }

    /** Adds what the files hold, and says whether each of them gave a contact. */
    private boolean load(ContactBook book) {
        PrintWriter err = spec.commandLine().getErr();
        BookLoader loader = new BookLoader(book, err::println);
        boolean complete = true;
        try (Progress progress = Progress.over(files)) {
            for (Path file : files) {
                try {
                    if (loader.load(file, progress) == 0) {
                        err.println(file + ": gives no contact");
                        complete = false;
                    }
                } catch (UnreadableException unreadable) {
                    err.println(file + ": " + unreadable.reason());
                    complete = false;
                }
            }
        }
        return complete;
    }

    private static List<Contact> sorted(ContactBook book) {
        record Keyed(CollationKey key, Contact contact) {}
        Collator collator = Collator.getInstance(Locale.getDefault());
        List<Keyed> keyed = new ArrayList<>();
        for (Page<Contact> page = book.contacts().list(PageRequest.first(PageRequest.MAX_SIZE));
                ; ) {
            for (Contact contact : page.items()) {
                keyed.add(new Keyed(collator.getCollationKey(contact.sortName()), contact));
            }
            if (page.next().isEmpty()) {
                break;
            }
            page = book.contacts().list(PageRequest.after(page.next().get(), PageRequest.MAX_SIZE));
        }
        keyed.sort(Comparator.comparing(Keyed::key));
        List<Contact> sorted = new ArrayList<>(keyed.size());
        keyed.forEach(entry -> sorted.add(entry.contact()));
        return sorted;
    }

    private Table table(List<Contact> contacts) {
        List<String> headings = new ArrayList<>(ContactRow.HEADINGS);
        if (ids) {
            headings.add(0, "ID");
        }
        Table table = new Table(headings, WIDEST_CELL);
        for (Contact contact : contacts) {
            List<String> cells = new ArrayList<>(ContactRow.of(contact));
            if (ids) {
                cells.add(0, contact.id().toString());
            }
            table.add(cells);
        }
        return table;
    }
}
