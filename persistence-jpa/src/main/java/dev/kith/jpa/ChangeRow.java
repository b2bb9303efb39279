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

/** An entry of the change log. */
@Entity(name = "KithChangeRow")
@Table(name = "kith_change")
@IdClass(ChangeRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class ChangeRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "id", nullable = false, updatable = false, length = 16)
    byte[] id;

    @Column(name = "kind", nullable = false, updatable = false, length = 50)
    String kind;

    @Column(name = "subject", nullable = false, updatable = false, length = 16)
    byte[] subject;

    @Column(name = "number", nullable = false, updatable = false)
    long number;

    @Column(name = "operation", nullable = false, updatable = false, length = 10)
    String operation;

    @Column(name = "revision", nullable = false, updatable = false)
    long revision;

    @Column(name = "fields", nullable = false, updatable = false, length = 1_000_000)
    String fields;

    @Column(name = "contacts", nullable = false, updatable = false, length = 1_000_000)
    String contacts;

    @Column(name = "changed_at", nullable = false, updatable = false)
    long changedAt;

    @Column(name = "command", nullable = false, updatable = false, length = 16)
    byte[] command;

    @Column(name = "command_name", nullable = false, updatable = false, length = 100)
    String commandName;

    @Column(name = "actor_kind", nullable = false, updatable = false, length = 10)
    String actorKind;

    @Column(name = "actor", nullable = false, updatable = false, length = 200)
    String actor;

    @Column(name = "behalf_kind", updatable = false, length = 10)
    @Nullable String behalfKind;

    @Column(name = "behalf", updatable = false, length = 200)
    @Nullable String behalf;

    @Column(name = "cause", updatable = false, length = 200)
    @Nullable String cause;

    @Column(name = "correlation", updatable = false, length = 200)
    @Nullable String correlation;

    @Column(name = "bulk", nullable = false, updatable = false)
    boolean bulk;

    @Column(name = "payload", nullable = false, updatable = false, length = 100_000_000)
    byte[] payload;

    @Column(name = "position", updatable = false)
    @Nullable Long position;

    @Column(name = "hash", updatable = false, length = 64)
    @Nullable String hash;

    ChangeRow() {}

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
