package dev.kith.store;

import java.util.UUID;

/**
 * The place of an entry in the log, given once and for ever.
 *
 * @param entry the id of the entry
 * @param position its place, counted from 1 without gaps in each book
 * @param hash the hash over the entry and the one before it in 64 hexadecimal digits, or an empty
 *     text where the book asks for none
 */
public record Seal(UUID entry, long position, String hash) {

    @Override
    public String toString() {
        return "Seal[" + entry + " at " + position + (hash.isEmpty() ? "]" : ", hashed]");
    }
}
