package dev.kith.internal.command;

import dev.kith.common.IdSource;
import dev.kith.common.TeamDirectory;
import dev.kith.contact.Derivations;
import dev.kith.internal.log.LogSettings;
import dev.kith.setting.Preferences;
import dev.kith.store.Storage;
import java.time.Clock;

/**
 * What the host handed in: one for each entry, shared by all books.
 *
 * @param consequences what follows from each write of a command
 */
public record Environment(
        Storage storage,
        Clock clock,
        IdSource ids,
        Derivations derivations,
        Preferences preferences,
        LogSettings log,
        Consequences consequences,
        TeamDirectory teams) {}
