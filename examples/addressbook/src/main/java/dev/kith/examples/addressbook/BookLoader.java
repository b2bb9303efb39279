package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ExternalId;
import dev.kith.contact.ExternalIdTakenException;
import dev.kith.vcard.ReadCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Adds the cards of files to a book, many in one unit. */
final class BookLoader {
    private static final int CARDS_A_UNIT = 500;

    private final ContactBook book;
    private final CategoryRoles roles;
    private final Consumer<String> notes;
    private final List<ReadCard> waiting = new ArrayList<>(CARDS_A_UNIT);

    /**
     * A loader into a book.
     *
     * @param notes is told what happened to cards that could not be added as they are
     */
    BookLoader(ContactBook book, Consumer<String> notes) {
        this.book = book;
        roles = new CategoryRoles(book.roles());
        this.notes = notes;
    }

    /**
     * Adds the cards of a file.
     *
     * @return how many contacts it gave
     * @throws UnreadableException if the file cannot be read
     */
    long load(Path file, Progress progress) {
        long[] added = new long[1];
        CardFiles.read(
                file,
                progress,
                card -> {
                    waiting.add(card);
                    if (waiting.size() == CARDS_A_UNIT) {
                        added[0] += addWaiting(file);
                    }
                });
        return added[0] + addWaiting(file);
    }

    private long addWaiting(Path file) {
        Outcome outcome =
                book.unit(
                        () -> {
                            Outcome unit = new Outcome(file);
                            waiting.forEach(card -> add(card, unit));
                            return unit;
                        });
        waiting.clear();
        outcome.notes.forEach(notes);
        return outcome.added;
    }

    private void add(ReadCard card, Outcome outcome) {
        ContactDraft<?, ?> draft = draft(card);
        List<ExternalId> taken = new ArrayList<>(0);
        while (true) {
            try {
                book.contacts().add(draft);
                outcome.added++;
                return;
            } catch (ExternalIdTakenException clash) {
                taken.add(clash.externalId());
                outcome.note(card, "its UID is another card's too; both are listed");
                draft = without(taken, card);
            } catch (InvalidValueException invalid) {
                String rules =
                        invalid.violations().stream()
                                .map(Violation::message)
                                .collect(Collectors.joining("; "));
                outcome.note(card, "left out: " + rules);
                return;
            }
        }
    }

    private ContactDraft<?, ?> draft(ReadCard card) {
        ContactDraft<?, ?> draft = CardContacts.shown(card);
        roles.give(draft);
        return draft;
    }

    private ContactDraft<?, ?> without(List<ExternalId> taken, ReadCard card) {
        ContactDraft<?, ?> draft = draft(card);
        List<ExternalId> free = new ArrayList<>(draft.externalIds());
        free.removeAll(taken);
        draft.externalIds(free);
        return draft;
    }

    /** What a unit did; told when it is stored, since a unit may be repeated. */
    private static final class Outcome {
        private final Path file;
        private final List<String> notes = new ArrayList<>();
        private long added;

        Outcome(Path file) {
            this.file = file;
        }

        void note(ReadCard card, String what) {
            notes.add(file + ": the card on line " + card.raw().line() + ": " + what);
        }
    }
}
