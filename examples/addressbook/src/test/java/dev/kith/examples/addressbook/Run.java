package dev.kith.examples.addressbook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of the program and what came of it. */
record Run(int status, String out, String err) {

    /** Runs the program in this JVM. */
    static Run of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int status = AddressBook.commandLine(out, err).execute(texts);
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A file of the sample address book. */
    static Path sample(String name) {
        return Path.of(System.getProperty("kith.root"), "examples/addressbook/sample", name);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
