package dev.kith.contact;

/**
 * Makes the names by which contacts are shown and sorted. A host may replace it; what a user laid
 * down for one contact ({@link ContactDraft#displayAs}, {@link ContactDraft#sortAs}) always goes
 * before it. Called by many threads; the same contact always gives the same names, which are never
 * blank.
 *
 * <p>Names are made when a contact is added or changed. Where a host takes another formatter later,
 * contacts keep the names that they have until they are changed.
 */
public interface NameFormatter {

    /**
     * {@return the name by which a contact is shown}
     *
     * @param contact the contact
     */
    String display(Contact contact);

    /**
     * {@return the name by which a contact is sorted}
     *
     * @param contact the contact
     */
    String sort(Contact contact);

    /**
     * {@return the usual way: shown as prefix, given, additional and family names, generation and
     * suffix; sorted by family names, then given names} Without a name, a nickname, an organisation
     * or a contact point takes its place.
     */
    static NameFormatter standard() {
        return StandardNames.INSTANCE;
    }
}
