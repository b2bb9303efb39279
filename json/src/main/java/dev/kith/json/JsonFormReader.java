package dev.kith.json;

import dev.kith.common.Violation;
import dev.kith.form.Form;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.InvalidFormException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one form from a parser of JSON that may be anything. Used by one thread, for one form. */
final class JsonFormReader {

    private final JsonParser json;
    private final JsonLimits limits;
    private final @Nullable List<String> nulls;

    private @Nullable TokenStreamContext start;
    private boolean enveloped = true;
    private int values;
    private @Nullable String type;
    private int version;

    /**
     * A reader.
     *
     * @param nulls takes the places of fields that are null, which are passed over then; null if
     *     they are refused
     */
    JsonFormReader(JsonParser json, JsonLimits limits, @Nullable List<String> nulls) {
        this.json = json;
        this.limits = limits;
        this.nulls = nulls;
    }

    /** The document that is all there is. */
    FormDocument whole() {
        try {
            json.nextToken();
            FormDocument document = content();
            if (json.nextToken() != null) {
                throw Rules.refused("trailing", "nothing follows a form's object");
            }
            return document;
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    /** The value that begins at the current token and belongs to no form of its own. */
    FormNode value() {
        enveloped = false;
        JsonToken token = json.currentToken();
        boolean hasPlaces = token.isStructStart();
        start = json.streamReadContext();
        try {
            return value(token, 0);
        } catch (InvalidFormException e) {
            throw hasPlaces ? new InvalidFormException(e.violation().at(place())) : e;
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    /** The document that begins at the current token and ends at the one that will be current. */
    FormDocument next() {
        try {
            return content();
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private FormDocument content() {
        Form content;
        try {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw Rules.refused("no-object", "a form is one object");
            }
            start = json.streamReadContext();
            content = fields(1);
        } catch (InvalidFormException e) {
            throw new InvalidFormException(e.violation().at(place()));
        }
        if (type == null) {
            throw missing(Envelope.FORM);
        }
        if (version == 0) {
            throw missing(Envelope.VERSION);
        }
        try {
            return new FormDocument(type, version, content);
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException(
                    new Violation(
                            Envelope.FORM,
                            "header",
                            "is a name of 1 to 50 lower-case letters, digits and hyphens"));
        }
    }

    private static InvalidFormException missing(String field) {
        return new InvalidFormException(new Violation(field, "missing", "is missing"));
    }

    private Form fields(int depth) {
        requireDepth(depth);
        Form.Builder fields = Form.builder();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            JsonToken token = json.nextToken();
            if (!Rules.isName(name)) {
                throw Rules.refused("name", "a field's name has 1 to 100 visible ASCII characters");
            }
            if (depth == 1 && enveloped && Envelope.holds(name)) {
                header(name, token);
            } else if (token == JsonToken.VALUE_NULL && nulls != null) {
                nulls.add(place());
            } else {
                fields.add(name, value(token, depth));
            }
        }
        return fields.build();
    }

    private void header(String name, JsonToken token) {
        boolean isForm = name.equals(Envelope.FORM);
        if (isForm ? type != null : version != 0) {
            throw Rules.refused("repeated", "an object has each field once");
        }
        FormNode value = value(token, 1);
        if (isForm) {
            type = value.text();
        } else {
            long number = value.number();
            if (number < 1 || number > Integer.MAX_VALUE) {
                throw Rules.refused("header", "a form's version is an int of at least 1");
            }
            version = (int) number;
        }
    }

    private FormNode value(JsonToken token, int depth) {
        if (++values > limits.values()) {
            throw Rules.tooManyValues(limits);
        }
        return switch (token) {
            case START_OBJECT -> fields(depth + 1);
            case START_ARRAY -> list(depth + 1);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> number();
            case VALUE_NUMBER_FLOAT -> decimal();
            case VALUE_TRUE -> FormNode.of(true);
            case VALUE_FALSE -> FormNode.of(false);
            case VALUE_NULL ->
                    throw Rules.refused("null", "is left out where there is none; nothing is null");
            case VALUE_EMBEDDED_OBJECT -> embedded();
            default -> throw Rules.refused("json", "is JSON as RFC 8259 says");
        };
    }

    private FormNode list(int depth) {
        requireDepth(depth);
        List<FormNode> nodes = new ArrayList<>();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY;
                token = json.nextToken()) {
            nodes.add(value(token, depth));
        }
        return FormNode.of(nodes);
    }

    private FormNode text() {
        String text = json.getString();
        if (text.length() > limits.textLength()) {
            throw Rules.tooLong(limits);
        }
        if (!Rules.isWhole(text)) {
            throw Rules.refused("unicode", "is whole Unicode, without unpaired surrogates");
        }
        return FormNode.of(text);
    }

    private FormNode number() {
        return switch (json.getNumberType()) {
            case INT, LONG -> FormNode.of(json.getLongValue());
            default -> decimal();
        };
    }

    private FormNode decimal() {
        String text = json.getString();
        if (text.length() > limits.numberLength()) {
            throw Rules.tooLong(limits);
        }
        return FormNode.of(FormNode.of(text).decimal());
    }

    /** A host's mapper that reads what it holds as a tree has bytes as they are. */
    private FormNode embedded() {
        if (json.getEmbeddedObject() instanceof byte[] bytes) {
            return FormNode.of(bytes);
        }
        throw Rules.refused("json", "is JSON as RFC 8259 says");
    }

    private void requireDepth(int depth) {
        if (depth > limits.nesting()) {
            throw Rules.tooDeep(limits);
        }
    }

    private String place() {
        return JsonPlaces.of(json, start);
    }

    /** Without the cause, which would hold what was read. */
    private InvalidFormException refusal(JacksonException e) {
        InvalidFormException refusal =
                e instanceof StreamConstraintsException
                        ? Rules.tooLong(limits)
                        : Rules.refused("json", "is JSON as RFC 8259 says");
        return new InvalidFormException(refusal.violation().at(place()));
    }
}
