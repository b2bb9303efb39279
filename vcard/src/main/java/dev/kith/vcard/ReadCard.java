package dev.kith.vcard;

import dev.kith.contact.Contact;
import dev.kith.contact.ContactDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card that was read: as written, as the draft of a contact, and with what was wrong with it.
 *
 * <p>The draft is made when it, its kind or the problems are first asked for. Used by one thread.
 */
public final class ReadCard {
    private final String source;
    private final RawCard raw;
    private final List<CardProblem> found;
    private @Nullable MappedCard mapped;
    private List<CardProblem> problems = List.of();

    ReadCard(String source, RawCard raw, List<CardProblem> found) {
        this.source = source;
        this.raw = raw;
        this.found = found;
    }

    /** {@return the card as written} */
    public RawCard raw() {
        return raw;
    }

    /** {@return whether the card is one of a person or of an organisation} */
    public Contact.Kind kind() {
        return mapped().kind();
    }

    /**
     * {@return the draft of a contact with what the card says, a new one each time: a person's or
     * an organisation's} It keeps the whole card as its original.
     */
    public ContactDraft<?, ?> draft() {
        return mapped().draft();
    }

    /**
     * {@return the pictures that stand inside the card; the contact refers to them by their names}
     */
    public List<InlineMedia> media() {
        List<InlineMedia> media = new ArrayList<>();
        for (RawProperty photo : mapped().photos.sources()) {
            Optional<InlineMedia> inline = PhotoMapper.inline(photo, new Problems(source, 1));
            inline.ifPresent(media::add);
        }
        return media;
    }

    /**
     * {@return what was wrong with the card, what did not fit the contact, and what was done about
     * it}
     */
    public List<CardProblem> problems() {
        mapped();
        return problems;
    }

    private MappedCard mapped() {
        MappedCard made = mapped;
        if (made == null) {
            Problems more = new Problems(source, 1_000);
            made = CardMapper.map(raw, more);
            mapped = made;
            List<CardProblem> all = new ArrayList<>(found);
            all.addAll(more.list());
            all.sort(Comparator.comparingLong(CardProblem::line));
            problems = List.copyOf(all);
        }
        return made;
    }
}
