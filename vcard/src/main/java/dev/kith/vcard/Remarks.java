package dev.kith.vcard;

import dev.kith.contact.Remark;

/** Compares notes as a card can hold them: with line ends of one kind. */
final class Remarks {
    private Remarks() {}

    static boolean areSame(Remark one, Remark other) {
        return lines(one.text()).equals(lines(other.text()))
                && one.author().equals(other.author())
                && one.created().equals(other.created());
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
