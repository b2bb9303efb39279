@NullMarked
package dev.kith.jpa.matrix.hibernate66;

import org.jspecify.annotations.NullMarked;
