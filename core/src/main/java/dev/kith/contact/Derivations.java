package dev.kith.contact;

/**
 * How the host wants derived values to be made: names to show and sort by, and normal forms of
 * phone numbers. Immutable, safe for use by many threads if its parts are.
 *
 * @param names makes the names to show and sort by
 * @param phones makes the normal forms of phone numbers
 * @param region the ISO 3166-1 alpha-2 code of the region whose phone numbers are written without a
 *     country code, or an empty text if there is none
 */
public record Derivations(NameFormatter names, PhoneNormaliser phones, String region) {

    /**
     * {@return the number beside its normal form}
     *
     * @param number a number; one that has its normal form keeps it
     */
    public PhoneNumber normalise(PhoneNumber number) {
        return number.e164().isPresent()
                ? number
                : number.withNormal(phones.normalise(number.text(), region));
    }

    @Override
    public String toString() {
        return "Derivations[" + region + "]";
    }
}
