package dev.kith.examples.addressbook;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.ExternalId;
import dev.kith.label.LabelNames;
import dev.kith.memory.InMemoryStorage;
import dev.kith.vcard.CardProblem;
import dev.kith.vcard.RawCard;
import dev.kith.vcard.RawProperty;
import dev.kith.vcard.ReadCard;
import dev.kith.vcard.VCardReader;
import dev.kith.vcard.VCardWriter;
import dev.kith.vcard.VCards;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Looks for what is wrong with a file, and for what writing it back would lose. */
final class Checker {
    private final Progress progress;

    Checker(Progress progress) {
        this.progress = progress;
    }

    /** The report on a file; one that cannot be read is a problem of its own. */
    FileReport check(Path file) {
        Check check = new Check();
        try {
            List<CardProblem> rest = CardFiles.read(file, progress, check::add);
            rest.forEach(problem -> check.problems.add(Finding.of(problem)));
        } catch (UnreadableException unreadable) {
            check.problems.add(new Finding(0, "", "unreadable", unreadable.reason()));
        }
        check.problems.sort(Comparator.comparingLong(Finding::line));
        return new FileReport(file.toString(), check.contacts, check.problems, check.losses);
    }

    /** That a book takes no contact from a card, and why. */
    static Finding refused(long line, List<Violation> violations) {
        String rules =
                violations.stream().map(Violation::message).collect(Collectors.joining("; "));
        return new Finding(line, "", "refused", "the card gives no contact: " + rules);
    }

    /** What was found so far in a file. */
    private static final class Check {
        private final List<Finding> problems = new ArrayList<>();
        private final List<Finding> losses = new ArrayList<>();
        private final Set<ExternalId> ids = new HashSet<>();
        private long contacts;

        void add(ReadCard card) {
            card.problems().forEach(problem -> problems.add(Finding.of(problem)));
            ContactDraft<?, ?> draft = card.draft();
            try {
                ContactBook book = emptyBook();
                Contact contact = book.contacts().add(draft);
                losses.addAll(lossesOf(card.raw(), book.labels(), writer -> writer.write(contact)));
            } catch (InvalidValueException invalid) {
                losses.addAll(
                        lossesOf(
                                card.raw(),
                                label -> Optional.empty(),
                                writer -> writer.write(card.raw())));
                if (!CardContacts.areOnlyNameless(invalid.violations())) {
                    problems.add(refused(card.raw().line(), invalid.violations()));
                    return;
                }
            }
            contacts++;
            for (ExternalId id : draft.externalIds()) {
                if (!ids.add(id)) {
                    problems.add(duplicate(card.raw()));
                }
            }
        }
    }

    /** A book for each contact, so that a large file needs no more memory than a small one. */
    private static ContactBook emptyBook() {
        Kith kith = Kith.builder().storage(new InMemoryStorage()).build();
        return kith.book(BookId.of("check"));
    }

    private static Finding duplicate(RawCard card) {
        Optional<RawProperty> uid = card.first("UID");
        return new Finding(
                uid.map(property -> (long) property.line()).orElse(card.line()),
                uid.map(RawProperty::name).orElse(""),
                "duplicate-uid",
                "an earlier card of the file has it too; each gives a contact");
    }

    /**
     * The properties of a card that are not there, or not the same, once it is written and read.
     */
    private static List<Finding> lossesOf(
            RawCard card, LabelNames labels, Consumer<VCardWriter> write) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (VCardWriter writer = VCardWriter.to(written, labels)) {
            write.accept(writer);
        }
        ByteArrayInputStream in = new ByteArrayInputStream(written.toByteArray());
        try (VCardReader reader = VCards.read(in, "written")) {
            return missing(
                    card.properties(),
                    reader.hasNext() ? reader.next().raw().properties() : List.of());
        }
    }

    /** What does not come again, in the order of before. */
    private static List<Finding> missing(List<RawProperty> before, List<RawProperty> after) {
        List<Finding> missing = new ArrayList<>(0);
        int from = 0;
        for (RawProperty property : before) {
            int found = from;
            while (found < after.size() && !property.isSameAs(after.get(found))) {
                found++;
            }
            if (found < after.size()) {
                from = found + 1;
            } else {
                missing.add(
                        new Finding(
                                property.line(),
                                property.name(),
                                "loss",
                                "is not the same after writing and reading"));
            }
        }
        return missing;
    }
}
