package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatusException;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationDraft;
import dev.kith.contact.Original;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.vcard.ReadCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the cards of one file into a book, many in one unit. A card is that of the contact that
 * has one of its ids; without any, of the contact that was made from the very same card.
 */
final class Importer {
    private static final int CARDS_A_UNIT = 500;

    private final ContactBook book;
    private final CategoryRoles roles;
    private final List<ReadCard> waiting = new ArrayList<>(CARDS_A_UNIT);
    private final Map<ContactId, Long> lines = new HashMap<>();
    private final ImportReport report = new ImportReport();

    /** An importer of one file into a book. */
    Importer(ContactBook book) {
        this.book = book.quietly();
        roles = new CategoryRoles(book.roles());
    }

    /** What became of the cards so far. */
    ImportReport report() {
        return report;
    }

    /**
     * Imports a file. What was read before it turned out to be unreadable is imported.
     *
     * @throws UnreadableException if the file cannot be read to its end
     */
    void load(Path file, Progress progress) {
        try {
            CardFiles.read(
                    file,
                    progress,
                    card -> {
                        waiting.add(card);
                        if (waiting.size() == CARDS_A_UNIT) {
                            importWaiting();
                        }
                    });
        } finally {
            importWaiting();
        }
    }

    private void importWaiting() {
        Unit unit =
                book.unit(
                        () -> {
                            Unit begun = new Unit();
                            waiting.forEach(begun::take);
                            return begun;
                        });
        waiting.clear();
        lines.putAll(unit.lines);
        report.add(unit.report);
    }

    /** What one unit does; kept when it is stored, since a unit may be repeated. */
    private final class Unit {
        private final ImportReport report = new ImportReport();
        private final Map<ContactId, Long> lines = new HashMap<>(Importer.this.lines);

        void take(ReadCard card) {
            long line = card.raw().line();
            try {
                ContactDraft<?, ?> draft = card.draft();
                roles.give(draft);
                CardIds.identify(draft, card.raw());
                Set<Contact> known = known(draft);
                if (known.isEmpty()) {
                    lines.put(book.contacts().add(draft).id(), line);
                    report.added();
                } else if (known.size() > 1) {
                    report.refused(line, "its ids are those of several contacts");
                } else {
                    update(known.iterator().next(), draft, line);
                }
            } catch (InvalidValueException invalid) {
                report.refused(
                        line,
                        invalid.violations().stream()
                                .map(Violation::message)
                                .collect(Collectors.joining("; ")));
            } catch (ContactStatusException aside) {
                report.refused(line, "its contact was put aside and takes no changes");
            }
        }

        private Set<Contact> known(ContactDraft<?, ?> draft) {
            Set<Contact> known = new LinkedHashSet<>();
            for (ExternalId id : draft.externalIds()) {
                book.contacts().findByExternalId(id).ifPresent(known::add);
            }
            return known;
        }

        private void update(Contact seen, ContactDraft<?, ?> draft, long line) {
            Optional<Original> last = seen.original();
            if (last.isPresent() && last.equals(draft.original())) {
                // since it says what it said before, what others changed meanwhile stays
                lines.putIfAbsent(seen.id(), line);
                report.unchanged();
                return;
            }
            Long other = lines.get(seen.id());
            if (other != null) {
                report.refused(line, "has the ids of the card on line " + other);
            } else if (seen instanceof Person person && draft instanceof PersonDraft next) {
                count(person, book.contacts().change(person, old -> Merge.kept(old, next)), line);
            } else if (seen instanceof Organization organization
                    && draft instanceof OrganizationDraft next) {
                count(
                        organization,
                        book.contacts().change(organization, old -> Merge.kept(old, next)),
                        line);
            } else {
                report.refused(line, "a person cannot become an organisation, nor one a person");
            }
        }

        private void count(Contact before, Contact after, long line) {
            lines.put(after.id(), line);
            if (after.revision().equals(before.revision())) {
                report.unchanged();
            } else {
                report.changed();
            }
        }
    }
}
