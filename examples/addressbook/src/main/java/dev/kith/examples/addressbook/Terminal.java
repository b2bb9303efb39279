package dev.kith.examples.addressbook;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {
    private Terminal() {}

    /** Whether the program talks to a terminal and not to a file or another program. */
    @SuppressWarnings("SystemConsoleNull") // newer JDKs are asked below
    static boolean isWatched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
