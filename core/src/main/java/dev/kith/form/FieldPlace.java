package dev.kith.form;

/** How a field is named whose name was read and may be anything, even a person's address. */
final class FieldPlace {

    private static final int MAX_SHOWN = 50;

    private FieldPlace() {}

    static String shown(String name) {
        boolean plain = !name.isEmpty() && name.length() <= MAX_SHOWN;
        for (int i = 0; plain && i < name.length(); i++) {
            char c = name.charAt(i);
            plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return plain ? name : "?";
    }

    static String below(String place, String name) {
        return place.isEmpty() ? shown(name) : place + "." + shown(name);
    }
}
