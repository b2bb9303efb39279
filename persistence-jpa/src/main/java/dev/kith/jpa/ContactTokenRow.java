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

/** A folded text that a search compares. */
@Entity(name = "KithContactTokenRow")
@Table(name = "kith_contact_token")
@IdClass(ContactTokenRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class ContactTokenRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "token", nullable = false, updatable = false, length = 200)
    byte[] token;

    @Id
    @Column(name = "contact", nullable = false, updatable = false, length = 16)
    byte[] contact;

    ContactTokenRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        byte[] token;
        byte[] contact;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Arrays.equals(token, that.token)
                    && Arrays.equals(contact, that.contact);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, Arrays.hashCode(token), Arrays.hashCode(contact));
        }
    }
}
