package dev.kith.internal.participant;

/**
 * Something that refers to a contact.
 *
 * @param kind what it is, such as {@code relationship}
 * @param id its id, as its keeper writes it
 */
public record Reference(String kind, String id) {

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
