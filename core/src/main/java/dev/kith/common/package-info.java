/** What every subject needs: books, actors, revisions, pages, command keys and the errors. */
@NullMarked
package dev.kith.common;

import org.jspecify.annotations.NullMarked;
