package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.ContactBook;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCursor;
import dev.kith.common.BookId;
import dev.kith.common.Page;
import dev.kith.common.Parsed;
import dev.kith.contact.BulkReport;
import dev.kith.contact.Hierarchy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A book is a tenant: what another book has is unknown, to every method, and nothing that is called
 * in one book changes another.
 */
public interface TenancyBehaviour extends StorageFixture {

    /**
     * {@return the rows that are kept for a book as texts, nothing where they cannot be seen} An
     * adapter that keeps tables overrides it, so that no row escapes. Where it is nothing, all that
     * the other book shows through its facets and its log is compared.
     *
     * @param book the book
     */
    default List<String> kept(BookId book) {
        return List.of();
    }

    /** Each call gives what it gives for ids that nobody has, and leaves the other book alone. */
    @Test
    default void what_another_book_has_is_unknown_to_every_method() {
        Host host =
                new Host(
                        storage(),
                        builder -> builder.fact(ModelWorld.WINE).fact(ModelWorld.SCORES));
        ContactBook theirs = host.kith.book(BookId.of("theirs"));
        TenancySubjects foreign = TenancySubjects.in(theirs, "theirs");
        TenancySubjects unknown =
                TenancySubjects.neverStored(host.kith.book(BookId.of("nobodys")), "theirs");
        // each call is asked in both, so that both stay alike
        ContactBook asksForeign = host.kith.book(BookId.of("asks-1"));
        ContactBook asksUnknown = host.kith.book(BookId.of("asks-2"));
        TenancySubjects own = TenancySubjects.in(asksForeign, "own");
        TenancySubjects alike = TenancySubjects.in(asksUnknown, "own");
        long entries = theirs.history().after(ChangeCursor.start(), 1_000).changes().size();
        List<Object> stored = foreign.stored(theirs, storage().view(theirs.id()));
        List<String> kept = kept(theirs.id());

        TreeSet<String> asked = new TreeSet<>();
        for (TenancyCalls.Call<?> call : TenancyCalls.all()) {
            String expected =
                    told(() -> call.ask(asksUnknown, alike, unknown, ModelListener.NOBODY));
            String actual =
                    told(() -> call.ask(asksForeign, own, foreign, (name, any) -> asked.add(name)));

            assertEquals(expected, actual, call.name());
            if (kept.isEmpty()) {
                assertEquals(
                        stored,
                        foreign.stored(theirs, storage().view(theirs.id())),
                        call.name() + ": the other book");
            }
            assertEquals(kept, kept(theirs.id()), call.name() + ": the other book's rows");
        }
        assertEquals(entries, theirs.history().after(ChangeCursor.start(), 1_000).changes().size());
        assertEquals(methods(), new ArrayList<>(asked), "methods that are called");
    }

    private static String told(Supplier<@Nullable Object> question) {
        try {
            return size(question.get());
        } catch (RuntimeException e) {
            return withoutIds(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Answers differ in their ids, and in the books that they tell. */
    private static String withoutIds(String text) {
        return Pattern.compile("[0-9a-f-]{36}").matcher(text).replaceAll("id");
    }

    private static String size(@Nullable Object answer) {
        if (answer instanceof Optional<?> optional) {
            return optional.isPresent() ? "one" : "none";
        } else if (answer instanceof Page<?> page) {
            return page.items().size() + " on a page, more: " + page.next().isPresent();
        } else if (answer instanceof Collection<?> several) {
            return several.size() + " of them";
        } else if (answer instanceof ChangeBatch batch) {
            return batch.changes().size() + " changes";
        } else if (answer instanceof Hierarchy hierarchy) {
            return hierarchy.places().size() + " places";
        } else if (answer instanceof BulkReport report) {
            return report.written() + ", " + report.unchanged() + ", " + report.refused();
        } else if (answer instanceof Parsed<?> parsed) {
            return "read, with problems: " + parsed.violations();
        } else if (answer instanceof String text) {
            return withoutIds(text);
        } else if (answer instanceof Boolean || answer instanceof Long) {
            return answer.toString();
        }
        return answer == null ? "nothing" : answer.getClass().getSimpleName();
    }

    /** All methods of all facets that a book has. */
    private static List<String> methods() {
        return Arrays.stream(ContactBook.class.getMethods())
                .filter(facet -> facet.getParameterCount() == 0)
                .map(Method::getReturnType)
                .filter(Class::isInterface)
                .flatMap(facet -> Arrays.stream(facet.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(ModelFacet::question)
                .sorted()
                .toList();
    }
}
