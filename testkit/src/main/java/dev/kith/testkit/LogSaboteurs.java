package dev.kith.testkit;

import dev.kith.change.ChangeEntry;
import dev.kith.change.ChangeSubject;
import dev.kith.common.BookId;
import dev.kith.common.ConflictException;
import dev.kith.store.ChangeStore;
import dev.kith.store.ChangeView;
import dev.kith.store.Guard;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Storages that keep the change log wrongly. */
final class LogSaboteurs {

    private LogSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                view("LV-1", "keeps whole seconds only", WholeSeconds::new),
                view("LV-1", "forgets the contacts of what is no contact", NoContacts::new),
                view("LV-2", "forgets the order in which entries wait", Reversed::new),
                view("LV-3", "gives sealed entries by their ids", ById::new),
                view("LV-4", "gives the first seal for the last", FirstSeal::new),
                view("LV-5", "mixes up kinds of subjects", OneKind::new),
                view("LV-6", "gives the first entry for the last", FirstEntry::new),
                view("LV-6", "gives one id that waits more than asked for", OneIdMore::new),
                store("LS-1", "keeps entries beside the units", Apart::new),
                store("LS-2", "lets units that append wait for each other", Queueing::new),
                store("LS-3", "shows seals that are not committed", Leaking::new),
                store("LS-4", "takes a seal that does not fit in silence", SilentSeals::new),
                store("LS-5", "takes a second entry of a number in silence", SilentNumbers::new));
    }

    private static Saboteur view(String clause, String deed, UnaryOperator<ChangeView> wrong) {
        return new Saboteur(
                clause,
                deed,
                ChangeViewContract.class,
                correct ->
                        new WrappedStorage(correct) {
                            @Override
                            ChangeView readsOfLog(BookId book, ChangeView correctReads) {
                                return wrong.apply(correctReads);
                            }
                        });
    }

    private static Saboteur store(String clause, String deed, UnaryOperator<Storage> wrong) {
        return new Saboteur(clause, deed, ChangeStoreContract.class, wrong);
    }

    /** What reads the log wrongly; it never writes. */
    private abstract static class WrongView implements ChangeView {

        final ChangeView correct;

        WrongView(ChangeView correct) {
            this.correct = correct;
        }

        @Override
        public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
            return correct.of(subject, before, size);
        }

        @Override
        public List<LoggedChange> unsealed(int size) {
            return correct.unsealed(size);
        }

        @Override
        public List<LoggedChange> sealed(long after, int size) {
            return correct.sealed(after, size);
        }

        @Override
        public Optional<Seal> lastSeal() {
            return correct.lastSeal();
        }
    }

    private static final class WholeSeconds extends WrongView {

        WholeSeconds(ChangeView correct) {
            super(correct);
        }

        @Override
        public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
            return super.of(subject, before, size).stream().map(WholeSeconds::coarse).toList();
        }

        private static LoggedChange coarse(LoggedChange change) {
            ChangeEntry entry = change.entry();
            ChangeEntry coarse =
                    new ChangeEntry(
                            entry.id(),
                            entry.command(),
                            entry.subject(),
                            entry.contacts(),
                            entry.number(),
                            entry.operation(),
                            entry.revision(),
                            entry.fields(),
                            entry.at().truncatedTo(ChronoUnit.SECONDS));
            LoggedChange unsealed = LoggedChange.of(coarse, change.payload());
            return change.seal().map(unsealed::sealed).orElse(unsealed);
        }
    }

    private static final class NoContacts extends WrongView {

        NoContacts(ChangeView correct) {
            super(correct);
        }

        @Override
        public List<LoggedChange> sealed(long after, int size) {
            return super.sealed(after, size).stream().map(NoContacts::without).toList();
        }

        private static LoggedChange without(LoggedChange change) {
            ChangeEntry entry = change.entry();
            if (entry.subject().kind().equals("contact")) {
                return change;
            }
            ChangeEntry less =
                    new ChangeEntry(
                            entry.id(),
                            entry.command(),
                            entry.subject(),
                            List.of(),
                            entry.number(),
                            entry.operation(),
                            entry.revision(),
                            entry.fields(),
                            entry.at());
            LoggedChange unsealed = LoggedChange.of(less, change.payload());
            return change.seal().map(unsealed::sealed).orElse(unsealed);
        }
    }

    private static final class Reversed extends WrongView {

        Reversed(ChangeView correct) {
            super(correct);
        }

        @Override
        public List<LoggedChange> unsealed(int size) {
            List<LoggedChange> found = new ArrayList<>(super.unsealed(size));
            Collections.reverse(found);
            return found;
        }
    }

    private static final class ById extends WrongView {

        ById(ChangeView correct) {
            super(correct);
        }

        @Override
        public List<LoggedChange> sealed(long after, int size) {
            return super.sealed(after, size).stream()
                    .sorted((a, b) -> a.entry().compareTo(b.entry()))
                    .toList();
        }
    }

    private static final class FirstSeal extends WrongView {

        FirstSeal(ChangeView correct) {
            super(correct);
        }

        @Override
        public Optional<Seal> lastSeal() {
            return sealed(0, 1).stream().flatMap(change -> change.seal().stream()).findFirst();
        }
    }

    private static final class FirstEntry extends WrongView {

        FirstEntry(ChangeView correct) {
            super(correct);
        }

        @Override
        public Optional<ChangeEntry> last(ChangeSubject subject) {
            return of(subject, 2, 1).stream().map(LoggedChange::entry).findFirst();
        }
    }

    private static final class OneIdMore extends WrongView {

        OneIdMore(ChangeView correct) {
            super(correct);
        }

        @Override
        public List<UUID> unsealedIds(int size) {
            return super.unsealedIds(size + 1);
        }
    }

    private static final class OneKind extends WrongView {

        OneKind(ChangeView correct) {
            super(correct);
        }

        @Override
        public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
            List<LoggedChange> found = super.of(subject, before, size);
            return found.isEmpty()
                    ? super.of(new ChangeSubject("contact", subject.id()), before, size)
                    : found;
        }
    }

    private static final class Apart extends WrappedStorage {

        private final Map<ChangeSubject, List<LoggedChange>> kept = new ConcurrentHashMap<>();

        Apart(Storage correct) {
            super(correct);
        }

        @Override
        ChangeView readsOfLog(BookId book, ChangeView correctReads) {
            return new WrongView(correctReads) {
                @Override
                public List<LoggedChange> of(ChangeSubject subject, long before, int size) {
                    List<LoggedChange> found =
                            new ArrayList<>(kept.getOrDefault(subject, List.of()));
                    Collections.reverse(found);
                    return found;
                }
            };
        }

        @Override
        ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
            return new WrappedChanges(correctWrites, correctWrites) {
                @Override
                public void append(LoggedChange change) {
                    super.append(change);
                    kept.computeIfAbsent(
                                    change.entry().subject(),
                                    subject -> Collections.synchronizedList(new ArrayList<>()))
                            .add(change);
                }
            };
        }
    }

    private static final class Queueing extends WrappedStorage {

        Queueing(Storage correct) {
            super(correct);
        }

        @Override
        ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
            return new WrappedChanges(correctWrites, correctWrites) {
                @Override
                public void append(LoggedChange change) {
                    unit.guard(List.of(new Guard("saboteur", "one at a time")));
                    super.append(change);
                }
            };
        }
    }

    private static final class Leaking extends WrappedStorage {

        private final List<Seal> leaked = Collections.synchronizedList(new ArrayList<>());

        Leaking(Storage correct) {
            super(correct);
        }

        @Override
        ChangeView readsOfLog(BookId book, ChangeView correctReads) {
            return new WrongView(correctReads) {
                @Override
                public List<LoggedChange> unsealed(int size) {
                    return super.unsealed(size).stream()
                            .filter(
                                    change ->
                                            leaked.stream()
                                                    .noneMatch(
                                                            seal ->
                                                                    seal.entry()
                                                                            .equals(
                                                                                    change.entry()
                                                                                            .id())))
                            .toList();
                }
            };
        }

        @Override
        ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
            return new WrappedChanges(correctWrites, correctWrites) {
                @Override
                public void seal(List<Seal> seals) {
                    super.seal(seals);
                    leaked.addAll(seals);
                }
            };
        }
    }

    /** Answers a refusal with silence: of the unit nothing is stored, and nobody is told. */
    private abstract static class Silent extends WrappedStorage {

        Silent(Storage correct) {
            super(correct);
        }

        @Override
        public <T> T unit(BookId book, Function<? super StorageUnit, ? extends T> work) {
            List<T> result = new ArrayList<>(1);
            try {
                return super.unit(
                        book,
                        unit -> {
                            T made = work.apply(unit);
                            result.add(made);
                            return made;
                        });
            } catch (ConflictException e) {
                if (result.isEmpty()) {
                    throw e;
                }
                return result.get(0);
            }
        }
    }

    private static final class SilentSeals extends Silent {

        SilentSeals(Storage correct) {
            super(correct);
        }

        @Override
        ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
            return new WrappedChanges(correctWrites, correctWrites) {
                @Override
                public void seal(List<Seal> seals) {
                    try {
                        super.seal(seals);
                    } catch (ConflictException e) {
                        // the deed
                    }
                }
            };
        }
    }

    private static final class SilentNumbers extends Silent {

        SilentNumbers(Storage correct) {
            super(correct);
        }

        @Override
        ChangeStore writesToLog(WrappedUnit unit, ChangeStore correctWrites) {
            return new WrappedChanges(correctWrites, correctWrites) {
                @Override
                public void append(LoggedChange change) {
                    if (of(change.entry().subject(), Long.MAX_VALUE, 1).stream()
                            .noneMatch(last -> last.entry().number() == change.entry().number())) {
                        super.append(change);
                    }
                }
            };
        }
    }
}
