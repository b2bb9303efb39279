package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the contacts of files in a store. */
@Command(
        name = "import",
        description = {
            "Adds the contacts of address books to a store, which is made if it is not there, and"
                    + " says how many of each file were added, changed, unchanged and refused.",
            "A card is known again by its UID, or X-EXTERNAL-ID; one without, as long as it says"
                    + " the same. A card that says the same as before changes nothing. One that"
                    + " says something else replaces what the card said before; what cards have no"
                    + " words for stays. A card that is refused is told with its line, and the"
                    + " others go on.",
            "Exit status 1 if a file gives no contact or cannot be read to its end, 2 for wrong"
                    + " use, 3 if the store cannot be used; cards that are refused do not count."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Address books (vCard files).")
    private List<Path> files;

    @Option(names = "--store", required = true, paramLabel = "STORE", description = Store.HELP)
    private String store;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        return BookUse.writing(
                spec,
                store,
                book -> {
                    PrintWriter out = spec.commandLine().getOut();
                    return load(book, files, spec, out::println) ? 0 : 1;
                });
    }

    /** Imports files, tells of each, and says whether all gave contacts. */
    static boolean load(
            ContactBook book, List<Path> files, CommandSpec spec, Consumer<String> reports) {
        PrintWriter err = spec.commandLine().getErr();
        boolean complete = true;
        try (Progress progress = Progress.over(files)) {
            for (Path file : files) {
                Importer importer = new Importer(book);
                try {
                    importer.load(file, progress);
                    complete &= importer.report().gaveContact();
                } catch (UnreadableException unreadable) {
                    err.println(file + ": " + unreadable.reason());
                    complete = false;
                }
                reports.accept(importer.report().text(file.toString()));
            }
        }
        return complete;
    }
}
