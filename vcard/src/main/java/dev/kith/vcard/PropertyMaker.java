package dev.kith.vcard;

import dev.kith.contact.AddressPart;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.ExternalId;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.Occasion;
import dev.kith.contact.PartialDate;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PhotoReference;
import dev.kith.contact.PointValue;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.Remark;
import dev.kith.contact.Use;
import dev.kith.contact.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a contact as properties of one version. Where a value replaces another one,
 * only what differs between the two is written anew; the rest stays as the old property has it.
 */
final class PropertyMaker {
    private static final List<AddressPart> ADDRESS = AddressMapper.COMPONENTS;
    private static final String[] PHONE_TYPES = {
        "voice",
        "cell",
        "iphone",
        "fax",
        "text",
        "msg",
        "video",
        "pager",
        "textphone",
        "main",
        "main-number"
    };

    private final VCardVersion version;

    PropertyMaker(VCardVersion version) {
        this.version = version;
    }

    private boolean isFour() {
        return version == VCardVersion.V4_0;
    }

    /** The parameters of a property whose value is written anew as text. */
    static Params paramsOf(@Nullable RawProperty old) {
        Params params = new Params(old == null ? List.of() : old.parameters());
        params.remove("ENCODING", "CHARSET");
        params.removeType("quoted-printable");
        params.removeType("base64");
        return params;
    }

    Made email(
            ContactPoint<EmailAddress> now,
            @Nullable ContactPoint<EmailAddress> before,
            @Nullable RawProperty old) {
        String text = now.value().text();
        boolean same = before != null && before.value().text().equals(text);
        return point(now, before, old, "EMAIL", same, Escapes.escape(text));
    }

    Made webAddress(
            ContactPoint<WebAddress> now,
            @Nullable ContactPoint<WebAddress> before,
            @Nullable RawProperty old) {
        String text = now.value().text();
        boolean same = before != null && before.value().text().equals(text);
        return point(now, before, old, "URL", same, uri(text));
    }

    /** A URI is no text: only the backslash, which readers take for an escape, is doubled. */
    private static String uri(String text) {
        return text.replace("\\", "\\\\");
    }

    Made phone(
            ContactPoint<PhoneNumber> now,
            @Nullable ContactPoint<PhoneNumber> before,
            @Nullable RawProperty old) {
        PhoneNumber number = now.value();
        PhoneNumber former = before == null ? null : before.value();
        boolean same =
                former != null
                        && former.text().equals(number.text())
                        && former.extension().equals(number.extension());
        Made made = point(now, before, old, "TEL", same, Escapes.escape(number.text()));
        Params params = made.params;
        if (!same) {
            params.remove("VALUE", PointMapper.EXTENSION);
            number.extension().ifPresent(text -> params.add(PointMapper.EXTENSION, text));
        }
        if (former == null || !former.askFor().equals(number.askFor())) {
            params.remove(PointMapper.ASK_FOR);
            number.askFor().ifPresent(text -> params.add(PointMapper.ASK_FOR, text));
        }
        if (former == null || !former.kinds().equals(number.kinds())) {
            for (String type : PHONE_TYPES) {
                params.removeType(type);
            }
            for (PhoneKind kind : number.kinds()) {
                params.addType(PointTypes.type(kind));
            }
        }
        return made;
    }

    Made handle(
            ContactPoint<MessagingHandle> now,
            @Nullable ContactPoint<MessagingHandle> before,
            @Nullable RawProperty old) {
        MessagingHandle handle = now.value();
        boolean same = before != null && before.value().equals(handle);
        boolean own =
                old != null && old.known().service().filter(handle.service()::equals).isPresent();
        if (same || own) {
            return point(now, before, old, "IMPP", same, Escapes.escape(handle.handle()));
        }
        boolean plain = isScheme(handle.service());
        String value = (plain ? handle.service() : "im") + ":" + Percent.encode(handle.handle());
        Made changed = point(now, before, old, "IMPP", false, value);
        Made made = new Made("IMPP", changed.params, value);
        made.companions.putAll(changed.companions);
        made.params.remove("SERVICE-TYPE", "X-SERVICE-TYPE", "USERNAME", "X-USER", "VALUE");
        made.params.add(isFour() ? "SERVICE-TYPE" : "X-SERVICE-TYPE", handle.service());
        return made;
    }

    private static boolean isScheme(String service) {
        for (int i = 0; i < service.length(); i++) {
            char c = service.charAt(i);
            if (!Ascii.isLetter(c) && !(i > 0 && Ascii.isDigit(c))) {
                return false;
            }
        }
        return !service.isEmpty();
    }

    Made address(
            ContactPoint<PostalAddress> now,
            @Nullable ContactPoint<PostalAddress> before,
            @Nullable RawProperty old) {
        PostalAddress address = now.value();
        PostalAddress former = before == null ? null : before.value();
        boolean isLabel = old != null && old.known() == KnownName.LABEL;
        boolean same = former != null && !isLabel && samePartsOf(former, address);
        Made made = point(now, before, isLabel ? null : old, "ADR", same, components(address));
        Params params = made.params;
        if (!same) {
            params.remove(ComponentOrder.PARAMETER);
            order(orderOf(address)).ifPresent(params.list()::add);
        }
        if (former == null || isLabel || !Recipients.areSame(former, address)) {
            Recipients.write(address, params);
        }
        boolean sameLines = former != null && !isLabel && former.lines().equals(address.lines());
        if (!sameLines) {
            params.remove("LABEL");
            lines(address, made);
        }
        if (former == null || isLabel || !former.countryCode().equals(address.countryCode())) {
            params.remove("CC");
            country(address, made);
        }
        return made;
    }

    private void lines(PostalAddress address, Made made) {
        String text = String.join("\n", address.lines());
        if (!text.isEmpty() && isFour()) {
            made.params.add("LABEL", AddressForms.parameter(text));
        } else if (!text.isEmpty()) {
            made.with(KnownName.LABEL, text);
        }
    }

    private void country(PostalAddress address, Made made) {
        if (isFour()) {
            address.countryCode().ifPresent(code -> made.params.add("CC", code));
        } else {
            address.countryCode()
                    .ifPresent(
                            code ->
                                    made.with(
                                            KnownName.APPLE_COUNTRY,
                                            code.toLowerCase(Locale.ROOT)));
        }
    }

    /** The order of the parts that ADR has. */
    private static List<AddressPart> orderOf(PostalAddress address) {
        return address.order().stream().filter(ADDRESS::contains).toList();
    }

    static boolean samePartsOf(PostalAddress one, PostalAddress other) {
        if (!orderOf(one).equals(orderOf(other))) {
            return false;
        }
        for (AddressPart part : orderOf(one)) {
            if (!one.all(part).equals(other.all(part))) {
                return false;
            }
        }
        return true;
    }

    private static String components(PostalAddress address) {
        List<List<String>> components = new ArrayList<>();
        int last = 6;
        for (int i = 0; i < ADDRESS.size(); i++) {
            components.add(address.all(ADDRESS.get(i)));
            last = components.get(i).isEmpty() ? last : Math.max(last, i);
        }
        return Escapes.join(components.subList(0, last + 1));
    }

    private static Optional<Parameter> order(List<AddressPart> order) {
        List<AddressPart> sorted = new ArrayList<>(order);
        sorted.sort(null);
        return sorted.equals(order)
                ? Optional.empty()
                : Optional.of(
                        ComponentOrder.parameter(order.stream().map(ADDRESS::indexOf).toList()));
    }

    /** What all contact points have in common. */
    private <V extends PointValue> Made point(
            ContactPoint<V> now,
            @Nullable ContactPoint<V> before,
            @Nullable RawProperty old,
            String name,
            boolean sameValue,
            String value) {
        Params params = paramsOf(old);
        String written = sameValue && old != null ? old.value() : value;
        Made made = new Made(old == null ? name : old.name(), params, written);
        if (before == null || !before.use().equals(now.use())) {
            params.removeType("home");
            params.removeType("work");
            if (now.use().isCustom()) {
                made.with(KnownName.APPLE_LABEL, now.use().label());
            } else if (!now.use().equals(Use.OTHER)) {
                params.addType(now.use().label());
            }
        }
        if (before == null
                || before.isPrimary() != now.isPrimary()
                || !before.rank().equals(now.rank())) {
            preference(now, params);
        }
        if (before == null || !before.purposes().equals(now.purposes())) {
            params.remove(PointTypes.PURPOSE);
            if (!now.purposes().isEmpty()) {
                List<String> names =
                        now.purposes().stream()
                                .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                                .toList();
                params.list().add(new Parameter(PointTypes.PURPOSE, names));
            }
        }
        return made;
    }

    private void preference(ContactPoint<?> point, Params params) {
        params.removeType("pref");
        params.remove(PointTypes.PREF, PointTypes.RANK);
        int rank = point.rank().orElse(0);
        if (point.isPrimary() && isFour()) {
            params.add(PointTypes.PREF, "1");
        } else if (point.isPrimary()) {
            params.addType("pref");
        }
        if (rank > 0 && (point.isPrimary() || rank == 1)) {
            params.add(PointTypes.RANK, String.valueOf(rank));
        } else if (rank > 0) {
            params.add(PointTypes.PREF, String.valueOf(rank));
        }
    }

    Made occasion(Occasion now, @Nullable Occasion before, @Nullable RawProperty old) {
        boolean sameLabel = before != null && before.label().equals(now.label());
        Params params = paramsOf(old).remove("VALUE", OccasionMapper.OMIT_YEAR);
        String name = sameLabel && old != null ? old.name() : occasionName(now.label());
        String date = date(now.date(), params);
        Made made = new Made(name, params, date);
        boolean ownLabel = name.equalsIgnoreCase("X-ABDATE") && !sameLabel;
        return ownLabel ? made.with(KnownName.APPLE_LABEL, now.label()) : made;
    }

    private String occasionName(String label) {
        return switch (label) {
            case Occasion.BIRTHDAY -> "BDAY";
            case Occasion.ANNIVERSARY -> isFour() ? "ANNIVERSARY" : "X-ANNIVERSARY";
            case Occasion.DEATH -> "DEATHDATE";
            default -> "X-ABDATE";
        };
    }

    private String date(PartialDate date, Params params) {
        boolean monthDay =
                date.year().isEmpty() && date.month().isPresent() && date.day().isPresent();
        if (isFour()) {
            return DateForms.basic(date.text());
        }
        if (monthDay) {
            params.add(OccasionMapper.OMIT_YEAR, "1604");
            return "1604" + date.text().substring(1);
        }
        return date.text();
    }

    Made note(Remark now, @Nullable Remark before, @Nullable RawProperty old) {
        Params params = paramsOf(old);
        if (before == null || !before.author().equals(now.author())) {
            params.remove("AUTHOR-NAME");
            now.author().ifPresent(author -> params.add("AUTHOR-NAME", author));
        }
        if (before == null || !before.created().equals(now.created())) {
            params.remove("CREATED");
            now.created().ifPresent(created -> params.add("CREATED", Timestamps.text(created)));
        }
        return new Made(old == null ? "NOTE" : old.name(), params, Escapes.escape(now.text()));
    }

    Made photo(PhotoReference now, @Nullable PhotoReference before, @Nullable RawProperty old) {
        Params params = new Params(List.of());
        if (!isFour()) {
            params.add("VALUE", "uri");
        }
        now.mediaType().ifPresent(type -> params.add("MEDIATYPE", type));
        return new Made("PHOTO", params, uri(now.uri().toString()));
    }

    /** The first id of a vCard is its UID; the others say whose they are. */
    Made externalId(ExternalId now, boolean isUid) {
        Params params = new Params(List.of());
        if (isUid) {
            return new Made("UID", params, Escapes.escape(now.value()));
        }
        params.add("X-SYSTEM", now.system());
        return new Made("X-EXTERNAL-ID", params, Escapes.escape(now.value()));
    }

    /** Whether two points say the same in a card; what else is known of them is the book's. */
    static boolean isSame(ContactPoint<?> one, ContactPoint<?> other) {
        return isSame(one.value(), other.value())
                && one.use().equals(other.use())
                && one.purposes().equals(other.purposes())
                && one.isPrimary() == other.isPrimary()
                && one.rank().equals(other.rank());
    }

    private static boolean isSame(PointValue one, PointValue other) {
        if (one instanceof PhoneNumber a && other instanceof PhoneNumber b) {
            return a.text().equals(b.text())
                    && Set.copyOf(a.kinds()).equals(Set.copyOf(b.kinds()))
                    && Objects.equals(a.extension(), b.extension())
                    && Objects.equals(a.askFor(), b.askFor());
        }
        if (one instanceof PostalAddress a && other instanceof PostalAddress b) {
            return samePartsOf(a, b)
                    && Recipients.areSame(a, b)
                    && a.lines().equals(b.lines())
                    && a.countryCode().equals(b.countryCode());
        }
        return one.equals(other);
    }
}
