package dev.kith.testkit;

import dev.kith.form.Form;
import dev.kith.form.FormNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** What may be wrong with the form of a contact, and the place that the refusal names. */
enum Damage {
    NO_KIND("kind", form -> form.without("kind")),
    NO_ID("id", form -> form.without("id")),
    NO_STAMP("created", form -> form.without("created")),
    OTHER_ID("id", form -> form.with("id", text())),
    OTHER_KIND("kind", form -> form.with("kind", text())),
    OTHER_STATUS("steps[0].to", form -> form.with("steps", one(step(text())))),
    NO_REASON("steps[0]", form -> form.with("steps", one(step(FormNode.of("inactive"))))),
    NO_SURVIVOR(
            "steps[0].mergedInto", form -> form.with("steps", one(step(FormNode.of("merged"))))),
    STEP_TO_NOWHERE("steps", form -> form.with("steps", one(step(FormNode.of("active"))))),
    OTHER_TEAM("teams[0]", form -> form.with("teams", one(FormNode.of(" ")))),
    OTHER_ROLE(
            "roles[0].role",
            form ->
                    form.with(
                            "roles",
                            one(
                                    Form.empty()
                                            .with("role", FormNode.of(" "))
                                            .with("period", Form.empty())))),
    OTHER_DAY(
            "importance.reviewOn",
            form ->
                    form.with(
                            "importance",
                            Form.empty()
                                    .with("tier", FormNode.of("gold"))
                                    .with("reviewOn", text()))),
    NO_REVISION("revision", form -> form.with("revision", FormNode.of(0))),
    FAR_STAMP(
            "changed.at",
            form ->
                    form.object(
                            "changed",
                            stamp ->
                                    form.with(
                                            "changed",
                                            stamp.with("at", FormNode.of(Instant.MAX))))),
    OTHER_NAME("name", form -> form.with("name", text())),
    OTHER_PART("name.parts[0].kind", form -> form.with("name", part(text(), text()))),
    BLANK_PART(
            "name.parts[0].text",
            form -> form.with("name", part(FormNode.of("given"), FormNode.of(" ")))),
    NO_AFFILIATION("affiliations[0]", form -> form.with("affiliations", one(Form.empty()))),
    LONG_NAME("displayAs", form -> form.with("displayAs", FormNode.of("x".repeat(1_001)))),
    OTHER_EMAIL("emails[0].value", form -> form.with("emails", one(point(text())))),
    NO_EMAIL("emails[0].value", form -> form.with("emails", one(Form.empty()))),
    BLANK_USE(
            "emails[0].use",
            form ->
                    form.with(
                            "emails",
                            one(point(FormNode.of("a@b.example")).with("use", FormNode.of(" "))))),
    OTHER_RANK(
            "emails[0].rank",
            form ->
                    form.with(
                            "emails",
                            one(
                                    point(FormNode.of("a@b.example"))
                                            .with("rank", FormNode.of(Long.MAX_VALUE))))),
    UNFIT_PURPOSE(
            "webAddresses[0].purposes",
            form ->
                    form.with(
                            "webAddresses",
                            one(
                                    point(FormNode.of("b.example"))
                                            .with("purposes", one(FormNode.of("legal-notice")))))),
    OTHER_PURPOSE(
            "emails[0].purposes[0]",
            form ->
                    form.with(
                            "emails",
                            one(point(FormNode.of("a@b.example")).with("purposes", one(text()))))),
    TWO_PRIMARIES(
            "emails[1]",
            form -> {
                FormNode primary =
                        point(FormNode.of("a@b.example")).with("primary", FormNode.of(true));
                return form.with("emails", FormNode.of(List.of(primary, primary)));
            }),
    OTHER_NUMBER(
            "phones[0].value.text",
            form ->
                    form.with(
                            "phones", one(point(Form.empty().with("text", FormNode.of("none")))))),
    OTHER_NORMAL(
            "phones[0].value.normal",
            form ->
                    form.with(
                            "phones",
                            one(
                                    point(
                                            Form.empty()
                                                    .with("text", FormNode.of("1"))
                                                    .with("normal", text()))))),
    NO_ADDRESS("addresses[0].value", form -> form.with("addresses", one(point(Form.empty())))),
    OTHER_COUNTRY(
            "addresses[0].value.countryCode",
            form -> form.with("addresses", one(point(Form.empty().with("countryCode", text()))))),
    TOO_MANY(
            "labels", form -> form.with("labels", FormNode.of(Collections.nCopies(9_999, text())))),
    BLANK_LABEL("labels[0]", form -> form.with("labels", one(FormNode.of(" ")))),
    OTHER_DATE(
            "occasions[0].date",
            form ->
                    form.with(
                            "occasions",
                            one(Form.empty().with("label", text()).with("date", text())))),
    TWO_BIRTHDAYS(
            "occasions",
            form -> {
                FormNode birthday =
                        Form.empty()
                                .with("label", FormNode.of("birthday"))
                                .with("date", FormNode.of("1815"));
                return form.with("occasions", FormNode.of(List.of(birthday, birthday)));
            }),
    OTHER_URI(
            "photos[0].uri",
            form ->
                    form.with(
                            "photos", one(Form.empty().with("uri", FormNode.of("xanthippe: %"))))),
    EMPTY_ORIGINAL(
            "original",
            form ->
                    form.with(
                            "original",
                            Form.empty()
                                    .with("format", text())
                                    .with("content", FormNode.of(new byte[0]))));

    private final String place;
    private final UnaryOperator<Form> damage;

    Damage(String place, UnaryOperator<Form> damage) {
        this.place = place;
        this.damage = damage;
    }

    String place() {
        return place;
    }

    Form to(Form form) {
        return damage.apply(form);
    }

    private static Form step(FormNode to) {
        Form by = Form.empty().with("kind", FormNode.of("user")).with("id", text());
        Form stamp = Form.empty().with("at", FormNode.of(Instant.EPOCH)).with("by", by);
        return Form.empty().with("to", to).with("stamp", stamp);
    }

    private static FormNode text() {
        return FormNode.of("xanthippe");
    }

    private static FormNode one(FormNode node) {
        return FormNode.of(List.of(node));
    }

    private static Form point(FormNode value) {
        return Form.empty().with("value", value);
    }

    private static Form part(FormNode kind, FormNode text) {
        return Form.empty().with("parts", one(Form.empty().with("kind", kind).with("text", text)));
    }
}
