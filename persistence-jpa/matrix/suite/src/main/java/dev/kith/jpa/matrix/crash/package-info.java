/** What is left when an application or its database is killed while it writes. */
@NullMarked
package dev.kith.jpa.matrix.crash;

import org.jspecify.annotations.NullMarked;
