package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.ContactBook;
import dev.kith.common.Aggregate;
import dev.kith.common.Stamp;
import dev.kith.contact.Contact;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a run does and reads of one subject. */
abstract class ModelSubject {

    final ModelWorld world;

    ModelSubject(ModelWorld world) {
        this.world = world;
    }

    /** A command at random; nothing where there is nothing yet that it could be about. */
    abstract @Nullable ModelStep step();

    /** Tells whether the book reads as the model does. */
    abstract void check();

    final ModelData data() {
        return world.data();
    }

    /** Tells whether an answer is a new aggregate that says what it must, and keeps it. */
    final <A extends Aggregate> void added(A expected, A answer, String command) {
        assertEquals(expected, answer, world.where + ", " + command);
        world.remember(answer);
        data().add(expected, command, world.stamp());
    }

    /** Tells whether an answer is the next version, or the same where nothing changed. */
    final <A extends Aggregate> void changed(
            A expected, A before, boolean same, A answer, String command) {
        assertEquals(same ? before : expected, answer, world.where + ", " + command);
        if (!same) {
            world.remember(answer);
            data().save(expected, command, world.stamp());
        }
    }

    /** The removal of what the caller has seen. */
    final ModelStep removal(
            String command,
            ModelRefusals refusals,
            @Nullable Aggregate current,
            Consumer<ContactBook> call) {
        Stamp stamp = world.stamp();
        return ModelStep.silent(
                command,
                refusals,
                call,
                () -> {
                    if (current != null) {
                        data().remove(current, command, stamp);
                    }
                });
    }

    final boolean hasContact(Predicate<Contact> rule) {
        return data().contacts().stream().anyMatch(rule);
    }

    final String where(Object what) {
        return world.where + ", " + what;
    }
}
