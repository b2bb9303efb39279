package dev.kith.contact;

import dev.kith.common.FoldKey;
import dev.kith.common.TextRule;

/**
 * A name on a messenger or social network.
 *
 * @param service the network, in lower case, such as {@code skype} or {@code xmpp}; at most 100
 *     characters
 * @param handle the name there, as the user wrote it; at most 1,000 characters
 */
public record MessagingHandle(String service, String handle) implements PointValue {

    private static final TextRule SERVICE = TextRule.line("a messaging service", 100);
    private static final TextRule HANDLE = TextRule.line("a messaging handle", 1_000);

    /**
     * Takes off outer spaces, puts the service in lower case and checks both.
     *
     * @param service the network
     * @param handle the name there
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public MessagingHandle {
        service = SERVICE.require(FoldKey.fold(SERVICE.require(service)));
        handle = HANDLE.require(handle).strip();
    }

    /**
     * {@return the handle of that name}
     *
     * @param service the network
     * @param handle the name there
     * @throws IllegalArgumentException if one is blank, too long or has control characters
     */
    public static MessagingHandle of(String service, String handle) {
        return new MessagingHandle(service, handle);
    }

    @Override
    public Channel channel() {
        return Channel.MESSAGING;
    }

    @Override
    public String key() {
        return service + ":" + handle;
    }

    @Override
    public String toString() {
        return "MessagingHandle[" + service + "]";
    }
}
