/**
 * The versioned plain form of every aggregate: one mapping from which bytes, digests, differences,
 * exports and documents are all made.
 */
@NullMarked
package dev.kith.form;

import org.jspecify.annotations.NullMarked;
