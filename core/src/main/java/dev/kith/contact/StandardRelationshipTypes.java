package dev.kith.contact;

import static dev.kith.contact.Contact.Kind.ORGANIZATION;
import static dev.kith.contact.Contact.Kind.PERSON;
import static dev.kith.contact.RelationshipEnd.FROM;
import static dev.kith.contact.RelationshipEnd.TO;

import java.util.List;
import java.util.stream.Stream;

/** The types of relationship that every book has. */
final class StandardRelationshipTypes {

    static final List<RelationshipType> ALL =
            Stream.of(
                            type(RelationshipTypeKey.PARENT_OF, "is parent of", "is subsidiary of")
                                    .only(ORGANIZATION)
                                    .single(FROM)
                                    .hierarchy(FROM),
                            alike(RelationshipTypeKey.PARTNER_OF, "is partner of")
                                    .only(ORGANIZATION),
                            type(
                                            RelationshipTypeKey.SUPPLIER_OF,
                                            "is supplier of",
                                            "is customer of")
                                    .only(ORGANIZATION),
                            type(RelationshipTypeKey.RESELLER_OF, "is reseller of", "is resold by")
                                    .only(ORGANIZATION),
                            type(
                                    RelationshipTypeKey.SERVICE_PROVIDER_OF,
                                    "is service provider of",
                                    "is client of"),
                            type(RelationshipTypeKey.INVESTOR_IN, "is investor in", "is funded by")
                                    .only(TO, ORGANIZATION),
                            type(RelationshipTypeKey.MEMBER_OF, "is member of", "has as a member")
                                    .only(TO, ORGANIZATION),
                            type(RelationshipTypeKey.REPORTS_TO, "reports to", "is manager of")
                                    .only(PERSON)
                                    .hierarchy(TO),
                            type(
                                            RelationshipTypeKey.ASSISTANT_OF,
                                            "is assistant of",
                                            "is assisted by")
                                    .only(PERSON),
                            alike(RelationshipTypeKey.COLLEAGUE_OF, "is colleague of").only(PERSON),
                            type(RelationshipTypeKey.REFERRED_BY, "was referred by", "referred"),
                            alike(RelationshipTypeKey.SPOUSE_OF, "is spouse of")
                                    .only(PERSON)
                                    .single(FROM),
                            type(
                                            RelationshipTypeKey.FAMILY_PARENT_OF,
                                            "is mother or father of",
                                            "is child of")
                                    .only(PERSON)
                                    .hierarchy(FROM),
                            alike(RelationshipTypeKey.SIBLING_OF, "is sibling of").only(PERSON),
                            alike(RelationshipTypeKey.FRIEND_OF, "is friend of").only(PERSON))
                    .map(RelationshipTypeDraft::reserved)
                    .toList();

    private StandardRelationshipTypes() {}

    private static RelationshipTypeDraft type(
            RelationshipTypeKey key, String label, String inverseLabel) {
        return RelationshipType.draft(key, label, inverseLabel);
    }

    private static RelationshipTypeDraft alike(RelationshipTypeKey key, String label) {
        return RelationshipType.symmetric(key, label);
    }
}
