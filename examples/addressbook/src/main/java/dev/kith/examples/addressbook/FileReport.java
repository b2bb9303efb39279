package dev.kith.examples.addressbook;

import java.util.List;

/**
 * What a check found in one file.
 *
 * @param file the file as the user named it
 * @param contacts how many contacts it gave
 * @param problems what is wrong with it, as the reader says
 * @param losses what writing it back loses without a word
 */
record FileReport(String file, long contacts, List<Finding> problems, List<Finding> losses) {

    /** The report in lines of text, the first one being the summary. */
    String text() {
        StringBuilder text = new StringBuilder(file);
        text.append(": ").append(count(contacts, "contact"));
        text.append(", ").append(count(problems.size(), "problem"));
        text.append(", ").append(count(losses.size(), "silent loss", "silent losses"));
        for (Finding problem : problems) {
            text.append(System.lineSeparator()).append("  ").append(problem.text());
        }
        for (Finding loss : losses) {
            text.append(System.lineSeparator()).append("  ").append(loss.text());
        }
        return text.toString();
    }

    private static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
