/** Storage of contact books in memory: indexed, versioned, with readers that never wait. */
@NullMarked
package dev.kith.memory;

import org.jspecify.annotations.NullMarked;
