package dev.kith.contact;

import dev.kith.common.AggregateId;
import dev.kith.common.KeyRule;
import java.util.UUID;

/**
 * The stable key of a role that contacts play for us, such as {@code customer}. The constants are
 * the roles that every book has.
 *
 * @param text the key, as {@link KeyRule} says
 */
public record RoleKey(String text) implements AggregateId, Comparable<RoleKey> {

    // before the constants, whose making needs it
    private static final KeyRule RULE = KeyRule.of("a", "role");

    /** Who buys, might buy or bought from us. */
    public static final RoleKey CUSTOMER = new RoleKey("customer");

    /** A customer who may come to buy. */
    public static final RoleKey POTENTIAL_CUSTOMER = new RoleKey("potential-customer");

    /** A customer who buys. */
    public static final RoleKey CURRENT_CUSTOMER = new RoleKey("current-customer");

    /** A customer who used to buy. */
    public static final RoleKey PAST_CUSTOMER = new RoleKey("past-customer");

    /** Somebody of whom we know that they might be interested. */
    public static final RoleKey LEAD = new RoleKey("lead");

    /** Somebody with whom we are talking about a sale. */
    public static final RoleKey PROSPECT = new RoleKey("prospect");

    /** Who supplies what we need. */
    public static final RoleKey SUPPLIER = new RoleKey("supplier");

    /** A supplier of finished goods or licences. */
    public static final RoleKey VENDOR = new RoleKey("vendor");

    /** Who works with us towards a common end. */
    public static final RoleKey PARTNER = new RoleKey("partner");

    /** A partner who sells what is ours. */
    public static final RoleKey RESELLER = new RoleKey("reseller");

    /** A partner who works on something with us. */
    public static final RoleKey COLLABORATOR = new RoleKey("collaborator");

    /** Who has put money into us or may do so. */
    public static final RoleKey INVESTOR = new RoleKey("investor");

    /** Who does work for us as a business. */
    public static final RoleKey SERVICE_PROVIDER = new RoleKey("service-provider");

    /** A service provider who gives advice. */
    public static final RoleKey CONSULTANT = new RoleKey("consultant");

    /** A service provider who works on their own account. */
    public static final RoleKey FREELANCER = new RoleKey("freelancer");

    /** A part of the state. */
    public static final RoleKey GOVERNMENT_AGENCY = new RoleKey("government-agency");

    /** A part of the state that supervises what we do. */
    public static final RoleKey REGULATOR = new RoleKey("regulator");

    /** The press and broadcasting. */
    public static final RoleKey MEDIA = new RoleKey("media");

    /** Who watches our industry. */
    public static final RoleKey ANALYST = new RoleKey("analyst");

    /** A body of people of one profession. */
    public static final RoleKey PROFESSIONAL_ASSOCIATION = new RoleKey("professional-association");

    /** A body of businesses of one trade. */
    public static final RoleKey TRADE_GROUP = new RoleKey("trade-group");

    /** A school, a university or another place of learning. */
    public static final RoleKey EDUCATIONAL_INSTITUTION = new RoleKey("educational-institution");

    /** Somebody one knows without any business. */
    public static final RoleKey PERSONAL_CONTACT = new RoleKey("personal-contact");

    /**
     * Checks the key.
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public RoleKey {
        RULE.require(text);
    }

    /**
     * {@return the role of that key}
     *
     * @param text the key
     * @throws IllegalArgumentException if it is none
     */
    public static RoleKey of(String text) {
        return new RoleKey(text);
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
    public int compareTo(RoleKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
