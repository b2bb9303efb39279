package dev.kith.examples.quickstart.jpa;

import dev.kith.jpa.Database;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.TableNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a migration for a host's own tool, and the mapping file for the same tables. */
public final class PrintSchema {

    private PrintSchema() {}

    /** Runs the program: {@code DATABASE PREFIX SCHEMA DIRECTORY}. */
    public static void main(String[] args) throws IOException {
        write(Database.valueOf(args[0]), new TableNames(args[2], args[1]), Path.of(args[3]));
    }

    // tag::print[]
    static void write(Database database, TableNames names, Path directory) throws IOException {
        Files.writeString(
                directory.resolve("V7__contact_books.sql"),
                JpaSchema.export(database, names),
                StandardCharsets.UTF_8);
        Files.writeString(
                directory.resolve("contact-books-orm.xml"),
                KithPersistenceUnit.mappingFile(database, names),
                StandardCharsets.UTF_8);
    }
    // end::print[]
}
