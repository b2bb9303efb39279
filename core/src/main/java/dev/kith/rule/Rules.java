package dev.kith.rule;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.Parsed;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;

/**
 * The rule language in one book: its labels, roles, tiers, custom fields and facts are the names
 * that rules can use. Safe for use by many threads.
 */
public interface Rules {

    /**
     * {@return the rule that a text says} What is wrong with a text is reported with its line and
     * column, counted from 1 in characters, what was expected there and, for a name, the nearest
     * one that is known; the violations' arguments have {@code line}, {@code column} and {@code
     * nearest}. Unknown values are all reported at once, of other mistakes the first.
     *
     * @param text a rule such as {@code role = customer and tier >= gold}, of at most 100,000
     *     characters
     */
    Parsed<Rule> parse(String text);

    /**
     * {@return the text of a rule} Each rule has one text, and reading it gives the same rule.
     * Names are those of today; a label that is gone is written by its id.
     *
     * @param rule the rule
     */
    String print(Rule rule);

    /** {@return everything that rules of this book can ask about} */
    RuleSchema schema();

    /**
     * {@return whether a rule holds for a contact now}
     *
     * @param rule the rule, about the contact itself
     * @param contact the contact
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws IllegalArgumentException if the rule is about the parts of a contact
     */
    boolean holds(Rule rule, ContactId contact);

    /**
     * {@return whether a rule holds for a contact now, and why}
     *
     * @param rule the rule, about the contact itself
     * @param contact the contact
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws IllegalArgumentException if the rule is about the parts of a contact
     */
    Explanation explain(Rule rule, ContactId contact);

    /**
     * {@return the contacts for whom a rule holds now, in sort order} Those in use, inactive and
     * archived; a rule on the status says which. Who is erased, or has become part of another
     * contact, is never among them.
     *
     * @param rule the rule, about the contact itself
     * @param request which page; a cursor is that of the same rule in the same book
     * @throws IllegalArgumentException if the rule is about the parts of a contact
     * @throws dev.kith.common.InvalidCursorException if the cursor is not that of such a page
     */
    Page<Contact> matching(Rule rule, PageRequest request);

    /**
     * {@return for how many contacts a rule holds now: as many as {@link #matching} has}
     *
     * @param rule the rule, about the contact itself
     * @throws IllegalArgumentException if the rule is about the parts of a contact
     */
    long count(Rule rule);
}
