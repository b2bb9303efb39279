package dev.kith.internal.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.FoldKey;
import dev.kith.common.InvalidCursorException;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.SortPosition;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;

class ContactCursorTest {

    private static final BookId BOOK = BookId.of("acme");

    @Property
    void a_position_comes_back_from_its_cursor(
            @ForAll String name,
            @ForAll long high,
            @ForAll long low,
            @ForAll ContactStatus status) {
        String folded = FoldKey.fold(name);
        Assume.that(folded.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        SortPosition position = at(folded, high, low);

        Cursor cursor = ContactCursor.write(BOOK, status, position);

        assertThat(ContactCursor.read(BOOK, status, cursor)).isEqualTo(position);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> ContactCursor.read(BookId.of("acmf"), status, cursor));
        ContactStatus other =
                status == ContactStatus.ACTIVE ? ContactStatus.ARCHIVED : ContactStatus.ACTIVE;
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> ContactCursor.read(BOOK, other, cursor));
    }

    @Property
    void a_text_that_is_no_cursor_is_refused_and_nothing_else(@ForAll @NotBlank String text) {
        Cursor cursor;
        try {
            cursor = Cursor.of(text);
        } catch (IllegalArgumentException e) {
            return;
        }

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> ContactCursor.read(BOOK, ContactStatus.ACTIVE, cursor));
    }

    private static SortPosition at(String folded, long high, long low) {
        return new SortPosition(new FoldKey(folded), ContactId.of(new UUID(high, low)));
    }
}
