/** What happens when the facet of contacts is called. */
@NullMarked
package dev.kith.internal.contact;

import org.jspecify.annotations.NullMarked;
