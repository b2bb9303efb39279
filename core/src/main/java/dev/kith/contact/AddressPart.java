package dev.kith.contact;

/**
 * The parts of a postal address, in the order of vCard's ADR property (RFC 6350 §6.3.1, RFC 9554
 * §2.1).
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
    DIRECTION
}
