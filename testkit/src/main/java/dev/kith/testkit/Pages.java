package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.Cursor;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists that are read page by page. */
final class Pages {

    private Pages() {}

    /** The whole list, in pages of a size, with cursors as a web client gives them back. */
    static <T> List<T> all(int size, Function<PageRequest, Page<T>> list) {
        Page<T> page = list.apply(PageRequest.first(size));
        List<T> all = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            assertEquals(size, page.items().size(), "only the last page is short");
            assertTrue(all.size() < 10_000, "paging does not come to an end");
            Cursor cursor = Cursor.of(page.next().get().text());
            page = list.apply(PageRequest.after(cursor, size));
            all.addAll(page.items());
        }
        return all;
    }
}
