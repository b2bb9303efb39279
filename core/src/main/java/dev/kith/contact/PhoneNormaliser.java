package dev.kith.contact;

/**
 * Brings phone numbers into the form that look-ups compare. {@link #standard} is used where a host
 * brings none; one that brings its own may leave to it whatever it does not treat itself. Called by
 * many threads; the same number and region always give the same form.
 *
 * <p>Forms are made when a contact is added or changed. Where a host takes another normaliser
 * later, a number in the form E.164 keeps it, and any other gets its new form when its contact is
 * changed.
 */
@FunctionalInterface
public interface PhoneNormaliser {

    /**
     * {@return the normal form: {@code +} and digits (E.164) if the number can be understood, else
     * its bare ASCII digits}
     *
     * @param number the number as the user wrote it, with at least one digit
     * @param region the ISO 3166-1 alpha-2 code of the region whose numbers are written without a
     *     country code, or empty if there is none
     */
    String normalise(String number, String region);

    /**
     * {@return the default: E.164 by libphonenumber for every number that has a possible length in
     * the numbering plan of its country, and bare digits for any other; bare digits for all numbers
     * where libphonenumber is not on the class path} Always the same one.
     */
    static PhoneNormaliser standard() {
        return StandardPhones.INSTANCE;
    }

    /** {@return a normaliser that knows no regions and gives bare digits} */
    static PhoneNormaliser digits() {
        return (number, region) -> PhoneNumber.digits(number);
    }
}
