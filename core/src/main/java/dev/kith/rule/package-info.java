/**
 * Rules: which contacts are meant, said once and with one meaning everywhere.
 *
 * <p>A {@link dev.kith.rule.Rule} is a tree of typed predicates over what a contact says and over
 * facts about it. It has a text form that people read and write, a stored form, and one evaluation.
 */
@NullMarked
package dev.kith.rule;

import org.jspecify.annotations.NullMarked;
