package dev.kith.contact;

import dev.kith.common.Violation;
import java.util.List;

/**
 * The contact points of a draft.
 *
 * @param <D> the draft's own type
 */
abstract sealed class PointsDraft<D> permits ValuesDraft {

    /** What is wrong with the texts that were refused. */
    final Refusals refusals = new Refusals();

    private final PointList<EmailAddress> emails;
    private final PointList<PhoneNumber> phones;
    private final PointList<PostalAddress> addresses;
    private final PointList<WebAddress> webAddresses;
    private final PointList<MessagingHandle> handles;

    PointsDraft() {
        emails = new PointList<>("emails", List.of(), refusals);
        phones = new PointList<>("phones", List.of(), refusals);
        addresses = new PointList<>("addresses", List.of(), refusals);
        webAddresses = new PointList<>("webAddresses", List.of(), refusals);
        handles = new PointList<>("handles", List.of(), refusals);
    }

    PointsDraft(ContactContent content) {
        emails = new PointList<>("emails", content.emails(), refusals);
        phones = new PointList<>("phones", content.phones(), refusals);
        addresses = new PointList<>("addresses", content.addresses(), refusals);
        webAddresses = new PointList<>("webAddresses", content.webAddresses(), refusals);
        handles = new PointList<>("handles", content.handles(), refusals);
    }

    abstract D self();

    /**
     * Adds an e-mail address; a text that is none becomes a violation.
     *
     * @param text the address
     * @return this draft
     */
    public D email(String text) {
        return email(text, Use.OTHER);
    }

    /**
     * Adds an e-mail address; a text that is none becomes a violation.
     *
     * @param text the address
     * @param use where it belongs
     * @return this draft
     */
    public D email(String text, Use use) {
        emails.add(EmailAddress.parse(text), use);
        return self();
    }

    /**
     * Adds an e-mail address.
     *
     * @param point the address and what is known of it
     * @return this draft
     */
    public D email(ContactPoint<EmailAddress> point) {
        emails.add(point);
        return self();
    }

    /**
     * Replaces all e-mail addresses.
     *
     * @param points the addresses in the order of preference
     * @return this draft
     */
    public D emails(List<ContactPoint<EmailAddress>> points) {
        emails.replace(points);
        return self();
    }

    /**
     * Adds a phone number; a text that is none becomes a violation.
     *
     * @param text the number as the user wrote it
     * @return this draft
     */
    public D phone(String text) {
        return phone(text, Use.OTHER);
    }

    /**
     * Adds a phone number; a text that is none becomes a violation.
     *
     * @param text the number as the user wrote it
     * @param use where it belongs
     * @return this draft
     */
    public D phone(String text, Use use) {
        phones.add(PhoneNumber.parse(text), use);
        return self();
    }

    /**
     * Adds a phone number.
     *
     * @param point the number and what is known of it
     * @return this draft
     */
    public D phone(ContactPoint<PhoneNumber> point) {
        phones.add(point);
        return self();
    }

    /**
     * Replaces all phone numbers.
     *
     * @param points the numbers in the order of preference
     * @return this draft
     */
    public D phones(List<ContactPoint<PhoneNumber>> points) {
        phones.replace(points);
        return self();
    }

    /**
     * Adds a postal address.
     *
     * @param address the address
     * @param use where it belongs
     * @return this draft
     */
    public D address(PostalAddress address, Use use) {
        return address(ContactPoint.of(address, use));
    }

    /**
     * Adds a postal address.
     *
     * @param point the address and what is known of it
     * @return this draft
     */
    public D address(ContactPoint<PostalAddress> point) {
        addresses.add(point);
        return self();
    }

    /**
     * Replaces all postal addresses.
     *
     * @param points the addresses in the order of preference
     * @return this draft
     */
    public D addresses(List<ContactPoint<PostalAddress>> points) {
        addresses.replace(points);
        return self();
    }

    /**
     * Adds the address of a page on the web; a text that is none becomes a violation.
     *
     * @param text the address
     * @return this draft
     */
    public D webAddress(String text) {
        webAddresses.add(WebAddress.parse(text), Use.OTHER);
        return self();
    }

    /**
     * Adds the address of a page on the web.
     *
     * @param point the address and what is known of it
     * @return this draft
     */
    public D webAddress(ContactPoint<WebAddress> point) {
        webAddresses.add(point);
        return self();
    }

    /**
     * Replaces all addresses of pages on the web.
     *
     * @param points the addresses in the order of preference
     * @return this draft
     */
    public D webAddresses(List<ContactPoint<WebAddress>> points) {
        webAddresses.replace(points);
        return self();
    }

    /**
     * Adds a name on a messenger or social network.
     *
     * @param point the handle and what is known of it
     * @return this draft
     */
    public D handle(ContactPoint<MessagingHandle> point) {
        handles.add(point);
        return self();
    }

    /**
     * Replaces all names on messengers and social networks.
     *
     * @param points the handles in the order of preference
     * @return this draft
     */
    public D handles(List<ContactPoint<MessagingHandle>> points) {
        handles.replace(points);
        return self();
    }

    /**
     * Makes a point the one to take, and its rivals no longer so: all other points of its channel
     * and purposes that are valid on one of its days. Where the value leads to several points, it
     * is the one of exactly that value; among several of them, one whose validity has no end, then
     * the one of the best rank, then the first.
     *
     * @param value where the point leads; compared by {@link PointValue#key()}
     * @return this draft
     * @throws IllegalArgumentException if the draft has no such point
     */
    public D primary(PointValue value) {
        of(value.channel()).choosePrimary(value);
        return self();
    }

    /**
     * Takes away the points that lead somewhere.
     *
     * @param value where they lead; compared by {@link PointValue#key()}
     * @return this draft
     */
    public D without(PointValue value) {
        of(value.channel()).remove(value);
        return self();
    }

    /** {@return the e-mail addresses so far} */
    public List<ContactPoint<EmailAddress>> emails() {
        return emails.toList();
    }

    /** {@return the phone numbers so far} */
    public List<ContactPoint<PhoneNumber>> phones() {
        return phones.toList();
    }

    /** {@return the postal addresses so far} */
    public List<ContactPoint<PostalAddress>> addresses() {
        return addresses.toList();
    }

    /** {@return the addresses of pages on the web so far} */
    public List<ContactPoint<WebAddress>> webAddresses() {
        return webAddresses.toList();
    }

    /** {@return the names on messengers and social networks so far} */
    public List<ContactPoint<MessagingHandle>> handles() {
        return handles.toList();
    }

    private PointList<?> of(Channel channel) {
        return switch (channel) {
            case EMAIL -> emails;
            case PHONE -> phones;
            case POST -> addresses;
            case WEB -> webAddresses;
            case MESSAGING -> handles;
        };
    }

    boolean hasPoint() {
        for (Channel channel : Channel.values()) {
            if (!of(channel).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    void checkPoints(List<Violation> found) {
        for (Channel channel : Channel.values()) {
            of(channel).check(found);
        }
        List<ContactPoint<PostalAddress>> letters = addresses.toList();
        for (int i = 0; i < letters.size(); i++) {
            PostalAddress address = letters.get(i).value();
            String path = refusals.path("addresses", i);
            ContactDraft.checkSize(path + ".lines", address.lines(), found);
            ContactDraft.checkSize(path + ".parts", address.order(), found);
        }
    }
}
