package dev.kith.vcard;

/** How a line opens a nested card: vCard 2.1 puts a whole card into an AGENT. */
enum Nesting {
    /** Not at all. */
    NONE,
    /** It is an AGENT without a value: the card begins on the next line. */
    AWAITED,
    /** It is an AGENT whose value is the BEGIN of the card. */
    BEGUN;

    static Nesting of(byte[] bytes, int from, int to) {
        int nameStart = Boundary.skipBlanks(bytes, from, to);
        int at = nameStart;
        while (at < to && bytes[at] != ':' && bytes[at] != ';') {
            nameStart = bytes[at] == '.' ? at + 1 : nameStart;
            at++;
        }
        if (!Ascii.spells(bytes, nameStart, at, "AGENT")) {
            return NONE;
        }
        while (at < to && bytes[at] != ':') {
            at++;
        }
        if (at == to) {
            return NONE;
        }
        int valueStart = Boundary.skipBlanks(bytes, at + 1, to);
        if (valueStart == to) {
            return AWAITED;
        }
        return Boundary.of(bytes, valueStart, to) == Boundary.BEGIN ? BEGUN : NONE;
    }
}
