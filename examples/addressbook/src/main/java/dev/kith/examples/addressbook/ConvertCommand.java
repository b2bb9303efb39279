package dev.kith.examples.addressbook;

import dev.kith.vcard.CardProblem;
import dev.kith.vcard.Converted;
import dev.kith.vcard.ReadCard;
import dev.kith.vcard.VCardWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the cards of files into one file, in one version. */
@Command(
        name = "convert",
        description = {
            "Writes the cards of address books into one file. What a version has no word for is"
                    + " kept in other words and reported.",
            "Exit status 1 if a file gives no contact or the output cannot be written; the output"
                    + " is then left as it was."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ConvertCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Address books (vCard files).")
    private List<Path> files;

    @Option(
            names = "--to",
            paramLabel = "FORM",
            required = true,
            converter = Target.Parser.class,
            completionCandidates = Target.Labels.class,
            description = "The form of the output: ${COMPLETION-CANDIDATES}.")
    private Target target;

    @Option(
            names = "--out",
            paramLabel = "OUT",
            required = true,
            description =
                    "The file to write, none of those to read. It keeps its permissions; a new one"
                            + " is yours alone to read.")
    private Path out;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        requireOther();
        PrintWriter err = spec.commandLine().getErr();
        try (Replacement replacement = Replacement.of(out)) {
            if (!write(replacement)) {
                err.println(out + ": not written");
                return 1;
            }
            replacement.finish();
            return 0;
        } catch (UncheckedIOException failure) {
            err.println(out + ": cannot be written: " + reason(failure));
            return 1;
        }
    }

    private void requireOther() {
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            String what = Files.isDirectory(out) ? "a directory" : "no regular file";
            throw new ParameterException(
                    spec.commandLine(), "--out names a file, but " + out + " is " + what);
        }
        for (Path file : files) {
            if (isSame(file)) {
                throw new ParameterException(
                        spec.commandLine(), "--out must not be one of the files to read: " + out);
            }
        }
    }

    private boolean isSame(Path file) {
        try {
            return Files.exists(file) && Files.exists(out) && Files.isSameFile(file, out);
        } catch (IOException unknown) {
            return file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
        }
    }

    private boolean write(Replacement replacement) {
        PrintWriter err = spec.commandLine().getErr();
        VCardWriter writer = VCardWriter.to(replacement.out());
        boolean complete = true;
        try (Progress progress = Progress.over(files)) {
            for (Path file : files) {
                long[] cards = new long[1];
                try {
                    List<CardProblem> rest =
                            CardFiles.read(
                                    file,
                                    progress,
                                    card -> {
                                        write(card, file, writer);
                                        cards[0]++;
                                    });
                    report(file, rest);
                    complete &= cards[0] > 0;
                } catch (UnreadableException unreadable) {
                    err.println(file + ": " + unreadable.reason());
                    complete = false;
                }
            }
        }
        writer.close();
        return complete;
    }

    private void write(ReadCard card, Path file, VCardWriter writer) {
        report(file, card.problems());
        Converted converted = target.convert(card.raw());
        report(file, converted.problems());
        writer.write(converted.card());
    }

    private void report(Path file, List<CardProblem> problems) {
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(problem -> err.println(file + ": " + Finding.of(problem).text()));
    }

    private static String reason(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        return cause instanceof AccessDeniedException
                ? "you may not write there"
                : String.valueOf(failure.getMessage());
    }
}
