/** How changes are written into the log, sealed, checked and told. */
@NullMarked
package dev.kith.internal.log;

import org.jspecify.annotations.NullMarked;
