package dev.kith.common;

import java.util.UUID;

/**
 * The identity of something that a book keeps. Two ids are equal if they are of the same type and
 * the same UUID; their order is that of the UUID's unsigned bytes, in every storage.
 */
public interface AggregateId {

    /** {@return the identity as a UUID, time-ordered where the library made it} */
    UUID uuid();

    /** {@return the word for what it identifies, such as {@code contact}} */
    String subject();
}
