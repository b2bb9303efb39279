package dev.kith.examples.addressbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The program's name and version, as the build knows it. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        try (InputStream text = VersionText.class.getResourceAsStream("version.txt")) {
            if (text == null) {
                throw new IllegalStateException("version.txt was not built in");
            }
            return new String[] {
                new String(text.readAllBytes(), StandardCharsets.UTF_8).strip(),
                "Java " + Runtime.version()
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
