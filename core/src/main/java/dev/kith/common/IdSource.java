package dev.kith.common;

import java.util.UUID;

/**
 * Where the identities of new aggregates come from. A host that replaces it gives ids that are
 * never repeated, best time-ordered ones (RFC 9562, version 7), since they keep indexes compact.
 * Called by many threads.
 */
@FunctionalInterface
public interface IdSource {

    /** {@return an id that was never given before} */
    UUID next();
}
