@NullMarked
package dev.kith.jpa.matrix.hibernate7;

import org.jspecify.annotations.NullMarked;
