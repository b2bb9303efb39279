package dev.kith.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the reactor this test runs in. */
final class Reactor {
    static final Path ROOT = Path.of(System.getProperty("kith.root"));

    /** The modules that users depend on. */
    static final List<String> PUBLISHED =
            List.of("core", "testkit", "persistence-memory", "vcard", "json", "persistence-jpa");

    private Reactor() {}

    static Path mainSources(String module) {
        return ROOT.resolve(module).resolve("src/main/java");
    }

    /** A module with all that lies within it, such as modules that only test it. */
    static Path whole(String module) {
        return ROOT.resolve(module);
    }

    /** Regular files below a directory whose name ends so; none where there is no directory. */
    static List<Path> files(Path directory, String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
