package dev.kith.vcard;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The property names that the typed mapping reads, found by their bytes in any case. */
enum KnownName {
    OTHER(""),
    FN("FN"),
    N("N"),
    NICKNAME("NICKNAME"),
    SORT_STRING("SORT-STRING"),
    X_SORT_STRING("X-SORT-STRING"),
    PHONETIC_GIVEN("X-PHONETIC-FIRST-NAME"),
    PHONETIC_ADDITIONAL("X-PHONETIC-MIDDLE-NAME"),
    PHONETIC_FAMILY("X-PHONETIC-LAST-NAME"),
    PHONETIC_NAME("X-PHONETIC-N"),
    PHONETIC_ORG("X-PHONETIC-ORG"),
    PREVIOUS_FAMILY("X-MAIDENNAME"),
    PHONETIC_PREVIOUS_FAMILY("X-PHONETIC-MAIDENNAME"),
    ORG("ORG"),
    TITLE("TITLE"),
    ROLE("ROLE"),
    KIND("KIND"),
    APPLE_KIND("X-ADDRESSBOOKSERVER-KIND"),
    SHOW_AS("X-ABSHOWAS"),
    EMAIL("EMAIL"),
    TEL("TEL"),
    ADR("ADR"),
    LABEL("LABEL"),
    URL("URL"),
    IMPP("IMPP"),
    SOCIAL_PROFILE("SOCIALPROFILE"),
    APPLE_SOCIAL_PROFILE("X-SOCIALPROFILE"),
    AIM("X-AIM", "aim"),
    ICQ("X-ICQ", "icq"),
    JABBER("X-JABBER", "jabber"),
    XMPP("X-MESSAGING/XMPP-ALL", "jabber"),
    SKYPE("X-SKYPE", "skype"),
    SKYPE_USERNAME("X-SKYPE-USERNAME", "skype"),
    MSN("X-MSN", "msn"),
    YAHOO("X-YAHOO", "yahoo"),
    QQ("X-QQ", "qq"),
    GTALK("X-GTALK", "gtalk"),
    GOOGLE_TALK("X-GOOGLE-TALK", "gtalk"),
    GOOGLE_TALK_BLANK("X-GOOGLE TALK", "gtalk"),
    GADUGADU("X-GADUGADU", "gadugadu"),
    GROUPWISE("X-GROUPWISE", "groupwise"),
    SAMETIME("X-SAMETIME", "sametime"),
    TWITTER("X-TWITTER", "twitter"),
    MATRIX("X-MATRIX", "matrix"),
    SIGNAL("X-SIGNAL", "signal"),
    TELEGRAM("X-TELEGRAM", "telegram"),
    WHATSAPP("X-WHATSAPP", "whatsapp"),
    SIP("X-SIP", "sip"),
    MS_IM("X-MS-IMADDRESS", "im"),
    BDAY("BDAY"),
    ANNIVERSARY("ANNIVERSARY"),
    X_ANNIVERSARY("X-ANNIVERSARY"),
    EVOLUTION_ANNIVERSARY("X-EVOLUTION-ANNIVERSARY"),
    KDE_ANNIVERSARY("X-KADDRESSBOOK-X-ANNIVERSARY"),
    MS_ANNIVERSARY("X-MS-ANNIVERSARY"),
    DEATHDATE("DEATHDATE"),
    APPLE_DATE("X-ABDATE"),
    NOTE("NOTE"),
    CATEGORIES("CATEGORIES"),
    PHOTO("PHOTO"),
    UID("UID"),
    EXTERNAL_ID("X-EXTERNAL-ID"),
    APPLE_LABEL("X-ABLABEL"),
    APPLE_COUNTRY("X-ABADR");

    private static final int SIZE = 256;
    private static final @Nullable KnownName[] TABLE = new KnownName[SIZE];

    static {
        for (KnownName name : values()) {
            byte[] bytes = name.text.getBytes(StandardCharsets.ISO_8859_1);
            int at = hash(bytes, 0, bytes.length);
            while (TABLE[at] != null) {
                at = (at + 1) % SIZE;
            }
            TABLE[at] = name;
        }
    }

    private final String text;
    private final @Nullable String service;

    KnownName(String text) {
        this.text = text;
        this.service = null;
    }

    KnownName(String text, String service) {
        this.text = text;
        this.service = service;
    }

    /** The name as a card writes it, in upper case. */
    String text() {
        return text;
    }

    /** The messenger whose handles have this property to themselves. */
    Optional<String> service() {
        return Optional.ofNullable(service);
    }

    static KnownName of(byte[] bytes, int from, int to) {
        int at = hash(bytes, from, to);
        while (true) {
            KnownName name = TABLE[at];
            if (name == null) {
                return OTHER;
            }
            if (Ascii.spells(bytes, from, to, name.text)) {
                return name;
            }
            at = (at + 1) % SIZE;
        }
    }

    static KnownName of(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            // without the bit that tells upper from lower case
            hash = hash * 31 + (bytes[i] & 0xDF);
        }
        return (hash ^ hash >>> 8 ^ hash >>> 16) & (SIZE - 1);
    }
}
