/** Measures the storage in a database beside plain JDBC. */
@NullMarked
package dev.kith.examples.database.benchmarks;

import org.jspecify.annotations.NullMarked;
