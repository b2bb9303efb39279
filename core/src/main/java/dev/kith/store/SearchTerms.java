package dev.kith.store;

import dev.kith.common.FoldKey;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Violation;
import dev.kith.contact.Contact;
import dev.kith.label.LabelId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a contact must have to be found by a search: every one of these terms. Personal data.
 *
 * @param terms the terms, of which the order says nothing
 */
public record SearchTerms(List<SearchTerm> terms) {

    /** The most UTF-16 code units of a text to search by. */
    public static final int MAX_LENGTH = 1_000;

    /** The most words of a text to search by. */
    public static final int MAX_WORDS = 32;

    /**
     * Copies the list.
     *
     * @param terms the terms
     */
    public SearchTerms {
        terms = List.copyOf(terms);
    }

    /**
     * {@return the terms of what a user typed: each word is one, in any case and with or without
     * accents; texts that mean the same have equal terms} What a word is, is said by {@link
     * ContactProjection#tokens()}. Between two spaces what has an {@code @} inside and no quotation
     * mark is the beginning of a whole address. A text with digits and without letters may be a
     * phone number, whatever stands between its digits, or a name such as 24/7: each of its words
     * is found as a word, or all its digits as the beginning of a number. Of a number with zeros in
     * front both forms are found, with them and without them.
     *
     * @param text what the user typed; without a letter or digit it gives no terms
     * @throws InvalidValueException if the text has more than {@value #MAX_LENGTH} characters or
     *     {@value #MAX_WORDS} words
     */
    public static SearchTerms of(String text) {
        if (text.length() > MAX_LENGTH) {
            throw tooMuch("too-long", "characters", MAX_LENGTH);
        }
        String folded = FoldKey.fold(text);
        TypedWords words = new TypedWords();
        if (isNumber(folded)) {
            words.addNumber(folded);
        } else {
            for (String piece : folded.split(" ", -1)) {
                address(piece).ifPresentOrElse(words::addAddress, () -> words.addWords(piece));
            }
        }
        List<SearchTerm> terms = words.terms();
        if (terms.size() > MAX_WORDS) {
            throw tooMuch("too-many-words", "words", MAX_WORDS);
        }
        return new SearchTerms(terms);
    }

    /**
     * {@return the tokens by which a text is found, each once: its words, and what has an {@code @}
     * inside whole}
     *
     * @param text any text
     */
    public static Set<String> wordsIn(String text) {
        Set<String> words = new LinkedHashSet<>();
        TokenSink sink =
                new TokenSink(
                        word -> {
                            words.add(word);
                            return true;
                        });
        sink.begin(Integer.MAX_VALUE);
        sink.words(text);
        return words;
    }

    /**
     * {@return the token of a label: a number sign, which no word begins with, and its id}
     *
     * @param label the label
     */
    public static String tokenOf(LabelId label) {
        return "#" + label;
    }

    /**
     * {@return beginnings that a contact has tokens of if it has a token of this one: for an index
     * that leaves whole e-mail addresses out} Who has an address has its words, too, so the
     * beginning of an address gives the words in it, and any other beginning gives itself. Not
     * everybody who has such tokens has one of the beginning.
     *
     * @param beginning one of a term's beginnings
     */
    public static List<String> wordsOf(String beginning) {
        if (beginning.charAt(0) != '@') {
            return List.of(beginning);
        }
        List<String> words = new ArrayList<>();
        SearchWords.toSearchBy(words::add).of(beginning);
        int last = words.size() - 1;
        // a number may go on as a word, which keeps the leading zeros that were taken off here
        if (last >= 0 && words.get(last).chars().allMatch(c -> c >= '0' && c <= '9')) {
            words.remove(last);
        }
        return words.isEmpty() ? List.of("") : words;
    }

    /** {@return whether there is nothing to be searched by} */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /**
     * {@return whether a contact has all that is searched for: for each term a token that begins
     * with one of the term's beginnings}
     *
     * @param contact the contact
     */
    public boolean areMetBy(Contact contact) {
        BitSet unmet = new BitSet(terms.size());
        unmet.set(0, terms.size());
        TokenSource.tokens(
                contact,
                null,
                token -> {
                    for (int i = unmet.nextSetBit(0); i >= 0; i = unmet.nextSetBit(i + 1)) {
                        if (terms.get(i).isMetBy(token)) {
                            unmet.clear(i);
                        }
                    }
                    return !unmet.isEmpty();
                });
        return unmet.isEmpty();
    }

    @Override
    public String toString() {
        return "SearchTerms[" + terms.size() + "]";
    }

    /** The digits in a text, in any script, as ASCII digits. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    /**
     * The token of a whole e-mail address, the beginning of one, or a part of a name that looks
     * like one: an {@code @}, which no word begins with, and the address from its first letter or
     * digit to its last.
     */
    static Optional<String> address(String folded) {
        int at = folded.lastIndexOf('@');
        if (at < 1 || folded.indexOf('"') >= 0 || folded.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        int first = 0;
        while (first < at && !Character.isLetterOrDigit(folded.codePointAt(first))) {
            first += Character.charCount(folded.codePointAt(first));
        }
        int end = folded.length();
        while (end > at && !Character.isLetterOrDigit(folded.codePointBefore(end))) {
            end -= Character.charCount(folded.codePointBefore(end));
        }
        return first < at && end > at
                ? Optional.of(
                        IndexKey.beginning(
                                "@" + folded.substring(first, end), SearchWords.MAX_LENGTH))
                : Optional.empty();
    }

    /** Whether a folded text is digits, whatever signs stand between them. */
    static boolean isNumber(String folded) {
        return folded.indexOf('@') < 0
                && folded.codePoints().anyMatch(Character::isDigit)
                && folded.codePoints().noneMatch(Character::isLetter);
    }

    private static InvalidValueException tooMuch(String code, String what, int max) {
        return new InvalidValueException(
                "search",
                List.of(
                        new Violation(
                                "text",
                                code,
                                "a text to search by has at most " + max + " " + what,
                                Map.of("max", max))));
    }
}
