/**
 * The change log: who changed what, when and why, as history, audit trail, source of events and
 * feed for other systems in one.
 */
@NullMarked
package dev.kith.change;

import org.jspecify.annotations.NullMarked;
