package dev.kith.contact;

import java.util.Set;

/**
 * What a contact point is for, apart from where it is ({@link Use}); each purpose fits certain
 * channels.
 */
public enum Purpose {
    /** Invoices and payments. */
    BILLING(Channel.EMAIL, Channel.PHONE, Channel.POST, Channel.WEB),
    /** Help with what was sold. */
    SUPPORT(Channel.EMAIL, Channel.PHONE, Channel.POST, Channel.WEB, Channel.MESSAGING),
    /** Messages that go to many. */
    BULK(Channel.EMAIL, Channel.POST, Channel.MESSAGING),
    /** What must not wait. */
    ESCALATION(Channel.EMAIL, Channel.PHONE, Channel.MESSAGING),
    /** Notices that the law wants served. */
    LEGAL_NOTICE(Channel.EMAIL, Channel.POST);

    private final Set<Channel> channels;

    Purpose(Channel... channels) {
        this.channels = Set.of(channels);
    }

    /**
     * {@return whether a point of that channel can serve this purpose}
     *
     * @param channel the channel
     */
    public boolean fits(Channel channel) {
        return channels.contains(channel);
    }

    /** A bit of its own, in memory only. */
    @SuppressWarnings("EnumOrdinal")
    int bit() {
        return 1 << ordinal();
    }
}
