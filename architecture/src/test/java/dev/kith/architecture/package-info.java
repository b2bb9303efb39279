/** The rules that hold over all modules, and the proof that each of them can fail. */
@NullMarked
package dev.kith.architecture;

import org.jspecify.annotations.NullMarked;
