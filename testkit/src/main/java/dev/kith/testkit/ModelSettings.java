package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.setting.BookSettings;
import dev.kith.setting.CalendarKey;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Retention;
import dev.kith.setting.WorkCalendar;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a book lays down, which then holds for phone numbers and days. */
final class ModelSettings extends ModelSubject {

    ModelSettings(ModelWorld world) {
        super(world);
    }

    @Override
    ModelStep step() {
        Region region = Region.of(world.anyOf("GB", "DE"));
        ZoneId zone = ZoneId.of(world.anyOf("UTC", "Pacific/Chatham", "Pacific/Pago_Pago"));
        CalendarKey key = CalendarKey.of(world.anyOf("office", "shop"));
        WorkCalendar calendar = WorkCalendar.of(key, world.anyOf("A", "B"), zone);
        UnaryOperator<Preferences> change =
                world.anyOf(
                        before -> before.region(region),
                        before -> before.zone(zone),
                        before -> before.locale(Locale.GERMANY),
                        before -> before.calendar(calendar),
                        before -> before.without(key),
                        before -> before.retention(Retention.forEver()),
                        before -> Preferences.none());
        Stamp stamp = world.stamp();
        return ModelStep.of(
                "settings.change",
                new ModelRefusals(),
                Preferences.class,
                book -> book.settings().change(change),
                answer -> accept(change.apply(data().settings()), answer, stamp));
    }

    private void accept(Preferences next, Preferences answer, Stamp stamp) {
        Optional<BookSettings> before = data().find(BookSettings.class, BookSettings.Id.SETTINGS);
        if (!next.equals(data().settings())) {
            if (before.isEmpty()) {
                data().add(new BookSettings(Revision.FIRST, next, stamp), "settings.change", stamp);
            } else {
                data().save(
                                new BookSettings(before.get().revision().next(), next, stamp),
                                "settings.change",
                                stamp);
            }
        }
        assertEquals(world.settings(), answer, where("what holds"));
    }

    @Override
    void check() {
        assertEquals(data().settings(), world.book().settings().own(), where("settings"));
        assertEquals(world.settings(), world.book().settings().effective(), where("settings"));
    }
}
