/** What happens when the rules of a book are asked for. */
@NullMarked
package dev.kith.internal.rule;

import org.jspecify.annotations.NullMarked;
