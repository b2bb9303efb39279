package dev.kith.rule;

import static dev.kith.rule.RuleScope.ADDRESS;
import static dev.kith.rule.RuleScope.AFFILIATION;
import static dev.kith.rule.RuleScope.OCCASION;
import static dev.kith.rule.RuleScope.PHONE;
import static dev.kith.rule.RuleScope.ROLE;

import java.util.Arrays;
import java.util.List;

/** The fields that every contact, or every part of one, has. */
public enum StandardField implements RuleField {
    /** Whether it is a {@code person} or an {@code organization}. */
    KIND("kind", RuleType.KEY, false),
    /** Its status, such as {@code active} or {@code archived}. */
    STATUS("status", RuleType.KEY, false),
    /** The name to show. */
    NAME("name", RuleType.TEXT, false),
    /** The name to sort by. */
    SORT_NAME("sort-name", RuleType.TEXT, false),
    /** A person's given names. */
    GIVEN_NAME("given-name", RuleType.TEXT, true),
    /** A person's family names, a second one too. */
    FAMILY_NAME("family-name", RuleType.TEXT, true),
    /** Nicknames. */
    NICKNAME("nickname", RuleType.TEXT, true),
    /** The e-mail addresses that are valid on the day of asking. */
    EMAIL("email", RuleType.TEXT, true),
    /** Their domains. */
    EMAIL_DOMAIN("email-domain", RuleType.TEXT, true),
    /** The phone numbers that are valid on the day of asking, as they are compared: in E.164. */
    PHONE_NUMBER("phone", RuleType.TEXT, true),
    /** Their country calling codes, such as 44; none where no region is known. */
    CALLING_CODE("calling-code", RuleType.NUMBER, true),
    /** The streets of the addresses that are valid on the day of asking. */
    STREET("street", RuleType.TEXT, true),
    /** Their cities. */
    CITY("city", RuleType.TEXT, true),
    /** Their regions, such as states. */
    REGION("region", RuleType.TEXT, true),
    /** Their postal codes. */
    POSTAL_CODE("postal-code", RuleType.TEXT, true),
    /** Their countries, as ISO 3166-1 alpha-2 codes. */
    COUNTRY("country", RuleType.KEY, true),
    /** The roles that it plays for us on the day of asking; a kind of a role is that role too. */
    ROLE_KEY("role", RuleType.KEY, true),
    /** The stages that it has reached in them. */
    STAGE("stage", RuleType.KEY, true),
    /** Its tier of importance. */
    TIER("tier", RuleType.TIER, false),
    /** Who is responsible for it, such as {@code user:maria}. */
    OWNER("owner", RuleType.KEY, false),
    /** The teams that look after it. */
    TEAM("team", RuleType.KEY, true),
    /** The collection that it is in. */
    COLLECTION("collection", RuleType.COLLECTION, false),
    /** The names of the organisations where a person works on the day of asking. */
    ORGANIZATION("organization", RuleType.TEXT, true),
    /** Those of them that are contacts of the book. */
    EMPLOYER("employer", RuleType.CONTACT, true),
    /** A person's job titles on the day of asking. */
    TITLE("title", RuleType.TEXT, true),
    /** The departments where a person works on the day of asking. */
    DEPARTMENT("department", RuleType.TEXT, true),
    /** Birthdays. */
    BIRTHDAY("birthday", RuleType.PARTIAL_DATE, true),
    /** Anniversaries. */
    ANNIVERSARY("anniversary", RuleType.PARTIAL_DATE, true),
    /** Where its values come from. */
    SOURCE("source", RuleType.TEXT, true),
    /** The other systems that know it. */
    EXTERNAL_SYSTEM("external-system", RuleType.TEXT, true),
    /** Whether its use is restricted on the day of asking. */
    RESTRICTED("restricted", RuleType.FLAG, false),
    /** When it was added. */
    CREATED("created", RuleType.INSTANT, false),
    /** When it was last changed. */
    CHANGED("changed", RuleType.INSTANT, false),
    /** When its points were last verified, each of those that were. */
    VERIFIED("verified", RuleType.INSTANT, true),
    /** The segments that it is in. */
    SEGMENT("segment", RuleType.SEGMENT, true),

    /** The name of the organisation. */
    AFFILIATION_ORGANIZATION(AFFILIATION, "organization", RuleType.TEXT, false),
    /** The organisation, if it is a contact of the book. */
    AFFILIATION_EMPLOYER(AFFILIATION, "employer", RuleType.CONTACT, false),
    /** The job title. */
    AFFILIATION_TITLE(AFFILIATION, "title", RuleType.TEXT, false),
    /** The department, and those above it. */
    AFFILIATION_DEPARTMENT(AFFILIATION, "department", RuleType.TEXT, true),
    /** What the person does there. */
    AFFILIATION_FUNCTION(AFFILIATION, "function", RuleType.TEXT, true),
    /** Whether it holds on the day of asking. */
    AFFILIATION_CURRENT(AFFILIATION, "current", RuleType.FLAG, false),
    /** Whether it is the person's main one. */
    AFFILIATION_PRIMARY(AFFILIATION, "primary", RuleType.FLAG, false),
    /** Its first day. */
    AFFILIATION_SINCE(AFFILIATION, "since", RuleType.DATE, false),
    /** The day from which on it does not hold any more. */
    AFFILIATION_UNTIL(AFFILIATION, "until", RuleType.DATE, false),

    /** The role; a kind of a role is that role too. */
    ROLE_ROLE(ROLE, "role", RuleType.KEY, false),
    /** The stage on the day of asking. */
    ROLE_STAGE(ROLE, "stage", RuleType.KEY, false),
    /** Whether it is played on the day of asking. */
    ROLE_CURRENT(ROLE, "current", RuleType.FLAG, false),
    /** Its first day. */
    ROLE_SINCE(ROLE, "since", RuleType.DATE, false),
    /** The day from which on it is not played any more. */
    ROLE_UNTIL(ROLE, "until", RuleType.DATE, false),

    /** The address as it is compared. */
    EMAIL_ADDRESS(RuleScope.EMAIL, "address", RuleType.TEXT, false),
    /** The part behind the sign. */
    EMAIL_ADDRESS_DOMAIN(RuleScope.EMAIL, "domain", RuleType.TEXT, false),
    /** What it is used for, such as {@code work}. */
    EMAIL_USE(RuleScope.EMAIL, "use", RuleType.TEXT, false),
    /** Whether it is valid on the day of asking. */
    EMAIL_CURRENT(RuleScope.EMAIL, "current", RuleType.FLAG, false),
    /** Whether it is the main one. */
    EMAIL_PRIMARY(RuleScope.EMAIL, "primary", RuleType.FLAG, false),
    /** Whether messages are believed to arrive. */
    EMAIL_USABLE(RuleScope.EMAIL, "usable", RuleType.FLAG, false),
    /** When it was verified. */
    EMAIL_VERIFIED(RuleScope.EMAIL, "verified", RuleType.INSTANT, false),

    /** The number as it is compared: in E.164. */
    PHONE_TEXT(PHONE, "number", RuleType.TEXT, false),
    /** Its country calling code. */
    PHONE_CALLING_CODE(PHONE, "calling-code", RuleType.NUMBER, false),
    /** What it is used for, such as {@code work}. */
    PHONE_USE(PHONE, "use", RuleType.TEXT, false),
    /** What it connects, such as {@code cell}. */
    PHONE_KIND(PHONE, "kind", RuleType.KEY, true),
    /** Whether it is valid on the day of asking. */
    PHONE_CURRENT(PHONE, "current", RuleType.FLAG, false),
    /** Whether it is the main one. */
    PHONE_PRIMARY(PHONE, "primary", RuleType.FLAG, false),
    /** Whether calls are believed to arrive. */
    PHONE_USABLE(PHONE, "usable", RuleType.FLAG, false),
    /** When it was verified. */
    PHONE_VERIFIED(PHONE, "verified", RuleType.INSTANT, false),

    /** The street. */
    ADDRESS_STREET(ADDRESS, "street", RuleType.TEXT, true),
    /** The city. */
    ADDRESS_CITY(ADDRESS, "city", RuleType.TEXT, true),
    /** The region, such as a state. */
    ADDRESS_REGION(ADDRESS, "region", RuleType.TEXT, true),
    /** The postal code. */
    ADDRESS_POSTAL_CODE(ADDRESS, "postal-code", RuleType.TEXT, true),
    /** The country, as its ISO 3166-1 alpha-2 code. */
    ADDRESS_COUNTRY(ADDRESS, "country", RuleType.KEY, false),
    /** What it is used for, such as {@code work}. */
    ADDRESS_USE(ADDRESS, "use", RuleType.TEXT, false),
    /** Whether it is valid on the day of asking. */
    ADDRESS_CURRENT(ADDRESS, "current", RuleType.FLAG, false),
    /** Whether it is the main one. */
    ADDRESS_PRIMARY(ADDRESS, "primary", RuleType.FLAG, false),
    /** Whether letters are believed to arrive. */
    ADDRESS_USABLE(ADDRESS, "usable", RuleType.FLAG, false),
    /** When it was verified. */
    ADDRESS_VERIFIED(ADDRESS, "verified", RuleType.INSTANT, false),

    /** What the day is, such as {@code birthday}. */
    OCCASION_LABEL(OCCASION, "label", RuleType.TEXT, false),
    /** Its date. */
    OCCASION_DATE(OCCASION, "date", RuleType.PARTIAL_DATE, false);

    private final RuleScope scope;
    private final String text;
    private final RuleType type;
    private final boolean many;

    StandardField(String text, RuleType type, boolean many) {
        this(RuleScope.CONTACT, text, type, many);
    }

    StandardField(RuleScope scope, String text, RuleType type, boolean many) {
        this.scope = scope;
        this.text = text;
        this.type = type;
        this.many = many;
    }

    /**
     * {@return the fields of the contact itself or of a part, in the order of their declaration}
     *
     * @param scope the contact itself or the part
     */
    public static List<StandardField> of(RuleScope scope) {
        return Arrays.stream(values()).filter(field -> field.scope() == scope).toList();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public RuleType type() {
        return type;
    }

    @Override
    public boolean isMany() {
        return many;
    }

    @Override
    public RuleScope scope() {
        return scope;
    }
}
