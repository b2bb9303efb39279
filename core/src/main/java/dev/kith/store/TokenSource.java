package dev.kith.store;

import dev.kith.common.FoldKey;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.NamePart;
import dev.kith.contact.Organization;
import dev.kith.contact.OrganizationName;
import dev.kith.contact.Person;
import dev.kith.contact.PersonName;
import dev.kith.contact.PhoneNumber;
import java.net.IDN;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of a contact that it is searched by, each kind with the tokens that come from it. What
 * is found most comes first, so that it is found soonest.
 */
enum TokenSource {
    /** The name to show, the name to sort by, all parts of the name and how they are spoken. */
    NAMES {
        @Override
        void give(Contact contact, TokenSink sink) {
            sink.words(contact.displayName());
            sink.words(contact.sortName());
            if (contact instanceof Person person) {
                PersonName name = person.name();
                name.forEach((NamePart part, String text) -> sink.words(text));
                name.forEachPhonetic((NamePart part, String text) -> sink.words(text));
            } else {
                giveName(((Organization) contact).name(), sink);
            }
        }

        @Override
        boolean isSame(Contact one, Contact other) {
            return name(one).equals(name(other))
                    && one.displayName().equals(other.displayName())
                    && one.sortName().equals(other.sortName());
        }

        private Object name(Contact contact) {
            return contact instanceof Person person
                    ? person.name()
                    : ((Organization) contact).name();
        }
    },
    NICKNAMES {
        @Override
        void give(Contact contact, TokenSink sink) {
            contact.nicknames().forEach(sink::words);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a change keeps the lists that it does not touch
        boolean isSame(Contact one, Contact other) {
            return one.nicknames() == other.nicknames();
        }
    },
    /** Organisations, their units, titles and roles. */
    AFFILIATIONS {
        @Override
        void give(Contact contact, TokenSink sink) {
            if (contact instanceof Person person) {
                for (Affiliation affiliation : person.affiliations()) {
                    giveName(affiliation.organization(), sink);
                    affiliation.title().ifPresent(sink::words);
                    affiliation.roles().forEach(sink::words);
                }
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a change keeps the lists that it does not touch
        boolean isSame(Contact one, Contact other) {
            return !(one instanceof Person a && other instanceof Person b)
                    || a.affiliations() == b.affiliations();
        }
    },
    EMAILS {
        @Override
        void give(Contact contact, TokenSink sink) {
            for (ContactPoint<EmailAddress> point : contact.emails()) {
                giveAddress(point.value(), sink);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a change keeps the lists that it does not touch
        boolean isSame(Contact one, Contact other) {
            return one.emails() == other.emails();
        }
    },
    PHONES {
        @Override
        void give(Contact contact, TokenSink sink) {
            for (ContactPoint<PhoneNumber> point : contact.phones()) {
                giveNumber(point.value(), sink);
            }
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a change keeps the lists that it does not touch
        boolean isSame(Contact one, Contact other) {
            return one.phones() == other.phones();
        }
    },
    LABELS {
        @Override
        void give(Contact contact, TokenSink sink) {
            contact.labels().forEach(label -> sink.token(SearchTerms.tokenOf(label)));
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a change keeps the lists that it does not touch
        boolean isSame(Contact one, Contact other) {
            return one.labels() == other.labels();
        }
    };

    /** How many tokens of one kind of value count. */
    static final int MOST = 300;

    private static final TokenSource[] ALL = values();

    abstract void give(Contact contact, TokenSink sink);

    /** Whether the tokens of two versions of a contact are sure to be the same; quick. */
    abstract boolean isSame(Contact one, Contact other);

    /**
     * Gives the tokens of a contact, some more than once.
     *
     * @param other a version of the same contact: then only what comes from values in which the two
     *     differ
     * @param taker takes each token, and says whether it wants more
     */
    static void tokens(Contact contact, @Nullable Contact other, Predicate<String> taker) {
        TokenSink sink = new TokenSink(taker);
        for (TokenSource source : ALL) {
            if (other == null || !source.isSame(contact, other)) {
                sink.begin(MOST);
                source.give(contact, sink);
                if (!sink.wantsMore()) {
                    return;
                }
            }
        }
    }

    static boolean areAllSame(Contact one, Contact other) {
        for (TokenSource source : ALL) {
            if (!source.isSame(one, other)) {
                return false;
            }
        }
        return true;
    }

    static void giveName(OrganizationName name, TokenSink sink) {
        sink.words(name.text());
        name.units().forEach(sink::words);
        name.phonetic().ifPresent(sink::words);
    }

    /** The address as it was written, and with its domain in both forms of an international one. */
    static void giveAddress(EmailAddress address, TokenSink sink) {
        sink.words(address.text());
        String domain = address.domain();
        int at = address.text().lastIndexOf('@');
        if (!address.text().regionMatches(true, at + 1, domain, 0, domain.length())) {
            sink.words(address.text().substring(0, at + 1) + domain);
        }
        if (domain.contains("xn--")) {
            String shown = IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED);
            sink.words(address.text().substring(0, at + 1) + shown);
        }
    }

    /**
     * The digits of the normal form with and without its country, and those that were typed; where
     * letters stand between them, also the words.
     */
    static void giveNumber(PhoneNumber number, TokenSink sink) {
        String normal = number.key();
        String digits = normal.startsWith("+") ? normal.substring(1) : normal;
        sink.words(digits);
        number.nationalNumber().ifPresent(sink::words);
        String folded = FoldKey.fold(number.text());
        String typed = SearchTerms.digits(folded);
        if (!typed.equals(digits)) {
            sink.words(typed);
        }
        if (!SearchTerms.isNumber(folded)) {
            // typed like this it is no number but words
            sink.words(number.text());
        }
    }
}
