package dev.kith.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contact: its document, and what lists and the host's own SQL sort and filter by. */
@Entity(name = "KithContactRow")
@Table(name = "kith_contact")
@IdClass(ContactRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class ContactRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "id", nullable = false, updatable = false, length = 16)
    byte[] id;

    @Column(name = "revision", nullable = false, updatable = false)
    long revision;

    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    String kind;

    @Column(name = "status", nullable = false, updatable = false, length = 20)
    String status;

    @Column(name = "sort_key", nullable = false, updatable = false, length = 1500)
    byte[] sortKey;

    @Column(name = "display_name", nullable = false, updatable = false, length = 1000)
    String displayName;

    @Column(name = "created_at", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "changed_at", nullable = false, updatable = false)
    long changedAt;

    @Column(name = "key_version", nullable = false, updatable = false)
    int keyVersion;

    @Column(name = "document", nullable = false, updatable = false, length = 100_000_000)
    String document;

    ContactRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        byte[] id;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Arrays.equals(id, that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, Arrays.hashCode(id));
        }
    }
}
