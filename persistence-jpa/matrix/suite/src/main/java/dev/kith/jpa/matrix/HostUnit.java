package dev.kith.jpa.matrix;

import dev.kith.jpa.Database;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.SchemaMode;
import dev.kith.jpa.TableNames;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/** The ways in which a host's own persistence unit has the library's entities. */
enum HostUnit {
    BY_MAPPING_FILE("host-by-mapping-file", TableNames.standard()),
    BY_CLASS("host-by-class", TableNames.standard()),
    IN_A_SCHEMA("host-in-a-schema", new TableNames("books", "crm_"));

    private final String unit;
    private final TableNames names;

    HostUnit(String unit, TableNames names) {
        this.unit = unit;
        this.names = names;
    }

    TableNames names() {
        return names;
    }

    /** Makes the library's tables and the host's, all of them empty. */
    void prepare(DataSource source, Database database) {
        Tables tables = new Tables(source);
        if (!names.schema().isEmpty()) {
            tables.run("create schema if not exists " + names.schema());
        }
        JpaSchema.in(source, names).apply(SchemaMode.CREATE_OR_UPGRADE);
        JpaSchema.in(source, names).apply(SchemaMode.VALIDATE);
        tables.run(
                "create table if not exists host_customer (id bigint primary key, name"
                        + " varchar(100) not null, contact "
                        + (database == Database.POSTGRESQL ? "bytea" : "varbinary(16)")
                        + ")");
        tables.empty(names);
        tables.run("truncate table host_customer");
    }

    /** The host's unit, as its persistence.xml has it. */
    EntityManagerFactory open(DataSource source, Database database) {
        boolean catalog = !names.schema().isEmpty() && database == Database.MARIADB;
        return Persistence.createEntityManagerFactory(
                catalog ? unit + "-mariadb" : unit,
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "eclipselink.logging.level",
                        "OFF"));
    }
}
