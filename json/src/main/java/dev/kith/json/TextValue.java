package dev.kith.json;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.common.Cursor;
import dev.kith.common.Team;
import dev.kith.contact.ChoiceKey;
import dev.kith.contact.CollectionId;
import dev.kith.contact.ContactId;
import dev.kith.contact.FieldKey;
import dev.kith.contact.NoteId;
import dev.kith.contact.RelationshipId;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RoleKey;
import dev.kith.contact.StageKey;
import dev.kith.contact.TierKey;
import dev.kith.fact.FactId;
import dev.kith.fact.FactKey;
import dev.kith.label.CategoryKey;
import dev.kith.label.LabelId;
import dev.kith.rule.SegmentKey;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Region;
import java.util.List;
import java.util.function.Function;

/**
 * A value that is a string.
 *
 * @param type its class
 * @param text gives the string
 * @param parse makes the value of it, or throws {@link IllegalArgumentException} with the rule
 */
record TextValue<T>(
        Class<T> type,
        Function<? super T, String> text,
        Function<? super String, ? extends T> parse) {

    /** The ids and keys of the library. */
    static List<TextValue<?>> all() {
        return List.of(
                new TextValue<>(ContactId.class, ContactId::toString, ContactId::parse),
                new TextValue<>(LabelId.class, LabelId::toString, LabelId::parse),
                new TextValue<>(NoteId.class, NoteId::toString, NoteId::parse),
                new TextValue<>(
                        RelationshipId.class, RelationshipId::toString, RelationshipId::parse),
                new TextValue<>(CollectionId.class, CollectionId::toString, CollectionId::parse),
                new TextValue<>(FactId.class, FactId::toString, FactId::parse),
                new TextValue<>(BookId.class, BookId::text, BookId::of),
                new TextValue<>(CommandKey.class, CommandKey::text, CommandKey::of),
                new TextValue<>(Cursor.class, Cursor::text, Cursor::of),
                new TextValue<>(Team.class, Team::id, Team::of),
                new TextValue<>(Region.class, Region::code, Region::of),
                new TextValue<>(CategoryKey.class, CategoryKey::text, CategoryKey::of),
                new TextValue<>(FieldKey.class, FieldKey::text, FieldKey::of),
                new TextValue<>(ChoiceKey.class, ChoiceKey::text, ChoiceKey::of),
                new TextValue<>(RoleKey.class, RoleKey::text, RoleKey::of),
                new TextValue<>(StageKey.class, StageKey::text, StageKey::of),
                new TextValue<>(TierKey.class, TierKey::text, TierKey::of),
                new TextValue<>(SegmentKey.class, SegmentKey::text, SegmentKey::of),
                new TextValue<>(
                        RelationshipTypeKey.class,
                        RelationshipTypeKey::text,
                        RelationshipTypeKey::of),
                new TextValue<>(FactKey.class, FactKey::text, FactKey::of),
                new TextValue<>(CalendarKey.class, CalendarKey::text, CalendarKey::of));
    }
}
