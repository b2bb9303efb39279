package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.PageRequest;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Contacts;
import dev.kith.contact.Person;
import dev.kith.fact.Facts;
import dev.kith.store.ContactProjection;
import dev.kith.store.Storage;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Commands over all subjects of two books in one sequence, each given to the library and to a model
 * of plain maps. Both must refuse the same, answer the same and then read the same.
 */
final class ModelRun {

    private final ModelWorld world;
    private final ModelCoverage coverage;
    private final ModelCommands commands;
    private final List<ModelLog> logs;

    ModelRun(Storage storage, long seed, ModelCoverage coverage) {
        this(storage, seed, coverage, ModelListener.NOBODY);
    }

    ModelRun(Storage storage, long seed, ModelCoverage coverage, ModelListener listener) {
        world = new ModelWorld(storage, seed, listener);
        this.coverage = coverage;
        commands = new ModelCommands(world, seed, coverage);
        logs = List.of(new ModelLog(world), new ModelLog(world));
    }

    void run(int steps) {
        for (int i = 1; i <= steps; i++) {
            moveClock();
            world.turnToAnyBook();
            switch (world.random.nextInt(12)) {
                case 0 -> unit();
                case 1 -> commands.repeat();
                default -> commands.command();
            }
            if (i % 25 == 0) {
                checkBooks();
            }
        }
        world.beThorough();
        checkBooks();
    }

    /** Mostly forth, now and then back, often not at all. */
    private void moveClock() {
        switch (world.random.nextInt(8)) {
            case 0 -> world.host.clock.advance(Duration.ofSeconds(-world.random.nextInt(100)));
            case 1, 2, 3 ->
                    world.host.clock.advance(Duration.ofMillis(world.random.nextInt(100_000)));
            case 4 -> world.host.clock.advance(Duration.ofHours(world.random.nextInt(5)));
            default -> {
                // it stands still
            }
        }
    }

    private void checkBooks() {
        for (int book = 0; book < logs.size(); book++) {
            world.turnTo(book);
            check();
            logs.get(book).readFeed();
            assertEquals(
                    0,
                    world.heard(Facts.class, world.book().facts()).rebuild(),
                    world.where + ", facts made anew");
        }
    }

    /** As the system, which sees everything. */
    private void check() {
        world.actAs(Actor.system());
        commands.check();
        logs.get(0).checkHistories();
    }

    /** Several commands as one, of which sometimes nothing is left. */
    private void unit() {
        ModelData before = world.data().copy();
        int end = world.random.nextInt(4);
        try {
            world.book().unit(() -> work(before, end));
            assertTrue(end > 1, world.where + ", a unit that was to fail");
            coverage.done("unit");
        } catch (Midway e) {
            assertEquals(0, end, world.where);
            world.hear("unit", e);
            world.restore(before);
            coverage.refused("unit", Midway.class);
        } catch (DoomedUnitException e) {
            assertEquals(1, end, world.where + ", a doomed unit: " + e.getCause());
            world.hear("unit", e);
            world.restore(before);
            coverage.refused("unit", DoomedUnitException.class);
        }
    }

    private void work(ModelData before, int end) {
        // from the beginning each time, should the library repeat it
        world.restore(before.copy());
        someCommands();
        ContactBook book = world.book();
        switch (world.random.nextInt(5)) {
            case 0 -> book.unit(this::someCommands);
            case 1 -> {
                // a unit is of one book, and what needs many units needs them outside
                assertThrows(
                        IllegalStateException.class,
                        () -> world.otherBook().contacts().add(Person.known("x")));
                assertThrows(IllegalStateException.class, () -> book.facts().rebuild());
            }
            case 2 -> assertThrows(Midway.class, () -> book.unit(ModelRun::fail));
            case 3 -> checkElsewhere(book, before);
            default -> check();
        }
        if (end == 0) {
            fail();
        }
        if (end == 1) {
            doom(book);
        }
    }

    private void someCommands() {
        for (int i = world.random.nextInt(4); i >= 0; i--) {
            commands.command();
        }
    }

    /** Nobody else sees what a unit has written so far. */
    private void checkElsewhere(ContactBook book, ModelData before) {
        List<Contact> expected =
                before.contacts().stream()
                        .filter(contact -> contact.status() == ContactStatus.ACTIVE)
                        .sorted(Comparator.comparing(ContactProjection::position))
                        .toList();
        List<Contact> listed =
                Threads.elsewhere(
                        () ->
                                world.heard(Contacts.class, book.contacts())
                                        .list(PageRequest.first(1_000))
                                        .items());
        ContactFields.assertWhole(expected, listed, world.where + ", elsewhere");
    }

    /** What fails after a write takes all of the unit along, caught or not. */
    private static void doom(ContactBook book) {
        assertThrows(
                Midway.class,
                () ->
                        book.unit(
                                () -> {
                                    book.contacts().add(Person.known("Half"));
                                    fail();
                                }));
        assertThrows(DoomedUnitException.class, () -> book.contacts().list(PageRequest.first(1)));
        assertThrows(DoomedUnitException.class, () -> book.contacts().add(Person.known("Late")));
    }

    private static void fail() {
        throw new Midway();
    }

    /** The failure of a unit's work. */
    static final class Midway extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
