package dev.kith.contact;

/**
 * What a contact point leads to: an e-mail address, a phone number, a postal address, a web address
 * or a messenger handle. Immutable.
 */
public sealed interface PointValue
        permits EmailAddress, PhoneNumber, PostalAddress, WebAddress, MessagingHandle {

    /** {@return the kind of way on which it is reached} */
    Channel channel();

    /**
     * {@return what matching and look-ups compare: equal keys within a channel mean the same point}
     * Not for showing to people.
     */
    String key();
}
