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

/** An aggregate beside the contacts: its document. */
@Entity(name = "KithAggregateRow")
@Table(name = "kith_aggregate")
@IdClass(AggregateRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class AggregateRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "kind", nullable = false, updatable = false, length = 50)
    String kind;

    @Id
    @Column(name = "id", nullable = false, updatable = false, length = 16)
    byte[] id;

    @Column(name = "revision", nullable = false, updatable = false)
    long revision;

    @Column(name = "document", nullable = false, updatable = false, length = 100_000_000)
    String document;

    AggregateRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        String kind;
        byte[] id;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Objects.equals(kind, that.kind)
                    && Arrays.equals(id, that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, kind, Arrays.hashCode(id));
        }
    }
}
