package dev.kith.vcard;

import dev.kith.common.Parsed;
import dev.kith.contact.ContactPoint;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PointValue;
import dev.kith.contact.WebAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads EMAIL, TEL, URL and the handles of messengers. */
final class PointMapper {
    static final String EXTENSION = "X-EXTENSION";
    static final String ASK_FOR = "X-ASK-FOR";
    private final MappedCard mapped;
    private final Problems problems;

    PointMapper(MappedCard mapped, Problems problems) {
        this.mapped = mapped;
        this.problems = problems;
    }

    void email(RawProperty property) {
        String text = Escapes.unescape(property.value()).strip();
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = Percent.decode(text.substring(7));
        }
        if (!text.isEmpty()) {
            EmailAddress.parse(text)
                    .fold(
                            email -> add(mapped.emails, email, property),
                            wrong -> refuse(property, wrong.get(0).message()));
        }
    }

    void phone(RawProperty property) {
        String text = Escapes.unescape(property.value()).strip();
        String extension = "";
        if (text.regionMatches(true, 0, "tel:", 0, 4)) {
            int end = text.indexOf(';');
            extension = uriParameter(text, ";ext=");
            String context = uriParameter(text, ";phone-context=");
            text = Percent.decode(text.substring(4, end < 0 ? text.length() : end));
            // a context may also be a domain, which is no part of a number
            text = context.startsWith("+") && !text.startsWith("+") ? context + "-" + text : text;
        }
        if (text.isEmpty()) {
            return;
        }
        Parsed<PhoneNumber> parsed = PhoneNumber.parse(text);
        if (parsed.value().isEmpty()) {
            refuse(property, parsed.violations().get(0).message());
            return;
        }
        PhoneNumber number = parsed.value().get();
        PointTypes types = property.types();
        Set<PhoneKind> kinds = types.kinds();
        if (!kinds.isEmpty()) {
            number = number.withKinds(kinds);
        }
        if (types.hasOthers()) {
            extension = property.parameter(EXTENSION).orElse(extension);
            Optional<String> askFor = property.parameter(ASK_FOR).filter(name -> !name.isBlank());
            number = askFor.isPresent() ? number.withAskFor(askFor.get()) : number;
        }
        add(mapped.phones, withExtension(number, extension, property), property);
    }

    /** The number with its extension, or without one that the contact does not accept. */
    private PhoneNumber withExtension(PhoneNumber number, String extension, RawProperty property) {
        if (extension.isBlank()) {
            return number;
        }
        try {
            return number.withExtension(extension);
        } catch (IllegalArgumentException invalid) {
            refuse(property, String.valueOf(invalid.getMessage()));
            return number;
        }
    }

    private static String uriParameter(String uri, String name) {
        int at = uri.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0) {
            return "";
        }
        int from = at + name.length();
        int to = uri.indexOf(';', from);
        return Percent.decode(uri.substring(from, to < 0 ? uri.length() : to));
    }

    void webAddress(RawProperty property) {
        String text = Escapes.unescape(property.value()).strip();
        if (!text.isEmpty()) {
            WebAddress.parse(text)
                    .fold(
                            address -> add(mapped.webAddresses, address, property),
                            wrong -> refuse(property, wrong.get(0).message()));
        }
    }

    /** A property of one messenger's own. */
    void messenger(String service, RawProperty property) {
        String handle = Escapes.unescape(property.value()).strip();
        if (!handle.isEmpty()) {
            String line = CardMapper.line(handle, 1_000, property, problems);
            add(mapped.handles, MessagingHandle.of(service, line), property);
        }
    }

    /** A property whose parameters or URI name the service. */
    void handle(KnownName name, RawProperty property) {
        String value = Escapes.unescape(property.value()).strip();
        if (value.isEmpty()) {
            return;
        }
        String service = service(name, property);
        String user =
                property.parameter("USERNAME").or(() -> property.parameter("X-USER")).orElse("");
        int colon = value.indexOf(':');
        boolean scheme = colon > 0 && isScheme(value, colon);
        String handle = value;
        if (!user.isBlank()) {
            handle = user;
        } else if (name == KnownName.IMPP && scheme) {
            handle = Percent.decode(value.substring(colon + 1));
        }
        if (service.isBlank()) {
            service = scheme ? serviceOf(value.substring(0, colon)) : "other";
        }
        add(
                mapped.handles,
                MessagingHandle.of(service, handle.isBlank() ? value : handle),
                property);
    }

    private static String service(KnownName name, RawProperty property) {
        if (property.isBare()) {
            return "";
        }
        Optional<String> named =
                property.parameter("SERVICE-TYPE").or(() -> property.parameter("X-SERVICE-TYPE"));
        if (named.isPresent() || name != KnownName.APPLE_SOCIAL_PROFILE) {
            return named.orElse("");
        }
        return property.parameterValues("TYPE").stream()
                .filter(type -> !PointForms.NO_SERVICE.contains(type.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private static String serviceOf(String scheme) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "xmpp" -> "jabber";
            case "ymsgr" -> "yahoo";
            case "msnim" -> "msn";
            case "gg" -> "gadugadu";
            default -> lower;
        };
    }

    private static boolean isScheme(String value, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = value.charAt(i);
            boolean other = Ascii.isDigit(c) || c == '+' || c == '-' || c == '.';
            if (!Ascii.isLetter(c) && !(i > 0 && other)) {
                return false;
            }
        }
        return true;
    }

    private <V extends PointValue> boolean add(
            Values<ContactPoint<V>> field, V value, RawProperty property) {
        if (CardMapper.hasRoom(field.size(), property, problems)) {
            field.add(
                    property.types().point(value, property, mapped.groups, field.values()),
                    property);
        }
        return true;
    }

    private boolean refuse(RawProperty property, String rule) {
        CardMapper.report(problems, property, rule);
        return false;
    }
}
