package dev.kith.examples.addressbook;

import dev.kith.contact.ContactDraft;
import dev.kith.contact.ExternalId;
import dev.kith.vcard.RawCard;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What cards are known by. */
final class CardIds {
    /** The system of the ids of cards that bring none: digests of the whole card. */
    private static final String CARD = "addressbook-card";

    private CardIds() {}

    /** Gives a draft whose card has no id one by which the same card is known again. */
    static void identify(ContactDraft<?, ?> draft, RawCard card) {
        if (draft.externalIds().isEmpty()) {
            draft.externalId(ExternalId.of(CARD, digest(card)));
        }
    }

    private static String digest(RawCard card) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(card.toBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
