package dev.kith.examples.addressbook;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: checks, lists, converts and keeps address books. */
@Command(
        name = "addressbook",
        description = "Checks, lists, converts and keeps address books in vCard files.",
        subcommands = {
            CheckCommand.class,
            ListCommand.class,
            ConvertCommand.class,
            ImportCommand.class,
            HistoryCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        footer = {
            "",
            "Examples:",
            "  addressbook check contacts.vcf",
            "  addressbook list contacts.vcf --find mueller",
            "  addressbook list contacts.vcf --role partner --label friends",
            "  addressbook convert old.vcf --to vcard-4.0 --out new.vcf",
            "  addressbook import contacts.vcf --store h2:contacts",
            "  addressbook list --store h2:contacts --ids"
        })
public final class AddressBook {
    private AddressBook() {}

    /**
     * Runs the program.
     *
     * @param args the command, its options and files
     */
    public static void main(String[] args) {
        System.exit(commandLine(System.out, System.err).execute(args));
    }

    /** The program's commands, writing UTF-8 whatever the platform's charset is. */
    static CommandLine commandLine(OutputStream out, OutputStream err) {
        return new CommandLine(AddressBook.class)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
