/** Who keeps something about a contact, and what becomes of it when contacts merge or go. */
@NullMarked
package dev.kith.internal.participant;

import org.jspecify.annotations.NullMarked;
