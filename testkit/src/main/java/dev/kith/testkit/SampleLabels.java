package dev.kith.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Labels for contacts that are in no book: each name means one label, the same in every run. Gives
 * the very same id for a name each time, as a book does. Safe for use by many threads.
 */
public final class SampleLabels {

    private final Map<LabelName, LabelId> known = new ConcurrentHashMap<>();

    /** Knows no names yet, and learns each when it is asked for. */
    public SampleLabels() {}

    /**
     * {@return the label that a name means; to be given to {@code ContactDraft.toContact}}
     *
     * @param name the name
     */
    public LabelId id(LabelName name) {
        return known.computeIfAbsent(name, SampleLabels::made);
    }

    private static LabelId made(LabelName name) {
        String text = name.category().text() + '\t' + name.key().text();
        return LabelId.of(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)));
    }
}
