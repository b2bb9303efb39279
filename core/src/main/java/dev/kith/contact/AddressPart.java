package dev.kith.contact;

/**
 * The parts of a postal address: those of vCard's ADR property in its order (RFC 6350 §6.3.1, RFC
 * 9554 §2.1), and behind them what that property does not have.
 */
public enum AddressPart {
    /** The post office box. */
    POST_OFFICE_BOX,
    /** What goes beyond the street, such as the apartment, as older programs write it. */
    EXTENDED,
    /** The street with the number, as one text. */
    STREET,
    /** The town. */
    LOCALITY,
    /** The state, province or county. */
    REGION,
    /** The postal code. */
    POSTAL_CODE,
    /** The country's name. */
    COUNTRY,
    /** The room or suite. */
    ROOM,
    /** The apartment or unit. */
    APARTMENT,
    /** The floor. */
    FLOOR,
    /** The number in the street. */
    STREET_NUMBER,
    /** The street's name. */
    STREET_NAME,
    /** The building. */
    BUILDING,
    /** The block. */
    BLOCK,
    /** The neighbourhood. */
    SUBDISTRICT,
    /** The district. */
    DISTRICT,
    /** Something well known close by. */
    LANDMARK,
    /** The direction, such as north-west. */
    DIRECTION,
    /** Whose name stands on the letter, where that is not the contact's own. */
    ADDRESSEE,
    /** Who in the house is to get it, such as the accounting department. */
    ATTENTION,
    /** Whose letter box it is, where the addressee has none there: what follows {@code c/o}. */
    CARE_OF
}
