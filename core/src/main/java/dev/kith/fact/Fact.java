package dev.kith.fact;

import dev.kith.contact.ContactId;

/**
 * One value of a fact about a contact: a row, of which a fact that has several values has several.
 * Immutable.
 *
 * @param contact whom it is about
 * @param key which fact
 * @param value its value
 */
public record Fact(ContactId contact, FactKey key, FactValue value) {}
