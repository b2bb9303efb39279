package dev.kith.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object in the tree of a form that was read: fields by name, in the order they were written.
 * Immutable, safe for use by many threads.
 *
 * <p>The accessors that take a name throw {@link InvalidFormException} if the field is missing, of
 * another kind, or refused by the function that reads it; the exception names the place from the
 * object that was asked first, such as {@code emails[1].use}. A function that reads throws {@link
 * IllegalArgumentException} with the rule as its message, never the value, as the library's own
 * values do, or {@link ArithmeticException} where a number is out of range. What no accessor asks
 * for is kept: see {@link #fieldsOtherThan}.
 */
public final class Form implements FormNode {

    private static final Form EMPTY = new Form(Map.of());

    private final Map<String, FormNode> fields;

    private Form(Map<String, FormNode> fields) {
        this.fields = fields;
    }

    /** {@return an object without fields} */
    public static Form empty() {
        return EMPTY;
    }

    /** The object of fields that nobody else changes from here on. */
    static Form owning(Map<String, FormNode> fields) {
        return fields.isEmpty() ? EMPTY : new Form(Collections.unmodifiableMap(fields));
    }

    /** The object of fields that note which of them are asked for. */
    static Form noting(NotingFields fields) {
        return new Form(fields);
    }

    /** {@return a builder of an object} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the names of the fields, in their order} */
    public Set<String> fields() {
        return fields.keySet();
    }

    /**
     * {@return the names of the fields that a reader does not know, in their order}
     *
     * @param known the names that it knows
     */
    public List<String> fieldsOtherThan(Collection<String> known) {
        return fields.keySet().stream().filter(name -> !known.contains(name)).toList();
    }

    /**
     * {@return whether there is such a field}
     *
     * @param name its name
     */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * {@return the value of a field, if there is one}
     *
     * @param name its name
     */
    public Optional<FormNode> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * {@return what is made of the value of a field}
     *
     * @param name its name
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> T read(String name, Function<? super FormNode, ? extends T> how) {
        FormNode node = fields.get(name);
        if (node == null) {
            throw new InvalidFormException("missing", "is missing").at(name);
        }
        return placed(name, node, how);
    }

    /**
     * {@return what is made of the value of a field, if there is one}
     *
     * @param name its name
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> Optional<T> readOptional(String name, Function<? super FormNode, ? extends T> how) {
        FormNode node = fields.get(name);
        return node == null ? Optional.empty() : Optional.of(placed(name, node, how));
    }

    /**
     * {@return what is made of the object in a field}
     *
     * @param name its name
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> T object(String name, Function<? super Form, ? extends T> how) {
        return read(name, node -> how.apply(node.form()));
    }

    /**
     * {@return what is made of the object in a field, if there is one}
     *
     * @param name its name
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> Optional<T> optionalObject(String name, Function<? super Form, ? extends T> how) {
        return readOptional(name, node -> how.apply(node.form()));
    }

    /**
     * {@return what is made of the text in a field}
     *
     * @param name its name
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> T value(String name, Function<? super String, ? extends T> how) {
        return read(name, node -> how.apply(node.text()));
    }

    /**
     * {@return what is made of the text in a field, if there is one}
     *
     * @param name its name
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> Optional<T> optionalValue(String name, Function<? super String, ? extends T> how) {
        return readOptional(name, node -> how.apply(node.text()));
    }

    /**
     * {@return what is made of each element of the list in a field; empty if there is no such
     * field}
     *
     * @param name its name
     * @param max the most elements allowed
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> List<T> list(String name, int max, Function<? super FormNode, ? extends T> how) {
        FormNode node = fields.get(name);
        if (node == null) {
            return List.of();
        }
        List<FormNode> elements = placed(name, node, FormNode::list);
        if (elements.size() > max) {
            throw new InvalidFormException("too-many", "has at most " + max + " elements").at(name);
        }
        List<T> made = new ArrayList<>(elements.size());
        for (FormNode element : elements) {
            try {
                made.add(checked(() -> how.apply(element)));
            } catch (InvalidFormException e) {
                throw e.at(name + "[" + made.size() + "]");
            }
        }
        return made;
    }

    /**
     * {@return what is made of each object of the list in a field; empty if there is no such field}
     *
     * @param name its name
     * @param max the most elements allowed
     * @param how makes it
     * @param <T> the type of what is made
     */
    public <T> List<T> objects(String name, int max, Function<? super Form, ? extends T> how) {
        return list(name, max, node -> how.apply(node.form()));
    }

    /**
     * {@return the texts of the list in a field; empty if there is no such field}
     *
     * @param name its name
     * @param max the most elements allowed
     */
    public List<String> texts(String name, int max) {
        return list(name, max, FormNode::text);
    }

    /**
     * {@return the text in a field}
     *
     * @param name its name
     */
    public String text(String name) {
        return read(name, FormNode::text);
    }

    /**
     * {@return the text in a field, if there is one}
     *
     * @param name its name
     */
    public Optional<String> optionalText(String name) {
        return readOptional(name, FormNode::text);
    }

    /**
     * {@return the whole number in a field}
     *
     * @param name its name
     */
    public long number(String name) {
        return read(name, FormNode::number);
    }

    /**
     * {@return the whole number in a field, if there is one}
     *
     * @param name its name
     */
    public OptionalLong optionalNumber(String name) {
        return readOptional(name, FormNode::number).stream().mapToLong(Long::longValue).findFirst();
    }

    /**
     * {@return the decimal number in a field}
     *
     * @param name its name
     */
    public BigDecimal decimal(String name) {
        return read(name, FormNode::decimal);
    }

    /**
     * {@return the decimal number in a field, if there is one}
     *
     * @param name its name
     */
    public Optional<BigDecimal> optionalDecimal(String name) {
        return readOptional(name, FormNode::decimal);
    }

    /**
     * {@return whether a field holds yes; no if there is no such field}
     *
     * @param name its name
     */
    public boolean flag(String name) {
        return readOptional(name, FormNode::flag).orElse(false);
    }

    /**
     * {@return the bytes in a field}
     *
     * @param name its name
     */
    public byte[] bytes(String name) {
        return read(name, FormNode::bytes);
    }

    /**
     * {@return the bytes in a field, if there are any}
     *
     * @param name its name
     */
    public Optional<byte[]> optionalBytes(String name) {
        return readOptional(name, FormNode::bytes);
    }

    /**
     * {@return the instant in a field}
     *
     * @param name its name
     */
    public Instant instant(String name) {
        return read(name, FormNode::instant);
    }

    /**
     * {@return the instant in a field, if there is one}
     *
     * @param name its name
     */
    public Optional<Instant> optionalInstant(String name) {
        return readOptional(name, FormNode::instant);
    }

    /**
     * {@return the id in a field}
     *
     * @param name its name
     */
    public UUID id(String name) {
        return read(name, FormNode::id);
    }

    /**
     * {@return the id in a field, if there is one}
     *
     * @param name its name
     */
    public Optional<UUID> optionalId(String name) {
        return readOptional(name, FormNode::id);
    }

    /**
     * {@return the same object with a field, in place of the one of that name or behind the others}
     *
     * @param name its name
     * @param value its value
     */
    public Form with(String name, FormNode value) {
        Map<String, FormNode> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return owning(changed);
    }

    /**
     * {@return the same object without a field}
     *
     * @param name its name
     */
    public Form without(String name) {
        if (!has(name)) {
            return this;
        }
        Map<String, FormNode> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return owning(changed);
    }

    /** The fields that note what is asked for, if this object's do. */
    Optional<NotingFields> noted() {
        return fields instanceof NotingFields noting ? Optional.of(noting) : Optional.empty();
    }

    private static <T> T placed(
            String place, FormNode node, Function<? super FormNode, ? extends T> how) {
        return placed(place, () -> how.apply(node));
    }

    /** What is made of values that were read at a place. */
    static <T> T placed(String place, Supplier<? extends T> making) {
        try {
            return checked(making);
        } catch (InvalidFormException e) {
            throw e.at(place);
        }
    }

    /** What is made of values that were read; a rule that they break becomes a refusal. */
    static <T> T checked(Supplier<? extends T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidFormException("bad-value", rule(e));
        } catch (ArithmeticException e) {
            throw new InvalidFormException("out-of-range", "is a number in its range");
        }
    }

    /** What the library's own values say; messages of the JDK's parsers repeat what they read. */
    private static String rule(IllegalArgumentException e) {
        String message = e.getMessage();
        boolean ours = e.getClass() == IllegalArgumentException.class && e.getCause() == null;
        return ours && message != null ? message : "breaks a rule";
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public Form form() {
        return this;
    }

    @Override
    public void write(FormWriter writer) {
        writer.beginObject();
        fields.forEach(
                (name, value) -> {
                    writer.name(name);
                    value.write(writer);
                });
        writer.endObject();
    }

    /** {@return whether the other is an object with equal fields, in any order} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Form that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** {@return the number of fields; none of their values} */
    @Override
    public String toString() {
        return "Form[" + fields.size() + " fields]";
    }

    /** Collects fields. Used by one thread. */
    public static final class Builder {

        private Map<String, FormNode> fields = new LinkedHashMap<>();
        private boolean built;

        private Builder() {}

        /**
         * Adds a field.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         * @throws InvalidFormException if there is a field of that name
         */
        public Builder add(String name, FormNode value) {
            if (built) {
                fields = new LinkedHashMap<>(fields);
                built = false;
            }
            if (fields.putIfAbsent(name, value) != null) {
                throw new InvalidFormException("repeated", "an object has each field once");
            }
            return this;
        }

        /** {@return the object} */
        public Form build() {
            // the object has the fields for itself: a builder that goes on takes a copy
            built = true;
            return owning(fields);
        }
    }
}
