package dev.kith.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that bytes hold as small numbers. A name is added at the end and never moved or taken
 * away, since stored bytes hold its number; what is not listed is written out. The first 126 take
 * one byte.
 */
final class FieldNames {

    private static final List<String> NAMES =
            List.of(
                    "id",
                    "revision",
                    "status",
                    "created",
                    "changed",
                    "at",
                    "by",
                    "kind",
                    "text",
                    "value",
                    "name",
                    "parts",
                    "phonetics",
                    "units",
                    "phonetic",
                    "affiliations",
                    "organization",
                    "title",
                    "role",
                    "displayAs",
                    "sortAs",
                    "displayName",
                    "sortName",
                    "nicknames",
                    "emails",
                    "phones",
                    "addresses",
                    "webAddresses",
                    "handles",
                    "use",
                    "purposes",
                    "primary",
                    "rank",
                    "kinds",
                    "normal",
                    "extension",
                    "askFor",
                    "lines",
                    "countryCode",
                    "service",
                    "handle",
                    "externalIds",
                    "system",
                    "labels",
                    "occasions",
                    "label",
                    "date",
                    "notes",
                    "author",
                    "photos",
                    "uri",
                    "mediaType",
                    "original",
                    "format",
                    "content",
                    "steps",
                    "to",
                    "stamp",
                    "reason",
                    "mergedInto",
                    "roles",
                    "importance",
                    "tier",
                    "reviewOn",
                    "owner",
                    "teams",
                    "restriction",
                    "ground",
                    "period",
                    "from",
                    "until",
                    "remark",
                    "stage",
                    "stages",
                    "since",
                    "shared",
                    "validity",
                    "reachability",
                    "state",
                    "bounces",
                    "verification",
                    "method",
                    "nextReviewAt",
                    "provenances",
                    "field",
                    "key",
                    "source",
                    "importId",
                    "fields",
                    "values",
                    "otherRoles",
                    "organizationId",
                    "contact",
                    "visibility",
                    "remarks",
                    "type",
                    "note",
                    "authorName",
                    "writtenAt",
                    "collection",
                    "copiedFrom",
                    "actors",
                    "level",
                    "actor",
                    "team");

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (String name : NAMES) {
            NUMBERS.put(name, NUMBERS.size());
        }
    }

    private FieldNames() {}

    /** The number of a name from 0, or -1 if the name is written out. */
    static int number(String name) {
        Integer number = NUMBERS.get(name);
        return number == null ? -1 : number;
    }

    /** The name of a number, or null if there is none. */
    static @Nullable String name(long number) {
        return number >= 0 && number < NAMES.size() ? NAMES.get((int) number) : null;
    }

    static int size() {
        return NAMES.size();
    }
}
