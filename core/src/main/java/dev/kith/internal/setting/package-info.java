/** What happens when a book's settings are read and changed. */
@NullMarked
package dev.kith.internal.setting;

import org.jspecify.annotations.NullMarked;
