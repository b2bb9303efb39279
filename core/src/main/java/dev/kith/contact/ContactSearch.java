package dev.kith.contact;

import java.util.Objects;

/**
 * What a user looks for among the contacts of a book. Immutable.
 *
 * <p>A contact is found if every word of the text is the beginning of a word in one of its names,
 * nicknames, organisations, units, titles, roles, labels or e-mail addresses, or the beginning of
 * one of its phone numbers; in any case and with or without accents. So {@code ada love} finds Ada
 * Lovelace and {@code brien} finds O'Brien, and {@code obrien} does as well.
 *
 * <ul>
 *   <li>What has an {@code @} inside, such as {@code ada@eng}, is the beginning of a whole e-mail
 *       address.
 *   <li>A text with digits and without letters is the beginning of a phone number, with or without
 *       its country code, whatever stands between its digits; zeros at its beginning do not count.
 *   <li>Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are found by any part of a name,
 *       since no space shows where a word begins.
 *   <li>Labels are found by what they and their aliases are called now. Of a word with which the
 *       words of very many labels begin, the first 200 in the order of these words count.
 *   <li>Other signs separate words. A text without a letter or digit finds nobody.
 * </ul>
 */
public final class ContactSearch {

    private final String text;
    private final ContactStatus status;

    private ContactSearch(String text, ContactStatus status) {
        this.text = text;
        this.status = status;
    }

    /**
     * {@return a search among the active contacts}
     *
     * @param text what the user typed
     */
    public static ContactSearch of(String text) {
        return new ContactSearch(Objects.requireNonNull(text, "text"), ContactStatus.ACTIVE);
    }

    /**
     * {@return the same search among the contacts of a status}
     *
     * @param status the status
     */
    public ContactSearch in(ContactStatus status) {
        return new ContactSearch(text, Objects.requireNonNull(status, "status"));
    }

    /** {@return what the user typed} */
    public String text() {
        return text;
    }

    /** {@return the status of the contacts to find} */
    public ContactStatus status() {
        return status;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactSearch that
                && text.equals(that.text)
                && status == that.status;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, status);
    }

    @Override
    public String toString() {
        return "ContactSearch[" + text.length() + " characters, " + status + "]";
    }
}
