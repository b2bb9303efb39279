@NullMarked
package dev.kith.jpa.matrix.eclipselink;

import org.jspecify.annotations.NullMarked;
