package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.change.Change;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ExternalId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what happened to a contact. */
@Command(
        name = "history",
        description = {
            "Shows the changes of a contact, the oldest first: when, by whom and what.",
            "The contact is one of a store, or of FILEs that are read one after the other, as"
                    + " import would.",
            "Exit status 1 if there is no such contact or a file gives none, 2 for wrong use, 3 if"
                    + " the store cannot be used."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class HistoryCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The contact's id, as list --ids shows it, or the UID of its card.")
    private String id;

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            arity = "0..*",
            description = "Address books (vCard files), where no store is named.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--store", paramLabel = "STORE", description = Store.HELP)
    private @Nullable String store;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return BookUse.reading(spec, files, store, this::show);
    }

    private int show(ContactBook book) {
        boolean complete = ImportCommand.load(book, files, spec, report -> {});
        Optional<Contact> contact = find(book);
        if (contact.isEmpty()) {
            spec.commandLine().getErr().println("There is no contact with this id");
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        changes(book, contact.get().id()).forEach(change -> ChangeText.of(change, out::println));
        return complete ? 0 : 1;
    }

    private Optional<Contact> find(ContactBook book) {
        Optional<Contact> contact = byId(book);
        if (contact.isPresent()) {
            return contact;
        }
        try {
            return book.contacts().findByExternalId(ExternalId.of(ExternalId.VCARD_UID, id));
        } catch (IllegalArgumentException noUid) {
            return Optional.empty();
        }
    }

    private Optional<Contact> byId(ContactBook book) {
        try {
            return book.contacts().find(ContactId.of(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The oldest first: a history is read from its end. */
    private static List<Change> changes(ContactBook book, ContactId contact) {
        List<Change> found = new ArrayList<>();
        Page<Change> page = book.history().of(contact, PageRequest.first(PageRequest.MAX_SIZE));
        found.addAll(page.items());
        while (page.next().isPresent()) {
            page =
                    book.history()
                            .of(
                                    contact,
                                    PageRequest.after(page.next().get(), PageRequest.MAX_SIZE));
            found.addAll(page.items());
        }
        Collections.reverse(found);
        return found;
    }
}
