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

/** A word under which an aggregate is found. */
@Entity(name = "KithAggregateKeyRow")
@Table(name = "kith_aggregate_key")
@IdClass(AggregateKeyRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class AggregateKeyRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "kind", nullable = false, updatable = false, length = 50)
    String kind;

    @Id
    @Column(name = "index_name", nullable = false, updatable = false, length = 50)
    String index;

    @Id
    @Column(name = "text", nullable = false, updatable = false, length = 1500)
    byte[] text;

    @Id
    @Column(name = "id", nullable = false, updatable = false, length = 16)
    byte[] id;

    AggregateKeyRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        String kind;
        String index;
        byte[] text;
        byte[] id;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Objects.equals(kind, that.kind)
                    && Objects.equals(index, that.index)
                    && Arrays.equals(text, that.text)
                    && Arrays.equals(id, that.id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, kind, index, Arrays.hashCode(text), Arrays.hashCode(id));
        }
    }
}
