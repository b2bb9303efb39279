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

/** A text by which a contact is looked up. */
@Entity(name = "KithContactKeyRow")
@Table(name = "kith_contact_key")
@IdClass(ContactKeyRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class ContactKeyRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    String kind;

    @Id
    @Column(name = "text", nullable = false, updatable = false, length = 500)
    byte[] text;

    @Id
    @Column(name = "contact", nullable = false, updatable = false, length = 16)
    byte[] contact;

    ContactKeyRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        String kind;
        byte[] text;
        byte[] contact;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Objects.equals(kind, that.kind)
                    && Arrays.equals(text, that.text)
                    && Arrays.equals(contact, that.contact);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, kind, Arrays.hashCode(text), Arrays.hashCode(contact));
        }
    }
}
