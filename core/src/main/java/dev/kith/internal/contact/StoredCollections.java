package dev.kith.internal.contact;

import dev.kith.common.Actor;
import dev.kith.common.FoldKey;
import dev.kith.common.Team;
import dev.kith.contact.ContactCollection;
import dev.kith.form.CollectionForm;
import dev.kith.internal.command.ListPlace;
import dev.kith.internal.command.Membership;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateView;
import dev.kith.store.Found;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexPosition;
import dev.kith.store.IndexRange;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How collections are kept and looked up. */
final class StoredCollections {

    static final AggregateKind<ContactCollection> KIND =
            AggregateKind.of(
                    new CollectionForm(), ContactCollection.class, StoredCollections::keys);

    /** Each collection under its owner and name. */
    private static final String BY_OWNER = "owner";

    /** Each collection under its name. */
    private static final String BY_NAME = "name";

    /** Each collection under whoever may see it, and its name. */
    private static final String BY_VIEWER = "viewer";

    /** So much of a name counts for the order that it fits behind whoever may see it. */
    private static final int MAX_NAME = 200;

    private static final int AT_ONCE = 100;

    private StoredCollections() {}

    private static List<IndexKey> keys(ContactCollection collection) {
        String name = nameKey(FoldKey.fold(collection.name()));
        List<IndexKey> keys = new ArrayList<>();
        keys.add(new IndexKey(BY_NAME, name));
        keys.add(new IndexKey(BY_OWNER, beginning(word(collection.owner())) + name));
        Stream.of(
                        Stream.of(word(collection.owner())),
                        collection.actors().keySet().stream().map(StoredCollections::word),
                        collection.teams().keySet().stream().map(StoredCollections::word))
                .flatMap(words -> words)
                .map(word -> new IndexKey(BY_VIEWER, beginning(word) + name))
                .forEach(keys::add);
        return keys;
    }

    /** The beginning of a folded name, which never ends within a surrogate pair. */
    private static String nameKey(String folded) {
        if (folded.length() <= MAX_NAME) {
            return folded;
        }
        boolean halfway = Character.isHighSurrogate(folded.charAt(MAX_NAME - 1));
        return folded.substring(0, halfway ? MAX_NAME - 1 : MAX_NAME);
    }

    static String word(Actor actor) {
        return actor.toString();
    }

    private static String word(Team team) {
        return "TEAM:" + team.id();
    }

    /** What the keys of one word begin with; no other word's do, since it has no tabs. */
    private static String beginning(String word) {
        return word + '\t';
    }

    /** The collections of an owner whose folded name is that. */
    static Stream<ContactCollection> named(AggregateView view, Actor owner, String folded) {
        IndexKey key = new IndexKey(BY_OWNER, beginning(word(owner)) + nameKey(folded));
        List<Found<ContactCollection>> all = new ArrayList<>();
        IndexRange range = IndexRange.exactly(key);
        List<Found<ContactCollection>> page = view.scan(KIND, range, AT_ONCE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = view.scan(KIND, range.after(page.get(page.size() - 1).position()), AT_ONCE);
        }
        // the index has the beginning of a long name only
        return all.stream()
                .map(Found::aggregate)
                .filter(collection -> FoldKey.fold(collection.name()).equals(folded));
    }

    static ListPlace place(ContactCollection collection) {
        return new ListPlace(nameKey(FoldKey.fold(collection.name())), collection.id().uuid());
    }

    /**
     * The first collections that the actor may see, by name.
     *
     * @param place behind which they are, if not at the beginning
     */
    static List<ContactCollection> visible(
            AggregateView view, Membership actor, @Nullable ListPlace place, int size) {
        if (actor.actor().isSystem()) {
            return scan(view, BY_NAME, "", place, size).map(Found::aggregate).toList();
        }
        Stream<String> words =
                Stream.concat(
                        Stream.of(word(actor.actor())),
                        actor.teams().stream().map(StoredCollections::word));
        SortedMap<IndexPosition, ContactCollection> merged = new TreeMap<>();
        words.flatMap(word -> scan(view, BY_VIEWER, beginning(word), place, size))
                .map(Found::aggregate)
                .forEach(collection -> merged.put(position(collection), collection));
        return merged.values().stream().limit(size).toList();
    }

    private static Stream<Found<ContactCollection>> scan(
            AggregateView view,
            String index,
            String beginning,
            @Nullable ListPlace place,
            int size) {
        IndexRange range = IndexRange.startingWith(index, beginning);
        if (place != null) {
            IndexKey key = IndexKey.shortened(index, beginning + place.key());
            range = range.after(new IndexPosition(key, place.id()));
        }
        return view.scan(KIND, range, size).stream();
    }

    private static IndexPosition position(ContactCollection collection) {
        ListPlace place = place(collection);
        return new IndexPosition(new IndexKey(BY_NAME, place.key()), place.id());
    }
}
