package dev.kith.internal.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.change.ChangeSubject;
import dev.kith.common.BookId;
import dev.kith.common.InvalidCursorException;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LogCursorTest {

    private static final BookId BOOK = BookId.of("acme");
    private static final ChangeSubject ADA = new ChangeSubject("contact", new UUID(1, 2));

    @Property
    void a_place_comes_back_from_its_cursor_in_its_own_list_only(
            @ForAll @LongRange(min = 1) long number, @ForAll long high, @ForAll long low) {
        LogCursor place = new LogCursor(number, new UUID(high, low));
        String feed = place.write(LogCursor.feed(BOOK));
        String changes = place.write(LogCursor.changes(BOOK, ADA));

        assertThat(LogCursor.read(LogCursor.feed(BOOK), feed)).isEqualTo(place);
        assertThat(LogCursor.read(LogCursor.changes(BOOK, ADA), changes)).isEqualTo(place);
        assertThat(feed).matches("[A-Za-z0-9_-]+");
        assertRefused(LogCursor.feed(BookId.of("acmf")), feed);
        assertRefused(LogCursor.changes(BOOK, ADA), feed);
        assertRefused(LogCursor.feed(BOOK), changes);
        assertRefused(LogCursor.changes(BOOK, new ChangeSubject("role", ADA.id())), changes);
    }

    @Property
    void a_cursor_with_another_character_is_refused(
            @ForAll @LongRange(min = 1) long number,
            @ForAll @IntRange(max = 37) int index,
            @ForAll @IntRange(min = 1, max = 63) int step) {
        String list = LogCursor.feed(BOOK);
        String text = new LogCursor(number, new UUID(number, ~number)).write(list);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int other = (alphabet.indexOf(text.charAt(index)) + step) % alphabet.length();
        String damaged =
                text.substring(0, index) + alphabet.charAt(other) + text.substring(index + 1);

        assertRefused(list, damaged);
    }

    @Property
    void any_other_text_is_refused(@ForAll String text) {
        assertRefused(LogCursor.feed(BOOK), text);
    }

    private static void assertRefused(String list, String text) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> LogCursor.read(list, text));
    }
}
