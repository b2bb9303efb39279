package dev.kith.examples.addressbook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with files. */
@Command(
        name = "check",
        description = {
            "Says for each address book how many contacts it gives, what is wrong with it and"
                    + " where, and whether writing it back would lose anything.",
            "Exit status 1 if a file gives no contact."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Address books (vCard files).")
    private List<Path> files;

    @Option(
            names = "--json",
            description = {
                "Print one JSON object for each file, on a line of its own: file, contacts (a"
                        + " number), problems (each with line, property, code, message) and losses"
                        + " (a number)."
            })
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonReports reports = new JsonReports();
        boolean complete = true;
        try (Progress progress = Progress.over(files)) {
            Checker checker = new Checker(progress);
            for (Path file : files) {
                FileReport report = checker.check(file);
                out.println(json ? reports.line(report) : report.text());
                complete &= report.contacts() > 0;
            }
        }
        return complete ? 0 : 1;
    }
}
