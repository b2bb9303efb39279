package dev.kith.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.label.LabelId;
import dev.kith.label.LabelName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Labels as a book would have them, each called as it was first. */
final class TestLabels {
    private static final Map<LabelId, String> NAMES = new ConcurrentHashMap<>();

    private TestLabels() {}

    static LabelId id(LabelName name) {
        LabelId id = LabelId.of(UUID.nameUUIDFromBytes(name.key().text().getBytes(UTF_8)));
        NAMES.putIfAbsent(id, name.text());
        return id;
    }

    static LabelId id(String name) {
        return id(LabelName.of(name));
    }

    static Optional<String> name(LabelId id) {
        return Optional.ofNullable(NAMES.get(id));
    }
}
