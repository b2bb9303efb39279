package dev.kith.jpa.matrix;

import dev.kith.contact.ContactId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact's id in a column of the host's, by the bytes that the library's tables have. */
@Converter(autoApply = true)
public final class ContactIdColumn
        implements AttributeConverter<@Nullable ContactId, byte @Nullable []> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable ContactId id) {
        return id == null
                ? null
                : ByteBuffer.allocate(16)
                        .putLong(id.uuid().getMostSignificantBits())
                        .putLong(id.uuid().getLeastSignificantBits())
                        .array();
    }

    @Override
    public @Nullable ContactId convertToEntityAttribute(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return ContactId.of(new UUID(buffer.getLong(), buffer.getLong()));
    }
}
