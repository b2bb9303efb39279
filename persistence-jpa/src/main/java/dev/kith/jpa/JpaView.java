package dev.kith.jpa;

import dev.kith.common.BookId;
import dev.kith.store.AggregateView;
import dev.kith.store.ChangeView;
import dev.kith.store.ContactView;
import dev.kith.store.FactView;
import dev.kith.store.MatchView;
import dev.kith.store.StorageView;
import java.util.function.Supplier;

/** What is read of one book, each call where the storage says at that moment. */
final class JpaView implements StorageView {

    private final ContactView contacts;
    private final MatchView matches;
    private final AggregateView aggregates;
    private final FactView facts;
    private final ChangeView changes;

    JpaView(
            BookId book,
            Supplier<? extends Statements> statements,
            Supplier<? extends Definitions> definitions) {
        contacts = new ContactReads(book.text(), statements);
        matches = new MatchReads(book.text(), statements);
        aggregates = new AggregateReads(book.text(), statements, definitions);
        facts = new FactReads(book.text(), statements);
        changes = new ChangeReads(book.text(), statements);
    }

    @Override
    public ContactView contacts() {
        return contacts;
    }

    @Override
    public MatchView matches() {
        return matches;
    }

    @Override
    public AggregateView aggregates() {
        return aggregates;
    }

    @Override
    public FactView facts() {
        return facts;
    }

    @Override
    public ChangeView changes() {
        return changes;
    }
}
