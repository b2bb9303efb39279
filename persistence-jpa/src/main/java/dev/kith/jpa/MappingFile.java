package dev.kith.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.lang.annotation.Annotation;
import java.util.Objects;

/**
 * The library's entities as a mapping file: which there are, and in which tables. Their columns are
 * in the annotations.
 */
final class MappingFile {

    private final Database database;
    private final TableNames names;

    MappingFile(Database database, TableNames names) {
        this.database = database;
        this.names = names;
    }

    String text() {
        StringBuilder xml = new StringBuilder();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<!-- The tables of contact books. -->\n");
        xml.append("<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\"");
        xml.append(" version=\"3.0\">\n");
        KithPersistenceUnit.ENTITIES.forEach(entity -> append(xml, entity));
        return xml.append("</entity-mappings>\n").toString();
    }

    private void append(StringBuilder xml, Class<?> entity) {
        xml.append("  <entity class=\"").append(entity.getName());
        xml.append("\" name=\"").append(annotation(entity, Entity.class).name()).append("\">\n");
        xml.append("    <table name=\"").append(names.prefix()).append(tableOf(entity));
        if (!names.schema().isEmpty()) {
            // Hibernate leaves out a schema where the database has catalogs only
            xml.append(database == Database.MARIADB ? "\" catalog=\"" : "\" schema=\"");
            xml.append(names.schema());
        }
        xml.append("\" />\n  </entity>\n");
    }

    private static String tableOf(Class<?> entity) {
        return annotation(entity, Table.class)
                .name()
                .substring(TableNames.standard().prefix().length());
    }

    private static <A extends Annotation> A annotation(Class<?> entity, Class<A> type) {
        return Objects.requireNonNull(entity.getAnnotation(type), "an annotation of an entity");
    }
}
