package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.ContactBook;
import dev.kith.common.Aggregate;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.NotFoundException;
import dev.kith.contact.Contact;
import dev.kith.setting.BookSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Draws commands of all subjects, gives each to the book and to the model, and repeats some. */
final class ModelCommands {

    private final ModelWorld world;
    private final ModelCoverage coverage;
    private final ModelContacts contacts;
    private final ModelSettings settings;
    private final List<ModelSubject> subjects;
    private final List<ModelSubject> drawn = new ArrayList<>();
    private Object answer = ModelStep.NOTHING;
    private int keys;

    ModelCommands(ModelWorld world, long seed, ModelCoverage coverage) {
        this.world = world;
        this.coverage = coverage;
        contacts = new ModelContacts(world);
        settings = new ModelSettings(world);
        ModelRelations relations = new ModelRelations(world);
        subjects =
                List.of(
                        contacts,
                        new ModelLives(world),
                        new ModelCategories(world),
                        new ModelLabels(world),
                        new ModelRoles(world),
                        new ModelTiers(world),
                        new ModelFields(world),
                        new ModelTypes(world),
                        relations,
                        new ModelCollections(world),
                        new ModelMoves(world, contacts),
                        new ModelNotes(world),
                        new ModelFacts(world));
        // each run does more of some subjects than of others, and most of one
        drawn.addAll(Collections.nCopies(50, subjects.get((int) (seed % subjects.size()))));
        for (ModelSubject subject : subjects) {
            drawn.addAll(Collections.nCopies(1 + world.random.nextInt(4), subject));
        }
        drawn.addAll(Collections.nCopies(8, contacts));
        drawn.addAll(Collections.nCopies(8, relations));
        drawn.add(settings);
    }

    /** Tells whether the book reads as the model does. */
    void check() {
        subjects.forEach(ModelSubject::check);
        settings.check();
    }

    /** A command by anybody, sometimes under a key. */
    void command() {
        world.takeAnyActor();
        ModelStep step = next();
        if (world.oneIn(8)) {
            CommandKey key = freeKey();
            if (attempt(step, world.book().once(key))) {
                data().done().put(key, new ModelData.Done(step, answer));
            }
        } else {
            attempt(step, world.book());
        }
    }

    /** One that was never used, or in vain, or in a unit of which nothing is left. */
    private CommandKey freeKey() {
        CommandKey used = CommandKey.of("key-" + world.random.nextInt(keys + 1));
        return data().done().containsKey(used) ? CommandKey.of("key-" + ++keys) : used;
    }

    private ModelStep next() {
        // a book without contacts refuses most of what is tried
        ModelStep step = data().contacts().size() < 4 ? contacts.add() : null;
        while (step == null) {
            step = world.any(drawn).step();
        }
        return step;
    }

    private boolean attempt(ModelStep step, ContactBook book) {
        String where = world.where + ", " + step.name() + " by " + world.actor();
        try {
            answer = step.call().apply(book);
        } catch (RuntimeException refusal) {
            world.hear(step.name(), refusal);
            step.refusals().check(refusal, where);
            coverage.refused(step.name(), refusal.getClass());
            return false;
        }
        world.hear(step.name(), answer);
        assertTrue(step.refusals().isNone(), () -> where + " is not refused: " + step.refusals());
        step.then().accept(answer);
        coverage.done(step.name());
        return true;
    }

    /** A command that was carried out under a key again, or another one under its key. */
    void repeat() {
        if (data().done().isEmpty()) {
            return;
        }
        CommandKey key = world.any(List.copyOf(data().done().keySet()));
        ModelData.Done first = Objects.requireNonNull(data().done().get(key));
        if (world.oneIn(3)) {
            reuse(first, key);
            return;
        }
        ContactBook book = world.book().once(key);
        Optional<Object> expected = now(first.answer());
        if (expected.isEmpty()) {
            world.hear(
                    "repeat",
                    assertThrows(NotFoundException.class, () -> first.step().call().apply(book)));
            coverage.refused("repeat", NotFoundException.class);
            return;
        }
        Object again = first.step().call().apply(book);
        world.hear("repeat", again);
        if (expected.get() instanceof Contact contact) {
            ContactFields.assertWhole(contact, (Contact) again, world.where + ", repeated");
        } else {
            assertEquals(expected.get(), again, world.where + ", repeated " + first.step().name());
        }
        coverage.done("repeat");
    }

    private void reuse(ModelData.Done first, CommandKey key) {
        ModelStep other = next();
        if (other.name().equals(first.step().name())) {
            // it may be the very same command
            return;
        }
        ModelRefusals refusals = new ModelRefusals();
        refusals.add(other.refusals());
        refusals.because(CommandKeyReusedException.class);
        ModelStep reusing = new ModelStep("reuse", refusals, other.call(), other.then());
        attempt(reusing, world.book().once(key));
    }

    /** What a command gave, as it stands now. */
    private Optional<Object> now(Object given) {
        if (given instanceof Contact contact) {
            return data().contact(contact.id()).map(Object.class::cast);
        }
        if (given instanceof BookSettings) {
            return Optional.of(data().settings());
        }
        if (given instanceof Aggregate aggregate) {
            return data().find(aggregate.id()).map(Object.class::cast);
        }
        return Optional.of(given);
    }

    private ModelData data() {
        return world.data();
    }
}
