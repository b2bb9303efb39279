package dev.kith.vcard;

import java.util.Optional;

/** A version of the vCard format. */
public enum VCardVersion {
    /** The industry specification of 1996, still written by Outlook and Android. */
    V2_1("2.1"),
    /** RFC 2426, what most address books exchange. */
    V3_0("3.0"),
    /** RFC 6350 with its extensions. */
    V4_0("4.0");

    private final String text;

    VCardVersion(String text) {
        this.text = text;
    }

    /** {@return the version as a card's VERSION property writes it, such as {@code 3.0}} */
    public String text() {
        return text;
    }

    /**
     * {@return the version that a VERSION property names; empty when it is none of the three}
     *
     * @param text the text of a VERSION property
     */
    public static Optional<VCardVersion> parse(String text) {
        String wanted = text.strip();
        for (VCardVersion version : values()) {
            if (version.text.equals(wanted)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
