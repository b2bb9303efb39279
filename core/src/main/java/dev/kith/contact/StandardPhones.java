package dev.kith.contact;

/** The normaliser for hosts that bring none, made when it is first asked for. */
final class StandardPhones {

    static final PhoneNormaliser INSTANCE = made();

    private StandardPhones() {}

    /** libphonenumber's where its jar is there, else bare digits. */
    private static PhoneNormaliser made() {
        try {
            return new LibPhoneNormaliser();
        } catch (NoClassDefFoundError e) {
            return PhoneNormaliser.digits();
        }
    }
}
