package dev.kith.json;

import dev.kith.form.InvalidFormException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/** Where a parser is, in the words of a violation: {@code emails[1].use}. */
final class JsonPlaces {

    private JsonPlaces() {}

    /**
     * The place below the object in which a form began.
     *
     * @param start that object; null if it has not begun
     */
    static String of(JsonParser json, @Nullable TokenStreamContext start) {
        InvalidFormException here = Rules.refused("", "");
        for (TokenStreamContext context = json.streamReadContext();
                context != null && !context.inRoot();
                context = context.getParent()) {
            if (context.inArray() && context.hasCurrentIndex()) {
                here = here.at("[" + context.getCurrentIndex() + "]");
            } else if (context.currentName() != null) {
                here = here.atField(context.currentName());
            }
            if (context == start) {
                break;
            }
        }
        return here.violation().path();
    }
}
