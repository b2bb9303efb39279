package dev.kith.contact;

/** How close the values of a custom field come to a person. */
public enum PersonalData {
    /** They say nothing about a person. */
    NONE,
    /** They are personal data (GDPR, article 4). */
    PERSONAL,
    /** They are personal data of a special category, such as health or belief (GDPR, article 9). */
    SENSITIVE
}
