package dev.kith.common;

/** How much care a value needs, from the least to the most. */
public enum DataClass {
    /** Says nothing about a person. */
    NONE,
    /** Relates to a person (General Data Protection Regulation, article 4, number 1). */
    PERSONAL,
    /**
     * Personal and of a kind that needs a reason of its own, such as health, belief or what was
     * said in confidence (article 9).
     */
    SENSITIVE
}
