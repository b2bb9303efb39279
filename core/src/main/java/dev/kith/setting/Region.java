package dev.kith.setting;

import java.util.Locale;
import java.util.Set;

/**
 * A country or territory, whose phone numbers are written without a country code.
 *
 * @param code one of the two-letter codes of ISO 3166-1, in upper case
 */
public record Region(String code) {

    private static final Set<String> CODES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /**
     * Checks the code.
     *
     * @param code the code
     * @throws IllegalArgumentException if there is no such code
     */
    public Region {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "a region is one of the two-letter codes of ISO 3166-1, in upper case");
        }
    }

    /**
     * {@return the region of that code}
     *
     * @param code one of the two-letter codes of ISO 3166-1, in upper case
     * @throws IllegalArgumentException if there is no such code
     */
    public static Region of(String code) {
        return new Region(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
