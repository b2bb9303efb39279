package dev.kith.testkit;

import dev.kith.common.Aggregate;
import dev.kith.common.AggregateId;
import dev.kith.common.Revision;
import dev.kith.store.AggregateKind;
import dev.kith.store.IndexKey;
import java.util.List;
import java.util.UUID;

/** Another kind of aggregate, with ids, indexes and keys that leaflets have as well. */
record Poster(Id id, Revision revision, String title) implements Aggregate {

    static final AggregateKind<Poster> KIND =
            AggregateKind.of(
                    new PosterForm(),
                    Poster.class,
                    poster -> List.of(new IndexKey(Leaflet.TITLE, poster.title())));

    /** Which poster. */
    record Id(UUID uuid) implements AggregateId {
        @Override
        public String subject() {
            return "poster";
        }
    }

    static Poster titled(long number, String title) {
        return new Poster(new Id(SequentialIds.id(number)), Revision.FIRST, title);
    }
}
