/** What happens when the facet of labels is called. */
@NullMarked
package dev.kith.internal.label;

import org.jspecify.annotations.NullMarked;
