package dev.kith.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingFileTest {

    @Test
    void the_entities_are_all_those_that_there_are() throws IOException, URISyntaxException {
        assertThat(KithPersistenceUnit.entityClasses())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(annotated());
    }

    @Test
    void the_file_in_the_jar_says_what_the_annotations_say() throws IOException {
        for (Database database : Database.values()) {
            assertThat(KithPersistenceUnit.mappingFile(database, TableNames.standard()))
                    .isEqualTo(published());
        }
    }

    @Test
    void a_file_for_other_names_has_the_prefix_and_the_schema_as_the_database_calls_it() {
        TableNames names = new TableNames("books", "crm_");

        assertThat(KithPersistenceUnit.mappingFile(Database.POSTGRESQL, names))
                .contains("<table name=\"crm_contact_key\" schema=\"books\" />")
                .doesNotContain("\"kith_");
        assertThat(KithPersistenceUnit.mappingFile(Database.MARIADB, names))
                .contains("<table name=\"crm_contact_key\" catalog=\"books\" />");
    }

    private static String published() throws IOException {
        String name = KithPersistenceUnit.MAPPING_FILE;
        try (InputStream in =
                Objects.requireNonNull(
                        MappingFileTest.class.getClassLoader().getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> annotated() throws IOException, URISyntaxException {
        Path root =
                Path.of(
                        JpaStorage.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        try (Stream<Path> files = Files.list(root.resolve("dev/kith/jpa"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> load("dev.kith.jpa." + name.replace(".class", "")))
                    .filter(type -> type.isAnnotationPresent(Entity.class))
                    .map(Class::getName)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
