/** Governed vocabularies: categories, the labels in them and the names that labels go by. */
@NullMarked
package dev.kith.label;

import org.jspecify.annotations.NullMarked;
