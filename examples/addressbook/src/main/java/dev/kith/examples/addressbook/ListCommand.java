package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.Contacts;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.label.Labels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the contacts of files or of a store, a line each. */
@Command(
        name = "list",
        description = {
            "Shows the contacts of address books, or of a store that import has made, a line each,"
                    + " sorted for your language.",
            "A vCard has no word for what somebody is to us: a contact plays a role when one of its"
                    + " CATEGORIES is the key or the name of a role that its kind can play, in any"
                    + " case and with or without accents. It stays a label too. Of roles that"
                    + " exclude each other, such as potential and past customer, the first counts.",
            "Exit status 1 if a file gives no contact, 2 for wrong use, such as an unknown role, 3"
                    + " if the store cannot be used."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ListCommand implements Callable<Integer> {
    private static final int WIDEST_CELL = 44;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Address books (vCard files), where no store is named.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--store", paramLabel = "STORE", description = Store.HELP)
    private @Nullable String store;

    @Option(
            names = "--find",
            paramLabel = "TEXT",
            description =
                    "Only contacts of whom each of these words begins a word in a name,"
                        + " organisation, title, e-mail address or label, or a phone number; in any"
                        + " case and with or without accents.")
    private @Nullable String find;

    @Option(
            names = "--label",
            paramLabel = "L",
            description =
                    "Only contacts with the label of this name or alias, in any case and with or"
                            + " without accents. Repeated: with all of them.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = "--role",
            paramLabel = "R",
            description =
                    "Only contacts that play this role today, or a kind of it; its key or name,"
                            + " such as partner, which finds resellers. Repeated: that play all of"
                            + " them.")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--ids", description = "Put the id of the contact first.")
    private boolean ids;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return BookUse.reading(spec, files, store, this::list);
    }

    private int list(ContactBook book) {
        Predicate<Contact> inRole = inRoles(book.roles());
        boolean complete = load(book);
        Predicate<Contact> wanted = inRole.and(labelled(book.labels()));
        List<Contact> contacts = sorted(book.contacts());
        contacts.removeIf(wanted.negate());
        PrintWriter out = spec.commandLine().getOut();
        if (contacts.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("No contact " + (isFiltered() ? "matches" : "found"));
        } else {
            table(contacts).lines().forEach(out::println);
        }
        return complete ? 0 : 1;
    }

    private boolean isFiltered() {
        return find != null || !labels.isEmpty() || !roles.isEmpty();
    }

    /** Those that play all roles asked for. */
    private Predicate<Contact> inRoles(Roles catalogue) {
        CategoryRoles words = new CategoryRoles(catalogue);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Predicate<Contact> all = contact -> true;
        for (String role : roles) {
            List<RoleKey> keys =
                    catalogue.under(
                            words.find(role).orElseThrow(() -> unknown(role, catalogue)).key());
            all =
                    all.and(
                            contact ->
                                    contact.rolesAt(today).stream()
                                            .anyMatch(dated -> keys.contains(dated.role())));
        }
        return all;
    }

    private ParameterException unknown(String role, Roles catalogue) {
        return new ParameterException(
                spec.commandLine(),
                "There is no role '"
                        + role
                        + "'; roles are "
                        + catalogue.all().stream()
                                .map(known -> known.key().text())
                                .collect(Collectors.joining(", ")));
    }

    /** Those that have all labels asked for; says of each that there is no such label. */
    private Predicate<Contact> labelled(Labels known) {
        Predicate<Contact> all = contact -> true;
        for (String name : labels) {
            LabelFilter filter = LabelFilter.of(name, known);
            if (filter.isUnknown()) {
                String hint =
                        LabelFilter.nearest(name, known)
                                .map(nearest -> "; the nearest is '" + nearest + "'")
                                .orElse("");
                spec.commandLine().getErr().println("There is no label '" + name + "'" + hint);
            }
            all = all.and(filter);
        }
        return all;
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

    private List<Contact> sorted(Contacts contacts) {
        record Keyed(CollationKey key, Contact contact) {}
        Collator collator = Collator.getInstance(Locale.getDefault());
        List<Keyed> keyed = new ArrayList<>();
        for (Page<Contact> page = page(contacts, PageRequest.first(PageRequest.MAX_SIZE)); ; ) {
            for (Contact contact : page.items()) {
                keyed.add(new Keyed(collator.getCollationKey(contact.sortName()), contact));
            }
            if (page.next().isEmpty()) {
                break;
            }
            page = page(contacts, PageRequest.after(page.next().get(), PageRequest.MAX_SIZE));
        }
        keyed.sort(Comparator.comparing(Keyed::key));
        List<Contact> sorted = new ArrayList<>(keyed.size());
        keyed.forEach(entry -> sorted.add(entry.contact()));
        return sorted;
    }

    private Page<Contact> page(Contacts contacts, PageRequest request) {
        try {
            return find == null ? contacts.list(request) : contacts.search(find, request);
        } catch (InvalidValueException tooMuch) {
            throw new ParameterException(
                    spec.commandLine(), "--find: " + tooMuch.violations().get(0).message());
        }
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
