package dev.kith.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The outcome of a command that carried a key. */
@Entity(name = "KithCommandRow")
@Table(name = "kith_command")
@IdClass(CommandRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class CommandRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "command_key", nullable = false, updatable = false, length = 200)
    String key;

    @Column(name = "name", nullable = false, updatable = false, length = 100)
    String name;

    @Column(name = "digest", nullable = false, updatable = false, length = 64)
    String digest;

    @Column(name = "ran_at", nullable = false, updatable = false)
    long ranAt;

    @Column(name = "touched", nullable = false, updatable = false, length = 1_000_000)
    String touched;

    CommandRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        String key;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Objects.equals(key, that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, key);
        }
    }
}
