package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.StaleException;
import dev.kith.common.Stamp;
import dev.kith.setting.BookSettings;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Retention;
import dev.kith.setting.Settings;
import dev.kith.setting.WorkCalendar;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a book lays down, which then holds for phone numbers and days. */
final class ModelSettings extends ModelSubject {

    ModelSettings(ModelWorld world) {
        super(world);
    }

    @Override
    @Nullable ModelStep step() {
        BookSettings seen = world.seen(BookSettings.class, List.of(data().settings()));
        if (seen == null) {
            return null;
        }
        UnaryOperator<Preferences> change = anyChange();
        ModelRefusals refusals = new ModelRefusals();
        refusals.becauseIf(!seen.equals(data().settings()), StaleException.class);
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "settings.change",
                refusals,
                BookSettings.class,
                book -> book.settings().change(seen, change),
                answer -> accept(seen, change.apply(seen.preferences()), answer, stamp));
    }

    private UnaryOperator<Preferences> anyChange() {
        Region region = Region.of(world.anyOf("GB", "DE"));
        ZoneId zone = ZoneId.of(world.anyOf("UTC", "Pacific/Chatham", "Pacific/Pago_Pago"));
        CalendarKey key = CalendarKey.of(world.anyOf("office", "shop"));
        WorkCalendar calendar = WorkCalendar.of(key, world.anyOf("A", "B"), zone);
        return world.anyOf(
                before -> before.region(region),
                before -> before.zone(zone),
                before -> before.locale(Locale.GERMANY),
                before -> before.calendar(calendar),
                before -> before.without(key),
                before -> before.retention(Retention.forEver()),
                before -> Preferences.none());
    }

    private void accept(BookSettings before, Preferences next, BookSettings answer, Stamp stamp) {
        BookSettings expected = new BookSettings(before.revision().next(), next, stamp);
        if (next.equals(before.preferences())) {
            assertEquals(before, answer, where("settings"));
        } else if (before.changed().isEmpty()) {
            added(expected, answer, "settings.change");
        } else {
            changed(expected, before, false, answer, "settings.change");
        }
    }

    @Override
    void check() {
        assertEquals(
                data().settings(),
                world.heard(Settings.class, world.book().settings()).own(),
                where("settings"));
        assertEquals(
                world.settings(),
                world.heard(Settings.class, world.book().settings()).effective(),
                where("settings"));
    }
}
