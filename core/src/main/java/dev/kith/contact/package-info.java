/** People and organisations, their names, and the points at which they are reached. */
@NullMarked
package dev.kith.contact;

import org.jspecify.annotations.NullMarked;
