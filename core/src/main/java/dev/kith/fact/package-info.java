/**
 * Facts: values about a contact that come from elsewhere than its own fields, for rules to read.
 */
@NullMarked
package dev.kith.fact;

import org.jspecify.annotations.NullMarked;
