package dev.kith.rule;

import java.util.List;

/**
 * Everything that rules of one book can ask about, as it is now: what a host builds an editor of
 * rules from. Which conditions a field takes says its {@link RuleField#type}. Immutable.
 *
 * @param fields the fields of contacts and of their parts
 */
public record RuleSchema(List<Entry> fields) {

    /**
     * Copies the list.
     *
     * @param fields the fields
     */
    public RuleSchema {
        fields = List.copyOf(fields);
    }

    /**
     * {@return the fields of the contact itself or of a part}
     *
     * @param scope the contact itself or the part
     */
    public List<Entry> of(RuleScope scope) {
        return fields.stream().filter(entry -> entry.field().scope() == scope).toList();
    }

    /**
     * A field.
     *
     * @param name how the text form calls it
     * @param field the field, with its type and whether there can be several values
     * @param isClosed whether its values are words of which there are no others
     * @param words these words; none if any will do
     */
    public record Entry(String name, RuleField field, boolean isClosed, List<String> words) {

        /**
         * Copies the list.
         *
         * @param name how the text form calls it
         * @param field the field
         * @param isClosed whether its values are words of which there are no others
         * @param words these words
         */
        public Entry {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "Entry[" + name + "]";
        }
    }
}
