package dev.kith.vcard;

import dev.kith.contact.Affiliation;
import dev.kith.contact.OrganizationName;
import dev.kith.vcard.MappedCard.AffiliationSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads ORG, TITLE and ROLE: where a person works, and as what. */
final class AffiliationMapper {
    private final MappedCard mapped;
    private final OrganizationMapper organizations;
    private final Problems problems;

    AffiliationMapper(MappedCard mapped, OrganizationMapper organizations, Problems problems) {
        this.mapped = mapped;
        this.organizations = organizations;
        this.problems = problems;
    }

    /** Joins ORG, TITLE and ROLE of one group, and the others in their order. */
    void map() {
        if (mapped.organizations.isEmpty() && mapped.titles.isEmpty() && mapped.roles.isEmpty()) {
            return;
        }
        Map<String, Deque<RawProperty>> titles = byGroup(mapped.titles);
        Map<String, Deque<RawProperty>> roles = byGroup(mapped.roles);
        Set<RawProperty> taken = new HashSet<>();
        for (RawProperty organization : mapped.organizations) {
            RawProperty title = take(titles, organization, taken);
            add(organization, title, take(roles, organization, taken));
        }
        for (RawProperty title : mapped.titles) {
            if (taken.add(title)) {
                add(null, title, take(roles, title, taken));
            }
        }
        for (RawProperty role : mapped.roles) {
            if (taken.add(role)) {
                add(null, null, role);
            }
        }
        if (mapped.affiliations.size() > 1) {
            mapped.affiliations.sort((a, b) -> Integer.compare(place(a), place(b)));
        }
    }

    private static Map<String, Deque<RawProperty>> byGroup(List<RawProperty> properties) {
        Map<String, Deque<RawProperty>> groups = new HashMap<>();
        for (RawProperty property : properties) {
            groups.computeIfAbsent(key(property.group()), key -> new ArrayDeque<>(1)).add(property);
        }
        return groups;
    }

    /** Takes the first one left of the same group. */
    private static @Nullable RawProperty take(
            Map<String, Deque<RawProperty>> from, RawProperty other, Set<RawProperty> taken) {
        Deque<RawProperty> group = from.get(key(other.group()));
        RawProperty found = group == null ? null : group.poll();
        if (found != null) {
            taken.add(found);
        }
        return found;
    }

    private static String key(Optional<String> group) {
        return group.map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
    }

    private static int place(AffiliationSource source) {
        int organization = position(source.organization());
        return Math.min(organization, Math.min(position(source.title()), position(source.role())));
    }

    private static int position(@Nullable RawProperty property) {
        return property == null ? Integer.MAX_VALUE : property.start();
    }

    private void add(
            @Nullable RawProperty organization,
            @Nullable RawProperty title,
            @Nullable RawProperty role) {
        RawProperty first = organization == null ? title == null ? role : title : organization;
        if (first != null && !CardMapper.hasRoom(mapped.affiliations.size(), first, problems)) {
            return;
        }
        Affiliation value = null;
        try {
            OrganizationName name =
                    organization == null
                            ? OrganizationName.empty()
                            : organizations.name(organization);
            value = name.isEmpty() ? null : Affiliation.at(name);
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(
                    problems,
                    organization == null ? mapped.names.get(0) : organization,
                    message(invalid));
        }
        value = withTitle(value, title);
        value = withRole(value, role);
        if (value != null) {
            mapped.affiliations.add(new AffiliationSource(value, organization, title, role));
        }
    }

    private @Nullable Affiliation withTitle(
            @Nullable Affiliation value, @Nullable RawProperty title) {
        String text =
                title == null
                        ? ""
                        : CardMapper.line(NameMapper.text(title), NameMapper.PART, title, problems);
        if (title == null || text.isEmpty()) {
            return value;
        }
        try {
            return value == null ? Affiliation.titled(text) : value.withTitle(text);
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(problems, title, message(invalid));
            return value;
        }
    }

    private @Nullable Affiliation withRole(
            @Nullable Affiliation value, @Nullable RawProperty role) {
        String text =
                role == null
                        ? ""
                        : CardMapper.line(NameMapper.text(role), NameMapper.PART, role, problems);
        if (role == null || text.isEmpty()) {
            return value;
        }
        try {
            return value == null ? Affiliation.inRole(text) : value.withRole(text);
        } catch (IllegalArgumentException invalid) {
            CardMapper.report(problems, role, message(invalid));
            return value;
        }
    }

    private static String message(IllegalArgumentException invalid) {
        return String.valueOf(invalid.getMessage());
    }
}
