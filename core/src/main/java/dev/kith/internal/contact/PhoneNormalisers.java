package dev.kith.internal.contact;

import dev.kith.contact.PhoneNormaliser;

/** The normaliser for hosts that bring none. */
public final class PhoneNormalisers {

    private PhoneNormalisers() {}

    /** libphonenumber's where its jar is there, else bare digits. */
    public static PhoneNormaliser standard() {
        try {
            return new LibPhoneNormaliser();
        } catch (NoClassDefFoundError e) {
            return PhoneNormaliser.digits();
        }
    }
}
