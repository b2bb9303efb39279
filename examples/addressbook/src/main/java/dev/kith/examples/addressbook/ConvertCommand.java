package dev.kith.examples.addressbook;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Address books (vCard files).")
    private List<Path> files;
    @Option(names = "--out")
    private Path out;
    @Override public Integer call() { return 0; }
}
