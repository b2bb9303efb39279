package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.change.Change;
import dev.kith.change.ChangeBatch;
import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeEntry;
import dev.kith.common.KithException;
import dev.kith.common.Page;
import dev.kith.contact.Contact;
import dev.kith.form.FormDigest;
import dev.kith.form.FormNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the answers of two runs in everything that they tell, also where equality is that of an
 * id. The log draws its ids by chance, and the cursors of its feed tell them: what is the same in
 * one run is the same in the other.
 */
final class ModelAnswers {

    private final Map<Object, Object> drawn = new HashMap<>();
    private final Map<Object, Object> drawnBack = new HashMap<>();

    void assertSame(Object expected, Object actual, String where) {
        if (expected instanceof Contact contact && actual instanceof Contact other) {
            ContactFields.assertWhole(contact, other, where);
        } else if (expected instanceof Optional<?> one && actual instanceof Optional<?> other) {
            assertSame(one.stream().toList(), other.stream().toList(), where);
        } else if (expected instanceof List<?> list && actual instanceof List<?> other) {
            assertSame(list, other, where);
        } else if (expected instanceof Page<?> page && actual instanceof Page<?> other) {
            assertSame(page.items(), other.items(), where);
            if (page.items().stream().anyMatch(Change.class::isInstance)) {
                assertSameChance(page.next(), other.next(), where + ": cursor");
            } else {
                assertEquals(page.next(), other.next(), where + ": cursor");
            }
        } else if (expected instanceof ChangeBatch batch && actual instanceof ChangeBatch other) {
            assertSame(batch.changes(), other.changes(), where);
            assertSameChance(batch.next(), other.next(), where + ": cursor");
        } else if (expected instanceof ChangeCursor cursor) {
            assertSameChance(cursor, actual, where);
        } else if (expected instanceof Change change && actual instanceof Change other) {
            assertSame(change, other, where);
        } else if (expected instanceof Throwable thrown && actual instanceof Throwable other) {
            assertSame(thrown, other, where);
        } else {
            assertEquals(expected, actual, where);
        }
    }

    private void assertSame(List<?> expected, List<?> actual, String where) {
        assertEquals(expected.size(), actual.size(), where + ": how many");
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), actual.get(i), where + ", " + i);
        }
    }

    private void assertSame(Change expected, Change actual, String where) {
        ChangeEntry entry = expected.entry();
        ChangeEntry other = actual.entry();
        assertSameChance(entry.id(), other.id(), where + ": id");
        assertSameChance(entry.command().id(), other.command().id(), where + ": command's id");
        assertEquals(told(entry.command()), told(other.command()), where + ": command");
        assertEquals(entry.subject(), other.subject(), where + ": subject");
        assertEquals(entry.contacts(), other.contacts(), where + ": contacts");
        assertEquals(entry.number(), other.number(), where + ": number");
        assertEquals(entry.operation(), other.operation(), where + ": operation");
        assertEquals(entry.revision(), other.revision(), where + ": revision");
        assertEquals(entry.fields(), other.fields(), where + ": fields");
        assertEquals(entry.at(), other.at(), where + ": at");
        assertEquals(expected.position(), actual.position(), where + ": position");
        assertEquals(expected.isReadable(), actual.isReadable(), where + ": readable");
        assertEquals(
                expected.after().map(document -> digest(document.content())),
                actual.after().map(document -> digest(document.content())),
                where + ": what it became");
        for (String field : entry.fields()) {
            assertEquals(
                    expected.before(field).map(ModelAnswers::digest),
                    actual.before(field).map(ModelAnswers::digest),
                    where + ": before, " + field);
            assertEquals(
                    expected.after(field).map(ModelAnswers::digest),
                    actual.after(field).map(ModelAnswers::digest),
                    where + ": after, " + field);
        }
    }

    private void assertSameChance(Object expected, Object actual, String where) {
        assertEquals(actual, drawn.computeIfAbsent(expected, first -> actual), where);
        assertEquals(expected, drawnBack.computeIfAbsent(actual, first -> expected), where);
    }

    private static List<Object> told(ChangeCommand command) {
        return List.of(command.name(), command.actor(), command.circumstances(), command.bulk());
    }

    private static String digest(FormNode node) {
        return FormDigest.of(
                writer -> {
                    writer.beginObject();
                    writer.name("it");
                    node.write(writer);
                    writer.endObject();
                });
    }

    /** Type, message and all facts. */
    private void assertSame(Throwable expected, Throwable actual, String where) {
        assertEquals(expected.getClass(), actual.getClass(), where + ": refused otherwise");
        assertEquals(expected.getMessage(), actual.getMessage(), where + ": message");
        if (expected instanceof KithException) {
            for (Method fact : facts(expected.getClass())) {
                assertSame(fact(fact, expected), fact(fact, actual), where + ": " + fact.getName());
            }
        }
    }

    private static List<Method> facts(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object fact(Method fact, Throwable thrown) {
        try {
            return fact.invoke(thrown);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact cannot be read", e);
        }
    }
}
