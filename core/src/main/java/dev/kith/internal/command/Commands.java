package dev.kith.internal.command;

import dev.kith.change.ChangeCommand;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.ConflictException;
import dev.kith.common.DoomedUnitException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Stamp;
import dev.kith.contact.Derivations;
import dev.kith.form.FormDigest;
import dev.kith.internal.log.CommandLog;
import dev.kith.setting.Preferences;
import dev.kith.store.CommandOutcome;
import dev.kith.store.Guard;
import dev.kith.store.StorageUnit;
import dev.kith.store.StorageView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carries out commands and reads on one book for one actor. Immutable. */
public final class Commands {

    /** How often a unit of the library's own is tried when it loses against others. */
    static final int MAX_TRIES = 8;

    /** How long the first pause between two tries is at the most; each later one twice as long. */
    private static final long FIRST_PAUSE_MILLIS = 4;

    private static final Stamp NOWHERE = new Stamp(Instant.EPOCH, Actor.system());

    private final Environment environment;
    private final BookId book;
    private final Manner manner;
    private final StorageView view;

    private Commands(Environment environment, BookId book, Manner manner, StorageView view) {
        this.environment = environment;
        this.book = book;
        this.manner = manner;
        this.view = view;
    }

    public static Commands on(Environment environment, BookId book) {
        return new Commands(environment, book, Manner.PLAIN, environment.storage().view(book));
    }

    private Commands in(Manner other) {
        return new Commands(environment, book, other, view);
    }

    public Commands by(Supplier<Actor> other) {
        return in(manner.by(other));
    }

    public Commands under(CommandKey commandKey) {
        return in(manner.under(commandKey));
    }

    public Commands given(Circumstances circumstances) {
        return in(manner.given(circumstances));
    }

    public Commands quietly() {
        return in(manner.quietly());
    }

    /** A stamp for values whose time and actor are not known yet. */
    public Stamp nowhere() {
        return NOWHERE;
    }

    /** Who acts, asked for anew. */
    public Actor actor() {
        return Objects.requireNonNull(
                manner.actor().get(), "the actor in whose name the book acts");
    }

    public BookId book() {
        return book;
    }

    public Environment environment() {
        return environment;
    }

    /** What holds for the book. */
    public Preferences preferences() {
        return environment.preferences(view.aggregates());
    }

    /** How derived values are made in the book. */
    public Derivations derivations() {
        return environment.derivations(view.aggregates());
    }

    /** Who reads. Asks the host, so once for each call that a caller makes. */
    public Membership membership() {
        return new Membership(actor(), environment.teams());
    }

    public StorageView view() {
        return view;
    }

    /**
     * Runs work as one unit, again if it lost against another unit and the unit is the library's
     * own.
     */
    public <T> T unit(Function<? super StorageUnit, ? extends T> work) {
        boolean own = !environment.storage().isActive();
        for (int tries = 1; ; tries++) {
            try {
                return environment.storage().unit(book, unit -> telling(unit, work));
            } catch (ConflictException e) {
                giveUpUnless(own && tries < MAX_TRIES, e);
                pause(tries);
            } catch (DoomedUnitException e) {
                // work that went on after it had lost
                if (!(e.getCause() instanceof ConflictException conflict)) {
                    throw e;
                }
                giveUpUnless(own && tries < MAX_TRIES, conflict);
                pause(tries);
            }
        }
    }

    /** Of unlike lengths, so that units which lost against each other do not meet again in step. */
    static void pause(int tries) {
        long most = FIRST_PAUSE_MILLIS << tries;
        try {
            // identity hashes differ from call to call and from thread to thread
            Thread.sleep(System.identityHashCode(new Object()) % (most + 1));
        } catch (InterruptedException e) {
            // whoever interrupted wants the thread back: the next try is made at once
            Thread.currentThread().interrupt();
        }
    }

    private <T> T telling(StorageUnit unit, Function<? super StorageUnit, ? extends T> work) {
        return environment.log().listeners().telling(book, unit, () -> dooming(unit, work));
    }

    private static void giveUpUnless(boolean again, ConflictException conflict) {
        if (!again) {
            throw conflict;
        }
    }

    public void requireNoKey() {
        if (manner.key() != null) {
            throw new IllegalStateException(
                    "a command key is for one command; call once(...) inside the unit, on the book"
                            + " of each command");
        }
    }

    public <T> T run(Command<T> command) {
        return unit(
                unit -> {
                    CommandContext context = context(command.name(), unit);
                    CommandKey key = manner.key();
                    return key == null ? command.execute(context) : once(command, context, key);
                });
    }

    /**
     * Runs one of the units of a call that writes much. Such a call carries no key.
     *
     * @param name the name that the log's entries say
     */
    public <T> T batch(String name, Function<? super CommandContext, ? extends T> work) {
        return unit(unit -> work.apply(context(name, unit)));
    }

    /** Whether a unit, or a transaction of the host, is open on this thread. */
    public boolean isInUnit() {
        return environment.storage().isActive();
    }

    private CommandContext context(String command, StorageUnit unit) {
        Actor by = actor();
        Stamp stamp = new Stamp(environment.clock().instant(), by);
        ChangeCommand change =
                new ChangeCommand(
                        environment.log().nextId(),
                        command,
                        by,
                        manner.circumstances(),
                        manner.quiet());
        CommandLog log = new CommandLog(book, unit, environment.log(), change, stamp.at());
        return new CommandContext(book, stamp, unit, environment, log);
    }

    private static <T> T once(Command<T> command, CommandContext context, CommandKey under) {
        String digest = digest(command, context);
        StorageUnit unit = context.unit();
        unit.guard(List.of(new Guard("command", under.text())));
        Optional<CommandOutcome> first = unit.commands().find(under);
        if (first.isPresent()) {
            if (!first.get().command().equals(command.name())
                    || !first.get().digest().equals(digest)) {
                throw new CommandKeyReusedException(under);
            }
            return command.recall(unit, first.get());
        }
        T result = command.execute(context);
        CommandOutcome outcome =
                new CommandOutcome(
                        command.name(), digest, context.stamp().at(), command.touched(result));
        unit.commands().add(under, outcome);
        return result;
    }

    /** Content that breaks rules is refused as it is without a key, with everything else. */
    private static String digest(Command<?> command, CommandContext context) {
        try {
            return FormDigest.of(command::content);
        } catch (InvalidValueException e) {
            command.execute(context);
            throw e;
        }
    }

    /**
     * What was half-done in a unit that others share cannot be taken back alone, so it takes all of
     * it along.
     */
    private static <T> T dooming(
            StorageUnit unit, Function<? super StorageUnit, ? extends T> work) {
        long before = unit.writes();
        try {
            return work.apply(unit);
        } catch (Throwable failure) {
            if (unit.writes() > before) {
                unit.doom(failure);
            }
            throw failure;
        }
    }
}
