package dev.kith.contact;

import dev.kith.common.AggregateId;
import dev.kith.common.KeyRule;
import java.util.UUID;

/**
 * The stable key of a type of relationship between two contacts, such as {@code parent-of}. The
 * constants are the types that every book has.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record RelationshipTypeKey(String text)
        implements AggregateId, Comparable<RelationshipTypeKey> {

    // before the constants, whose making needs it
    private static final KeyRule RULE = KeyRule.of("a", "relationship-type");

    /** An organisation to those that belong to it; each belongs to one at a time. */
    public static final RelationshipTypeKey PARENT_OF = new RelationshipTypeKey("parent-of");

    /** Two organisations that work together. */
    public static final RelationshipTypeKey PARTNER_OF = new RelationshipTypeKey("partner-of");

    /** An organisation to one that buys from it. */
    public static final RelationshipTypeKey SUPPLIER_OF = new RelationshipTypeKey("supplier-of");

    /** An organisation to one whose goods it sells. */
    public static final RelationshipTypeKey RESELLER_OF = new RelationshipTypeKey("reseller-of");

    /** Somebody who does work as a business to those for whom it is done. */
    public static final RelationshipTypeKey SERVICE_PROVIDER_OF =
            new RelationshipTypeKey("service-provider-of");

    /** Somebody who put money into an organisation to that organisation. */
    public static final RelationshipTypeKey INVESTOR_IN = new RelationshipTypeKey("investor-in");

    /** Somebody to an association to which they belong. */
    public static final RelationshipTypeKey MEMBER_OF = new RelationshipTypeKey("member-of");

    /** A person to the one who says what to do. */
    public static final RelationshipTypeKey REPORTS_TO = new RelationshipTypeKey("reports-to");

    /** A person to the one whose calendar and letters they keep. */
    public static final RelationshipTypeKey ASSISTANT_OF = new RelationshipTypeKey("assistant-of");

    /** Two people who work at the same place. */
    public static final RelationshipTypeKey COLLEAGUE_OF = new RelationshipTypeKey("colleague-of");

    /** Somebody to the one through whom we came to know them. */
    public static final RelationshipTypeKey REFERRED_BY = new RelationshipTypeKey("referred-by");

    /** Two people who are married; one at a time. */
    public static final RelationshipTypeKey SPOUSE_OF = new RelationshipTypeKey("spouse-of");

    /** A mother or father to a child. */
    public static final RelationshipTypeKey FAMILY_PARENT_OF =
            new RelationshipTypeKey("family-parent-of");

    /** Two people who have a mother or father in common. */
    public static final RelationshipTypeKey SIBLING_OF = new RelationshipTypeKey("sibling-of");

    /** Two people who like each other. */
    public static final RelationshipTypeKey FRIEND_OF = new RelationshipTypeKey("friend-of");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public RelationshipTypeKey {
        RULE.require(text);
    }

    /**
     * {@return the type of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static RelationshipTypeKey of(String text) {
        return new RelationshipTypeKey(text);
    }

    @Override
    public UUID uuid() {
        return RULE.uuid(text);
    }

    @Override
    public String subject() {
        return RULE.subject();
    }

    @Override
    public int compareTo(RelationshipTypeKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
