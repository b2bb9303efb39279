package dev.kith.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a fact about a contact. */
@Entity(name = "KithFactRow")
@Table(name = "kith_fact")
@IdClass(FactRow.Key.class)
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // the provider fills the fields
class FactRow {

    @Id
    @Column(name = "book", nullable = false, updatable = false, length = 100)
    String book;

    @Id
    @Column(name = "contact", nullable = false, updatable = false, length = 16)
    byte[] contact;

    @Id
    @Column(name = "fact", nullable = false, updatable = false, length = 60)
    String fact;

    @Id
    @Column(name = "value_key", nullable = false, updatable = false, length = 1500)
    byte[] valueKey;

    @Column(name = "value_type", nullable = false, updatable = false, length = 10)
    String type;

    @Column(name = "text_value", updatable = false, length = 200)
    @Nullable String textValue;

    @Column(name = "number_value", updatable = false, precision = 29, scale = 9)
    @Nullable BigDecimal numberValue;

    @Column(name = "instant_value", updatable = false)
    @Nullable Long instantValue;

    FactRow() {}

    /** The row's place. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String book;
        byte[] contact;
        String fact;
        byte[] valueKey;

        Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(book, that.book)
                    && Arrays.equals(contact, that.contact)
                    && Objects.equals(fact, that.fact)
                    && Arrays.equals(valueKey, that.valueKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, Arrays.hashCode(contact), fact, Arrays.hashCode(valueKey));
        }
    }
}
