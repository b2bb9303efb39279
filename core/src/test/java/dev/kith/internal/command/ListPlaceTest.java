package dev.kith.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.FoldKey;
import dev.kith.common.InvalidCursorException;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;

class ListPlaceTest {

    private static final BookId BOOK = BookId.of("acme");

    @Property
    void a_place_comes_back_from_its_cursor(
            @ForAll String name, @ForAll long high, @ForAll long low) {
        String folded = FoldKey.fold(name);
        Assume.that(folded.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        ListPlace place = new ListPlace(folded, new UUID(high, low));

        Cursor cursor = place.toCursor(BOOK, "people");

        assertThat(ListPlace.of(cursor, BOOK, "people")).isEqualTo(place);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertRefused(cursor, BookId.of("acmf"), "people");
        assertRefused(cursor, BOOK, "peoplf");
        assertRefused(cursor, BOOK, "");
        assertRefused(cursor, BookId.of("acmepeople"), "");
    }

    @Property
    void a_text_that_is_no_cursor_is_refused_and_nothing_else(@ForAll @NotBlank String text) {
        Cursor cursor;
        try {
            cursor = Cursor.of(text);
        } catch (IllegalArgumentException e) {
            return;
        }

        assertRefused(cursor, BOOK, "people");
    }

    private static void assertRefused(Cursor cursor, BookId book, String list) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> ListPlace.of(cursor, book, list));
    }
}
