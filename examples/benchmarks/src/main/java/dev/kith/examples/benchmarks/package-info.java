/** Speed and memory, measured beside a peer and the limit in one run. */
@NullMarked
package dev.kith.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
