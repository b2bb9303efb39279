package dev.kith.contact;

/** For whom a note is meant. */
public enum NoteVisibility {
    /** For everybody who may see the contact. */
    ALL,
    /**
     * For the host's own people only. Who is one the host knows: it keeps such notes from outsiders
     * whom it lets in, such as the users of a portal.
     */
    TEAM,
    /**
     * For whoever added it. {@link Notes} shows it to them and to {@code Actor.system()} only, and
     * the history shows to everybody else that it was written or changed, but none of its values.
     */
    AUTHOR
}
