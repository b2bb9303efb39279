package dev.kith.vcard;

import dev.kith.vcard.CardProblem.Code;
import java.util.Optional;

/** Decides the version of a card, by its content where it does not say. */
final class VersionFinder {
    private VersionFinder() {}

    static VCardVersion find(PropertyIndex index, byte[] bytes, long line, Problems problems) {
        String written = index.version();
        Optional<VCardVersion> said = VCardVersion.parse(written);
        if (said.isPresent()) {
            return said.get();
        }
        VCardVersion version = byContent(index, bytes);
        String read = "read as " + version.text();
        if (written.isEmpty()) {
            problems.add(Code.MISSING_VERSION, line, "VERSION", "no version; " + read);
        } else {
            problems.add(
                    Code.UNKNOWN_VERSION,
                    index.versionLine(),
                    "VERSION",
                    "an unknown version; " + read);
        }
        return version;
    }

    private static VCardVersion byContent(PropertyIndex index, byte[] bytes) {
        int old = Flags.BARE_PARAMETER | Flags.QUOTED_PRINTABLE;
        if ((index.allFlags() & old) != 0) {
            return VCardVersion.V2_1;
        }
        for (RawProperty property : index.over(bytes, bytes.length, 0)) {
            if (property.has(Flags.UNREAD)) {
                continue;
            }
            if (property.isNamed("KIND")
                    || property.isNamed("MEMBER")
                    || property.parameter("PREF").isPresent()) {
                return VCardVersion.V4_0;
            }
        }
        return VCardVersion.V3_0;
    }
}
