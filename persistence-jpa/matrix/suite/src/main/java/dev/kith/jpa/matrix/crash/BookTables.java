package dev.kith.jpa.matrix.crash;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.jpa.matrix.Tables;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of one book, past the library. */
final class BookTables {

    /** Each finds rows that would be there only if a unit were stored in part. */
    private static final List<String> ORPHANS =
            List.of(
                    "select 'a contact without the entry of its revision' from kith_contact c where"
                        + " c.book = ? and not exists (select 1 from kith_change l where l.book ="
                        + " c.book and l.kind = 'contact' and l.subject = c.id and l.revision ="
                        + " c.revision)",
                    "select 'a contact with more or fewer entries than revisions' from kith_contact"
                        + " c where c.book = ? and c.revision <> (select count(*) from kith_change"
                        + " l where l.book = c.book and l.kind = 'contact' and l.subject = c.id)",
                    "select 'an entry without its contact' from kith_change l where l.book = ? and"
                        + " l.kind = 'contact' and not exists (select 1 from kith_contact c where"
                        + " c.book = l.book and c.id = l.subject and c.revision >= l.revision)",
                    "select 'an aggregate without the entry of its revision' from kith_aggregate a"
                            + " where a.book = ? and not exists (select 1 from kith_change l where"
                            + " l.book = a.book and l.kind = a.kind and l.subject = a.id and"
                            + " l.revision = a.revision)",
                    "select 'an entry without its aggregate' from kith_change l where l.book = ?"
                        + " and l.kind <> 'contact' and not exists (select 1 from kith_aggregate a"
                        + " where a.book = l.book and a.kind = l.kind and a.id = l.subject and"
                        + " a.revision >= l.revision)",
                    "select 'a key without its aggregate' from kith_aggregate_key k where k.book ="
                        + " ? and not exists (select 1 from kith_aggregate a where a.book = k.book"
                        + " and a.kind = k.kind and a.id = k.id)",
                    "select 'an aggregate without keys' from kith_aggregate a where a.book = ? and"
                        + " not exists (select 1 from kith_aggregate_key k where k.book = a.book"
                        + " and k.kind = a.kind and k.id = a.id)",
                    "select 'a fact without its contact' from kith_fact f where f.book = ? and not"
                        + " exists (select 1 from kith_contact c where c.book = f.book and c.id ="
                        + " f.contact)");

    private final Tables tables;
    private final BookId book;

    BookTables(DataSource source, BookId book) {
        this(new Tables(source), book);
    }

    private BookTables(Tables tables, BookId book) {
        this.tables = tables;
        this.book = book;
    }

    BookTables of(BookId other) {
        return new BookTables(tables, other);
    }

    /** All rows of the book as text. */
    List<String> rows() {
        return tables.rowsOf(book);
    }

    /** What is derived from contacts, without the book's name, sorted. */
    List<String> derived() {
        List<String> rows = new ArrayList<>();
        for (String query :
                List.of(
                        "select id, revision, kind, status, sort_key, display_name, created_at,"
                                + " changed_at, key_version, document from kith_contact",
                        "select kind, text, contact from kith_contact_key",
                        "select token, contact from kith_contact_token")) {
            rows.addAll(texts(query + " where book = ?"));
        }
        return rows;
    }

    List<String> orphans() {
        return ORPHANS.stream().flatMap(query -> texts(query).stream()).toList();
    }

    long count(String table) {
        return Long.parseLong(
                texts("select count(*) from kith_" + table + " where book = ?")
                        .get(0)
                        .replace(";", ""));
    }

    List<ContactId> contacts() {
        return texts("select id from kith_contact where book = ?").stream()
                .map(text -> ByteBuffer.wrap(HexFormat.of().parseHex(text.replace(";", ""))))
                .map(bytes -> ContactId.of(new UUID(bytes.getLong(), bytes.getLong())))
                .toList();
    }

    private List<String> texts(String query) {
        return tables.texts(query, book.text());
    }
}
