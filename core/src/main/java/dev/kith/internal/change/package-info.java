/** What happens when the history is asked. */
@NullMarked
package dev.kith.internal.change;

import org.jspecify.annotations.NullMarked;
