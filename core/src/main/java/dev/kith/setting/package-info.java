/**
 * What a book, or a host for all its books, lays down: region, zone, locale, calendars, retention.
 */
@NullMarked
package dev.kith.setting;

import org.jspecify.annotations.NullMarked;
