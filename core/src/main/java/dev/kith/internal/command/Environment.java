package dev.kith.internal.command;

import dev.kith.common.IdSource;
import dev.kith.common.TeamDirectory;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.internal.log.LogSettings;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.store.AggregateView;
import dev.kith.store.Storage;
import java.time.Clock;

/**
 * What the host handed in: one for each entry, shared by all books.
 *
 * @param names makes the names to show and sort by
 * @param phones makes the normal forms of phone numbers
 * @param preferences what holds in a book that lays down nothing else
 * @param consequences what follows from each write of a command
 */
public record Environment(
        Storage storage,
        Clock clock,
        IdSource ids,
        NameFormatter names,
        PhoneNormaliser phones,
        Preferences preferences,
        LogSettings log,
        Consequences consequences,
        TeamDirectory teams) {

    /** What holds in a book. */
    Preferences preferences(AggregateView book) {
        return StoredSettings.effective(book, preferences);
    }

    /** How derived values are made in a book. */
    Derivations derivations(AggregateView book) {
        return derivations(preferences(book));
    }

    /** How derived values are made where something holds. */
    Derivations derivations(Preferences holding) {
        String region = holding.region().map(Region::code).orElse("");
        return new Derivations(names, phones, region);
    }
}
