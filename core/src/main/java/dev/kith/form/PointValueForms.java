package dev.kith.form;

import dev.kith.contact.AddressPart;
import dev.kith.contact.ContactDraft;
import dev.kith.contact.EmailAddress;
import dev.kith.contact.MessagingHandle;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PhoneNumber;
import dev.kith.contact.PostalAddress;
import dev.kith.contact.WebAddress;
import java.util.List;

/** What contact points lead to. */
final class PointValueForms {

    static final PointForm<EmailAddress> EMAIL =
            new PointForm<>(
                    (email, writer) -> writer.text(email.text()),
                    node -> EmailAddress.of(node.text()));
    static final PointForm<PhoneNumber> PHONE =
            new PointForm<>(PointValueForms::phone, node -> phone(node.form()));
    static final PointForm<PostalAddress> ADDRESS =
            new PointForm<>(PointValueForms::address, node -> address(node.form()));
    static final PointForm<WebAddress> WEB =
            new PointForm<>(
                    (web, writer) -> writer.text(web.text()), node -> WebAddress.of(node.text()));
    static final PointForm<MessagingHandle> HANDLE =
            new PointForm<>(PointValueForms::handle, node -> handle(node.form()));

    private static final Words<PhoneKind> KINDS = new Words<>("a phone's kind", PhoneKind.class);
    private static final Words<AddressPart> PARTS =
            new Words<>("a part of an address", AddressPart.class);
    // ten times what a draft takes, which says itself what is too much
    private static final int MAX_PARTS = 10 * ContactDraft.MAX_VALUES;

    private PointValueForms() {}

    private static void phone(PhoneNumber phone, FormWriter writer) {
        writer.beginObject();
        writer.field("text", phone.text()).set("kinds", phone.kinds(), KINDS);
        if (writer.isWhole()) {
            writer.field("normal", phone.key());
        }
        writer.optional("extension", phone.extension().orElse(null))
                .optional("askFor", phone.askFor().orElse(null));
        writer.endObject();
    }

    private static PhoneNumber phone(Form form) {
        PhoneNumber bare = form.value("text", PhoneNumber::of);
        List<PhoneKind> kinds =
                form.list("kinds", ContactDraft.MAX_VALUES, node -> KINDS.parse(node.text()));
        PhoneNumber able = kinds.isEmpty() ? bare : bare.withKinds(kinds);
        PhoneNumber normal =
                form.<PhoneNumber>optionalValue("normal", able::withNormal).orElse(able);
        PhoneNumber extended =
                form.<PhoneNumber>optionalValue("extension", normal::withExtension).orElse(normal);
        return form.<PhoneNumber>optionalValue("askFor", extended::withAskFor).orElse(extended);
    }

    private static void address(PostalAddress address, FormWriter writer) {
        writer.beginObject();
        writer.texts("lines", address.lines());
        if (!address.order().isEmpty()) {
            writer.name("parts");
            writer.beginList();
            address.forEach((part, text) -> part(part, text, writer));
            writer.endList();
        }
        writer.optional("countryCode", address.countryCode().orElse(null));
        writer.endObject();
    }

    private static void part(AddressPart part, String text, FormWriter writer) {
        writer.beginObject();
        writer.field("kind", PARTS.apply(part)).field("text", text);
        writer.endObject();
    }

    private static PostalAddress address(Form form) {
        PostalAddress.Builder address = PostalAddress.builder();
        form.list("lines", MAX_PARTS, node -> address.line(node.text()));
        form.objects("parts", MAX_PARTS, part -> part(part, address));
        form.<PostalAddress.Builder>optionalValue("countryCode", address::countryCode);
        return address.build();
    }

    private static PostalAddress.Builder part(Form form, PostalAddress.Builder address) {
        AddressPart part = form.value("kind", PARTS::parse);
        return form.value("text", text -> address.add(part, text));
    }

    private static void handle(MessagingHandle handle, FormWriter writer) {
        writer.beginObject();
        writer.field("service", handle.service()).field("handle", handle.handle());
        writer.endObject();
    }

    private static MessagingHandle handle(Form form) {
        return MessagingHandle.of(form.text("service"), form.text("handle"));
    }
}
