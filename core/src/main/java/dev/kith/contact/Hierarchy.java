package dev.kith.contact;

import java.util.List;

/**
 * The contacts that stand above or below another one on a day, the nearest first, each once.
 * Immutable.
 *
 * @param places the contacts and how they are reached, by depth
 * @param isComplete whether these are all; else there are more than were asked for
 */
public record Hierarchy(List<Place> places, boolean isComplete) {

    /**
     * Copies the list.
     *
     * @param places the contacts and how they are reached
     * @param isComplete whether these are all
     */
    public Hierarchy {
        places = List.copyOf(places);
    }

    /** {@return the contacts alone} */
    public List<ContactId> contacts() {
        return places.stream().map(Place::contact).toList();
    }

    /**
     * A contact in a hierarchy.
     *
     * @param contact the contact
     * @param depth how many steps away, at least 1
     * @param through the relationship by which it was reached; others may lead there, too
     */
    public record Place(ContactId contact, int depth, Relationship through) {}
}
