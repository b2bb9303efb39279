package dev.kith.testkit;

import dev.kith.change.ChangeCommand;
import dev.kith.change.ChangeEntry;
import dev.kith.change.Circumstances;
import dev.kith.common.Actor;
import dev.kith.store.LoggedChange;
import dev.kith.store.Seal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What somebody who can write a database can do to a log of at least six sealed entries. */
enum Tampering {
    PAYLOAD(3) {
        @Override
        void apply(List<LoggedChange> log) {
            byte[] payload = log.get(2).payload();
            payload[payload.length - 1] ^= 1;
            replace(log, 2, log.get(2).entry(), payload);
        }
    },
    ACTOR(3) {
        @Override
        void apply(List<LoggedChange> log) {
            ChangeEntry entry = log.get(2).entry();
            ChangeCommand by = entry.command();
            ChangeCommand other =
                    new ChangeCommand(
                            by.id(), by.name(), Actor.user("x"), Circumstances.none(), false);
            replace(
                    log,
                    2,
                    new ChangeEntry(
                            entry.id(),
                            other,
                            entry.subject(),
                            entry.contacts(),
                            entry.number(),
                            entry.operation(),
                            entry.revision(),
                            entry.fields(),
                            entry.at()),
                    log.get(2).payload());
        }
    },
    INSTANT(4) {
        @Override
        void apply(List<LoggedChange> log) {
            ChangeEntry entry = log.get(3).entry();
            replace(
                    log,
                    3,
                    new ChangeEntry(
                            entry.id(),
                            entry.command(),
                            entry.subject(),
                            entry.contacts(),
                            entry.number(),
                            entry.operation(),
                            entry.revision(),
                            entry.fields(),
                            entry.at().plusSeconds(1)),
                    log.get(3).payload());
        }
    },
    CONTACTS(3) {
        @Override
        void apply(List<LoggedChange> log) {
            ChangeEntry entry = log.get(2).entry();
            replace(
                    log,
                    2,
                    new ChangeEntry(
                            entry.id(),
                            entry.command(),
                            entry.subject(),
                            List.of(),
                            entry.number(),
                            entry.operation(),
                            entry.revision(),
                            entry.fields(),
                            entry.at()),
                    log.get(2).payload());
        }
    },
    REMOVED(3) {
        @Override
        void apply(List<LoggedChange> log) {
            log.remove(2);
        }
    },
    REMOVED_AND_MOVED_UP(3) {
        @Override
        void apply(List<LoggedChange> log) {
            log.remove(2);
            renumber(log);
        }
    },
    SWAPPED(2) {
        @Override
        void apply(List<LoggedChange> log) {
            Collections.swap(log, 1, 2);
            renumber(log);
        }
    },
    INSERTED(2) {
        @Override
        void apply(List<LoggedChange> log) {
            log.add(1, log.get(0));
            renumber(log);
        }
    },
    STRIPPED(4) {
        @Override
        void apply(List<LoggedChange> log) {
            for (int i = 3; i < log.size(); i++) {
                ChangeEntry entry = log.get(i).entry();
                log.set(
                        i,
                        LoggedChange.of(entry, log.get(i).payload())
                                .sealed(new Seal(entry.id(), i + 1, "")));
            }
        }
    },
    TRUNCATED(5) {
        @Override
        void apply(List<LoggedChange> log) {
            log.subList(4, log.size()).clear();
        }
    };

    private final long at;

    Tampering(long at) {
        this.at = at;
    }

    /** The first position at which something is wrong. */
    long at() {
        return at;
    }

    abstract void apply(List<LoggedChange> log);

    List<LoggedChange> applied(List<LoggedChange> log) {
        List<LoggedChange> tampered = new ArrayList<>(log);
        apply(tampered);
        return tampered;
    }

    private static void replace(
            List<LoggedChange> log, int index, ChangeEntry entry, byte[] payload) {
        Seal seal = log.get(index).seal().orElseThrow();
        log.set(index, LoggedChange.of(entry, payload).sealed(seal));
    }

    private static void renumber(List<LoggedChange> log) {
        for (int i = 0; i < log.size(); i++) {
            LoggedChange change = log.get(i);
            Seal seal = change.seal().orElseThrow();
            log.set(i, change.sealed(new Seal(seal.entry(), i + 1, seal.hash())));
        }
    }
}
