package dev.kith.testkit;

/** Hears every answer that a run gets from the library, in the order of the questions. */
interface ModelListener {

    /** Hears nothing. */
    ModelListener NOBODY = (question, answer) -> {};

    /**
     * An answer came.
     *
     * @param question what was asked
     * @param answer what came back; what was thrown, if it was refused
     */
    void heard(String question, Object answer);
}
