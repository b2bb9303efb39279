package dev.kith.examples.addressbook;

import dev.kith.vcard.CardProblem;
import java.util.Locale;

/**
 * Something that is wrong with a file, and what was done about it.
 *
 * @param line the line of the file from 1, or 0 if it is about the whole file
 * @param property the name of the property, or an empty text
 * @param code what kind of problem it is
 * @param message what is wrong, for people
 */
record Finding(long line, String property, String code, String message) {

    static Finding of(CardProblem problem) {
        String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Finding(problem.line(), problem.property(), code, problem.message());
    }

    /** The finding as one line of text. */
    String text() {
        String place = line == 0 ? "" : "line " + line + ": ";
        return place + (property.isEmpty() ? "" : property + ": ") + message + " [" + code + "]";
    }
}
