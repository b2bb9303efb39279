package dev.kith.examples.quickstart.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.SchemaException;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.TableNames;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintSchemaTest {

    private static final TableNames NAMES = new TableNames("books", "crm_");

    @TempDir Path directory;

    private final JdbcDataSource source = new JdbcDataSource();

    @BeforeEach
    void print() throws IOException {
        source.setURL("jdbc:h2:file:" + directory.resolve("host"));
        PrintSchema.main(new String[] {"H2", "crm_", "books", directory.toString()});
    }

    @Test
    void what_another_tool_has_run_is_taken_as_it_is() throws SQLException {
        run("create schema books");
        assertThatThrownBy(() -> JpaSchema.in(source, NAMES).apply(SchemaMode.VALIDATE))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("books.crm_");

        run("runscript from '" + directory.resolve("V7__contact_books.sql") + "' charset 'UTF-8'");

        JpaSchema.in(source, NAMES).apply(SchemaMode.VALIDATE);
        JpaSchema.in(source, NAMES).apply(SchemaMode.CREATE_OR_UPGRADE);
    }

    @Test
    void the_mapping_file_has_the_same_tables() {
        assertThat(directory.resolve("contact-books-orm.xml"))
                .content()
                .contains("name=\"crm_contact\" schema=\"books\"");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
