package dev.kith;

import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.internal.participant.Participants;

/**
 * What takes part in the work of every book.
 *
 * @param facts the facts that are declared
 * @param participants who keeps something about a contact
 */
record Parts(DeclaredFacts facts, Participants participants) {}
